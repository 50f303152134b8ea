// engine/src/step/account: step 11.

#include <catch_amalgamated.hpp>

#include "support/bench.h"
#include "support/builders.h"

using namespace firebreak;
using namespace firebreak::test;

TEST_CASE("Harm costs as it is repaired") {
  Bench bench(s1());
  bench.state.harm[1] = 50;
  account(bench.model, bench.state, bench.today);
  CHECK(bench.record.accounts[1].damage == Catch::Approx(.02 * .1 * 50));
  CHECK(bench.state.harm[1] == Catch::Approx(45));
}

TEST_CASE("Insurance takes its part of the damage for a premium") {
  Scenario scenario = s1();
  scenario.actors[1].insuranceCover = .8;
  Bench bench(scenario);
  bench.state.harm[1] = 50;
  account(bench.model, bench.state, bench.today);
  const AccountRecord& record = bench.record.accounts[1];
  CHECK(record.insured == Catch::Approx(.1 * .5 * .8));
  CHECK(record.premium == Catch::Approx(.03 * .8 * .5 * .8 * .6));
  CHECK(record.total == Catch::Approx(.1 - .04 + .00576));
}

TEST_CASE("Measures cost those who hold them and those who suffer them, seen or not") {
  Bench bench(s1());
  bench.hold(0, 1, 11);  // disruptive counter-cyber, covert, u 55, cost 2.5, blowback .8
  account(bench.model, bench.state, bench.today);
  CHECK(bench.record.accounts[0].ownMeasures == Catch::Approx(.02 * (2.5 + .8 * .4)));
  CHECK(bench.record.accounts[1].suffered == Catch::Approx(.004 * 55 * (.3 + .7 * .8)));
  CHECK(bench.outcomes().cost.total == Catch::Approx(bench.record.accounts[0].total + bench.record.accounts[1].total));
}

TEST_CASE("Recent cost fades") {
  Bench bench(s1());
  bench.state.recentCost[0] = 10;
  account(bench.model, bench.state, bench.today);
  CHECK(bench.state.recentCost[0] == Catch::Approx(9.8));
}

TEST_CASE("Peaks and days at rungs are counted") {
  Bench bench(s1());
  bench.hold(0, 1, 5);
  account(bench.model, bench.state, bench.today);
  bench.hold(0, 1, 14);
  account(bench.model, bench.state, bench.today);
  bench.hold(0, 1, 2);
  account(bench.model, bench.state, bench.today);
  CHECK(bench.outcomes().peak == 6);
  CHECK(bench.outcomes().peakOf == std::vector<int>{0, 6, 0, 0});
  CHECK(bench.outcomes().ticksAtRung3 == 2);
  CHECK(bench.outcomes().ticksAtRung6 == 1);
}

TEST_CASE("Trade that can be had elsewhere bears no blowback") {
  Scenario scenario = s1();
  scenario.actors[0].diversification = .5;
  Bench bench(scenario);
  bench.hold(0, 1, 8);  // export controls, cost 1.8, blowback 1.4
  account(bench.model, bench.state, bench.today);
  CHECK(bench.record.accounts[0].ownMeasures == Catch::Approx(.02 * (1.8 + 1.4 * .4 * .5)));
}

TEST_CASE("What leaks is not suffered") {
  Scenario scenario = s1();
  scenario.constants.loophole = .4;
  Bench bench(scenario);
  bench.hold(0, 1, 5);
  bench.hold(1, 0, 4);  // indictments do not leak
  account(bench.model, bench.state, bench.today);
  CHECK(bench.record.accounts[1].suffered == Catch::Approx(.004 * 22 * .6 * (.3 + .7 * .8)));
  CHECK(bench.record.accounts[0].suffered == Catch::Approx(.004 * 17 * (.3 + .7 * .3)));
}
