// CSCF: seven criteria of 0–5. docs/severity.md 4.

#include <algorithm>

#include "base/deterministic_math.h"
#include "rubrics/reading.h"

namespace firebreak {
namespace {

struct Criterion {
  std::string_view key, label;
  int CscfRating::*points;
  bool impact;  // adds up over a campaign
};

constexpr std::array<Criterion, cscfCriteria> criteria = {{
    {"scope", "Scope", &CscfRating::scope, false},
    {"target", "Importance of target", &CscfRating::target, false},
    {"intent", "Intent", &CscfRating::intent, false},
    {"functional", "Functional impact", &CscfRating::functional, true},
    {"informational", "Information impact", &CscfRating::informational, true},
    {"economic", "Economic impact", &CscfRating::economic, true},
    {"political", "Political and social impact", &CscfRating::political, true},
}};

constexpr int mostPoints = 5;
constexpr double mostScore = mostPoints * cscfCriteria;

constexpr std::array<std::string_view, 6> levels = {"Normal", "Low", "Medium", "High", "Severe", "Critical"};

int inPoints(double value) {
  return roundHalfUp(clampTo(value, 0, mostPoints));
}

// Within the time that can be borne (three hours) or beyond it; intrusions that interrupt nothing count little.
int functionalImpact(const Metrics& metrics) {
  const double hours = metricOf(metrics, MetricIndex::duration);
  if (!interrupted(metrics)) return hours >= 24 ? 1 : 0;
  return 2 + stepsReached(hours, std::array{3.0, 12.0, 72.0});
}

// Who stands behind it, and whether it keeps coming. Faint signs of a state are enough: the criterion asks for sponsors
// and organised groups, not for their confession.
int intentOf(const Metrics& metrics) {
  const int sponsor = stepsReached(metricOf(metrics, MetricIndex::endorsement), std::array{.02, .05, .1, .2, .5});
  const int sustained = metricOf(metrics, MetricIndex::frequency) >= 6 ? 1 : 0;
  return std::min(mostPoints, sponsor + sustained);
}

int sumOf(const CscfRating& rating) {
  int sum = 0;
  for (const Criterion& criterion : criteria)
    sum += rating.*criterion.points;
  return sum;
}

}  // namespace

Result<int> cscfScore(const CscfRating& rating) {
  std::vector<Issue> issues;
  for (const Criterion& criterion : criteria) {
    const int points = rating.*criterion.points;
    if (points >= 0 && points <= mostPoints) continue;
    issues.push_back({.pointer = std::string(criterion.key),
                      .rule = "out-of-range",
                      .found = std::to_string(points),
                      .expected = "a whole number from 0 to 5"});
  }
  if (!issues.empty()) return issues;
  return sumOf(rating);
}

CscfRating cscfRating(const Metrics& metrics) {
  const int scope = stepsReached(metricOf(metrics, MetricIndex::scope), std::array{2.0, 10.0, 50.0, 200.0, 1000.0});
  const double broken = mostPoints * metricOf(metrics, MetricIndex::irreversibility);
  return {.scope = scope,
          .target = inPoints(metricOf(metrics, MetricIndex::criticality)),
          .intent = intentOf(metrics),
          .functional = functionalImpact(metrics),
          .informational =
              stepsReached(metricOf(metrics, MetricIndex::exfiltration), std::array{1.5, 10.0, 100.0, 1000.0, 5000.0}),
          .economic = inPoints((scope + broken) / 2),
          .political = inPoints(metricOf(metrics, MetricIndex::civilianRisk))};
}

CscfRating cscfCampaign(std::span<const CscfRating> incidents) {
  CscfRating campaign;
  for (const CscfRating& incident : incidents) {
    for (const Criterion& criterion : criteria) {
      int& points = campaign.*criterion.points;
      const int added = incident.*criterion.points;
      points = criterion.impact ? std::min(mostPoints, points + added) : std::max(points, added);
    }
  }
  return campaign;
}

CscfEdges equalSixths() {
  CscfEdges edges = {};
  for (std::size_t n = 0; n < edges.size(); ++n)
    edges[n] = mostScore * static_cast<double>(n + 1) / levels.size();
  return edges;
}

std::string_view cscfLevel(double score, const CscfEdges& edges) {
  return levels[ix(stepsReached(score, edges))];
}

RubricScore cscfRubric(const Metrics& metrics) {
  const CscfRating rating = cscfRating(metrics);
  RubricScore score;
  score.own = sumOf(rating);
  score.severity = 100 * score.own / mostScore;
  score.band = cscfLevel(score.own, equalSixths());
  for (const Criterion& criterion : criteria) {
    const double points = rating.*criterion.points;
    score.parts.push_back(
        {.label = criterion.label, .points = points, .most = mostPoints, .share = 100 * points / mostScore});
  }
  return score;
}

}  // namespace firebreak
