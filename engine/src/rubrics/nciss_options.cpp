// Which NCISS option an incident's metrics stand for. docs/severity.md 3: each reading is a judgement, and gives a
// place between least (0) and most severe (1), so that lists of any length can be used.

#include <algorithm>

#include "rubrics/reading.h"

namespace firebreak {
namespace {

// The middle of step n of a list of `steps`.
double place(int n, int steps) {
  return (n + .5) / steps;
}

double functionalImpact(const Metrics& metrics) {
  const double hours = metricOf(metrics, MetricIndex::duration);
  if (!interrupted(metrics)) return place(hours >= 1 ? 1 : 0, 8);
  const bool critical = metricOf(metrics, MetricIndex::criticality) >= 3;
  constexpr int ordinary[] = {2, 4, 5}, vital[] = {3, 6, 7};
  const int extent = stepsReached(hours, std::array{6.0, 24.0});
  return place(critical ? vital[extent] : ordinary[extent], 8);
}

double observedActivity(const Metrics& metrics) {
  const double left = metricOf(metrics, MetricIndex::irreversibility);
  if (interrupted(metrics)) return place(3, 4);
  if (metricOf(metrics, MetricIndex::exfiltration) >= 1.5 || left >= .15) return place(2, 4);
  return place(metricOf(metrics, MetricIndex::duration) >= 1 ? 1 : 0, 4);
}

double location(const Metrics& metrics) {
  const double criticality = metricOf(metrics, MetricIndex::criticality);
  if (criticality >= 4.5 && metricOf(metrics, MetricIndex::civilianRisk) >= 4) return place(7, 8);
  return place(1 + stepsReached(criticality, std::array{1.0, 2.0, 3.0, 4.0, 4.5}), 8);
}

double actor(const Metrics& metrics) {
  return place(stepsReached(metricOf(metrics, MetricIndex::endorsement), std::array{.15, .4, .7}), 4);
}

double informationImpact(const Metrics& metrics) {
  const double taken = metricOf(metrics, MetricIndex::exfiltration);
  const bool critical = metricOf(metrics, MetricIndex::criticality) >= 3;
  const bool destroyed = metricOf(metrics, MetricIndex::irreversibility) >= .6;
  int level = stepsReached(taken, std::array{1.5, 10.0, 100.0});
  if (destroyed) level = std::max(level, critical ? 7 : 4);
  if (critical && taken >= 100) level = std::max(level, taken >= 1000 ? 6 : 5);
  return place(level, 8);
}

double recoverability(const Metrics& metrics) {
  return place(stepsReached(metricOf(metrics, MetricIndex::irreversibility), std::array{.25, .5, .75}), 4);
}

double crossSectorDependency(const Metrics& metrics) {
  return place(stepsReached(metricOf(metrics, MetricIndex::criticality), std::array{1.0, 2.0, 3.0, 4.0}), 5);
}

double potentialImpact(const Metrics& metrics) {
  const int people = stepsReached(metricOf(metrics, MetricIndex::civilianRisk), std::array{.5, 1.5, 2.5, 3.5});
  const int victims = stepsReached(metricOf(metrics, MetricIndex::scope), std::array{10.0, 100.0, 1000.0, 10000.0});
  return place(std::max(people, victims), 5);
}

struct Reading {
  std::string_view key;
  double (*placeOf)(const Metrics& metrics);
};

constexpr std::array<Reading, 8> readings = {{
    {"functionalImpact", functionalImpact},
    {"observedActivity", observedActivity},
    {"location", location},
    {"actor", actor},
    {"informationImpact", informationImpact},
    {"recoverability", recoverability},
    {"crossSectorDependency", crossSectorDependency},
    {"potentialImpact", potentialImpact},
}};

Issue unknownCategory(const std::string& key) {
  std::string keys;
  for (const Reading& reading : readings)
    keys += (keys.empty() ? "" : ", ") + std::string(reading.key);
  return {.pointer = key, .rule = "unknown-category", .found = key, .expected = "one of " + keys};
}

}  // namespace

Result<std::vector<int>> ncissOptions(const NcissConfig& config, const Metrics& metrics) {
  std::vector<int> options;
  std::vector<Issue> issues;
  for (const NcissCategory& category : config.categories) {
    const auto* const reading =
        std::find_if(readings.begin(), readings.end(), [&](const Reading& one) { return one.key == category.key; });
    if (reading == readings.end()) {
      issues.push_back(unknownCategory(category.key));
      continue;
    }
    const double count = static_cast<double>(category.options.size());
    options.push_back(static_cast<int>(reading->placeOf(metrics) * count));
  }
  if (!issues.empty()) return issues;
  return options;
}

}  // namespace firebreak
