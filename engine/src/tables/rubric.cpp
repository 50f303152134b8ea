// Table 3.1: the public severity rubric.

#include <algorithm>

#include "base/index.h"
#include "engine/tables.h"

namespace firebreak {
namespace {

constexpr CurvePoint durationCurve[] = {{0, 0}, {1, .10}, {6, .25}, {24, .50}, {72, .75}, {240, 1}};
constexpr CurvePoint scopeCurve[] = {{0, 0}, {1, .10}, {10, .30}, {100, .60}, {1000, .85}, {10000, 1}};
constexpr CurvePoint exfiltrationCurve[] = {{0, 0}, {1, .10}, {100, .40}, {1000, .70}, {10000, 1}};
constexpr CurvePoint frequencyCurve[] = {{0, 0}, {1, .10}, {3, .35}, {6, .60}, {12, 1}};
constexpr CurvePoint classCurve[] = {{0, 0}, {5, 1}};
constexpr CurvePoint shareCurve[] = {{0, 0}, {1, 1}};

constexpr std::array<Metric, metricCount> metricTable = {{
    {"duration", "Duration", "hours", 1, durationCurve},
    {"scope", "Scope", "organisations", 1, scopeCurve},
    {"exfiltration", "Data taken", "GB", 0.75, exfiltrationCurve},
    {"frequency", "Frequency", "incidents", 0.5, frequencyCurve},
    {"criticality", "Criticality", "class 0–5", 2, classCurve},
    {"civilianRisk", "Risk to civilians", "class 0–5", 2, classCurve},
    {"endorsement", "Signs of state endorsement", "share", 0.75, shareCurve},
    {"irreversibility", "Irreversibility", "share", 1, shareCurve},
}};

constexpr std::array<std::string_view, 6> bandNames = {"negligible", "minor",  "moderate",
                                                       "serious",    "severe", "extreme"};
constexpr std::array<double, 5> bandEnds = {8, 22, 36, 50, 64};

// Straight lines between the points, constant outside.
double shareAt(std::span<const CurvePoint> curve, double metric) {
  if (metric <= curve.front().metric) return curve.front().share;
  for (std::size_t n = 1; n < curve.size(); ++n) {
    const CurvePoint from = curve[n - 1], to = curve[n];
    if (metric <= to.metric) {
      return from.share + (to.share - from.share) * (metric - from.metric) / (to.metric - from.metric);
    }
  }
  return curve.back().share;
}

std::array<double, metricCount> publicWeights() {
  std::array<double, metricCount> weights = {};
  for (std::size_t q = 0; q < metricCount; ++q)
    weights[q] = metricTable[q].weight;
  return weights;
}

}  // namespace

std::span<const Metric, metricCount> rubric() {
  return metricTable;
}

double severity(const std::array<double, metricCount>& metrics) {
  return severity(metrics, publicWeights());
}

double severity(const std::array<double, metricCount>& metrics, const std::array<double, metricCount>& weights) {
  double sum = 0, weightSum = 0;
  for (std::size_t q = 0; q < metricCount; ++q) {
    sum += weights[q] * shareAt(metricTable[q].curve, metrics[q]);
    weightSum += weights[q];
  }
  return weightSum > 0 ? 100 * sum / weightSum : 0;
}

std::array<double, metricCount> severityParts(const std::array<double, metricCount>& metrics) {
  std::array<double, metricCount> parts = {};
  double weightSum = 0;
  for (const Metric& metric : metricTable)
    weightSum += metric.weight;
  for (std::size_t q = 0; q < metricCount; ++q) {
    parts[q] = 100 * metricTable[q].weight * shareAt(metricTable[q].curve, metrics[q]) / weightSum;
  }
  return parts;
}

int severityBand(double severity) {
  const auto end = std::find_if(bandEnds.begin(), bandEnds.end(), [=](double e) { return severity < e; });
  return static_cast<int>(end - bandEnds.begin());
}

std::string_view severityBandName(int band) {
  return bandNames[ix(band)];
}

}  // namespace firebreak
