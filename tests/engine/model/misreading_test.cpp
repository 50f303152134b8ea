// engine/src/model/misreading: how well a signal gets through, by hand.

#include "model/misreading.h"

#include <catch_amalgamated.hpp>

#include "support/bench.h"
#include "support/builders.h"

using namespace firebreak;
using namespace firebreak::test;

namespace {

Catch::Approx nearly(double value) {
  return Catch::Approx(value).epsilon(1e-12);
}

double odds(const Bench& bench, ActorIndex i, ActorIndex k) {
  return misreadingOf(bench.model, bench.state, bench.ref(i, k)).odds;
}

}  // namespace

TEST_CASE("Templates and openness make signals easier to read") {
  Scenario scenario = s1();
  scenario.actors[0].messageTemplates = .5;
  scenario.constants.transparency = .4;
  const Bench bench(scenario);
  CHECK(odds(bench, 0, 1) == nearly(.162 * .75 * .8));  // .6 · (1 − .4) · (1 − .4) · (1 − ½ · .5) as before
  CHECK(odds(bench, 1, 0) == nearly(.6 * .6 * .5 * .8 * .8));  // B has no templates; ½ · .4 of A's preparedness
}

TEST_CASE("A fragile channel loses its share while either side isolates the other") {
  Scenario scenario = s1();
  scenario.tie(1, 0).fragility = .5;
  Bench bench(scenario);
  CHECK(odds(bench, 0, 1) == nearly(.162));
  bench.hold(0, 1, 6);  // rung 3
  CHECK(odds(bench, 0, 1) == nearly(.162));
  bench.hold(0, 1, 7);                                     // rung 4
  CHECK(odds(bench, 0, 1) == nearly(.6 * .8 * .6 * .75));  // the reader's channel is .4 · (1 − .5) = .2
  CHECK(odds(bench, 1, 0) == nearly(.6 * .6 * .5 * .8));   // A's own toward B is whole
  CHECK(channelOf(bench.model, bench.state, bench.ref(1, 0)) == nearly(.2));
  CHECK(channelOf(bench.model, bench.state, bench.ref(0, 1)) == .4);
  bench.hold(0, 1, 5);
  bench.hold(1, 0, 7);
  CHECK(odds(bench, 0, 1) == nearly(.216));
}

TEST_CASE("A rival of the reader garbles what others signal to it") {
  Scenario scenario = s2();
  scenario.actors[2].deceptiveSignals = .5;
  const Bench bench(scenario);
  const Misreading misreading = misreadingOf(bench.model, bench.state, bench.ref(0, 1));
  CHECK(misreading.odds == nearly(.3715));  // .162 + .838 · ½ · .5
  CHECK(misreading.garbledBy == 2);
  const Misreading own = misreadingOf(bench.model, bench.state, bench.ref(2, 1));
  CHECK(own.odds == nearly(.6 * .5 * .6 * .75));  // nobody garbles what it signals itself
  CHECK(own.garbledBy == -1);
}

TEST_CASE("Of two that garble the abler counts, the other where the abler speaks") {
  Scenario scenario = s2();
  scenario.actors[2].deceptiveSignals = .5;
  scenario.actors[0].deceptiveSignals = 1;
  const Bench bench(scenario);
  CHECK(misreadingOf(bench.model, bench.state, bench.ref(0, 1)).garbledBy == 2);
  const Misreading byArden = misreadingOf(bench.model, bench.state, bench.ref(2, 1));
  CHECK(byArden.garbledBy == 0);
  CHECK(byArden.odds == nearly(.5675));  // .135 + .865 · ½ · 1
}

TEST_CASE("Of equals the first garbles; who has no quarrel with the reader does not") {
  Scenario scenario = s2();
  for (Actor& actor : scenario.actors)
    actor.deceptiveSignals = actor.kind == ActorKind::state ? .3 : 0;
  scenario.tie(0, 1).reactivity = 0;
  const Bench bench(scenario);
  CHECK(misreadingOf(bench.model, bench.state, bench.ref(0, 1)).garbledBy == 2);
  CHECK(misreadingOf(bench.model, bench.state, bench.ref(2, 1)).garbledBy == -1);
  CHECK(misreadingOf(bench.model, bench.state, bench.ref(1, 2)).garbledBy == 0);
}
