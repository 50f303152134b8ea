#include "classics/hawkes.h"

#include <cmath>
#include <limits>

#include "base/deterministic_math.h"
#include "classics/linear.h"
#include "classics/models.h"
#include "engine/escalation.h"

namespace firebreak::classics {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

}  // namespace

HawkesResult solve(const Hawkes& process) {
  const double left = 1 - process.branching;
  if (!(left > 0)) return {.stationary = false, .rate = infinity, .clusterSize = infinity, .variance = infinity};
  return {.stationary = true,
          .rate = process.background / left,
          .clusterSize = 1 / left,
          .variance = process.background / (left * left * left)};
}

double expectedRate(const Hawkes& process, double time) {
  const double closing = process.decay * (1 - process.branching);
  const double mu = process.background;
  // Near n = 1 the exact μ (1 + nβ (1 − e^{−ct})/c) loses its digits; its series does not.
  const double ct = closing * time;
  const double grown = std::fabs(ct) < 1e-4 ? time * (1 - ct / 2 + ct * ct / 6) : (1 - expD(-ct)) / closing;
  return mu * (1 + process.branching * process.decay * grown);
}

HawkesNetworkResult solve(const HawkesNetwork& network) {
  const std::size_t n = network.background.size();
  HawkesNetworkResult result;
  result.radius = spectralRadius(network.branching, static_cast<int>(n));
  result.stationary = result.radius < 1;
  result.rate = network.background;
  std::vector<double> matrix = network.branching;
  for (double& entry : matrix)
    entry = -entry;
  for (std::size_t i = 0; i < n; ++i)
    matrix[i * n + i] += 1;
  if (!result.stationary || !solveLinear(matrix, result.rate)) result.rate.assign(n, infinity);
  return result;
}

namespace {

constexpr ClassicParameter singleTable[] = {
    {"background", "Background rate", "events per unit of time", .01, 10, .5, 2, false,
     "Events that nothing before them brought about."},
    {"branching", "Branching ratio", "", 0, 1.5, .5, 2, false, "How many further events each event brings by itself."},
    {"decay", "Decay", "per unit of time", .05, 10, 1, 2, false, "How fast the excitement after an event passes."},
    {"time", "Time", "", 1, 200, 20, 0, false, "How far the expected rate is followed."},
};

constexpr ClassicParameter pairTable[] = {
    {"background1", "Background rate of 1", "events per unit of time", 0, 10, 1, 2, false, "What 1 does unprovoked."},
    {"background2", "Background rate of 2", "events per unit of time", 0, 10, 1, 2, false, "What 2 does unprovoked."},
    {"own1", "1 after an act of 1", "events", 0, 1.5, .2, 2, false, "Acts of 1 brought by one of 1."},
    {"from2to1", "1 after an act of 2", "events", 0, 1.5, .4, 2, false, "Acts of 1 brought by one of 2."},
    {"from1to2", "2 after an act of 1", "events", 0, 1.5, .3, 2, false, "Acts of 2 brought by one of 1."},
    {"own2", "2 after an act of 2", "events", 0, 1.5, .1, 2, false, "Acts of 2 brought by one of 2."},
};

constexpr int points = 41;

Result<ClassicResult> computeSingle(const ClassicInput& input) {
  const Hawkes process = {.background = input["background"], .branching = input["branching"], .decay = input["decay"]};
  const HawkesResult solved = solve(process);
  ClassicResult result;
  result.verdict = solved.stationary ? "clusters that die out" : "a spiral";
  result.values = {{"stationary", "Stationary", truth(solved.stationary)},
                   {"rate", "Mean rate", solved.rate},
                   {"clusterSize", "Mean size of a cluster", solved.clusterSize},
                   {"variance", "Variance of counts per unit of time", solved.variance}};
  const std::vector<double> times = evenly(points, input["time"] / (points - 1));
  ClassicSeries rate = {"expectedRate", "Expected rate from a quiet start", "time", times, {}};
  for (const double time : times)
    rate.y.push_back(expectedRate(process, time));
  result.series = {rate};
  return result;
}

Result<ClassicResult> computePair(const ClassicInput& input) {
  const HawkesNetworkResult solved =
      solve(HawkesNetwork{.background = {input["background1"], input["background2"]},
                          .branching = {input["own1"], input["from2to1"], input["from1to2"], input["own2"]}});
  ClassicResult result;
  result.verdict = solved.stationary ? "clusters that die out" : "a spiral";
  result.values = {{"radius", "Escalation number", solved.radius},
                   {"stationary", "Stationary", truth(solved.stationary)},
                   {"rate1", "Mean rate of 1", solved.rate[0]},
                   {"rate2", "Mean rate of 2", solved.rate[1]}};
  return result;
}

}  // namespace

constinit const ClassicModel hawkesModel = {
    .name = "hawkes",
    .title = "Self-exciting events",
    .lesson =
        "Events that bring events come in clusters: as the branching ratio nears 1 the mean grows, the variance far "
        "faster, and from 1 on there is no mean.",
    .source = "Hawkes, Biometrika 58, 1971",
    .formula = "λ(t) = μ + Σ n β e^{−β(t − t_i)};  Λ = μ/(1−n),  Var/T → μ/(1−n)³",
    .relation =
        "Its escalation number is such a branching ratio, but there an incident must first be seen, attributed and "
        "felt.",
    .parameters = singleTable,
    .mapX = "",
    .mapY = "",
    .compute = computeSingle};

constinit const ClassicModel hawkesPairModel = {
    .name = "hawkes-pair",
    .title = "Two actors who excite each other",
    .lesson =
        "What counts is the round trip: every single answer can be less than one for one, and the two still spiral.",
    .source = "Hawkes, Biometrika 58, 1971; spectral radius as in the engine's escalation number",
    .formula = "stationary iff ρ(N) < 1;  Λ = (I − N)⁻¹ μ",
    .relation =
        "The escalation number is this spectral radius, computed by the same function: from 1 on provocation feeds "
        "itself.",
    .parameters = pairTable,
    .mapX = "from1to2",
    .mapY = "from2to1",
    .compute = computePair};

}  // namespace firebreak::classics
