// The extensions of steps 1 to 4 (docs/model.md 14.2 to 14.5) in whole runs: what they move, and that they move nothing
// where they are not used.

#include <catch_amalgamated.hpp>

#include "base/index.h"
#include "engine/run.h"
#include "engine/trace.h"
#include "support/builders.h"
#include "support/random_scenario.h"

using namespace firebreak;
using namespace firebreak::test;

namespace {

constexpr int runs = 500;

// Everybody attacks often and keeps its sources open to question.
Scenario busy() {
  Scenario scenario = s3();
  for (Actor& actor : scenario.actors)
    actor.offence = actor.kind == ActorKind::organisation ? 0 : .7;
  for (double& rate : scenario.opportunity)
    rate *= 2;
  return scenario;
}

Scenario disputed() {
  Scenario scenario = busy();
  for (Actor& actor : scenario.actors)
    actor.sourceProtection = .7;
  return scenario;
}

Scenario rumoured() {
  Scenario scenario = busy();
  scenario.actors[5].disinformation = 1;
  return scenario;
}

Scenario haven() {
  Scenario scenario = harbouredGroup();
  scenario.opportunity[scenario.tieIndex(2, 1)] = .5;
  scenario.actors[1].attribution = .95;
  return scenario;
}

template <double Actor::*Parameter>
void all(Scenario& scenario, double value) {
  for (Actor& actor : scenario.actors)
    actor.*Parameter = value;
}
template <double Constants::*Parameter>
void constant(Scenario& scenario, double value) {
  scenario.constants.*Parameter = value;
}
template <double Actor::*Parameter>
void organisation(Scenario& scenario, double value) {
  scenario.actors[6].*Parameter = value;
}
void shareDefence(Scenario& scenario, double value) {
  scenario.actors[3].defence = .95;
  scenario.coalition.sharedDefence = value;
}
void respectNorm(Scenario& scenario, double value) {
  scenario.constants.normStrength = 1;
  all<&Actor::normRespect>(scenario, value);
}

double attempts(const Outcomes& o) {
  return o.attempts;
}
double attacks(const Outcomes& o) {
  return o.attacks;
}
double crossings(const Outcomes& o) {
  return o.crossings;
}
double serious(const Outcomes& o) {
  return o.seriousCases;
}
double punishedShare(const Outcomes& o) {
  return 1 - o.impunity;
}
double contagions(const Outcomes& o) {
  return o.contagions;
}
double hidden(const Outcomes& o) {
  return o.hidden;
}
double daysOfActs(const Outcomes& o) {
  return o.ticksAtRung3;
}

struct Effect {
  const char* name;
  Scenario (*base)();
  void (*set)(Scenario&, double);
  double from, to;
  double (*outcome)(const Outcomes&);
  int sign;  // of the change
};

constexpr Effect effects[] = {
    {"dear attacks are fewer", busy, all<&Actor::attackCost>, 1, 4, attempts, -1},
    {"shared defence keeps more out", busy, shareDefence, 0, 1, attacks, -1},
    {"recovery that is known tempts less", busy, all<&Actor::recoveryShown>, 0, 1, attempts, -1},
    {"a norm holds attackers back", busy, constant<&Constants::normStrength>, 0, 1, attempts, -1},
    {"the more so, the more it binds them", busy, respectNorm, 0, 1, attempts, -1},
    {"tolerated spying is no crossing", busy, all<&Actor::espionageTolerance>, 0, 60, crossings, -1},
    {"nor is tolerated disruption", busy, all<&Actor::disruptionTolerance>, 0, 60, crossings, -1},
    {"open sources find the culprit", busy, all<&Actor::openSource>, 0, 1, punishedShare, +1},
    {"protected sources keep it from being shown", busy, all<&Actor::sourceProtection>, 0, 1, punishedShare, -1},
    {"an arbiter hears in confidence", disputed, organisation<&Actor::arbitration>, 0, 1, punishedShare, +1},
    {"disinformation blurs it", busy, all<&Actor::disinformation>, 0, 1, punishedShare, -1},
    {"correction clears it up", rumoured, all<&Actor::correction>, 0, 1, punishedShare, +1},
    {"persistent spies are seen less", busy, all<&Actor::persistence>, 0, 1, serious, -1},
    {"and stay hidden", busy, all<&Actor::persistence>, .5, 1, hidden, +1},
    {"supply-chain attacks spread", busy, constant<&Constants::contagion>, 0, 1, contagions, +1},
    {"a host that shelters is held to account", haven, all<&Actor::shelter>, 0, 1, daysOfActs, +1},
};

double total(const Effect& effect, double value) {
  Scenario scenario = effect.base();
  effect.set(scenario, value);
  Runner runner(scenario);
  double sum = 0;
  for (std::uint32_t run = 0; run < runs; ++run)
    sum += effect.outcome(runner.outcomes({.seed = 1, .run = run}));
  return sum;
}

}  // namespace

TEST_CASE("Each extension of attack and evidence moves an outcome the way it says") {
  for (const Effect& effect : effects) {
    const double from = total(effect, effect.from), to = total(effect, effect.to);
    INFO(effect.name << ": " << from << " to " << to);
    CHECK((to - from) * effect.sign > 0);
  }
}

TEST_CASE("An extension that is ready but not used changes no outcome of a random scenario") {
  // A change to the value that the parameter has already brings its tables into being, and nothing else.
  for (std::uint32_t number = 0; number < 60; ++number) {
    Scenario scenario = randomScenario(number);
    for (Actor& actor : scenario.actors)
      actor.persistence = actor.disinformation = actor.sourceProtection = 0;
    const std::string before = outcomesJson(scenario, run(scenario, {.seed = number}).outcomes);
    for (const char* key : {"persistence", "disinformation", "sourceProtection"}) {
      Scenario ready = scenario;
      ready.changes.push_back({.tick = std::min(1, scenario.horizon() - 1),
                               .parameter = "actors." + scenario.actors[0].id + "." + key,
                               .value = 0,
                               .title = "",
                               .source = ""});
      INFO("random scenario " << number << ", " << key);
      CHECK(outcomesJson(scenario, run(ready, {.seed = number}).outcomes) == before);
    }
  }
}

TEST_CASE("An extension that begins by a change finds its tables there") {
  for (std::uint32_t number = 0; number < 40; ++number) {
    Scenario scenario = randomScenario(number);
    for (const char* key : {"persistence", "disinformation", "sourceProtection"}) {
      scenario.changes.push_back({.tick = scenario.horizon() / 2,
                                  .parameter = "actors." + scenario.actors[0].id + "." + key,
                                  .value = .5,
                                  .title = "",
                                  .source = ""});
    }
    INFO("random scenario " << number);
    CHECK(runWithTrace(scenario, {.seed = number}).signature == run(scenario, {.seed = number}).signature);
  }
}

TEST_CASE("A snapshot holds all that the extensions keep: the rest of the run is the same") {
  int hidden = 0, shown = 0, sheltered = 0;
  for (std::uint32_t number = 0; number < 40; ++number) {
    const Scenario scenario = randomScenario(number);
    const RunKey key = {.seed = number, .run = 2};
    const Trace trace = runWithTrace(scenario, key);
    const std::size_t half = trace.states.size() / 2;
    const RunSummary rest = resume(scenario, trace.states[half], key);
    INFO("random scenario " << number);
    CHECK(rest.last.tension == trace.states.back().tension);
    CHECK(rest.last.shelter == trace.states.back().shelter);
    CHECK(rest.last.shown == trace.states.back().shown);
    CHECK(rest.last.priorWeight == trace.states.back().priorWeight);
    CHECK(rest.last.intrusions.size() == trace.states.back().intrusions.size());
    hidden += trace.states[half].intrusions.empty() ? 0 : 1;
    shown += trace.states[half].shown.empty() ? 0 : 1;
    sheltered += trace.states[half].shelter.empty() ? 0 : 1;
  }
  CHECK(hidden > 0);
  CHECK(shown > 0);
  CHECK(sheltered > 0);
}

TEST_CASE("What is found had been hidden, and what spreads comes from a case") {
  int found = 0, spread = 0;
  for (std::uint32_t number = 0; number < 100; ++number) {
    const Trace trace = runWithTrace(randomScenario(number), {.seed = number});
    const Outcomes& o = trace.outcomes;
    INFO("random scenario " << number);
    CHECK(o.discovered + static_cast<int>(trace.states.back().intrusions.size()) == o.hidden);
    CHECK(o.hidden <= o.attacks);
    for (const DayRecord& day : trace.days) {
      for (const IncidentRecord& incident : day.incidents) {
        found += incident.hidden > 0 ? 1 : 0;
        spread += incident.spreadFrom >= 0 ? 1 : 0;
        CHECK(incident.spreadFrom < incident.number);
        if (incident.hidden > 0) CHECK(incident.opened.type == 1);
        if (incident.spreadFrom >= 0) CHECK(incident.opened.type == 4);
      }
    }
  }
  CHECK(found > 0);
  CHECK(spread > 0);
}
