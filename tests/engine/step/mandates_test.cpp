// engine/src/step/mandates: step 6, first half.

#include <catch_amalgamated.hpp>

#include "support/bench.h"
#include "support/builders.h"

using namespace firebreak;
using namespace firebreak::test;

namespace {

// S1 with one case of A against B of the given age, felt severity and belief in A.
struct Setup {
  Setup(Scenario scenario, int age, double felt, double belief, bool will = true) : bench(std::move(scenario)) {
    bench.state.tick = 0;
    bench.openCase(0, 1, felt, will);
    bench.state.tick = age;
    bench.state.posterior = {belief, 0, 1 - belief};
  }
  void grant() { grantMandates(bench.model, bench.state, bench.today); }
  Bench bench;
};

const std::size_t ba = 2;  // tie 1→0 of two states

}  // namespace

TEST_CASE("Severity, evidence and will give a mandate at the latency, not before") {
  Setup early(s1(), 3, 40, .75);
  early.grant();
  CHECK(early.bench.state.mandateUntil[ba] == 0);

  Setup setup(s1(), 4, 40, .75);  // Ŝ 40 reaches rung 4, p .75 only the standard of rung 3
  setup.grant();
  CHECK(setup.bench.state.mandateRung[ba] == 3);
  CHECK(setup.bench.state.mandateUntil[ba] == 4 + 45);
  CHECK(setup.bench.state.mandateTruth[ba] == 0);
  CHECK(setup.bench.today.due[ba] == 1);
  CHECK(setup.bench.state.cases[0].named == 0);
  REQUIRE(setup.bench.record.mandates.size() == 1);
  CHECK(setup.bench.record.mandates[0].floor == 22);
  CHECK(setup.bench.record.mandates[0].standard == .70);
}

TEST_CASE("No mandate without will, evidence or severity") {
  for (const auto& [felt, belief, will] : {std::tuple{40.0, .75, false}, {40.0, .69, true}, {21.0, .99, true}}) {
    Setup setup(s1(), 10, felt, belief, will);
    setup.grant();
    CHECK(setup.bench.state.mandateUntil[ba] == 0);
  }
}

TEST_CASE("The victim's own floors and standards decide") {
  Scenario scenario = s1();
  scenario.actors[1].ladder.severityFloor = {0, 3, 8, 41, 42, 50, 64, 78};
  Setup higher(scenario, 10, 40, .99);
  higher.grant();
  CHECK(higher.bench.state.mandateUntil[ba] == 0);

  scenario = s1();
  scenario.actors[1].ladder.evidence[3] = .5;
  Setup laxer(scenario, 10, 40, .55);
  laxer.grant();
  CHECK(laxer.bench.state.mandateRung[ba] == 3);

  scenario = s1();
  scenario.actors[0].ladder.severityFloor[3] = 21;
  scenario.actors[0].ladder.evidence[3] = .3;
  Setup others(scenario, 10, 40, .55);
  others.grant();
  CHECK(others.bench.state.mandateUntil[ba] == 0);
}

TEST_CASE("Frustration lowers the evidence asked for") {
  Setup setup(s1(), 10, 30, .61);
  setup.bench.state.pressure[1] = .5;  // .70 − .2 · .5 = .60
  setup.grant();
  CHECK(setup.bench.state.mandateRung[ba] == 3);
}

TEST_CASE("A case names once, and again for a higher rung or another target") {
  Setup setup(s1(), 10, 40, .75);
  setup.grant();
  setup.bench.state.tick += 1;
  setup.grant();
  CHECK(setup.bench.record.mandates.size() == 1);
  CHECK(setup.bench.today.due[ba] == 0);
  setup.bench.state.tick += 1;
  setup.bench.state.posterior = {.85, 0, .15};
  setup.grant();
  CHECK(setup.bench.record.mandates.size() == 2);
  CHECK(setup.bench.state.mandateRung[ba] == 4);
}

TEST_CASE("A lower mandate does not replace a higher one that lives") {
  Setup setup(s1(), 10, 40, .75);
  setup.bench.state.mandateRung[ba] = 5;
  setup.bench.state.mandateUntil[ba] = 20;
  setup.grant();
  CHECK(setup.bench.state.mandateRung[ba] == 5);
  CHECK(setup.bench.state.mandateUntil[ba] == 20);
  CHECK(setup.bench.state.cases[0].named == 0);
  CHECK(setup.bench.today.due[ba] == 1);
}

TEST_CASE("Naming breaks a truce, at a price in trust") {
  Setup setup(s1(), 10, 40, .75);
  setup.bench.state.truceUntil.assign(4, 60);
  setup.grant();
  CHECK(setup.bench.state.truceUntil == std::vector<int>{60, 10, 10, 60});
  CHECK(setup.bench.state.trust[ba] == Catch::Approx(.21));
  CHECK(setup.bench.state.trust[1] == .30);
  CHECK(setup.bench.state.tension[ba] == 25);
  CHECK(setup.bench.outcomes().brokenTruces == 1);
  CHECK(setup.bench.record.mandates[0].brokeTruce);
}

TEST_CASE("A case is answered by an act after the incident, not by standing measures") {
  Setup setup(s1(), 10, 40, .75);
  setup.bench.hold(1, 0, 5, 10);  // set on day 0, before day 0 + latency 4
  setup.grant();
  setup.bench.state.tick = 11;
  setup.grant();
  CHECK(setup.bench.state.cases[0].answeredAge == -1);
  setup.bench.state.lastAction[ba] = 11;
  setup.bench.state.tick = 12;
  setup.grant();
  CHECK(setup.bench.state.cases[0].answeredAge == 12);
}

TEST_CASE("An unanswered crossing costs reputation and adds pressure; below the line nothing happens") {
  Setup crossing(s1(), 30, 40, .3);
  crossing.grant();
  CHECK(crossing.bench.state.cases.empty());
  CHECK(crossing.bench.state.posterior.empty());
  CHECK(crossing.bench.state.openCases[1] == 0);
  CHECK(crossing.bench.outcomes().crossings == 1);
  CHECK(crossing.bench.outcomes().seriousCases == 1);
  CHECK(crossing.bench.outcomes().unanswered == 1);
  CHECK(crossing.bench.state.reputationNo[1] == Catch::Approx(4 * .4 + 1));
  CHECK(crossing.bench.state.pressure[1] == Catch::Approx(.5 * .4));
  CHECK(crossing.bench.today.tally.answerAges == 30);

  Setup below(s1(), 30, 29, .3);  // declared line 30, but rung 3 begins at 22: serious, no crossing
  below.grant();
  CHECK(below.bench.outcomes().crossings == 0);
  CHECK(below.bench.outcomes().seriousCases == 1);
  CHECK(below.bench.state.reputationNo[1] == Catch::Approx(4 * .4));
}

TEST_CASE("An answered crossing earns reputation, and punishes if it found the principal") {
  Setup setup(s1(), 30, 40, .75);
  setup.bench.state.cases[0].named = 0;
  setup.bench.state.cases[0].namedRung = 3;
  setup.bench.state.cases[0].answeredAge = 12;
  setup.grant();
  CHECK(setup.bench.state.reputationYes[1] == Catch::Approx(4 * .6 + 1));
  CHECK(setup.bench.outcomes().punished == 1);
  CHECK(setup.bench.today.tally.answerAges == 12);
}

TEST_CASE("Closing one case leaves the others in order with their beliefs") {
  Bench bench(s1());
  bench.openCase(0, 1, 40);
  bench.state.tick = 5;
  bench.openCase(0, 1, 41);
  bench.openCase(2, 1, 42);
  bench.state.tick = 30;
  bench.state.posterior = {.1, 0, .9, .2, 0, .8, .3, 0, .7};
  grantMandates(bench.model, bench.state, bench.today);
  REQUIRE(bench.state.cases.size() == 2);
  CHECK(bench.state.cases[0].number == 1);
  CHECK(bench.state.posterior == std::vector<double>{.2, 0, .8, .3, 0, .7});
}

TEST_CASE("Who harms civilians is resented by everybody who has a quarrel with it, once") {
  Scenario scenario = s2();
  scenario.constants.normStrength = .5;
  Bench bench(scenario);
  bench.openCase(0, 1, 60).metric[5] = 4;
  bench.state.tick = 10;
  bench.state.posterior = {.75, 0, 0, .25};
  bench.today.blame.assign(4, 0);
  updateTension(bench.model, bench.state, bench.today);
  const double calder = bench.state.tension[bench.model.tie(2, 0)], boreas = bench.state.tension[bench.model.tie(1, 0)];
  grantMandates(bench.model, bench.state, bench.today);
  CHECK(bench.state.cases[0].namedRung == 3);
  CHECK(bench.state.tension[bench.model.tie(2, 0)] == Catch::Approx(calder + 2));  // 5 · .5 · 4/5
  CHECK(bench.state.tension[bench.model.tie(1, 0)] == boreas);
  const TensionRecord* record = tensionRecord(bench.today, bench.model, bench.ref(2, 0));
  CHECK(record->parts.back().kind == TensionPart::Kind::norm);
  CHECK(record->parts.back().amount == Catch::Approx(2));
  CHECK(record->parts.back().number == 0);
  CHECK(record->after == bench.state.tension[bench.model.tie(2, 0)]);

  bench.state.posterior = {.96, 0, 0, .04};
  grantMandates(bench.model, bench.state, bench.today);
  CHECK(bench.state.cases[0].namedRung == 5);
  CHECK(bench.state.tension[bench.model.tie(2, 0)] == Catch::Approx(calder + 2));
}

TEST_CASE("Less than half the harm breaks no norm, nor does it concern who has no quarrel") {
  for (const auto& [harm, reactivity] : {std::pair{2.4, .9}, {5.0, 0.0}}) {
    Scenario scenario = s2();
    scenario.constants.normStrength = 1;
    scenario.tie(2, 0).reactivity = reactivity;
    Bench bench(scenario);
    bench.openCase(0, 1, 60).metric[5] = harm;
    bench.state.tick = 10;
    bench.state.posterior = {.75, 0, 0, .25};
    grantMandates(bench.model, bench.state, bench.today);
    CHECK(bench.state.cases[0].named == 0);
    CHECK(bench.state.tension[bench.model.tie(2, 0)] == 10);
  }
}
