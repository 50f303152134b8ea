// engine/src/step/settle: step 10.

#include <catch_amalgamated.hpp>

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
