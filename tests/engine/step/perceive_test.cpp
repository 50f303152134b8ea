// engine/src/step/perceive: step 3.

#include <catch_amalgamated.hpp>

#include "support/bench.h"
#include "support/builders.h"

using namespace firebreak;
using namespace firebreak::test;

namespace {

Case assessedCase(int tick, bool flagged = false) {
  Case assessed;
  assessed.opened = tick;
  assessed.attacker = assessed.principal = 0;
  assessed.victim = 1;
  assessed.type = 1;
  assessed.flagged = flagged;
  assessed.severity = 50;
  return assessed;
}

// Opens n cases on as many days, one after the other.
void openMany(Bench& bench, int n, bool flagged = false) {
  for (int tick = 0; tick < n; ++tick) {
    bench.state.tick = tick;
    bench.state.openCases[1] = 0;
    bench.today.record = nullptr;
    perceive(bench.model, bench.draws, assessedCase(tick, flagged), bench.state, bench.today);
  }
}

}  // namespace

TEST_CASE("Leaders see severity with noise of the stated size") {
  Bench bench(s1());
  openMany(bench, 4000);
  double sum = 0, squares = 0;
  for (const Case& opened : bench.state.cases) {
    sum += opened.felt;
    squares += (opened.felt - 50) * (opened.felt - 50);
  }
  CHECK(sum / 4000 == Catch::Approx(50).margin(.3));                  // 4 · 4.5/√4000 = .28
  CHECK(std::sqrt(squares / 4000) == Catch::Approx(4.5).margin(.2));  // 6 · (1 − ½ · ½)
}

TEST_CASE("A government has the will in its share of cases") {
  Bench bench(s1());
  openMany(bench, 4000);
  const auto willing =
      std::count_if(bench.state.cases.begin(), bench.state.cases.end(), [](const Case& opened) { return opened.will; });
  CHECK(static_cast<double>(willing) / 4000 == Catch::Approx(.65).margin(.03));
}

TEST_CASE("A case starts at the priors with no blame, and is numbered") {
  Bench bench(s1());
  bench.today.record = nullptr;
  perceive(bench.model, bench.draws, assessedCase(0), bench.state, bench.today);
  perceive(bench.model, bench.draws, assessedCase(0), bench.state, bench.today);
  CHECK(bench.state.cases[1].number == 1);
  CHECK(bench.state.casesOpened == 2);
  CHECK(bench.state.openCases[1] == 2);
  CHECK(bench.state.posterior == std::vector<double>(6, 0.0));
  CHECK(bench.state.logWeight[0] == Catch::Approx(std::log(.75) + .5 * 20 / 25));
  CHECK(bench.state.logWeight[2] == Catch::Approx(std::log(1.5)));
}

TEST_CASE("A false flag points to others in proportion to the victim's priors, never to the truth") {
  Bench bench(s2());
  openMany(bench, 4000, true);
  int framedC = 0;
  for (const Case& opened : bench.state.cases) {
    CHECK(opened.framed != 0);
    framedC += opened.framed == 2 ? 1 : 0;
  }
  // priors of C .189 and of crime .464: .189/(.189 + .464) = .289
  CHECK(framedC / 4000.0 == Catch::Approx(.2894).margin(.03));
}

TEST_CASE("Overload blurs the view, counted before the new case") {
  Scenario scenario = s1();
  scenario.actors[1].attention = .5;  // one case at a time fills ½ · (½ + ½)
  Bench bench(scenario);
  bench.today.record = nullptr;
  perceive(bench.model, bench.draws, assessedCase(0), bench.state, bench.today);
  perceive(bench.model, bench.draws, assessedCase(0), bench.state, bench.today);
  CHECK(bench.state.cases[0].felt != bench.state.cases[1].felt);  // Ω 0, then 1: twice the noise
  CHECK(bench.state.cases[1].felt - 50 == Catch::Approx(2 * (bench.state.cases[0].felt - 50)));
}

TEST_CASE("What is put up with does not count, by the class of the attack") {
  Scenario scenario = s1();
  scenario.constants.assessmentNoise = 0;
  scenario.actors[1].espionageTolerance = 20;
  scenario.actors[1].disruptionTolerance = 60;
  Bench bench(scenario);
  bench.today.record = nullptr;
  const double counted[] = {30, 30, 0, 0, 50, 50};  // 50 − 20, 50 − 60 < 0, nothing taken off open aggression
  for (int type = 0; type < incidentTypes; ++type) {
    Case assessed = assessedCase(0);
    assessed.type = type;
    perceive(bench.model, bench.draws, assessed, bench.state, bench.today);
    CHECK(bench.state.cases.back().felt == 50);
    CHECK(bench.state.cases.back().counted == counted[type]);
  }
}

TEST_CASE("Tables that a scenario does not need stay empty, the others keep step") {
  Scenario scenario = s3();
  scenario.coalition.quorum = .5;
  scenario.actors[0].sourceProtection = .5;
  Bench full(scenario), plain(s3());
  for (Bench* bench : {&full, &plain}) {
    bench->today.record = nullptr;
    Case assessed = assessedCase(0);
    assessed.attacker = assessed.principal = 5;
    perceive(bench->model, bench->draws, assessed, bench->state, bench->today);
  }
  CHECK(full.state.priorWeight == full.state.logWeight);
  CHECK(full.state.shownWeight == full.state.logWeight);
  CHECK(full.state.shown == full.state.posterior);
  CHECK(plain.state.priorWeight.empty());
  CHECK(plain.state.shownWeight.empty());
  CHECK(plain.state.shown.empty());
}
