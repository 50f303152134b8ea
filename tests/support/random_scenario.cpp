#include "support/random_scenario.h"

#include <algorithm>
#include <cmath>

#include "base/index.h"
#include "scenario/registry_table.h"
#include "scenario/vocabulary.h"

namespace firebreak::test {
namespace {

// splitmix64
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed) {}
  std::uint64_t word() {
    std::uint64_t z = (state_ += 0x9e3779b97f4a7c15u);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
    return z ^ (z >> 31);
  }
  double share() { return static_cast<double>(word() >> 11) / 9007199254740992.0; }
  bool chance(double probability) { return share() < probability; }
  int below(int count) { return static_cast<int>(word() % static_cast<std::uint64_t>(count)); }
  int between(int low, int high) { return low + below(high - low + 1); }

 private:
  std::uint64_t state_;
};

// Often the default, sometimes an end of the range, else anything between.
double valueFor(Dice& dice, const Parameter& parameter, double standard) {
  const double kind = dice.share();
  if (kind < 0.3) return standard;
  if (kind < 0.35) return parameter.minimum;
  if (kind < 0.4) return parameter.maximum;
  const double value = parameter.minimum + dice.share() * (parameter.maximum - parameter.minimum);
  return parameter.whole ? std::floor(value) : value;
}

template <class Owner>
void fill(Dice& dice, ParameterScope scope, Owner& owner) {
  const Owner standard{};
  for (const Parameter& parameter : parameters()) {
    if (parameter.scope == scope) valueOf(owner, parameter) = valueFor(dice, parameter, valueOf(standard, parameter));
  }
}

void fillLadder(Dice& dice, const Parameter& parameter, Ladder& ladder) {
  if (dice.chance(0.7)) return;
  auto& values = rungsOf(ladder, parameter);
  for (int rung = 1; rung < rungCount; ++rung)
    values[ix(rung)] = dice.share() * parameter.maximum;
  std::sort(values.begin() + 1, values.end());
}

Actor actorFor(Dice& dice, ActorKind kind, int index, int states) {
  Actor actor;
  actor.kind = kind;
  actor.id = std::string(1, static_cast<char>('A' + index)) + (dice.chance(0.3) ? "_x-9" : "");
  actor.name = dice.chance(0.5) ? "Ägypten \"süd\"" : "Name " + std::to_string(index);
  actor.letter = dice.chance(0.3) ? "é" : "AB";
  actor.colour = colourWords[ix(dice.below(8))];
  if (dice.chance(0.4)) actor.note = "Two\nlines, a \\ and a / and 😀";
  actor.placed = dice.chance(0.5);
  if (actor.placed) {
    actor.x = dice.share();
    actor.y = dice.share();
  }
  if (kind == ActorKind::organisation) actor.offence = 0;
  if (kind == ActorKind::proxy) {
    actor.sponsor = dice.below(states);
    actor.harboured = dice.chance(0.4);
  }
  const Actor standard;
  for (const Parameter& parameter : parameters()) {
    if (parameter.scope == ParameterScope::ladder && appliesTo(parameter, kind))
      fillLadder(dice, parameter, actor.ladder);
    if (parameter.scope != ParameterScope::actor || !appliesTo(parameter, kind)) continue;
    valueOf(actor, parameter) = valueFor(dice, parameter, valueOf(standard, parameter));
  }
  return actor;
}

void addTies(Dice& dice, Scenario& scenario) {
  const std::size_t states = ix(scenario.stateCount);
  scenario.ties.assign(states * states, unlistedTie());
  for (ActorIndex i = 0; i < scenario.stateCount; ++i)
    scenario.tie(i, i) = Tie{};
  Tie shared;
  fill(dice, ParameterScope::tie, shared);
  for (ActorIndex i = 0; i < scenario.stateCount; ++i) {
    for (ActorIndex k = 0; k < scenario.stateCount; ++k) {
      if (i == k || dice.chance(0.2)) continue;
      if (dice.chance(0.5))
        scenario.tie(i, k) = shared;
      else
        fill(dice, ParameterScope::tie, scenario.tie(i, k));
    }
  }
  scenario.opportunity.assign(scenario.actors.size() * states, 0);
  for (ActorIndex attacker = 0; attacker < scenario.actorCount(); ++attacker) {
    for (ActorIndex target = 0; target < scenario.stateCount; ++target) {
      const bool open = mayAttack(scenario, attacker, target) && dice.chance(0.6);
      if (open) scenario.opportunity[scenario.tieIndex(attacker, target)] = dice.share() * 0.3;
    }
  }
}

void addCoalition(Dice& dice, Scenario& scenario) {
  if (dice.chance(0.4)) return;
  Coalition& coalition = scenario.coalition;
  fill(dice, ParameterScope::coalition, coalition);
  for (ActorIndex state = 0; state < scenario.stateCount; ++state) {
    if (dice.chance(0.4)) continue;
    CoalitionMember member;
    fill(dice, ParameterScope::member, member);
    member.actor = state;
    coalition.members.push_back(member);
  }
  if (coalition.members.empty()) coalition = {};
  const double count = static_cast<double>(coalition.members.size());
  for (CoalitionMember& member : coalition.members)
    member.weight = 1 / count;
}

void addIncidents(Dice& dice, Scenario& scenario) {
  for (int tick = 0; tick < scenario.horizon(); tick += dice.between(3, 40)) {
    ScriptedIncident incident;
    incident.tick = tick;
    incident.attacker = dice.chance(0.2) ? scenario.actorCount() : dice.below(scenario.actorCount());
    incident.target = dice.below(scenario.stateCount);
    const bool criminal = incident.attacker == scenario.actorCount();
    if (!criminal && !mayAttack(scenario, incident.attacker, incident.target)) continue;
    incident.type = dice.between(-1, incidentTypes - 1);
    for (int q = 0; q < metricCount; ++q) {
      incident.given[ix(q)] = q != frequencyMetric && dice.chance(0.6);
      if (incident.given[ix(q)]) incident.metric[ix(q)] = dice.share() * metricMaximum[ix(q)];
    }
    incident.falseFlag = criminal ? 0 : dice.between(-1, 1);
    const bool forNobody = criminal || scenario.actors[ix(incident.attacker)].harboured;
    if (incident.falseFlag == 1 && !forNobody && dice.chance(0.5)) incident.framed = scenario.stateCount;
    if (dice.chance(0.5)) incident.title = "What \"was\" hit";
    scenario.incidents.push_back(incident);
  }
}

void addMoves(Dice& dice, Scenario& scenario) {
  for (int tick = dice.below(20); tick < scenario.horizon(); tick += dice.between(0, 40)) {
    ScriptedMove move;
    move.tick = tick;
    move.act = static_cast<ScriptedAct>(dice.below(4));
    move.actor = dice.below(scenario.stateCount);
    move.target = dice.below(scenario.stateCount);
    if (move.actor == move.target) continue;
    if (move.act == ScriptedAct::measure) move.measure = dice.below(measureCount);
    if (move.act == ScriptedAct::lower) move.rung = dice.below(rungCount - 1);
    if (move.act == ScriptedAct::measure || move.act == ScriptedAct::statement) move.misread = dice.between(-1, 1);
    if (move.act == ScriptedAct::offer) move.accepted = dice.chance(0.5);
    if (dice.chance(0.5)) move.source = "A source";
    scenario.moves.push_back(move);
  }
}

void addNotes(Dice& dice, Scenario& scenario) {
  for (int tick = 0; tick < 200; tick += dice.between(0, 90)) {
    HistoricalNote note;
    note.tick = tick;
    note.actor = dice.between(-1, scenario.actorCount() - 1);
    note.rung = dice.between(-1, rungCount - 1);
    note.text = "Something happened";
    scenario.history.push_back(note);
    if (dice.chance(0.3)) break;
  }
}

}  // namespace

Scenario randomScenario(std::uint64_t number) {
  Dice dice(number);
  Scenario scenario;
  scenario.id = "random-" + std::to_string(number);
  scenario.title = dice.chance(0.5) ? "Zufällig" : "Random";
  if (dice.chance(0.5)) scenario.summary = "One.\nTwo.";
  if (dice.chance(0.5)) scenario.sources = {"One source", "Another \"source\""};
  if (dice.chance(0.5)) scenario.startDate = "2019-12-31";
  scenario.fictional = dice.chance(0.5);
  scenario.seed = dice.word() >> 11;
  scenario.ticks = dice.between(1, 120);

  scenario.stateCount = dice.between(2, 6);
  for (int i = 0; i < scenario.stateCount; ++i) {
    scenario.actors.push_back(actorFor(dice, ActorKind::state, i, scenario.stateCount));
  }
  const int others = dice.below(4);
  for (int i = 0; i < others; ++i) {
    const ActorKind kind = dice.chance(0.5) ? ActorKind::proxy : ActorKind::organisation;
    scenario.actors.push_back(actorFor(dice, kind, scenario.stateCount + i, scenario.stateCount));
  }
  scenario.focusActor = dice.below(scenario.stateCount);
  scenario.focusTarget = (scenario.focusActor + 1) % scenario.stateCount;
  addTies(dice, scenario);
  addCoalition(dice, scenario);
  if (dice.chance(0.7)) fill(dice, ParameterScope::constant, scenario.constants);
  if (dice.chance(0.2)) scenario.dynamics = static_cast<Dynamics>(dice.below(3));
  if (scenario.dynamics == Dynamics::linear) scenario.linearGain = dice.share() * 2;
  if (dice.chance(0.6)) addIncidents(dice, scenario);
  if (dice.chance(0.5)) addMoves(dice, scenario);
  if (dice.chance(0.5)) addNotes(dice, scenario);
  return scenario;
}

}  // namespace firebreak::test
