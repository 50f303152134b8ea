#include "support/builders.h"

#include <string>

namespace firebreak::test {
namespace {

std::size_t at(int index) {
  return static_cast<std::size_t>(index);
}

Actor named(const std::string& id, ActorKind kind = ActorKind::state) {
  Actor actor;
  actor.id = actor.name = id;
  actor.letter = id.substr(0, 1);
  actor.colour = "A";
  actor.kind = kind;
  return actor;
}

Actor arden() {
  Actor a = named("A");
  a.offence = .75, a.defence = .6, a.attribution = .45, a.stealth = .5, a.deception = .3, a.exposure = .3;
  a.resilience = .5, a.riskTolerance = .6, a.redLineClarity = .4, a.preparedness = .4, a.resolve = .7;
  return a;
}

Actor boreas() {
  Actor b = named("B");
  b.offence = .6, b.defence = .5, b.attribution = .75, b.stealth = .35, b.deception = .1, b.exposure = .8;
  b.resilience = .4, b.riskTolerance = .4, b.redLineClarity = .5, b.preparedness = .5, b.resolve = .65;
  return b;
}

Actor calder() {
  Actor c = named("C");
  c.offence = .5, c.defence = .5, c.attribution = .4, c.exposure = .5, c.riskTolerance = .3, c.stealth = .4;
  c.redLineClarity = .4, c.declaredLine = 35;
  return c;
}

Actor proxyOfArden() {
  Actor x = named("X", ActorKind::proxy);
  x.sponsor = 0, x.offence = .65, x.stealth = .6, x.deception = .5, x.deniability = .6, x.control = .6;
  x.riskTolerance = .7;
  return x;
}

Scenario scenarioOf(const std::string& id, std::vector<Actor> actors, int states, double ticks) {
  Scenario scenario;
  scenario.id = scenario.title = id;
  scenario.summary = "A test.";
  scenario.actors = std::move(actors);
  scenario.stateCount = states;
  scenario.ticks = ticks;
  scenario.ties.resize(at(states) * at(states));
  scenario.opportunity.resize(scenario.actors.size() * at(states));
  return scenario;
}

void setRate(Scenario& scenario, int attacker, int target, double rate) {
  scenario.opportunity[scenario.tieIndex(attacker, target)] = rate;
}

void setBoth(Scenario& scenario, int i, int k, const Tie& tie) {
  scenario.tie(i, k) = tie;
  scenario.tie(k, i) = tie;
}

}  // namespace

Scenario quietStates(int count) {
  std::vector<Actor> actors;
  for (int i = 0; i < count; ++i)
    actors.push_back(named("S" + std::to_string(i)));
  return scenarioOf("quiet", actors, count, 150);
}

Scenario s1() {
  Scenario scenario = scenarioOf("s1", {arden(), boreas()}, 2, 150);
  setBoth(scenario, 0, 1, {.reactivity = 1.2});
  setRate(scenario, 0, 1, .08);
  setRate(scenario, 1, 0, .03);
  return scenario;
}

Scenario harbouredGroup() {
  Scenario scenario = s1();
  Actor group = named("G", ActorKind::proxy);
  group.sponsor = 0, group.harboured = true, group.offence = .65, group.stealth = .3;
  scenario.actors.push_back(group);
  scenario.opportunity = {0, 0, 0, 0, 0, 0};
  setRate(scenario, 2, 1, .2);
  scenario.constants.crimeRate = 0;
  return scenario;
}

Scenario s2() {
  Scenario scenario = scenarioOf("s2", {arden(), boreas(), calder(), proxyOfArden()}, 3, 150);
  const Tie withCalder = {
      .reactivity = .9, .decay = .035, .grievance = .35, .initialTension = 10, .trust = .5, .trade = .5, .channel = .5};
  setBoth(scenario, 0, 1, {.reactivity = 1.05});
  setBoth(scenario, 0, 2, withCalder);
  setBoth(scenario, 1, 2, withCalder);
  setRate(scenario, 0, 1, .06);
  setRate(scenario, 1, 0, .03);
  setRate(scenario, 3, 1, .09);
  setRate(scenario, 2, 1, .02);
  setRate(scenario, 2, 0, .01);
  setRate(scenario, 0, 2, .015);
  return scenario;
}

Scenario s3() {
  const double risk[] = {.7, .5, .4, .3, .2};
  const double commitment[] = {.8, .7, .6, .5, .4};
  const double weight[] = {.35, .25, .18, .12, .10};
  std::vector<Actor> actors;
  for (int j = 0; j < 5; ++j) {
    Actor member = boreas();
    member.id = member.name = "M" + std::to_string(j + 1);
    member.offence = .6 - .06 * j;
    member.attribution = .7 - .07 * j;
    member.exposure = .8 - .04 * j;
    member.resilience = .45 - .03 * j;
    member.riskTolerance = risk[j];
    member.resolve = .5 + .3 * risk[j];
    actors.push_back(member);
  }
  actors.push_back(arden());
  Actor organisation = named("ORG", ActorKind::organisation);
  organisation.offence = 0, organisation.attribution = .3, organisation.mediation = .5;
  actors.push_back(organisation);

  Scenario scenario = scenarioOf("s3", actors, 6, 180);
  for (int j = 0; j < 5; ++j) {
    for (int l = 0; l < 5; ++l) {
      if (l != j) {
        scenario.tie(j, l) = {.reactivity = 0,
                              .decay = .05,
                              .grievance = .1,
                              .initialTension = 2,
                              .trust = .8,
                              .trade = .8,
                              .channel = .9};
      }
    }
    setBoth(scenario, j, 5, {.reactivity = 1.2, .grievance = .58, .initialTension = 22});
    setRate(scenario, 5, j, .045 - .004 * j);
    setRate(scenario, j, 5, .012 - .002 * j);
    scenario.coalition.members.push_back(
        {.actor = j, .commitment = commitment[j], .riskAppetite = risk[j], .weight = weight[j]});
  }
  return scenario;
}

}  // namespace firebreak::test
