#pragma once
// What the published rubrics ask and the metrics do not say outright, read off them in one place (docs/severity.md).

#include <array>

#include "base/index.h"
#include "engine/rubrics.h"

namespace firebreak {

enum class MetricIndex {
  duration,
  scope,
  exfiltration,
  frequency,
  criticality,
  civilianRisk,
  endorsement,
  irreversibility
};

constexpr double metricOf(const Metrics& metrics, MetricIndex index) {
  return metrics[ix(static_cast<int>(index))];
}

// How many of the ascending edges a value has reached: 0 … edges.
template <std::size_t count>
constexpr int stepsReached(double value, const std::array<double, count>& edges) {
  int steps = 0;
  for (const double edge : edges)
    steps += value >= edge;
  return steps;
}

// Somebody outside the victim's offices noticed, or systems were destroyed.
inline bool interrupted(const Metrics& metrics) {
  return metricOf(metrics, MetricIndex::civilianRisk) >= .5 || metricOf(metrics, MetricIndex::irreversibility) >= .6;
}

// Things or people, not only data: industrial control of what people depend on, hit so that it hurts or stays broken.
inline bool physical(const Metrics& metrics) {
  const bool hurts = metricOf(metrics, MetricIndex::civilianRisk) >= 3;
  const bool breaks = metricOf(metrics, MetricIndex::irreversibility) >= .8;
  const double criticality = metricOf(metrics, MetricIndex::criticality);
  return (criticality >= 4 && hurts) || (criticality >= 4.5 && breaks);
}

// The rubric's own bands, names and kinds; the parts of each kind stand in the file of that kind.
RubricScore eurepocRubric(const Metrics& metrics);
RubricScore cscfRubric(const Metrics& metrics);

}  // namespace firebreak
