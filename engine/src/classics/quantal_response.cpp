#include "classics/quantal_response.h"

#include "base/deterministic_math.h"
#include "classics/models.h"

namespace firebreak::classics {
namespace {

// The column player wins off the diagonal: Left pays 1 − p, Right pays p.
double leftGiven(double top, double precision) {
  return sig(precision * (1 - 2 * top));
}

double topGiven(double left, double prize, double precision) {
  return sig(precision * (prize * left - (1 - left)));
}

}  // namespace

QuantalResponse quantalResponse(double prize, double precision) {
  // The more often Top, the less often Left, the less Top pays: p − reply(p) rises, and crosses 0 once.
  double low = 0, high = 1;
  for (int n = 0; n < 200; ++n) {
    const double p = (low + high) / 2;
    (p < topGiven(leftGiven(p, precision), prize, precision) ? low : high) = p;
  }
  const double top = (low + high) / 2;
  return {.top = top, .left = leftGiven(top, precision), .nashTop = .5, .nashLeft = 1 / (1 + prize)};
}

namespace {

constexpr ClassicParameter parameterTable[] = {
    {"prize", "Prize at Top, Left", "utility", .1, 50, 9, 1, false, "X: what row wins there; elsewhere prizes are 1."},
    {"precision", "Precision", "per unit of utility", 0, 100, 1, 2, false, "λ: 0 is chance, large is the best reply."},
};

constexpr int points = 41;

Result<ClassicResult> compute(const ClassicInput& input) {
  const double prize = input["prize"], precision = input["precision"];
  const QuantalResponse found = quantalResponse(prize, precision);
  ClassicResult result;
  const double gap = found.top - found.nashTop;
  result.verdict = gap > .01 ? "row follows its prize" : (gap < -.01 ? "row shuns its small prize" : "as Nash says");
  result.values = {{"top", "Row plays Top", found.top},
                   {"left", "Column plays Left", found.left},
                   {"nashTop", "Row plays Top, Nash", found.nashTop},
                   {"nashLeft", "Column plays Left, Nash", found.nashLeft}};
  ClassicSeries top = {"topByPrecision", "Row plays Top", "precision", evenly(points, .25), {}};
  ClassicSeries left = {"leftByPrecision", "Column plays Left", "precision", top.x, {}};
  for (const double each : top.x) {
    const QuantalResponse at = quantalResponse(prize, each);
    top.y.push_back(at.top);
    left.y.push_back(at.left);
  }
  result.series = {top, left};
  return result;
}

}  // namespace

constinit const ClassicModel quantalResponseModel = {
    .name = "quantal-response",
    .title = "Quantal response equilibrium",
    .lesson =
        "People follow their own prizes, which Nash's equilibrium denies; only near-perfect precision brings it back.",
    .source = "McKelvey and Palfrey, Games and Economic Behavior 10, 1995",
    .formula = "p = σ(λ(X q − (1−q))),  q = σ(λ(1 − 2p))",
    .relation =
        "Actors err there but take the other side's rules as given; here both sides err and each expects the other to.",
    .parameters = parameterTable,
    .mapX = "precision",
    .mapY = "prize",
    .compute = compute};

}  // namespace firebreak::classics
