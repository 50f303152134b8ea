// The extensions of steps 6 to 12 (docs/model.md 14.6 to 14.9) in whole runs: what they move, and that they move
// nothing where they are not used.

#include <catch_amalgamated.hpp>

#include "base/index.h"
#include "engine/registry.h"
#include "engine/run.h"
#include "engine/trace.h"
#include "support/builders.h"
#include "support/random_scenario.h"

using namespace firebreak;
using namespace firebreak::test;

namespace {

constexpr int runs = 500;

// Sets one field of every state, or of whatever else has it.
using Move = void (*)(Scenario&, double value);

template <double Actor::*field>
void ofStates(Scenario& scenario, double value) {
  for (Actor& actor : scenario.actors)
    if (actor.kind == ActorKind::state) actor.*field = value;
}

template <double Constants::*field>
void ofAll(Scenario& scenario, double value) {
  scenario.constants.*field = value;
}

void ofTies(Scenario& scenario, double value) {
  for (Tie& tie : scenario.ties)
    tie.fragility = value;
}

void ofArden(Scenario& scenario, double value) {
  scenario.actors[5].deceptiveSignals = value;
}

void ofOrganisations(Scenario& scenario, double value) {
  for (Actor& actor : scenario.actors)
    if (actor.kind == ActorKind::organisation) actor.legitimacy = value;
}

void ofVotes(Scenario& scenario, double value) {
  scenario.coalition.quorum = value;
}

// An alliance in a tense world whose crises climb, with growing offence and a second rival of everybody.
Scenario tense() {
  Scenario scenario = s3();
  for (Actor& actor : scenario.actors) {
    actor.climbStep = 2;
    if (actor.kind == ActorKind::state) actor.offenceGrowth = actor.stealthGrowth = .03;
  }
  for (double& rate : scenario.opportunity)
    rate *= 2;
  for (ActorIndex j = 1; j < 5; ++j)
    scenario.tie(j, 0) = scenario.tie(0, j) = {.reactivity = .5, .initialTension = 20, .trade = .6};
  scenario.constants.offerRate = .04;
  return scenario;
}

Scenario forceful() {
  Scenario scenario = tense();
  scenario.dynamics = Dynamics::openGates;
  return scenario;
}

Scenario atPeace() {
  Scenario scenario = tense();
  for (Tie& tie : scenario.ties)
    tie.trust = .9;
  scenario.constants.truceLength = 150;
  return scenario;
}

// Two that hold sanctions against each other for no better reason than each other's.
Scenario standoff() {
  Scenario scenario = s1();
  scenario.constants.moodNoise = 2;
  for (double& rate : scenario.opportunity)
    rate *= .25;
  for (ActorIndex i = 0; i < 2; ++i) {
    scenario.actors[ix(i)].proportionalityCap = 1;
    scenario.tie(i, 1 - i) = {.reactivity = .5, .grievance = .85, .initialTension = 39};
    scenario.moves.push_back(
        {.tick = 0, .act = ScriptedAct::measure, .actor = i, .target = 1 - i, .measure = 5, .title = "", .source = ""});
  }
  return scenario;
}

template <int Outcomes::*field>
double count(const Outcomes& outcomes) {
  return outcomes.*field;
}

template <double CostTotals::*field>
double cost(const Outcomes& outcomes) {
  return outcomes.cost.*field;
}

double timeToAnswer(const Outcomes& outcomes) {
  return outcomes.timeToAnswer;
}

// What moving a lever does to the mean of an outcome over paired runs: +1 it rises, −1 it falls.
struct Effect {
  const char* name;
  Scenario (*world)();
  Move move;
  double value;
  double (*outcome)(const Outcomes&);
  int sign;
};

const Effect effects[] = {
    {"a quorum puts questions to the vote", tense, ofVotes, .9, count<&Outcomes::votes>, +1},
    {"some votes are lost", tense, ofVotes, .9, count<&Outcomes::votesLost>, +1},
    {"many voices threaten less", tense, ofAll<&Constants::fragmentation>, 1, count<&Outcomes::attempts>, +1},
    {"legitimate answers cost less", tense, ofOrganisations, 1, cost<&CostTotals::total>, -1},
    {"days in the hub delay the answer", tense, ofStates<&Actor::legalDays>, 8, timeToAnswer, +1},
    {"fear wishes for more", tense, ofStates<&Actor::fear>, .5, count<&Outcomes::objections>, +1},
    {"the firebreak keeps from force", forceful, ofStates<&Actor::firebreak>, 25, count<&Outcomes::ticksAtRung6>, -1},
    {"overseers stop climbs", tense, ofStates<&Actor::oversight>, .8, count<&Outcomes::overseen>, +1},
    {"overseers keep from force", forceful, ofStates<&Actor::oversight>, 1, count<&Outcomes::ticksAtRung6>, -1},
    {"sunsets shorten", standoff, ofStates<&Actor::sunset>, 1, count<&Outcomes::ticksAtRung3>, -1},
    {"lawyers object", tense, ofStates<&Actor::legalStrictness>, 1, count<&Outcomes::legalObjections>, +1},
    {"lawyers keep the peace", tense, ofStates<&Actor::legalStrictness>, 1, count<&Outcomes::ticksAtRung3>, -1},
    {"templates are understood", tense, ofStates<&Actor::messageTemplates>, 1, count<&Outcomes::misreadings>, -1},
    {"openness is understood", tense, ofAll<&Constants::transparency>, 1, count<&Outcomes::misreadings>, -1},
    {"garbled signals are not", tense, ofArden, 1, count<&Outcomes::misreadings>, +1},
    {"broken channels are not", forceful, ofTies, 1, count<&Outcomes::misreadings>, +1},
    {"leaks spare the target", tense, ofAll<&Constants::loophole>, 1, cost<&CostTotals::suffered>, -1},
    {"trade elsewhere spares who sanctions", forceful, ofStates<&Actor::diversification>, 1, cost<&CostTotals::total>,
     -1},
    {"early ramps are taken", tense, ofAll<&Constants::earlyRamp>, .02, count<&Outcomes::settlements>, +1},
    {"what can be checked is agreed to", tense, ofAll<&Constants::verification>, 1, count<&Outcomes::settlements>, +1},
    {"truces fall apart", atPeace, ofAll<&Constants::relapse>, .03, count<&Outcomes::relapses>, +1},
    {"governed research attacks less", tense, ofAll<&Constants::researchGovernance>, 1, count<&Outcomes::attacks>, -1},
    {"an answer in kind is another one", forceful, ofStates<&Actor::inKind>, 4, cost<&CostTotals::ownMeasures>, -1},
};

// One price shows where somebody is named for harm to civilians.
double namedHarm(const Scenario& scenario, std::uint32_t number) {
  const Trace trace = runWithTrace(scenario, {.seed = 1, .run = number});
  double sum = 0;
  for (const DayRecord& day : trace.days)
    for (const TensionRecord& record : day.tensions)
      for (const TensionPart& part : record.parts)
        sum += part.kind == TensionPart::Kind::norm ? part.amount : 0;
  return sum;
}

// So little of each that no number can show it.
void barely(Scenario& scenario) {
  constexpr double little = 1e-250, share = 1e-30;
  for (Actor& actor : scenario.actors) {
    if (actor.kind == ActorKind::organisation) actor.legitimacy = actor.legitimacy > 0 ? actor.legitimacy : share;
    if (actor.kind != ActorKind::state) continue;
    for (double* value : {&actor.fear, &actor.firebreak, &actor.inKind, &actor.oversight, &actor.sunset})
      *value = *value > 0 ? *value : little;
    for (double* value :
         {&actor.legalStrictness, &actor.messageTemplates, &actor.diversification, &actor.deceptiveSignals})
      *value = *value > 0 ? *value : share;
  }
  for (Tie& tie : scenario.ties)
    tie.fragility = tie.fragility > 0 ? tie.fragility : share;
  Constants& constants = scenario.constants;
  for (double* value : {&constants.loophole, &constants.transparency, &constants.verification,
                        &constants.researchGovernance, &constants.fragmentation})
    *value = *value > 0 ? *value : share;
  for (double* value : {&constants.earlyRamp, &constants.relapse})
    *value = *value > 0 ? *value : little;
}

// The extensions of this file as they are in a scenario that says nothing of them, here and there.
Scenario withoutSome(std::uint64_t number) {
  Scenario scenario = randomScenario(number);
  scenario.incidents.clear();
  const Actor actor;
  const bool some = number % 2 == 0;
  for (Actor& each : scenario.actors) {
    each.legitimacy = each.deceptiveSignals = each.oversight = each.legalStrictness = 0;
    each.fear = each.firebreak = each.inKind = each.messageTemplates = each.diversification = 0;
    if (some) each.sunset = actor.sunset;
  }
  for (Tie& tie : scenario.ties)
    tie.fragility = 0;
  Constants& constants = scenario.constants;
  constants.loophole = constants.transparency = constants.verification = 0;
  constants.relapse = constants.fragmentation = constants.researchGovernance = 0;
  if (some) constants.earlyRamp = 0;
  return scenario;
}

}  // namespace

TEST_CASE("Each extension of steps 6 to 12 moves what it is there to move", "[effects]") {
  for (const Effect& effect : effects) {
    const Scenario base = effect.world();
    Scenario moved = base;
    effect.move(moved, effect.value);
    REQUIRE(validate(moved).empty());
    Runner before(base), after(moved);
    double difference = 0;
    for (std::uint32_t n = 0; n < runs; ++n)
      difference += effect.outcome(after.outcomes({.seed = 1, .run = n})) -
                    effect.outcome(before.outcomes({.seed = 1, .run = n}));
    INFO(effect.name << ": " << difference / runs << " a run");
    CHECK(difference * effect.sign > 0);
  }
}

TEST_CASE("Harm to civilians is resented where the norm is strong") {
  Scenario scenario = tense();
  scenario.actors[5].offence = .95;
  double none = 0, some = 0;
  for (std::uint32_t n = 0; n < 40; ++n)
    none += namedHarm(scenario, n);
  scenario.constants.normStrength = 1;
  for (std::uint32_t n = 0; n < 40; ++n)
    some += namedHarm(scenario, n);
  CHECK(none == 0);
  CHECK(some > 0);
}

TEST_CASE("Barely anything of the extensions of steps 6 to 12 is nothing of them") {
  for (std::uint32_t number = 0; number < 120; ++number) {
    const Scenario scenario = withoutSome(number);
    Scenario other = scenario;
    barely(other);
    INFO("random scenario " << number);
    const Outcomes plain = run(scenario, {.seed = number}).outcomes, extended = run(other, {.seed = number}).outcomes;
    REQUIRE(outcomesJson(scenario, plain) == outcomesJson(other, extended));
    REQUIRE(plain.cost.total == extended.cost.total);
  }
}

TEST_CASE("What is agreed for tomorrow's end changes nothing before") {
  for (const char* parameter : {"coalition.quorum", "constants.fragmentation"}) {
    Scenario scenario = s3();
    scenario.changes.push_back({.tick = 179, .parameter = parameter, .value = 1, .title = "", .source = ""});
    REQUIRE(validate(scenario).empty());
    for (std::uint32_t n = 0; n < 20; ++n) {
      const Trace early = runWithTrace(scenario, {.seed = 3, .run = n}),
                  plain = runWithTrace(s3(), {.seed = 3, .run = n});
      CHECK(early.states[179].tension == plain.states[179].tension);
      CHECK(early.states[179].posture == plain.states[179].posture);
    }
  }
}

TEST_CASE("A quorum that is asked for in the middle of a run is kept from then on") {
  Scenario scenario = tense();
  scenario.changes.push_back({.tick = 60, .parameter = "coalition.quorum", .value = .9, .title = "", .source = ""});
  int before = 0, after = 0;
  for (std::uint32_t n = 0; n < 30; ++n) {
    const Trace trace = runWithTrace(scenario, {.seed = 1, .run = n});
    for (std::size_t day = 0; day < trace.days.size(); ++day) {
      for (const VoteRecord& vote : trace.days[day].votes)
        (day < 60 ? before : after) += vote.quorum > 0 ? 1 : 0;
    }
  }
  CHECK(before == 0);
  CHECK(after > 0);
}
