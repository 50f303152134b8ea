// engine/src/step/havens, and what steps 1, 5 and 6 make of groups that a state harbours (docs/model.md 14.3).

#include "model/havens.h"

#include <catch_amalgamated.hpp>

#include "base/index.h"
#include "model/prospect.h"
#include "support/bench.h"
#include "support/builders.h"

using namespace firebreak;
using namespace firebreak::test;

namespace {

constexpr ActorIndex host = 0, victim = 1, group = 2;
constexpr std::size_t towardHost = 2;  // tie 1→0 of two states

// A case of the group, of the given age, with the victim's belief in its host and in crime.
struct Found {
  Found(double felt, double inHost, double inCrime, Scenario scenario = harbouredGroup()) : bench(std::move(scenario)) {
    bench.openCase(group, victim, felt);
    bench.state.tick = 10;
    bench.state.posterior = {inHost, 0, inCrime};
    if (bench.model.shownApart) bench.state.shown = bench.state.posterior;
  }
  void grant() { grantMandates(bench.model, bench.state, bench.today); }
  Bench bench;
};

Scenario sheltered(double shelter) {
  Scenario scenario = harbouredGroup();
  scenario.actors[group].shelter = shelter;
  return scenario;
}

int opportunitiesOf(Bench& bench) {
  for (int tick = 0; tick < 20000; ++tick) {
    bench.state.tick = tick;
    opportunity(bench.model, bench.model.rivalries[0], bench.draws.block(Purpose::opportunity, tick, group, victim),
                bench.state, bench.today);
  }
  return bench.outcomes().opportunities;
}

}  // namespace

TEST_CASE("A group finds chances as far as its host leaves it alone, whatever the tension") {
  Bench bench(sheltered(.8));
  CHECK(shelteredShare(bench.model, bench.state, group) == 1);
  bench.state.shelter[group] = .2;
  CHECK(shelteredShare(bench.model, bench.state, group) == Catch::Approx(.4375));  // ¼ + ¾ · .2/.8
  bench.state.shelter[group] = 0;
  CHECK(shelteredShare(bench.model, bench.state, group) == .25);
  bench.state.tension[towardHost] = bench.state.tension[1] = 100;
  bench.state.truceUntil.assign(4, 20000);
  bench.today.record = nullptr;
  CHECK(opportunitiesOf(bench) == Catch::Approx(1000).margin(124));  // .2 · (½ + ½) · ¼ · 20000; 4 · √950

  Bench outlawed(sheltered(0));
  CHECK(shelteredShare(outlawed.model, outlawed.state, group) == 1);  // nothing to take away
}

TEST_CASE("The hosts are known by victim, and fellow members are none") {
  Scenario scenario = s2();
  for (const ActorIndex sponsor : {2, 0, 2}) {
    Actor actor = harbouredGroup().actors[group];
    actor.id = actor.name = "G" + std::to_string(scenario.actors.size());
    actor.sponsor = sponsor;
    scenario.actors.push_back(actor);
    scenario.opportunity.insert(scenario.opportunity.end(), {0, .1, 0});
  }
  const Model model(scenario);
  REQUIRE(havensAgainst(model, victim).size() == 2);
  CHECK(havensAgainst(model, victim)[0].host == 0);
  CHECK(havensAgainst(model, victim)[1].host == 2);
  CHECK(havensAgainst(model, victim)[1].groups == std::vector<ActorIndex>{4, 6});
  CHECK(havensAgainst(model, 0).empty());
  CHECK(havensAgainst(model, 2).empty());

  WorldState state;
  state.shelter = {0, 0, 0, 0, .2, .9, .7};
  CHECK(leftAlone(state, havensAgainst(model, victim)[1]) == .7);

  scenario.coalition.members = {{.actor = 1, .commitment = .5, .riskAppetite = .5, .weight = .5},
                                {.actor = 2, .commitment = .5, .riskAppetite = .5, .weight = .5}};
  const Model allied(scenario);
  REQUIRE(havensAgainst(allied, victim).size() == 1);
  CHECK(havensAgainst(allied, victim)[0].host == 0);
}

TEST_CASE("A host is blamed for crime as far as it leaves its group alone") {
  Bench bench(sheltered(.6));
  bench.openCase(group, victim, 50);
  bench.today.blame = {0, 0, .4};
  updateTension(bench.model, bench.state, bench.today);
  // .97 · 20 + .55 + .25 · 1.2 · 50 · .6 · .4
  CHECK(bench.state.tension[towardHost] == Catch::Approx(19.95 + 3.6).epsilon(1e-12));
  const auto& parts = bench.record.tensions[1].parts;
  const auto part =
      std::find_if(parts.begin(), parts.end(), [](const TensionPart& p) { return p.kind == TensionPart::Kind::haven; });
  REQUIRE(part != parts.end());
  CHECK(part->amount == Catch::Approx(3.6));
  CHECK(part->number == 0);
}

TEST_CASE("Failing to stop a group justifies targeted measures and no more") {
  Found found(70, .05, .9);  // Ŝ 70 and p_S σ = .9 · .9 = .81 would do for rung 4
  found.bench.state.shelter[group] = .9;
  found.grant();
  CHECK(found.bench.state.mandateRung[towardHost] == 3);
  CHECK(found.bench.state.mandateTruth[towardHost] == host);
  CHECK(found.bench.state.cases[0].named == host);
  REQUIRE(found.bench.record.mandates.size() == 1);
  const MandateRecord& mandate = found.bench.record.mandates[0];
  CHECK(mandate.haven);
  CHECK(mandate.belief == Catch::Approx(.81));
  CHECK(mandate.known == Catch::Approx(.81));
  CHECK(mandate.standard == .70);

  Found alone(70, .05, .9);  // the default σ = ½: .45 is too little
  alone.grant();
  CHECK(alone.bench.state.mandateUntil[towardHost] == 0);
}

TEST_CASE("A state that is believed to be behind it is named for that, not as a host") {
  Found found(70, .75, .25, sheltered(1));
  found.grant();
  REQUIRE(found.bench.record.mandates.size() == 1);
  CHECK_FALSE(found.bench.record.mandates[0].haven);
  CHECK(found.bench.state.mandateTruth[towardHost] == host);  // and by chance it is the host
}

TEST_CASE("Naming a host for a group of somebody else, or for a criminal, is a mistake") {
  Found found(70, .05, .95, sheltered(1));
  found.bench.state.cases[0].attacker = found.bench.model.actors;
  found.grant();
  CHECK(found.bench.state.mandateTruth[towardHost] == found.bench.model.states);
}

TEST_CASE("What stands against the host it named answers a case, whoever is believed in most") {
  Found found(70, .05, .95, sheltered(1));
  found.grant();
  found.bench.hold(victim, host, 5);
  found.bench.state.tick = 11;
  found.bench.state.posterior = {.01, 0, .99};
  found.grant();
  CHECK(found.bench.state.cases[0].answeredAge == 11);
}

TEST_CASE("Pressure makes a host act against its groups") {
  Bench bench(sheltered(.5));
  bench.hold(victim, host, 3);  // rung 2
  pressHosts(bench.model, bench.state, bench.today);
  CHECK(bench.state.shelter[group] == Catch::Approx(.495));  // .5 (1 − .01)
  bench.hold(victim, host, 8);                               // rung 4
  pressHosts(bench.model, bench.state, bench.today);
  CHECK(bench.state.shelter[group] == Catch::Approx(.495 * .97));
  REQUIRE(bench.record.shelters.size() == 2);
  CHECK(bench.record.shelters[1].group == group);
  CHECK(bench.record.shelters[1].host == host);
  CHECK(bench.record.shelters[1].by == victim);
  CHECK(bench.record.shelters[1].before == Catch::Approx(.495));
  CHECK(bench.record.shelters[1].after == bench.state.shelter[group]);

  bench.hold(victim, host, 1);  // rung 1 is no pressure
  pressHosts(bench.model, bench.state, bench.today);
  CHECK(bench.record.shelters.size() == 2);
}

TEST_CASE("Who presses hardest is recorded, the first of equals") {
  Scenario scenario = s2();
  scenario.actors[3].harboured = true;
  Bench bench(scenario);
  bench.hold(1, 0, 3);
  bench.hold(2, 0, 3);
  pressHosts(bench.model, bench.state, bench.today);
  REQUIRE(bench.record.shelters.size() == 1);
  CHECK(bench.record.shelters[0].by == 1);
}

TEST_CASE("A flag with nobody to frame does not fly") {
  // Victim and host are allies: the only suspect is crime, which is the truth.
  Scenario scenario = harbouredGroup();
  scenario.coalition.members = {{.actor = 0, .commitment = .5, .riskAppetite = .5, .weight = .5},
                                {.actor = 1, .commitment = .5, .riskAppetite = .5, .weight = .5}};
  Bench bench(scenario);
  Case assessed;
  assessed.attacker = group;
  assessed.victim = victim;
  assessed.principal = bench.model.states;
  assessed.type = 1;
  assessed.flagged = true;
  bench.record.incidents.emplace_back();
  perceive(bench.model, bench.draws, assessed, bench.state, bench.today);
  CHECK_FALSE(bench.state.cases[0].flagged);
  attribute(bench.model, bench.draws, bench.state, bench.today);
  CHECK(bench.state.posterior == std::vector<double>{0, 0, 1});
}
