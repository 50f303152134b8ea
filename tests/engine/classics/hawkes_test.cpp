// engine/src/classics/hawkes: the closed forms, against a simulation of the process itself.

#include "classics/hawkes.h"

#include <cmath>

#include "base/deterministic_math.h"
#include "engine/classics/near.h"
#include "random/draws.h"

using namespace firebreak::classics;
using firebreak::test::exactly;
using firebreak::test::near;

namespace {

// Ogata's thinning: between events the rate only falls, so today's bounds tomorrow's. Draw n of a run is its n-th
// block.
int eventsUntil(const Hawkes& process, double horizon, std::uint32_t run) {
  const firebreak::Draws draws({.seed = 8, .run = run});
  double time = 0, excitement = 0;
  int events = 0;
  for (int n = 0;; ++n) {
    const firebreak::Block block = draws.block(firebreak::Purpose::opportunity, n, 0, 0);
    const double bound = process.background + excitement;
    const double wait = -firebreak::logD(block.uniform(0)) / bound;
    time += wait;
    if (time > horizon) return events;
    excitement *= firebreak::expD(-process.decay * wait);
    if (block.uniform(1) * bound > process.background + excitement) continue;
    excitement += process.branching * process.decay;
    ++events;
  }
}

}  // namespace

TEST_CASE("Mean rate, size of clusters, variance") {
  struct Row {
    Hawkes process;
    double rate, cluster, variance;
  };
  for (const Row& row : {Row{{.5, .5, 1}, 1, 2, 4},                           // .5/.5, 1/.5, .5/.125
                         Row{{.2, .8, 2}, 1, 5, 25},                          // .2/.2, 1/.2, .2/.008
                         Row{{1, .25, .5}, 1.333333, 1.333333, 2.370370}}) {  // 1/.75, 1/.75, 1/.421875
    const HawkesResult solved = solve(row.process);
    CHECK(solved.stationary);
    CHECK_THAT(solved.rate, near(row.rate));
    CHECK_THAT(solved.clusterSize, near(row.cluster));
    CHECK_THAT(solved.variance, near(row.variance));
  }
}

TEST_CASE("From a branching ratio of 1 on there is no mean") {
  CHECK_FALSE(solve(Hawkes{.branching = 1}).stationary);
  CHECK(std::isinf(solve(Hawkes{.branching = 1}).rate));
  CHECK(std::isinf(solve(Hawkes{.branching = 1.2}).variance));
}

TEST_CASE("Simulated by thinning, 60 runs of 2000: the mean within 3 %, the variance within 30 %", "[statistics]") {
  for (const Hawkes& process : {Hawkes{.5, .5, 1}, Hawkes{.2, .8, 2}, Hawkes{1, .25, .5}}) {
    constexpr int runs = 60;
    constexpr double horizon = 2000;
    double sum = 0, squares = 0;
    for (std::uint32_t run = 0; run < runs; ++run) {
      const double events = eventsUntil(process, horizon, run);
      sum += events;
      squares += events * events;
    }
    const double mean = sum / runs, variance = (squares - runs * mean * mean) / (runs - 1);
    const HawkesResult solved = solve(process);
    INFO("n = " << process.branching << ": " << mean / horizon << ", " << variance / horizon);
    CHECK(mean / horizon == Catch::Approx(solved.rate).epsilon(.03));
    CHECK(variance / horizon == Catch::Approx(solved.variance).epsilon(.30));
  }
}

TEST_CASE("The expected rate starts at the background and ends at the mean") {
  const Hawkes process = {.background = .5, .branching = .5, .decay = 1};
  CHECK_THAT(expectedRate(process, 0), exactly(.5));
  CHECK_THAT(expectedRate(process, 2), near(.5 + .5 * (1 - std::exp(-1.0))));  // Λ + (μ − Λ) e^{−β(1−n)t}
  CHECK_THAT(expectedRate(process, 200), exactly(1));
}

TEST_CASE("At the edge of a spiral the expected rate grows in a straight line") {
  CHECK_THAT(expectedRate({.background = .5, .branching = 1, .decay = 2}, 3), exactly(3.5));  // .5 (1 + 2 · 3)
  // The series next to the edge meets the closed form.
  for (const double branching : {1 - 2e-5, 1 + 2e-5})
    CHECK_THAT(expectedRate({.background = .5, .branching = branching, .decay = 2}, 3),
               Catch::Matchers::WithinAbs(3.5, 1e-3));
  const double below = expectedRate({.background = 1, .branching = 1 - .99e-4, .decay = 1}, 1);
  const double above = expectedRate({.background = 1, .branching = 1 - 1.01e-4, .decay = 1}, 1);
  CHECK_THAT(below - above, Catch::Matchers::WithinAbs(2e-6 * 1.5, 1e-8));  // d/dn (1 + nt(1 − ct/2)) ≈ 1 + ½
}

TEST_CASE("Two actors: spectral radius and mean rates") {
  const HawkesNetworkResult solved = solve(HawkesNetwork{.background = {1, 1}, .branching = {.2, .4, .3, .1}});
  CHECK_THAT(solved.rate[0], near(2.166667));  // det(I − N) = .8 · .9 − .12 = .6; (.9 + .4)/.6
  CHECK_THAT(solved.rate[1], near(1.833333));  // (.3 + .8)/.6
  CHECK_THAT(solved.radius, exactly(.5));      // ½(.3 + √(.01 + .48))
  CHECK(solved.stationary);
}

TEST_CASE("Every single answer is below one for one, and the two still spiral") {
  const HawkesNetworkResult solved = solve(HawkesNetwork{.background = {1, 1}, .branching = {.5, .6, .6, .5}});
  CHECK_THAT(solved.radius, Catch::Matchers::WithinAbs(1.1, 1e-9));  // .5 + .6
  CHECK_FALSE(solved.stationary);
  CHECK(std::isinf(solved.rate[0]));
}

TEST_CASE("One actor is the plain process") {
  const HawkesNetworkResult solved = solve(HawkesNetwork{.background = {.2}, .branching = {.8}});
  CHECK_THAT(solved.rate[0], exactly(solve(Hawkes{.background = .2, .branching = .8}).rate));
}
