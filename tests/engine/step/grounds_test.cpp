// engine/src/step/mandates: acts need what can be shown, words only what is known (docs/model.md 14.4).

#include <catch_amalgamated.hpp>

#include "support/bench.h"
#include "support/builders.h"

using namespace firebreak;
using namespace firebreak::test;

namespace {

constexpr std::size_t towardA = 2;  // tie 1→0 of two states

// S1 with a case of A against B, old enough, known and shown with these beliefs in A.
struct Setup {
  Setup(double known, double shown) : bench(guarded()) {
    bench.openCase(0, 1, 40);
    bench.state.tick = 10;
    bench.state.posterior = {known, 0, 1 - known};
    bench.state.shown = {shown, 0, 1 - shown};
    grantMandates(bench.model, bench.state, bench.today);
  }
  static Scenario guarded() {
    Scenario scenario = s1();
    scenario.actors[1].sourceProtection = .5;
    return scenario;
  }
  Bench bench;
};

}  // namespace

TEST_CASE("A government that knows but cannot show it has no mandate") {
  Setup silent(.95, .69);
  CHECK(silent.bench.state.mandateUntil[towardA] == 0);
  CHECK(silent.bench.record.mandates.empty());

  Setup able(.95, .75);
  CHECK(able.bench.state.mandateRung[towardA] == 3);  // .95 would have done for rung 4
  REQUIRE(able.bench.record.mandates.size() == 1);
  CHECK(able.bench.record.mandates[0].belief == .75);
  CHECK(able.bench.record.mandates[0].known == .95);
  CHECK_FALSE(able.bench.record.mandates[0].haven);
}

TEST_CASE("Whom a government accuses follows from what it knows") {
  Scenario scenario = s2();
  scenario.actors[1].sourceProtection = .5;
  Bench bench(scenario);
  bench.openCase(0, 1, 40);
  bench.state.tick = 20;
  bench.state.posterior = {.30, 0, .60, .10};
  bench.state.shown = {.90, 0, .05, .05};
  grantMandates(bench.model, bench.state, bench.today);
  CHECK(bench.record.mandates.empty());  // C is believed in most, and that cannot be shown
}

TEST_CASE("Closing a case keeps every table in step") {
  Bench bench(Setup::guarded());
  for (int tick = 0; tick < 3; ++tick) {
    bench.state.tick = tick;
    bench.openCase(0, 1, 10);
  }
  for (std::size_t n = 0; n < 9; ++n)
    bench.state.logWeight[n] = bench.state.shownWeight[n] = bench.state.shown[n] = static_cast<double>(n);
  bench.state.tick = 30;  // the first one's window ends
  grantMandates(bench.model, bench.state, bench.today);
  REQUIRE(bench.state.cases.size() == 2);
  const std::vector<double> left = {3, 4, 5, 6, 7, 8};
  CHECK(bench.state.logWeight == left);
  CHECK(bench.state.shownWeight == left);
  CHECK(bench.state.shown == left);
}
