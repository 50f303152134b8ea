// engine/src/model/wish: fear and the firebreak, by hand.

#include "model/wish.h"

#include <catch_amalgamated.hpp>

#include "support/bench.h"
#include "support/builders.h"

using namespace firebreak;
using namespace firebreak::test;

TEST_CASE("The lines of force lie higher until one side has used force") {
  Scenario scenario = s1();
  scenario.actors[0].firebreak = 10;
  Bench bench(scenario);
  const auto line = [&](int rung) { return redLineOf(bench.model, bench.state, bench.ref(0, 1), rung); };
  CHECK(line(5) == 60);
  CHECK(line(6) == 87);
  CHECK(line(7) == 100);
  bench.hold(0, 1, 13);  // a rung held keeps its line, the next does not
  CHECK(line(6) == 77);
  CHECK(line(7) == 100);
  bench.hold(1, 0, 13);
  CHECK(line(7) == 90);
  CHECK(redLineOf(bench.model, bench.state, bench.ref(1, 0), 7) == 90);
}

TEST_CASE("The worst of the open cases is feared, and fear fades") {
  Scenario scenario = s1();
  scenario.actors[1].fear = .4;
  Bench bench(scenario);
  bench.openCase(0, 1, 50);
  bench.openCase(1, 0, 90);  // somebody else's
  bench.state.tick = 5;
  bench.openCase(0, 1, 20);
  bench.state.posterior = {.6, 0, .4, 0, 1, 0, .9, 0, .1};
  const Fear fear = fearOf(bench.model, bench.state, bench.ref(1, 0));
  CHECK(fear.points == Catch::Approx(7.278367917).epsilon(1e-9));  // .4 · 50 · .6 · e^−½; the other .4 · 20 · .9 = 7.2
  CHECK(fear.number == 0);
  bench.state.tick = 6;
  bench.state.posterior[6] = .95;
  CHECK(fearOf(bench.model, bench.state, bench.ref(1, 0)).number == 2);  // 7.6 · e^−.1 = 6.877 > 12 · e^−.6 = 6.586
  CHECK(fearOf(bench.model, bench.state, bench.ref(0, 1)).points == 0);
  CHECK(fearOf(bench.model, bench.state, bench.ref(0, 1)).number == -1);
}
