// engine/src/step/trend: step 12.

#include <catch_amalgamated.hpp>

#include "support/bench.h"
#include "support/builders.h"

using namespace firebreak;
using namespace firebreak::test;

TEST_CASE("Capabilities grow by a thirtieth of their monthly growth, up to their bounds") {
  Scenario scenario = s1();
  scenario.actors[0].offenceGrowth = .06;
  scenario.actors[0].stealthGrowth = .2;
  scenario.actors[1].attributionGrowth = -.2;
  Bench bench(scenario);
  trend(bench.model, bench.state);
  CHECK(bench.state.offence[0] == Catch::Approx(.752));
  CHECK(bench.state.offence[1] == .6);
  for (int n = 0; n < 500; ++n)
    trend(bench.model, bench.state);
  CHECK(bench.state.offence[0] == .98);
  CHECK(bench.state.stealth[0] == .95);
  CHECK(bench.state.attribution[1] == 0);
}

TEST_CASE("Governed research grows less, and declines as ever") {
  Scenario scenario = s1();
  scenario.constants.researchGovernance = .75;
  scenario.actors[0].offenceGrowth = .06;
  scenario.actors[0].stealthGrowth = -.06;
  scenario.actors[0].attributionGrowth = .06;
  Bench bench(scenario);
  trend(bench.model, bench.state);
  CHECK(bench.state.offence[0] == Catch::Approx(.75 + .0005));  // .06 · ¼ / 30
  CHECK(bench.state.stealth[0] == Catch::Approx(.498));
  CHECK(bench.state.attribution[0] == Catch::Approx(.452));  // finding out is not offence
}
