// engine/src/step/signal: step 7.

#include <catch_amalgamated.hpp>

#include "support/bench.h"
#include "support/builders.h"

using namespace firebreak;
using namespace firebreak::test;

namespace {

constexpr std::size_t ab = 1;

Action raiseTo(const Bench& bench, int rung) {
  Action action;
  action.tie = bench.ref(0, 1);
  action.rung = rung;
  return action;
}

void send(Bench& bench, const Action& action) {
  bench.today.actions = {action};
  signal(bench.model, bench.draws, bench.state, bench.today);
}

Scenario withReading(double misreading, double clarity) {
  Scenario scenario = s1();
  scenario.constants.misreading = misreading;
  scenario.actors[0].redLineClarity = clarity;
  return scenario;
}

}  // namespace

TEST_CASE("A raise sets measure, rung, expiry and action") {
  Bench bench(s1());
  bench.state.tick = 10;
  send(bench, raiseTo(bench, 4));
  const int measure = bench.state.measure[ab];
  CHECK(measures()[static_cast<std::size_t>(measure)].rung == 4);
  CHECK(bench.state.posture[ab] == 4);
  CHECK(bench.state.expiry[ab] == 10 + measures()[static_cast<std::size_t>(measure)].life);
  CHECK(bench.state.lastAction[ab] == 10);
  CHECK(bench.outcomes().raises == 1);
  CHECK(bench.record.signals.at(0).from == 0);
  CHECK(bench.record.signals.at(0).to == 4);
}

TEST_CASE("Misreading, warning and plain reading come at their odds") {
  int misread = 0, accepted = 0;
  Bench bench(s1());
  for (int tick = 0; tick < 4000; ++tick) {
    bench.state.tick = tick;
    bench.state.posture[ab] = 0;
    send(bench, raiseTo(bench, 2));
    misread += bench.state.reading[ab] == 1.8 ? 1 : 0;
    accepted += bench.state.reading[ab] == .7 ? 1 : 0;
  }
  CHECK(misread / 4000.0 == Catch::Approx(.162).margin(.024));
  CHECK(accepted / 4000.0 == Catch::Approx(.838 * .4).margin(.03));
  CHECK(bench.outcomes().misreadings == misread);
}

TEST_CASE("A clear line warned of is accepted") {
  Bench bench(withReading(0, 1));
  send(bench, raiseTo(bench, 3));
  CHECK(bench.state.reading[ab] == .7);
  CHECK(bench.record.signals.at(0).reading == Reading::accepted);
}

TEST_CASE("The innocent feel it more, once per mandate it counts as wrong") {
  Bench bench(withReading(0, 1));
  bench.state.mandateRung[ab] = 5;
  bench.state.mandateUntil[ab] = 50;
  bench.state.mandateTruth[ab] = 2;  // crime
  send(bench, raiseTo(bench, 3));
  CHECK(bench.state.reading[ab] == 1.4);
  send(bench, raiseTo(bench, 4));
  Action renewal = raiseTo(bench, 4);
  renewal.kind = Action::Kind::renew;
  send(bench, renewal);
  CHECK(bench.outcomes().wrongTargets == 1);
}

TEST_CASE("A wrong mandate does not show in warnings") {
  Bench bench(withReading(0, 1));
  bench.state.mandateUntil[ab] = 50;
  bench.state.mandateTruth[ab] = 2;
  send(bench, raiseTo(bench, 2));
  CHECK(bench.state.reading[ab] == .7);
  CHECK(bench.outcomes().wrongTargets == 0);
}

TEST_CASE("Renewal keeps the reading and counts as an act") {
  Bench bench(s1());
  bench.hold(0, 1, 5, 20);
  bench.state.tick = 40;
  bench.state.reading[ab] = 1.8;
  Action renewal = raiseTo(bench, 3);
  renewal.kind = Action::Kind::renew;
  send(bench, renewal);
  CHECK(bench.state.reading[ab] == 1.8);
  CHECK(bench.state.lastAction[ab] == 40);
  CHECK(bench.state.expiry[ab] == 100);
  CHECK(bench.record.signals.at(0).renewal);
}

TEST_CASE("An extension is no act") {
  Bench bench(s1());
  bench.hold(0, 1, 5);
  bench.state.tick = 60;
  Action extension = raiseTo(bench, 3);
  extension.kind = Action::Kind::extend;
  send(bench, extension);
  CHECK(bench.state.expiry[ab] == 120);
  CHECK(bench.state.lastAction[ab] == 0);
}

TEST_CASE("A lower takes the middle measure and cannot provoke more than before") {
  Bench bench(s1());
  bench.hold(0, 1, 10);
  bench.state.reading[ab] = 1.8;
  Action lower = raiseTo(bench, 3);
  lower.kind = Action::Kind::lower;
  send(bench, lower);
  CHECK(bench.state.posture[ab] == 3);
  CHECK(bench.state.measure[ab] == pickMeasure(bench.model, ab, 3, .5));
  CHECK(bench.state.reading[ab] == 1);
  lower.rung = 0;
  send(bench, lower);
  CHECK(bench.state.measure[ab] == -1);
  CHECK(bench.state.posture[ab] == 0);
}
