#include "classics/opinions.h"

#include <cmath>
#include <limits>

#include "classics/linear.h"
#include "classics/models.h"

namespace firebreak::classics {
namespace {

// W to a power so high that its rows are alike, if they ever are. Rows are brought back to sum 1 as rounding moves
// them.
bool rowsMeet(std::vector<double> w, std::size_t n) {
  for (int squaring = 0; squaring < 60; ++squaring) {
    w = product(w, w, n);
    double apart = 0;
    for (std::size_t row = 0; row < n; ++row) {
      double sum = 0;
      for (std::size_t column = 0; column < n; ++column)
        sum += w[row * n + column];
      for (std::size_t column = 0; column < n; ++column) {
        w[row * n + column] /= sum;
        const double gap = std::fabs(w[row * n + column] - w[column]);
        apart = gap > apart ? gap : apart;
      }
    }
    if (apart < 1e-12) return true;
  }
  return false;
}

// π W = π with Σ π = 1: the last of the n dependent equations makes room for the sum.
bool stationary(const std::vector<double>& w, std::size_t n, std::vector<double>& pi) {
  std::vector<double> a(n * n);
  for (std::size_t row = 0; row < n; ++row)
    for (std::size_t column = 0; column < n; ++column)
      a[row * n + column] = row + 1 == n ? 1 : w[column * n + row] - (row == column ? 1 : 0);
  pi.assign(n, 0);
  pi.back() = 1;
  return solveLinear(a, pi);
}

}  // namespace

DeGrootResult solveDeGroot(const Opinions& opinions) {
  constexpr double nan = std::numeric_limits<double>::quiet_NaN();
  const std::size_t n = opinions.start.size();
  DeGrootResult result;
  result.consensus = rowsMeet(opinions.weights, n) && stationary(opinions.weights, n, result.influence);
  result.opinion = result.consensus ? 0 : nan;
  if (!result.consensus) result.influence.assign(n, nan);
  for (std::size_t i = 0; i < n; ++i)
    result.opinion += result.influence[i] * opinions.start[i];
  return result;
}

std::vector<std::vector<double>> opinionsOverTime(const Opinions& opinions, int steps) {
  const std::size_t n = opinions.start.size();
  std::vector<std::vector<double>> all = {opinions.start};
  for (int step = 0; step < steps; ++step) {
    std::vector<double> next(n, 0);
    for (std::size_t i = 0; i < n; ++i)
      for (std::size_t j = 0; j < n; ++j)
        next[i] += opinions.weights[i * n + j] * all.back()[j];
    all.push_back(next);
  }
  return all;
}

std::optional<std::vector<double>> solveFriedkinJohnsen(const Opinions& opinions,
                                                        const std::vector<double>& susceptibility) {
  const std::size_t n = opinions.start.size();
  std::vector<double> a(n * n), x(n);
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t j = 0; j < n; ++j)
      a[i * n + j] = (i == j ? 1 : 0) - susceptibility[i] * opinions.weights[i * n + j];
    x[i] = (1 - susceptibility[i]) * opinions.start[i];
  }
  if (!solveLinear(a, x)) return std::nullopt;
  return x;
}

namespace {

// Three agencies; each keeps for itself what it does not give to the others.
constexpr ClassicParameter degrootTable[] = {
    {"weight12", "1 listens to 2", "share", 0, 1, .3, 2, false, "Weight of 2's opinion in 1's next one."},
    {"weight13", "1 listens to 3", "share", 0, 1, .2, 2, false, "Weight of 3's opinion in 1's next one."},
    {"weight21", "2 listens to 1", "share", 0, 1, .2, 2, false, "Weight of 1's opinion in 2's next one."},
    {"weight23", "2 listens to 3", "share", 0, 1, .2, 2, false, "Weight of 3's opinion in 2's next one."},
    {"weight31", "3 listens to 1", "share", 0, 1, .1, 2, false, "Weight of 1's opinion in 3's next one."},
    {"weight32", "3 listens to 2", "share", 0, 1, .4, 2, false, "Weight of 2's opinion in 3's next one."},
    {"start1", "1 at the start", "", 0, 1, 1, 2, false, "Opinion of 1, say its probability that X did it."},
    {"start2", "2 at the start", "", 0, 1, 0, 2, false, "Opinion of 2."},
    {"start3", "3 at the start", "", 0, 1, .5, 2, false, "Opinion of 3."},
};

constexpr ClassicParameter friedkinTable[] = {
    degrootTable[0],
    degrootTable[1],
    degrootTable[2],
    degrootTable[3],
    degrootTable[4],
    degrootTable[5],
    degrootTable[6],
    degrootTable[7],
    degrootTable[8],
    {"susceptibility1", "1 can be moved", "share", 0, .999, .8, 3, false,
     "0 holds on to where it began; 1 would forget it."},
    {"susceptibility2", "2 can be moved", "share", 0, .999, .8, 3, false,
     "0 holds on to where it began; 1 would forget it."},
    {"susceptibility3", "3 can be moved", "share", 0, .999, .8, 3, false,
     "0 holds on to where it began; 1 would forget it."},
};

constexpr int steps = 20;

Result<Opinions> opinionsOf(const ClassicInput& input) {
  const double w12 = input["weight12"], w13 = input["weight13"], w21 = input["weight21"], w23 = input["weight23"],
               w31 = input["weight31"], w32 = input["weight32"];
  std::vector<Issue> issues;
  constexpr double most = 1 + 1e-12;
  if (w12 + w13 > most) issues.push_back(contradiction("weight13", "weight12 and weight13 that sum to at most 1"));
  if (w21 + w23 > most) issues.push_back(contradiction("weight23", "weight21 and weight23 that sum to at most 1"));
  if (w31 + w32 > most) issues.push_back(contradiction("weight32", "weight31 and weight32 that sum to at most 1"));
  if (!issues.empty()) return issues;
  const auto own = [](double first, double second) { return first + second < 1 ? 1 - first - second : 0; };
  return Opinions{.weights = {own(w12, w13), w12, w13, w21, own(w21, w23), w23, w31, w32, own(w31, w32)},
                  .start = {input["start1"], input["start2"], input["start3"]}};
}

constexpr std::string_view opinionKeys[] = {"opinion1", "opinion2", "opinion3"};
constexpr std::string_view opinionLabels[] = {"Opinion of 1", "Opinion of 2", "Opinion of 3"};

std::vector<ClassicSeries> curvesOf(const std::vector<std::vector<double>>& path) {
  std::vector<ClassicSeries> curves;
  for (std::size_t i = 0; i < 3; ++i) {
    curves.push_back({opinionKeys[i], opinionLabels[i], "round", evenly(static_cast<int>(path.size()), 1), {}});
    for (const std::vector<double>& opinions : path)
      curves.back().y.push_back(opinions[i]);
  }
  return curves;
}

Result<ClassicResult> computeDeGroot(const ClassicInput& input) {
  const Result<Opinions> opinions = opinionsOf(input);
  if (!opinions) return opinions.issues();
  const DeGrootResult solved = solveDeGroot(*opinions);
  ClassicResult result;
  result.verdict = solved.consensus ? "consensus" : "no consensus";
  result.values = {{"opinion", "Opinion they agree on", solved.opinion},
                   {"influence1", "Influence of 1", solved.influence[0]},
                   {"influence2", "Influence of 2", solved.influence[1]},
                   {"influence3", "Influence of 3", solved.influence[2]}};
  result.series = curvesOf(opinionsOverTime(*opinions, steps));
  return result;
}

Result<ClassicResult> computeFriedkin(const ClassicInput& input) {
  const Result<Opinions> opinions = opinionsOf(input);
  if (!opinions) return opinions.issues();
  const std::vector<double> lambda = {input["susceptibility1"], input["susceptibility2"], input["susceptibility3"]};
  const std::optional<std::vector<double>> limit = solveFriedkinJohnsen(*opinions, lambda);
  // λ < 1 for all, so I − ΛW is diagonally dominant and the limit exists.
  const std::vector<double> x = limit.value_or(opinions->start);
  double low = x[0], high = x[0];
  for (const double opinion : x) {
    low = opinion < low ? opinion : low;
    high = opinion > high ? opinion : high;
  }

  std::vector<std::vector<double>> path = {opinions->start};
  for (int step = 0; step < steps; ++step) {
    std::vector<double> next = opinionsOverTime({.weights = opinions->weights, .start = path.back()}, 1).back();
    for (std::size_t i = 0; i < next.size(); ++i)
      next[i] = lambda[i] * next[i] + (1 - lambda[i]) * opinions->start[i];
    path.push_back(next);
  }
  ClassicResult result;
  result.verdict = high - low < .05 ? "near agreement" : "lasting disagreement";
  for (std::size_t i = 0; i < x.size(); ++i)
    result.values.push_back({opinionKeys[i], opinionLabels[i], x[i]});
  result.values.push_back({"apart", "Distance that remains", high - low});
  result.series = curvesOf(path);
  return result;
}

}  // namespace

constinit const ClassicModel degrootModel = {
    .name = "degroot",
    .title = "Opinions that average one another",
    .lesson = "Who is listened to by those who are listened to decides the joint judgement, not who is right.",
    .source = "DeGroot, Journal of the American Statistical Association 69, 1974",
    .formula = "x_{t+1} = W x_t → π · x_0,  π W = π",
    .relation = "Allies share evidence there; here they average opinions, whatever these rest on.",
    .parameters = degrootTable,
    .mapX = "",
    .mapY = "",
    .compute = computeDeGroot};

constinit const ClassicModel friedkinJohnsenModel = {
    .name = "friedkin-johnsen",
    .title = "Opinions with stubborn members",
    .lesson =
        "One who cannot be moved keeps the group apart, or draws it all the way over: agreement needs members who "
        "can be.",
    .source = "Friedkin and Johnsen, 1990",
    .formula = "x = (I − ΛW)⁻¹ (I − Λ) x_0",
    .relation = "Allies share evidence there; here they average opinions, whatever these rest on.",
    .parameters = friedkinTable,
    .mapX = "susceptibility1",
    .mapY = "susceptibility2",
    .compute = computeFriedkin};

}  // namespace firebreak::classics
