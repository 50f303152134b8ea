// engine/src/step/settle: step 10.

#include <catch_amalgamated.hpp>

#include "base/deterministic_math.h"
#include "model/permit.h"
#include "support/bench.h"
#include "support/builders.h"

using namespace firebreak;
using namespace firebreak::test;

namespace {

// S1 where an offer comes every day of a crisis.
Scenario eager() {
  Scenario scenario = s1();
  scenario.constants.offerRate = 1;
  return scenario;
}

}  // namespace

TEST_CASE("No offer without a crisis, and none in a truce") {
  Bench bench(eager());
  settle(bench.model, bench.draws, bench.state, bench.today);
  CHECK(bench.record.offers.empty());
  bench.hold(0, 1, 5);
  bench.state.truceUntil.assign(4, 9);
  settle(bench.model, bench.draws, bench.state, bench.today);
  CHECK(bench.record.offers.empty());
  bench.state.tick = 9;
  settle(bench.model, bench.draws, bench.state, bench.today);
  CHECK(bench.record.offers.size() == 1);
}

TEST_CASE("Offers come more often the higher the crisis, and with a mediator") {
  Bench bench(s1());
  bench.hold(0, 1, 5);
  bench.state.truceUntil.assign(4, 0);
  int offers = 0;
  for (int tick = 0; tick < 20000; ++tick) {
    bench.state.tick = tick;
    bench.state.truceUntil.assign(4, 0);
    bench.hold(0, 1, 5);
    bench.record = {};
    settle(bench.model, bench.draws, bench.state, bench.today);
    offers += static_cast<int>(bench.record.offers.size());
  }
  CHECK(offers == Catch::Approx(240).margin(62));  // .012 · (3 − 2) · 20000; 4 · √240

  Bench mediated(s3());
  mediated.hold(0, 5, 10);
  for (int tick = 0; mediated.record.offers.empty(); ++tick) {
    mediated.state.tick = tick;
    settle(mediated.model, mediated.draws, mediated.state, mediated.today);
    REQUIRE(tick < 5000);
  }
  CHECK(mediated.record.offers[0].chance == Catch::Approx(.012 * 3 * 2));  // rung 5, mediation ½
}

TEST_CASE("Acceptance adds up its terms") {
  Bench bench(eager());
  bench.hold(0, 1, 5);
  bench.state.recentCost[0] = 4;
  bench.state.tension[1] = 70;
  settle(bench.model, bench.draws, bench.state, bench.today);
  REQUIRE(bench.record.offers.size() == 1);
  const OfferRecord::Side& side = bench.record.offers[0].side[0];
  CHECK(side.trust == Catch::Approx(.6));
  CHECK(side.channel == Catch::Approx(.4));
  CHECK(side.mediation == 0);
  CHECK(side.cost == Catch::Approx(.6));
  CHECK(side.audience == Catch::Approx(-.6));
  CHECK(side.hostility == Catch::Approx(-1));
  CHECK(side.acceptance == Catch::Approx(1 / (1 + std::exp(1.0))));  // −1 + .6 + .4 + .6 − .6 − 1 = −1
}

TEST_CASE("A settlement relieves tension, ends mandates and undoes what can be undone") {
  Bench bench(eager());
  bench.hold(0, 1, 5);   // sanctions, can be undone
  bench.hold(1, 0, 14);  // a strike cannot
  bench.state.mandateRung.assign(4, 4);
  bench.state.trust.assign(4, 1);
  bench.state.recentCost.assign(2, 100);  // both accept
  for (int tick = 0; bench.outcomes().settlements == 0; ++tick) {
    REQUIRE(tick < 100);
    bench.state.tick = tick;
    bench.state.mandateUntil.assign(4, tick + 20);
    settle(bench.model, bench.draws, bench.state, bench.today);
  }
  const int now = bench.state.tick;
  CHECK(bench.state.truceUntil[1] == now + 60);
  CHECK(bench.state.truceUntil[2] == now + 60);
  CHECK(bench.state.tension[1] == Catch::Approx(12));
  CHECK(bench.state.mandateUntil[1] <= now);
  CHECK(bench.state.mandateUntil[2] <= now);
  CHECK(bench.state.posture[1] == 1);
  CHECK(bench.state.posture[2] == 6);
  CHECK(bench.outcomes().firstSettlement == now);
}

TEST_CASE("Early ramps open on the lower rungs, and add to the upper ones") {
  Scenario scenario = s1();
  scenario.constants.earlyRamp = .1;
  for (const auto& [measure, chance] : {std::pair{0, .1}, {3, .1}, {5, .112}, {7, .124}}) {  // .012 · (rung − 2) + .1
    Bench bench(scenario);
    for (int tick = 0; bench.record.offers.empty(); ++tick) {
      REQUIRE(tick < 1000);
      bench.state.tick = tick;
      bench.hold(0, 1, measure);
      settle(bench.model, bench.draws, bench.state, bench.today);
    }
    CHECK(bench.record.offers[0].chance == Catch::Approx(chance));
  }
  Bench calm(scenario);
  for (calm.state.tick = 0; calm.state.tick < 300; ++calm.state.tick)
    settle(calm.model, calm.draws, calm.state, calm.today);
  CHECK(calm.record.offers.empty());
}

TEST_CASE("What can be checked is accepted sooner, in a truce acted on less") {
  Scenario scenario = eager();
  scenario.constants.verification = .5;
  Bench bench(scenario);
  bench.hold(0, 1, 5);
  settle(bench.model, bench.draws, bench.state, bench.today);
  const OfferRecord::Side& side = bench.record.offers.at(0).side[0];
  CHECK(side.verification == .5);
  CHECK(side.acceptance == Catch::Approx(sig(-1 + .6 + .4 - .6 + 20. / 30 + .5)));
  CHECK(bench.model.truceActivity == Catch::Approx(.225));  // .3 · (1 − ½ · .5)
}

TEST_CASE("A fragile channel helps less once they isolate each other") {
  Scenario scenario = eager();
  scenario.tie(0, 1).fragility = .75;
  Bench bench(scenario);
  bench.hold(0, 1, 7);
  settle(bench.model, bench.draws, bench.state, bench.today);
  CHECK(bench.record.offers.at(0).side[0].channel == Catch::Approx(.1));
  CHECK(bench.record.offers[0].side[1].channel == Catch::Approx(.4));
}

TEST_CASE("A truce falls apart by itself, at its rate, and both sides resent it") {
  Scenario scenario = s1();
  scenario.constants.relapse = .05;
  scenario.constants.verification = .2;
  Bench bench(scenario);
  int relapses = 0;
  for (int tick = 0; tick < 5000; ++tick) {
    bench.state.tick = tick;
    bench.state.truceUntil.assign(4, tick + 1);
    bench.state.tension = {0, 60, 100, 0};
    bench.state.trust.assign(4, .5);
    bench.record = {};
    settle(bench.model, bench.draws, bench.state, bench.today);
    if (bench.record.relapses.empty()) {
      CHECK(truceLive(bench.state, 1));
      continue;
    }
    relapses += 1;
    CHECK(bench.record.relapses[0].chance == Catch::Approx(.04));  // .05 · 100/100 · (1 − .2)
    CHECK(bench.record.relapses[0].draw < .04);
    CHECK(bench.state.truceUntil == std::vector<int>{tick + 1, tick, tick, tick + 1});
    CHECK(bench.state.tension == std::vector<double>{0, 65, 100, 0});
    CHECK(bench.state.trust[1] == Catch::Approx(.35));
    CHECK(bench.state.trust[2] == Catch::Approx(.35));
  }
  CHECK(relapses == Catch::Approx(200).margin(56));  // 4 · √(5000 · .04 · .96)
  CHECK(bench.outcomes().relapses == relapses);
  CHECK(bench.outcomes().brokenTruces == relapses);
}

TEST_CASE("No truce, nothing to fall apart; and none does that can be checked") {
  Scenario scenario = s1();
  scenario.constants.relapse = .05;
  scenario.constants.verification = 1;
  Bench checked(scenario);
  scenario.constants.verification = 0;
  Bench none(scenario);
  for (int tick = 0; tick < 1000; ++tick) {
    checked.state.tick = none.state.tick = tick;
    checked.state.truceUntil.assign(4, 2000);
    checked.state.tension = none.state.tension = {0, 100, 100, 0};
    settle(checked.model, checked.draws, checked.state, checked.today);
    settle(none.model, none.draws, none.state, none.today);
  }
  CHECK(checked.outcomes().relapses == 0);
  CHECK(none.outcomes().relapses == 0);
}
