// engine/src/model/permit: law and evidence against one state (docs/model.md step 6).

#include "model/permit.h"

#include <catch_amalgamated.hpp>

#include "support/bench.h"
#include "support/builders.h"

using namespace firebreak;
using namespace firebreak::test;

TEST_CASE("Retorsion up to rung 2 needs nothing") {
  Bench bench(s1());
  const Permit permit = permitOf(bench.model, bench.state, bench.ref(0, 1));
  CHECK(permit.rung == 2);
  CHECK(permit.source == PermitSource::retorsion);
  CHECK(permit.cap == 0);
}

TEST_CASE("A mandate permits its rung until its last tick") {
  Bench bench(s1());
  const TieRef ref = bench.ref(0, 1);
  bench.state.mandateRung[ref.tie] = 4;
  bench.state.mandateUntil[ref.tie] = 10;
  bench.state.tick = 9;
  CHECK(permitOf(bench.model, bench.state, ref).rung == 4);
  CHECK(permitOf(bench.model, bench.state, ref).source == PermitSource::mandate);
  bench.state.tick = 10;
  CHECK(permitOf(bench.model, bench.state, ref).rung == 2);
}

TEST_CASE("An answer may be at most the proportionality cap times what it answers") {
  Bench bench(s1());
  bench.hold(1, 0, 5);  // rung 3: 1.6 · 22 = 35.2 covers rung 4 (33), not rung 5 (50)
  const Permit permit = permitOf(bench.model, bench.state, bench.ref(0, 1));
  CHECK(permit.rung == 4);
  CHECK(permit.source == PermitSource::counter);
  CHECK(permit.cap == Catch::Approx(35.2));
  bench.hold(1, 0, 3);  // rung 2: 1.6 · 8 = 12.8 is below rung 3
  CHECK(permitOf(bench.model, bench.state, bench.ref(0, 1)).rung == 2);
}

TEST_CASE("Open gates permit everything") {
  Scenario scenario = s1();
  scenario.dynamics = Dynamics::openGates;
  Bench bench(scenario);
  CHECK(permitOf(bench.model, bench.state, bench.ref(0, 1)).rung == 7);
}
