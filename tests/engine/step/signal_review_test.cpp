// engine/src/step/signal: legal review, joint mandates and garbled signals (docs/model.md 14.5, 14.6, 14.8).

#include <catch_amalgamated.hpp>

#include "support/bench.h"
#include "support/builders.h"

using namespace firebreak;
using namespace firebreak::test;

namespace {

constexpr std::size_t ab = 1;
constexpr int warning = 3, sanctions = 5, cyber = 6;

Action& send(Bench& bench, const TieRef& tie, int rung, int measure = -1, int script = -1) {
  Action action;
  action.tie = tie;
  action.rung = rung;
  action.measure = measure;
  action.script = script;
  bench.today.actions = {action};
  bench.record = {};
  signal(bench.model, bench.draws, bench.state, bench.today);
  return bench.today.actions[0];
}

// S1 where A has strict lawyers and always takes the measure of rung 3 that weighs most.
Scenario strict() {
  Scenario scenario = s1();
  scenario.actors[0].legalStrictness = 1;
  scenario.constants.misreading = 0;
  scenario.actors[0].redLineClarity = 0;
  return scenario;
}

// S3 where an organisation approves of joint answers; the case of M1 against A had so much of the coalition behind it.
struct Joint {
  explicit Joint(double inFavour) : bench(scenarioOf()) {
    bench.openCase(5, 0, 60).joint = inFavour;
    bench.state.mandateRung[tie] = 5;
    bench.state.mandateUntil[tie] = 30;
    bench.state.mandateTruth[tie] = 5;
    bench.state.mandateCase[tie] = 0;
  }
  static Scenario scenarioOf() {
    Scenario scenario = s3();
    scenario.actors[6].legitimacy = .5;
    scenario.constants.misreading = 0;
    scenario.actors[0].redLineClarity = 0;
    return scenario;
  }
  double factor(int rung) {
    send(bench, bench.ref(0, 5), rung);
    return bench.state.reading[tie];
  }
  const std::size_t tie = 5;
  Bench bench;
};

}  // namespace

TEST_CASE("What lawyers object to gives way to what they pass, and is counted") {
  Bench bench(strict());
  bench.hold(0, 1, warning);
  bench.state.mandateRung[ab] = 4;
  bench.state.mandateUntil[ab] = 1000;
  bench.state.mandateTruth[ab] = 1;
  int objections = 0;
  for (int tick = 0; tick < 200; ++tick) {
    bench.state.tick = tick;
    bench.hold(0, 1, warning);
    send(bench, bench.ref(0, 1), 3);
    CHECK(bench.state.measure[ab] == sanctions);  // the other two cannot be undone or harm bystanders
    const LegalReview& legal = bench.record.signals.at(0).legal;
    CHECK(legal.objected == (legal.asked != sanctions));
    objections += legal.objected ? 1 : 0;
  }
  CHECK(objections > 50);
  CHECK(objections < 200);
  CHECK(bench.outcomes().legalObjections == objections);
  CHECK(bench.outcomes().raises == 200);
}

TEST_CASE("Where nothing else is lawful, a warning") {
  Bench bench(strict());
  const Action& sent = send(bench, bench.ref(0, 1), 4);
  CHECK(sent.rung == 2);  // so that nobody takes the lead in step 9
  CHECK(bench.state.posture[ab] == 2);
  CHECK(bench.record.signals.at(0).to == 2);
  CHECK(bench.record.signals[0].legal.rung == 4);
  CHECK(bench.record.signals[0].legal.objected);
  CHECK(bench.outcomes().raises == 1);
}

TEST_CASE("Who has warned already does nothing, and what it holds goes on") {
  Bench bench(strict());
  bench.hold(0, 1, warning);
  bench.state.tick = 21;  // the end of its life
  bench.state.reading[ab] = .7;
  const Action& sent = send(bench, bench.ref(0, 1), 3);
  CHECK(sent.kind == Action::Kind::extend);
  CHECK(bench.state.posture[ab] == 2);
  CHECK(bench.state.measure[ab] == warning);
  CHECK(bench.state.expiry[ab] == 42);
  CHECK(bench.state.lastAction[ab] == 0);
  CHECK(bench.state.reading[ab] == .7);
  CHECK(bench.outcomes().raises == 0);
  CHECK(bench.outcomes().legalObjections == 1);
  CHECK(bench.record.signals.at(0).legal.objected);
  bench.state.tick = 30;
  send(bench, bench.ref(0, 1), 3);
  CHECK(bench.state.expiry[ab] == 42);
}

TEST_CASE("Words and what is documented are not reviewed") {
  Bench bench(strict());
  send(bench, bench.ref(0, 1), 2);
  CHECK(bench.record.signals.at(0).legal.asked == -1);
  send(bench, bench.ref(0, 1), 3, cyber, 0);
  CHECK(bench.state.measure[ab] == cyber);
  CHECK(bench.record.signals.at(0).legal.asked == -1);
  CHECK(bench.outcomes().legalObjections == 0);
}

TEST_CASE("What a joint mandate covers provokes less") {
  Joint joint(.6);
  CHECK(joint.factor(3) == Catch::Approx(.91));  // 1 − .3 · .5 · .6
  CHECK(joint.bench.record.signals.at(0).legitimacy == Catch::Approx(.91));
  CHECK(joint.bench.record.signals[0].factor == joint.bench.state.reading[joint.tie]);
  Joint half(.5);
  CHECK(half.factor(3) == Catch::Approx(.925));
}

TEST_CASE("A divided vote, words, a closed case and a lapsed mandate lend no legitimacy") {
  Joint divided(.49);
  CHECK(divided.factor(3) == 1);
  Joint words(.6);
  CHECK(words.factor(2) == 1);
  Joint lapsed(.6);
  lapsed.bench.state.tick = 30;
  CHECK(lapsed.factor(3) == 1);
  Joint closed(.6);
  closed.bench.state.mandateCase[closed.tie] = 7;
  CHECK(closed.factor(3) == 1);
  CHECK(closed.bench.record.signals.at(0).legitimacy == 1);
}

TEST_CASE("Garbled signals are misread more often, and the record says by whom") {
  Scenario scenario = s2();
  scenario.actors[2].deceptiveSignals = 1;
  Bench bench(scenario);
  int misread = 0;
  for (int tick = 0; tick < 4000; ++tick) {
    bench.state.tick = tick;
    bench.state.posture[1] = 0;
    send(bench, bench.ref(0, 1), 2);
    misread += bench.record.signals.at(0).reading == Reading::misread ? 1 : 0;
  }
  CHECK(bench.record.signals.at(0).misreadOdds == Catch::Approx(.581));  // .162 + .838 · ½
  CHECK(bench.record.signals[0].garbledBy == 2);
  CHECK(misread == Catch::Approx(2324).margin(125));  // 4 · √(4000 · .581 · .419)
}
