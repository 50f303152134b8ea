// EuRepoC weighted cyber intensity: formula, and the coding that metrics stand for. docs/severity.md 2.

#include <cmath>

#include "rubrics/reading.h"

namespace firebreak {
namespace {

struct Component {
  std::string_view key, label;
  int EurepocCoding::*points;
};

constexpr std::array<Component, 5> components = {{
    {"dataTheft", "Data theft", &EurepocCoding::dataTheft},
    {"disruption", "Disruption", &EurepocCoding::disruption},
    {"hijacking", "Hijacking", &EurepocCoding::hijacking},
    {"physicalSpace", "Physical effects, space", &EurepocCoding::physicalSpace},
    {"physicalTime", "Physical effects, time", &EurepocCoding::physicalTime},
}};

constexpr double mostIntensity = 15;

Issue outOfRange(std::string_view key, std::string found, std::string_view expected) {
  return {.pointer = std::string(key),
          .rule = "out-of-range",
          .found = std::move(found),
          .expected = std::string(expected)};
}

EurepocIntensity intensityOf(const EurepocCoding& coding) {
  int sum = 0;
  for (const Component& component : components)
    sum += coding.*component.points;
  return {.unweighted = sum, .weighted = static_cast<int>(std::floor(sum * coding.multiplier))};
}

int briefOrLong(bool happened, double hours) {
  if (!happened) return 0;
  return hours < 24 ? 1 : 2;
}

int hijackingOf(const Metrics& metrics) {
  const double left = metricOf(metrics, MetricIndex::irreversibility);
  if (metricOf(metrics, MetricIndex::exfiltration) >= 1.5 || left >= .3) return 2;
  return left >= .15 ? 1 : 0;
}

int physicalSpaceOf(const Metrics& metrics) {
  if (!physical(metrics)) return 0;
  const bool widespread =
      metricOf(metrics, MetricIndex::civilianRisk) >= 4 || metricOf(metrics, MetricIndex::scope) >= 100;
  return widespread ? 2 : 1;
}

}  // namespace

Result<EurepocIntensity> eurepocIntensity(const EurepocCoding& coding) {
  std::vector<Issue> issues;
  for (const Component& component : components) {
    const int points = coding.*component.points;
    if (points < 0 || points > 2) issues.push_back(outOfRange(component.key, std::to_string(points), "0, 1 or 2"));
  }
  if (coding.multiplier != 1 && coding.multiplier != 1.5)
    issues.push_back(outOfRange("multiplier", std::to_string(coding.multiplier), "1 or 1.5"));
  if (!issues.empty()) return issues;
  return intensityOf(coding);
}

EurepocCoding eurepocCoding(const Metrics& metrics) {
  const double hours = metricOf(metrics, MetricIndex::duration);
  return {.dataTheft = stepsReached(metricOf(metrics, MetricIndex::exfiltration), std::array{1.5, 100.0}),
          .disruption = briefOrLong(interrupted(metrics), hours),
          .hijacking = hijackingOf(metrics),
          .physicalSpace = physicalSpaceOf(metrics),
          .physicalTime = briefOrLong(physical(metrics), hours),
          .multiplier = metricOf(metrics, MetricIndex::criticality) >= 4 ? 1.5 : 1};
}

RubricScore eurepocRubric(const Metrics& metrics) {
  const EurepocCoding coding = eurepocCoding(metrics);
  const EurepocIntensity intensity = intensityOf(coding);
  RubricScore score;
  score.own = intensity.weighted;
  score.severity = 100 * score.own / mostIntensity;
  score.band = rubricBandName(RubricKind::eurepoc, score.severity);
  for (const Component& component : components) {
    const int points = coding.*component.points;
    // What the floor takes away is taken from all alike.
    score.parts.push_back({.label = component.label,
                           .points = static_cast<double>(points),
                           .most = 2,
                           .share = points > 0 ? score.severity * points / intensity.unweighted : 0});
  }
  return score;
}

}  // namespace firebreak
