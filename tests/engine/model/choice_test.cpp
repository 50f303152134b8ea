// engine/src/model/prospect: what the extensions of docs/model.md 14.2 and 14.3 do to the attacker's choice.

#include <catch_amalgamated.hpp>

#include "escalation/next_generation.h"
#include "model/prospect.h"
#include "support/bench.h"
#include "support/builders.h"

using namespace firebreak;
using namespace firebreak::test;

namespace {

auto nearly(double value) {
  return Catch::Approx(value).epsilon(0).margin(1e-12);
}

constexpr Rivalry aOnB = {0, 1, 0, .08};

Prospect prospectIn(const Scenario& scenario, const Rivalry& rivalry = aOnB) {
  Bench bench(scenario);
  return prospectOf(bench.model, bench.state, rivalry);
}

}  // namespace

TEST_CASE("An attack costs this attacker its multiple") {
  Scenario scenario = s1();
  scenario.actors[0].attackCost = 2.5;
  const Prospect dear = prospectIn(scenario), plain = prospectIn(s1());
  CHECK(dear.option[3].cost == nearly(8));    // 2.5 · 3.2
  CHECK(dear.option[0].cost == nearly(.75));  // 2.5 · .3
  CHECK(plain.option[3].cost == 3.2);
  CHECK(dear.option[3].punishment == plain.option[3].punishment);
  // EU2 falls by 4.8, so the weight by e^(.55 · 4.8)
  CHECK(appraise(Bench(s1()).model, plain, 20).weight[3] / appraise(Bench(s1()).model, dear, 20).weight[3] ==
        Catch::Approx(std::exp(.55 * 4.8)).epsilon(1e-12));
}

TEST_CASE("Damage that is known to be mended soon is hardly worth doing") {
  Scenario scenario = s1();
  scenario.actors[1].recoveryShown = .8;
  CHECK(prospectIn(scenario).bites == nearly(.408));  // (1 − .4)(1 − .8 · 4 · .1)
  scenario.actors[1].recovery = .5;
  CHECK(prospectIn(scenario).bites == nearly(.12));  // (1 − .4)(1 − .8 · 1)
  scenario.actors[1].recoveryShown = 0;
  CHECK(prospectIn(scenario).bites == nearly(.6));
}

TEST_CASE("Only attacks on civilians break the norm") {
  Scenario scenario = s1();
  scenario.constants.normStrength = .5;
  scenario.actors[0].normRespect = .8;
  const Prospect prospect = prospectIn(scenario);
  // Civilian risk at mid-range: probe .25, espionage .3, denial of service 1.25, ransomware 2, supply chain 2,
  // sabotage 4; 4 · .5 · .8 · 2/5 = .64
  const double price[] = {0, 0, 0, .64, .64, 1.28};
  for (std::size_t type = 0; type < incidentTypes; ++type) {
    CHECK(prospect.option[type].norm == nearly(price[type]));
    CHECK(prospect.option[type].cost == nearly(incidentTable()[type].cost + price[type]));
  }
  scenario.actors[0].normRespect = 0;
  CHECK(prospectIn(scenario).option[5].norm == 0);
}

TEST_CASE("The norm is part of every expected utility") {
  Scenario scenario = s1();
  scenario.constants.normStrength = 1;
  scenario.actors[0].normRespect = 1;
  Bench bench(scenario), before(s1());
  const Appraisal bound = appraise(bench.model, prospectOf(bench.model, bench.state, aOnB), 20);
  const Appraisal free = appraise(before.model, prospectOf(before.model, before.state, aOnB), 20);
  CHECK(bound.sum < free.sum);
  CHECK(bound.sumUnpunished < free.sumUnpunished);
  CHECK(bound.sumBare < free.sumBare);
  CHECK(bound.weight[2] == free.weight[2]);
}

TEST_CASE("What is tolerated promises no answer") {
  Scenario scenario = s1();
  scenario.actors[1].espionageTolerance = 20;
  scenario.actors[1].disruptionTolerance = 60;
  const Prospect tolerant = prospectIn(scenario), strict = prospectIn(s1());
  const Model model(scenario);
  CHECK(model.facts[1].promised[1] == 2);  // 34.67 − 20 = 14.67: from 8 up
  CHECK(model.facts[1].promised[2] == 0);  // 33.24 − 60 < 0
  CHECK(model.facts[1].promised[5] == 6);  // open aggression is never tolerated
  CHECK(tolerant.option[1].punishment < strict.option[1].punishment);
  CHECK(tolerant.option[2].punishment == 0);
  CHECK(tolerant.option[5].punishment == strict.option[5].punishment);
  // R₀ · sig((14.6657 − 30)/(12 · .55)) = .6 · sig(−2.32338…)
  CHECK(tolerant.option[1].answer ==
        Catch::Approx(.6 / (1 + std::exp((30 - (model.typicalSeverity[1] - 20)) / 6.6))).epsilon(1e-12));
}

TEST_CASE("A coalition of many voices threatens less") {
  Scenario scenario = s3();
  scenario.constants.fragmentation = .5;
  Bench bench(scenario);
  const Rivalry onMember = {5, 0, 5, .045}, onOutsider = {0, 5, 0, .012};
  const Prospect united = prospectOf(bench.model, bench.state, onMember);
  const Prospect outside = prospectOf(bench.model, bench.state, onOutsider);
  bench.state.unity[5] = .6;
  bench.state.unity[0] = .6;
  const Prospect divided = prospectOf(bench.model, bench.state, onMember);
  for (std::size_t type = 0; type < incidentTypes; ++type) {
    CHECK(divided.option[type].answer == nearly(.8 * united.option[type].answer));  // 1 − .5 (1 − .6)
    CHECK(divided.option[type].punishment == nearly(.8 * united.option[type].punishment));
  }
  CHECK(prospectOf(bench.model, bench.state, onOutsider).option[3].answer == outside.option[3].answer);
}

TEST_CASE("Nobody is punished for a group without orders, and it follows no tension") {
  Bench bench(harbouredGroup());
  const Rivalry& rivalry = bench.model.rivalries.at(0);
  CHECK(rivalry.principal == bench.model.states);
  const Prospect prospect = prospectOf(bench.model, bench.state, rivalry);
  for (const Prospect::Option& option : prospect.option) {
    CHECK(option.punishment == 0);
    CHECK(option.attribution == 0);
    CHECK(option.answer == 0);
  }
  CHECK(prospect.success == nearly(1 / (1 + std::exp(-4 * (.65 - .5)))));
  bench.state.tension[1] = 90;
  CHECK(driveToday(bench.model, bench.state, rivalry) == 50);
  CHECK(attackFlow(bench.model, bench.state, rivalry, 0) == attackFlow(bench.model, bench.state, rivalry, 100));
}

TEST_CASE("E knows nothing of groups without orders") {
  Scenario scenario = harbouredGroup(), quiet = scenario;
  quiet.opportunity.assign(quiet.opportunity.size(), 0);
  Bench bench(scenario), without(quiet);
  CHECK(nextGeneration(bench.model, bench.state, true).sum() ==
        nextGeneration(without.model, without.state, true).sum());
}
