#include "base/hash.h"
#include "base/index.h"
#include "scenario/registry_table.h"

namespace firebreak {

namespace {

void addActor(Hash& hash, const Actor& actor) {
  hash.integers(static_cast<int>(actor.kind), actor.sponsor);
  hash.integer(actor.harboured ? 1 : 0);
  for (const Parameter& parameter : parameters()) {
    const bool here = parameter.scope == ParameterScope::actor || parameter.scope == ParameterScope::ladder;
    if (!here || !appliesTo(parameter, actor.kind)) continue;
    if (parameter.scope == ParameterScope::actor) {
      hash.real(valueOf(actor, parameter));
    } else {
      for (int rung = 1; rung < rungCount; ++rung)
        hash.real(rungsOf(actor.ladder, parameter)[ix(rung)]);
    }
  }
}

// Every parameter of one scope.
template <class Owner>
void addFields(Hash& hash, ParameterScope scope, const Owner& owner) {
  for (const Parameter& parameter : parameters()) {
    if (parameter.scope == scope) hash.real(valueOf(owner, parameter));
  }
}

void addScript(Hash& hash, const Scenario& scenario) {
  hash.integers(static_cast<int>(scenario.incidents.size()), static_cast<int>(scenario.moves.size()));
  for (const ScriptedIncident& incident : scenario.incidents) {
    hash.integers(incident.tick, incident.attacker);
    hash.integers(incident.target, incident.type);
    hash.integers(incident.falseFlag, incident.framed);
    for (int q = 0; q < metricCount; ++q) {
      hash.integer(incident.given[ix(q)] ? 1 : 0);
      hash.real(incident.given[ix(q)] ? incident.metric[ix(q)] : 0);
    }
  }
  for (const ScriptedMove& move : scenario.moves) {
    hash.integers(move.tick, static_cast<int>(move.act));
    hash.integers(move.actor, move.target);
    hash.integers(move.measure, move.rung);
    hash.integers(move.misread, move.accepted ? 1 : 0);
  }
  hash.integer(static_cast<int>(scenario.changes.size()));
  for (const ScriptedChange& change : scenario.changes) {
    hash.integers(change.tick, static_cast<int>(change.parameter.size()));
    for (const char character : change.parameter)
      hash.integer(static_cast<unsigned char>(character));
    hash.real(change.value);
  }
}

}  // namespace

std::uint64_t digest(const Scenario& scenario) {
  Hash hash;
  hash.integers(scenario.actorCount(), scenario.stateCount);
  for (const Actor& actor : scenario.actors)
    addActor(hash, actor);
  for (ActorIndex i = 0; i < scenario.stateCount; ++i) {
    for (ActorIndex k = 0; k < scenario.stateCount; ++k) {
      if (i != k) addFields(hash, ParameterScope::tie, scenario.tie(i, k));
    }
  }
  hash.all(scenario.opportunity);

  hash.integer(static_cast<int>(scenario.coalition.members.size()));
  if (!scenario.coalition.members.empty()) addFields(hash, ParameterScope::coalition, scenario.coalition);
  for (const CoalitionMember& member : scenario.coalition.members) {
    hash.integer(member.actor);
    addFields(hash, ParameterScope::member, member);
  }
  addFields(hash, ParameterScope::constant, scenario.constants);
  addFields(hash, ParameterScope::scenario, scenario);
  hash.integers(static_cast<int>(scenario.dynamics), static_cast<int>(scenario.rubric));
  hash.real(scenario.dynamics == Dynamics::linear ? scenario.linearGain : 0);
  addScript(hash, scenario);
  return hash.value();
}

}  // namespace firebreak
