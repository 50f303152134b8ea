#include "classics/granovetter.h"

#include <cmath>
#include <limits>

#include "classics/models.h"
#include "classics/normal.h"

namespace firebreak::classics {
namespace {

constexpr std::size_t longestPath = 200;
constexpr int mostRounds = 200000;  // close to the critical spread the crowd lingers

}  // namespace

std::vector<int> joinersOverTime(std::span<const int> thresholds) {
  std::vector<int> joined = {0};
  while (true) {
    int next = 0;
    for (const int threshold : thresholds)
      next += threshold <= joined.back() ? 1 : 0;
    if (next == joined.back()) return joined;
    joined.push_back(next);
  }
}

std::vector<int> steadyThresholds(int people, int raised) {
  std::vector<int> thresholds;
  for (int person = 0; person < people; ++person)
    thresholds.push_back(person == raised ? person + 1 : person);
  return thresholds;
}

double criticalSpread(double people, double mean) {
  if (!(mean < people / 2)) return std::numeric_limits<double>::quiet_NaN();
  // Φ(z) − zφ(z) rises everywhere (its slope is z²φ); the touching point lies below the mean.
  double low = -40, high = 0;
  for (int n = 0; n < 200; ++n) {
    const double z = (low + high) / 2;
    (normalShare(z) - z * normalDensity(z) < mean / people ? low : high) = z;
  }
  return people * normalDensity(low);
}

NormalThresholdsResult solve(const NormalThresholds& crowd) {
  NormalThresholdsResult result;
  result.criticalSpread = criticalSpread(crowd.people, crowd.mean);
  double joined = 0;
  result.path = {joined};
  for (int round = 0; round < mostRounds; ++round) {
    const double next = crowd.people * normalShare((joined - crowd.mean) / crowd.spread);
    const double gap = std::fabs(next - joined);
    joined = next;
    if (result.path.size() < longestPath && gap > 1e-6 * crowd.people) result.path.push_back(joined);
    if (gap <= 1e-14 * crowd.people) break;
  }
  result.joiners = joined;
  return result;
}

namespace {

constexpr ClassicParameter crowdTable[] = {
    {"people", "People", "", 1, 1000, 100, 0, true, "How many; their thresholds are 0, 1, 2 and so on."},
    {"raised", "Whose threshold is raised", "", -1, 999, -1, 0, true,
     "The person whose threshold is one higher than in the row; -1 for nobody."},
};

constexpr ClassicParameter normalTable[] = {
    {"people", "People", "", 1, 1000, 100, 0, false, "Size of the crowd."},
    {"mean", "Mean threshold", "people", 0, 1000, 25, 1, false,
     "How many must have joined before the average person does."},
    {"spread", "Spread of thresholds", "people", .1, 500, 10, 2, false, "Standard deviation of the thresholds."},
};

Result<ClassicResult> computeCrowd(const ClassicInput& input) {
  const int people = static_cast<int>(input["people"]);
  const std::vector<int> joined = joinersOverTime(steadyThresholds(people, static_cast<int>(input["raised"])));
  ClassicResult result;
  result.verdict = joined.back() == people ? "all join" : (joined.back() == 0 ? "nobody joins" : "it stops on the way");
  result.values = {{"joiners", "People who join", static_cast<double>(joined.back())},
                   {"rounds", "Rounds until nobody else does", static_cast<double>(joined.size() - 1)}};
  ClassicSeries path = {"joined", "People who have joined", "round", evenly(static_cast<int>(joined.size()), 1), {}};
  path.y.assign(joined.begin(), joined.end());
  result.series = {path};
  return result;
}

Result<ClassicResult> computeNormal(const ClassicInput& input) {
  const NormalThresholds crowd = {.people = input["people"], .mean = input["mean"], .spread = input["spread"]};
  const NormalThresholdsResult solved = solve(crowd);
  ClassicResult result;
  result.verdict = solved.joiners < .1 * crowd.people
                       ? "few join"
                       : (solved.joiners > .9 * crowd.people ? "nearly all join" : "some join");
  result.values = {{"joiners", "People who join", solved.joiners},
                   {"criticalSpread", "Spread at which the crowd goes over", solved.criticalSpread}};
  result.series = {
      {"joined", "People who have joined", "round", evenly(static_cast<int>(solved.path.size()), 1), solved.path}};
  return result;
}

}  // namespace

constinit const ClassicModel granovetterCrowdModel = {
    .name = "granovetter-crowd",
    .title = "Thresholds: one person decides",
    .lesson = "Two crowds that look alike can end as far apart as all and one: raise the threshold of person 1.",
    .source = "Granovetter, American Journal of Sociology 83(6), 1978",
    .formula = "r_{t+1} = number of thresholds ≤ r_t",
    .relation =
        "A coalition settles its shares at once, in equilibrium; its members do not wait for each other one by one.",
    .parameters = crowdTable,
    .mapX = "",
    .mapY = "",
    .compute = computeCrowd};

constinit const ClassicModel granovetterNormalModel = {
    .name = "granovetter-normal",
    .title = "Thresholds: the spread decides",
    .lesson =
        "With the same mean a slightly wider spread of thresholds turns a handful into everybody, at one critical "
        "value.",
    .source = "Granovetter, American Journal of Sociology 83(6), 1978: published critical spread about 12.2",
    .formula = "r = N Φ((r − mean)/σ)",
    .relation =
        "A coalition settles its shares at once, in equilibrium; its members do not wait for each other one by one.",
    .parameters = normalTable,
    .mapX = "spread",
    .mapY = "mean",
    .compute = computeNormal};

}  // namespace firebreak::classics
