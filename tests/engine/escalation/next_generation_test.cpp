// engine/src/escalation/next_generation: the flows and parts of K (docs/model.md section 7).

#include "escalation/next_generation.h"

#include <catch_amalgamated.hpp>

#include "support/bench.h"
#include "support/builders.h"

using namespace firebreak;
using namespace firebreak::test;

namespace {
auto nearly(double value) {
  return Catch::Approx(value).epsilon(0).margin(1e-11);
}
}  // namespace

TEST_CASE("The flows of S1 at tension 40 are those printed") {
  Bench bench(s1());
  CHECK(measureFlow(bench.model, bench.state, bench.ref(0, 1), 7, 40) == nearly(21.307414300150));
  CHECK(attackFlow(bench.model, bench.state, bench.model.rivalries[0], 40) == nearly(1.083997059051));
}

TEST_CASE("Flows rise with tension, and measures with what is permitted") {
  Bench bench(s1());
  double before = -1;
  for (double x = 0; x <= 100; x += 5) {
    const double flow = measureFlow(bench.model, bench.state, bench.ref(0, 1), 7, x);
    CHECK(flow >= before);
    CHECK(measureFlow(bench.model, bench.state, bench.ref(0, 1), 4, x) <= flow);
    before = flow;
  }
}

TEST_CASE("Lower red lines of the deciding state raise its flow of measures, and nobody else's") {
  Bench bench(s1());
  Scenario touchy = s1();
  touchy.actors[0].ladder.redLine[3] = 25;
  Bench other(touchy);
  CHECK(measureFlow(other.model, other.state, other.ref(0, 1), 7, 28) >
        measureFlow(bench.model, bench.state, bench.ref(0, 1), 7, 28));
  CHECK(measureFlow(other.model, other.state, other.ref(1, 0), 7, 28) ==
        measureFlow(bench.model, bench.state, bench.ref(1, 0), 7, 28));
}

TEST_CASE("A truce scales attacks down") {
  Bench bench(s1());
  const double before = attackFlow(bench.model, bench.state, bench.model.rivalries[0], 40);
  bench.state.truceUntil.assign(4, 10);
  CHECK(attackFlow(bench.model, bench.state, bench.model.rivalries[0], 40) == nearly(.3 * before));
}

TEST_CASE("Only members draw in partners") {
  Bench coalition(s3());
  const NextGeneration alliance = nextGeneration(coalition.model, coalition.state, true);
  CHECK(*std::max_element(alliance.support.begin(), alliance.support.end()) > 0);
  Bench dyad(s1());
  const NextGeneration pair = nextGeneration(dyad.model, dyad.state, true);
  CHECK(*std::max_element(pair.support.begin(), pair.support.end()) == 0);
}

TEST_CASE("Without mood noise the flow is a staircase of finite steps") {
  Scenario scenario = s1();
  scenario.constants.moodNoise = 0;
  Bench bench(scenario);
  const double low = measureFlow(bench.model, bench.state, bench.ref(0, 1), 7, 33.9);
  const double high = measureFlow(bench.model, bench.state, bench.ref(0, 1), 7, 34.1);
  CHECK(std::isfinite(low));
  CHECK(high > low);
}
