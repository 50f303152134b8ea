#include "classics/watts_cascade.h"

#include <cmath>
#include <limits>

#include "base/deterministic_math.h"
#include "classics/models.h"

namespace firebreak::classics {
namespace {

// 1/0.2 and its like must give 5, whatever the rounding.
int vulnerableDegree(double threshold) {
  return static_cast<int>(std::floor(1 / threshold + 1e-9));
}

// z P(Poisson(z) ≤ most).
double factor(int most, double z) {
  double term = expD(-z), sum = 0;
  for (int k = 0; k <= most; ++k) {
    sum += term;
    term *= z / (k + 1);
  }
  return z * sum;
}

// Is the factor still rising at z? Its slope is P(≤ m) − z P(= m); the sum over P(= m) falls as z grows, so there is
// one top.
bool rises(int most, double z) {
  double term = 1, sum = 0;  // m!/(j! z^{m−j}) for j = m, m − 1, …
  for (int j = most; j >= 0; --j) {
    sum += term;
    term *= j / z;
  }
  return sum > z;
}

// Where the factor crosses 1 between a point below and a point above.
double crossing(int most, double below, double above) {
  for (int n = 0; n < 200; ++n) {
    const double z = (below + above) / 2;
    (factor(most, z) > 1 ? above : below) = z;
  }
  return above;
}

}  // namespace

double cascadeFactor(double threshold, double meanDegree) {
  return factor(vulnerableDegree(threshold) - 2, meanDegree);
}

WattsResult cascadeWindow(double threshold) {
  constexpr double nan = std::numeric_limits<double>::quiet_NaN();
  WattsResult result = {.vulnerableDegree = vulnerableDegree(threshold), .windowLow = nan, .windowHigh = nan};
  const int most = result.vulnerableDegree - 2;
  if (most < 0) return result;

  double low = 0, high = result.vulnerableDegree + 2.0;
  for (int n = 0; n < 200; ++n) {
    const double z = (low + high) / 2;
    (rises(most, z) ? low : high) = z;
  }
  result.window = factor(most, high) > 1;
  if (!result.window) return result;
  result.windowLow = crossing(most, 0, high);
  double beyond = 2 * high;
  while (factor(most, beyond) > 1)
    beyond *= 2;
  result.windowHigh = crossing(most, beyond, high);
  return result;
}

namespace {

constexpr ClassicParameter parameterTable[] = {
    {"threshold", "Threshold", "share", .02, 1, .18, 2, false,
     "Share of its neighbours that must fall before a node does."},
    {"meanDegree", "Mean number of neighbours", "", .1, 60, 3, 1, false, "How densely the network is tied."},
};

constexpr int points = 61;

Result<ClassicResult> compute(const ClassicInput& input) {
  const double threshold = input["threshold"], z = input["meanDegree"];
  const WattsResult window = cascadeWindow(threshold);
  const double toppled = cascadeFactor(threshold, z);
  ClassicResult result;
  if (toppled > 1)
    result.verdict = "global cascades";
  else
    result.verdict =
        !window.window ? "no cascades at any density" : (z < window.windowHigh ? "too sparse" : "too dense");
  result.values = {
      {"vulnerableDegree", "Most neighbours of a vulnerable node", static_cast<double>(window.vulnerableDegree)},
      {"factor", "Vulnerable nodes toppled by one", toppled},
      {"windowLow", "Sparsest network with global cascades", window.windowLow},
      {"windowHigh", "Densest network with global cascades", window.windowHigh}};
  const double span = window.window ? 1.5 * window.windowHigh : 10;
  ClassicSeries factors = {"factors",
                           "Vulnerable nodes toppled by one",
                           "mean number of neighbours",
                           evenly(points, span / (points - 1)),
                           {}};
  for (const double degree : factors.x)
    factors.y.push_back(cascadeFactor(threshold, degree));
  result.series = {factors};
  return result;
}

}  // namespace

constinit const ClassicModel wattsCascadeModel = {
    .name = "watts-cascade",
    .title = "Cascades on networks",
    .lesson =
        "Ties carry a cascade and also stop it: too few and it does not spread, too many and nobody is moved by one "
        "neighbour; between lies a window.",
    .source = "Watts, PNAS 99(9), 2002",
    .formula = "global iff z P(Poisson(z) ≤ floor(1/φ) − 2) > 1",
    .relation = "There is no network among the members of a coalition, and they settle their shares at once.",
    .parameters = parameterTable,
    .mapX = "meanDegree",
    .mapY = "threshold",
    .compute = compute};

}  // namespace firebreak::classics
