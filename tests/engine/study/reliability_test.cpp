// engine/src/study/reliability: docs/model.md 11.2.

#include "engine/reliability.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include <catch_amalgamated.hpp>

#include "support/builders.h"

using namespace firebreak;

namespace {

Reliability experimentOf(std::size_t row, int cases) {
  AttributionExperiment experiment = attributionExperiments()[row].experiment;
  experiment.cases = cases;
  return reliability(experiment);
}

auto within(double expected, double margin) {
  return Catch::Approx(expected).epsilon(0).margin(margin);
}

std::int64_t counted(const Reliability& table) {
  return std::accumulate(table.bins.begin(), table.bins.end(), std::int64_t{0},
                         [](std::int64_t sum, const ReliabilityBin& bin) { return sum + bin.count; });
}

}  // namespace

TEST_CASE("Without bias and flags stated probabilities keep their word in every tenth") {
  // 200,000 cases: the standard error of a share is at most .0033.
  const Reliability table = experimentOf(0, 200000);
  for (const ReliabilityBin& bin : table.bins) {
    INFO("stated " << bin.stated << ", true " << bin.share << " ± " << bin.se);
    CHECK(bin.count > 10000);
    CHECK(std::fabs(bin.stated - bin.share) < .01);
  }
  CHECK(table.meanGap < .003);
  CHECK(table.namedWrong == within(table.namedDoubt, .01));
}

TEST_CASE("Bias and flags break the word as docs/model.md 11.2 prints") {
  // Shares true of what was stated with about .03, .25, .45, .65, .85 and .96; mean gap; states named at .9: wrong.
  struct Row {
    double share[6], gap, wrong;
  };
  constexpr Row printed[] = {{{.030, .253, .446, .649, .853, .960}, .001, .043},
                             {{.049, .289, .444, .603, .783, .917}, .033, .131},
                             {{.065, .267, .425, .604, .796, .892}, .038, .137},
                             {{.080, .292, .435, .578, .736, .840}, .063, .234}};
  constexpr std::size_t tenths[] = {0, 2, 4, 6, 8, 9};
  for (std::size_t row = 0; row < 4; ++row) {
    INFO(attributionExperiments()[row].name);
    const Reliability table = experimentOf(row, 60000);
    // Two samples of 60,000 cases: three standard errors of the difference are .025 in the thinnest tenth, .02 in what
    // is wrongly named. The printed rows do not say whom flags frame, nor how soon they are seen through.
    for (std::size_t n = 0; n < 6; ++n)
      CHECK(table.bins[tenths[n]].share == within(printed[row].share[n], .025));
    CHECK(table.meanGap == within(printed[row].gap, .006));
    CHECK(table.namedWrong == within(printed[row].wrong, .03));
  }
}

TEST_CASE("Bias and flags together do most harm, and the doubt that is owned to does not tell") {
  const Reliability plain = experimentOf(0, 30000), bias = experimentOf(1, 30000), flags = experimentOf(2, 30000),
                    both = experimentOf(3, 30000);
  CHECK(plain.meanGap < std::min(bias.meanGap, flags.meanGap));
  CHECK(both.meanGap > std::max(bias.meanGap, flags.meanGap));
  CHECK(both.namedWrong > 4 * both.namedDoubt);
}

TEST_CASE("Every hypothesis of every case is one statement") {
  const Reliability table = experimentOf(3, 1000);
  CHECK(table.cases == 1000);
  CHECK(table.statements == 3000);
  CHECK(counted(table) == 3000);
  // One of three is true, and the three sum to one: in both columns a third of the statements.
  double stated = 0, isTrue = 0;
  for (const ReliabilityBin& bin : table.bins) {
    stated += bin.stated * static_cast<double>(bin.count);
    isTrue += bin.share * static_cast<double>(bin.count);
  }
  CHECK(stated == within(1000, 1e-6));
  CHECK(isTrue == within(1000, 1e-6));
  CHECK(counted(experimentOf(0, 0)) == 0);
}

TEST_CASE("More evidence makes statements bolder, not less true") {
  AttributionExperiment experiment;
  experiment.cases = 30000;
  const Reliability little = reliability(experiment);
  experiment.days = 60;
  const Reliability much = reliability(experiment);
  CHECK(much.bins[9].count > 2 * little.bins[9].count);
  CHECK(much.meanGap < .005);
}

TEST_CASE("In whole runs of S2 the gap is as printed") {
  const Scenario scenario = test::s2();
  const auto found = scenarioReliability(scenario, 1, 500, 29, 1);
  REQUIRE(found);
  CHECK(found->table.cases > 4000);
  CHECK(found->table.meanGap == within(.017, .005));
  // A behind 78 %, C 4 %, crime 18 %; B does not attack itself.
  CHECK(found->truth[0] == within(78, 2.5));
  CHECK(found->truth[1] == 0);
  CHECK(found->truth[2] == within(4, 1.5));
  CHECK(found->truth[3] == within(18, 2.5));
  // A, C and crime are suspects.
  CHECK(found->table.statements == 3 * found->table.cases);

  Scenario fair = scenario;
  for (Actor& actor : fair.actors)
    actor.attributionBias = actor.deception = 0;
  CHECK(scenarioReliability(fair, 1, 500, 29, 1)->table.meanGap == within(.023, .006));
}

TEST_CASE("Evidence grows with the age of a case") {
  const Scenario scenario = test::s2();
  const auto first = scenarioReliability(scenario, 1, 100, 0), last = scenarioReliability(scenario, 1, 100, 29);
  REQUIRE((first && last));
  CHECK(last->table.bins[9].count > first->table.bins[9].count);
  CHECK(first->table.cases > last->table.cases);  // some runs end before
}

TEST_CASE("Fellow members and the victim are no suspects") {
  const Scenario scenario = test::s3();
  const auto found = scenarioReliability(scenario, 1, 20, 10, 0);
  REQUIRE(found);
  REQUIRE(found->table.cases > 0);
  CHECK(found->table.statements == 2 * found->table.cases);  // the adversary and crime
}

TEST_CASE("What cannot be asked of a scenario is refused") {
  const Scenario scenario = test::s1();
  const auto refused = scenarioReliability(scenario, 1, 0, 30, 2);
  REQUIRE_FALSE(refused);
  REQUIRE(refused.issues().size() == 3);
  CHECK(refused.issues()[0].pointer == "runs");
  CHECK(refused.issues()[1].pointer == "age");
  CHECK(refused.issues()[2].pointer == "victim");
}
