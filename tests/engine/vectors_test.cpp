// The whole runs and the statistics that docs/model.md section 10 prints: what a second implementation must reproduce.

#include <catch_amalgamated.hpp>

#include "engine/run.h"
#include "support/builders.h"

using namespace firebreak;
using namespace firebreak::test;

namespace {

struct PrintedRun {
  int peak, opportunities, attempts, attacks, ticksAtRung3, raises;
  double there, back, cost;  // x_AB, x_BA, cost of all
};

void check(const Scenario& scenario, ActorIndex a, ActorIndex b, std::uint32_t number, const PrintedRun& printed) {
  const RunSummary summary = run(scenario, {.seed = 1, .run = number});
  const Outcomes& o = summary.outcomes;
  const auto nearly = [](double value) { return Catch::Approx(value).epsilon(0).margin(1e-9); };
  CHECK(o.peak == printed.peak);
  CHECK(o.opportunities == printed.opportunities);
  CHECK(o.attempts == printed.attempts);
  CHECK(o.attacks == printed.attacks);
  CHECK(o.ticksAtRung3 == printed.ticksAtRung3);
  CHECK(o.raises == printed.raises);
  CHECK(summary.last.tension[scenario.tieIndex(a, b)] == nearly(printed.there));
  CHECK(summary.last.tension[scenario.tieIndex(b, a)] == nearly(printed.back));
  CHECK(o.cost.total == nearly(printed.cost));
}

// Seen by a watcher: whether any tension passed 99.
struct Heat : DayWatcher {
  void day(const WorldState& state) override {
    for (const double x : state.tension)
      hottest = std::max(hottest, x);
  }
  double hottest = 0;
};

struct PrintedStatistics {
  std::array<double, 6> peakShare;  // ≤ 2, 3, 4, 5, 6, 7, in %
  std::array<double, 15> mean;      // in the order of `means`
  double hot;                       // % of runs with any x > 99
};

std::array<double, 15> means(const Outcomes& o) {
  const auto real = [](int count) { return static_cast<double>(count); };
  return {real(o.opportunities),
          real(o.attempts),
          real(o.attacks),
          real(o.deterredByPunishment),
          real(o.deterredByDenial),
          real(o.crossings),
          real(o.wrongTargets),
          real(o.misreadings),
          real(o.raises),
          real(o.ticksAtRung3),
          real(o.ticksAtRung6),
          real(o.settlements),
          o.impunity,
          o.timeToAnswer,
          o.cost.total};
}

// Half a unit of the last digit that is printed, for means of this size.
double printedHalf(std::size_t name, double value) {
  constexpr std::array<double, 15> half = {.0005, .0005, .0005, .0005, .0005, .0005, .0005, .0005,
                                           .0005, .005,  .0005, .0005, .0005, .005,  .005};
  return half[name] + .001 * value;
}

void checkStatistics(const Scenario& scenario, const PrintedStatistics& printed) {
  constexpr int runs = 10000;
  Runner runner(scenario);
  std::array<int, 6> peaks = {};
  std::array<double, 15> sums = {};
  int hot = 0;
  for (int number = 0; number < runs; ++number) {
    Heat heat;
    const Outcomes o = runner.run({.seed = 1, .run = static_cast<std::uint32_t>(number)}, &heat).outcomes;
    peaks[static_cast<std::size_t>(std::max(0, o.peak - 2))] += 1;
    const std::array<double, 15> values = means(o);
    for (std::size_t name = 0; name < sums.size(); ++name)
      sums[name] += values[name];
    hot += heat.hottest > 99 ? 1 : 0;
  }
  for (std::size_t peak = 0; peak < peaks.size(); ++peak) {
    CHECK(100.0 * peaks[peak] / runs == Catch::Approx(printed.peakShare[peak]).epsilon(0).margin(.05));
  }
  for (std::size_t name = 0; name < sums.size(); ++name) {
    const double value = printed.mean[name];
    CHECK(sums[name] / runs == Catch::Approx(value).epsilon(0).margin(printedHalf(name, value)));
  }
  CHECK(100.0 * hot / runs == Catch::Approx(printed.hot).epsilon(0).margin(.05));
}

}  // namespace

TEST_CASE("Whole runs of S1 are those printed") {
  check(s1(), 0, 1, 0, {2, 9, 6, 3, 0, 4, 22.196225415, 26.607538659, 7.451606942});
  check(s1(), 0, 1, 1, {2, 11, 8, 5, 0, 5, 23.022416370, 33.153318394, 6.470043429});
}

TEST_CASE("Whole runs of S2 are those printed") {
  check(s2(), 0, 1, 0, {2, 23, 17, 9, 0, 16, 22.390733347, 29.913000929, 12.692102313});
  check(s2(), 0, 1, 1, {3, 20, 14, 8, 23, 29, 30.157411662, 37.108715405, 14.190046710});
}

TEST_CASE("Whole runs of S3 are those printed") {
  check(s3(), 5, 0, 0, {3, 28, 18, 9, 36, 29, 33.680850314, 27.265246702, 51.873570939});
  check(s3(), 5, 0, 1, {4, 27, 20, 15, 60, 32, 31.984799475, 33.938192560, 53.115319877});
}

TEST_CASE("Ten thousand runs of S1 have the printed statistics", "[statistics]") {
  checkStatistics(
      s1(), {{21.76, 34.10, 28.10, 12.44, 2.33, 1.27},
             {12.842, 9.059, 6.155, 2.051, 1.136, 3.030, .221, 1.263, 8.225, 41.83, .751, .129, .603, 22.36, 14.52},
             1.7});
}

TEST_CASE("Ten thousand runs of S2 have the printed statistics", "[statistics]") {
  checkStatistics(
      s2(), {{7.58, 29.35, 39.03, 19.39, 3.48, 1.17},
             {26.215, 20.026, 12.900, 2.525, 2.264, 6.854, .202, 3.386, 23.930, 59.01, .870, .216, .698, 25.62, 22.61},
             1.9});
}

TEST_CASE("Ten thousand runs of S3 have the printed statistics", "[statistics]") {
  checkStatistics(s3(), {{3.45, 27.37, 45.36, 19.19, 3.30, 1.33},
                         {30.608, 21.008, 14.319, 5.502, 2.592, 9.155, .803, 5.229, 34.189, 77.76, 1.079, 1.502, .566,
                          23.29, 63.64},
                         1.9});
}
