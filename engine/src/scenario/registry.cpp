#include "engine/registry.h"

#include <algorithm>
#include <cmath>

#include "scenario/registry_table.h"
#include "scenario/text.h"

namespace firebreak {

namespace {

std::size_t at(int index) {
  return static_cast<std::size_t>(index);
}

unsigned kindBit(ActorKind kind) {
  switch (kind) {
    case ActorKind::state: return forStates;
    case ActorKind::proxy: return forProxies;
    case ActorKind::organisation: return forOrganisations;
  }
  return 0;
}

// The number behind an address. One body for reading and writing.
template <class AnyScenario>
auto& slotOf(AnyScenario& scenario, const ParameterAddress& address) {
  const Parameter& parameter = *address.parameter;
  const std::size_t first = at(address.first);
  switch (parameter.scope) {
    case ParameterScope::actor: return scenario.actors[first].*fieldOf<double Actor::*>(parameter);
    case ParameterScope::ladder: return rungsOf(scenario.actors[first].ladder, parameter)[at(address.second)];
    case ParameterScope::tie: return scenario.tie(address.first, address.second).*fieldOf<double Tie::*>(parameter);
    case ParameterScope::opportunity: return scenario.opportunity[scenario.tieIndex(address.first, address.second)];
    case ParameterScope::coalition: return scenario.coalition.*fieldOf<double Coalition::*>(parameter);
    case ParameterScope::member: break;
    case ParameterScope::constant: return scenario.constants.*fieldOf<double Constants::*>(parameter);
    case ParameterScope::scenario: return scenario.*fieldOf<double Scenario::*>(parameter);
  }
  std::size_t member = 0;
  while (scenario.coalition.members[member].actor != address.first)
    ++member;
  return scenario.coalition.members[member].*fieldOf<double CoalitionMember::*>(parameter);
}

// The last day on which the script still does something, -1 without a script.
int lastScriptedTick(const Scenario& scenario) {
  int last = -1;
  for (const ScriptedIncident& incident : scenario.incidents)
    last = std::max(last, incident.tick);
  for (const ScriptedMove& move : scenario.moves)
    last = std::max(last, move.tick);
  for (const ScriptedChange& change : scenario.changes)
    last = std::max(last, change.tick);
  return last;
}

// The weights of a coalition sum to 1: what one member gains, the others lose in proportion.
void setWeight(Coalition& coalition, ActorIndex actor, double weight) {
  double others = 0;
  for (const CoalitionMember& member : coalition.members) {
    if (member.actor != actor) others += member.weight;
  }
  const double count = static_cast<double>(coalition.members.size()) - 1;
  for (CoalitionMember& member : coalition.members) {
    if (member.actor == actor)
      member.weight = weight;
    else
      member.weight = others > 0 ? member.weight * ((1 - weight) / others) : (1 - weight) / count;
  }
}

}  // namespace

const Parameter* parameterNamed(ParameterScope scope, std::string_view key) {
  for (const Parameter& parameter : parameters()) {
    if (parameter.scope == scope && parameter.key == key) return &parameter;
  }
  return nullptr;
}

std::vector<std::string_view> keysOf(ParameterScope scope) {
  std::vector<std::string_view> keys;
  for (const Parameter& parameter : parameters()) {
    if (parameter.scope == scope) keys.push_back(parameter.key);
  }
  return keys;
}

bool appliesTo(const Parameter& parameter, ActorKind kind) {
  return parameter.scope == ParameterScope::ladder ? kind == ActorKind::state : (parameter.kinds & kindBit(kind)) != 0;
}

// What a group acts without: orders if it is only harboured, shelter if it has orders.
bool matters(const Parameter& parameter, const Actor& actor) {
  if (!appliesTo(parameter, actor.kind)) return false;
  if (actor.kind != ActorKind::proxy) return true;
  if (parameter.key == "control" || parameter.key == "deniability") return !actor.harboured;
  return parameter.key != "shelter" || actor.harboured;
}

bool mayAttack(const Scenario& scenario, ActorIndex attacker, ActorIndex target) {
  const Actor& actor = scenario.actors[at(attacker)];
  return actor.kind != ActorKind::organisation && attacker != target && actor.sponsor != target;
}

std::string expectationOf(const Parameter& parameter) {
  return (parameter.whole ? "a whole number from " : "a number from ") + decimal(parameter.minimum) + " to " +
         decimal(parameter.maximum);
}

Issue valueIssue(const Parameter& parameter, double value) {
  Issue issue;
  if (!std::isfinite(value))
    issue.rule = "not-finite";
  else if (value < parameter.minimum || value > parameter.maximum)
    issue.rule = "out-of-range";
  else if (parameter.whole && value != std::floor(value))
    issue.rule = "not-whole";
  if (issue.rule.empty()) return issue;
  issue.found = std::isfinite(value) ? decimal(value) : "not a finite number";
  issue.expected = expectationOf(parameter);
  return issue;
}

std::vector<ParameterAddress> addresses(const Scenario& scenario) {
  std::vector<ParameterAddress> all;
  const std::span<const Parameter> table = parameters();
  const auto addTie = [&](const Parameter& parameter, ActorIndex i) {
    for (ActorIndex k = 0; k < scenario.stateCount; ++k) {
      if (k != i) all.push_back({&parameter, i, k});
    }
  };
  const auto addRungs = [&](const Parameter& parameter, ActorIndex i) {
    for (int rung = 1; rung < rungCount; ++rung)
      all.push_back({&parameter, i, rung});
  };
  const auto addOpportunities = [&](const Parameter& parameter, ActorIndex p) {
    for (ActorIndex i = 0; i < scenario.stateCount; ++i) {
      if (mayAttack(scenario, p, i)) all.push_back({&parameter, p, i});
    }
  };

  for (ActorIndex i = 0; i < scenario.actorCount(); ++i) {
    const ActorKind kind = scenario.actors[at(i)].kind;
    for (const Parameter& parameter : table) {
      if (parameter.scope == ParameterScope::actor && matters(parameter, scenario.actors[at(i)]))
        all.push_back({&parameter, i, -1});
      if (parameter.scope == ParameterScope::ladder && appliesTo(parameter, kind)) addRungs(parameter, i);
      if (parameter.scope == ParameterScope::tie && kind == ActorKind::state) addTie(parameter, i);
      if (parameter.scope == ParameterScope::opportunity) addOpportunities(parameter, i);
    }
  }
  if (!scenario.coalition.members.empty()) {
    for (const Parameter& parameter : table) {
      if (parameter.scope == ParameterScope::coalition) all.push_back({&parameter, -1, -1});
    }
    for (const CoalitionMember& member : scenario.coalition.members) {
      for (const Parameter& parameter : table) {
        if (parameter.scope == ParameterScope::member) all.push_back({&parameter, member.actor, -1});
      }
    }
  }
  for (const Parameter& parameter : table) {
    const bool global = parameter.scope == ParameterScope::constant || parameter.scope == ParameterScope::scenario;
    if (global) all.push_back({&parameter, -1, -1});
  }
  return all;
}

std::string labelOf(const Scenario& scenario, const ParameterAddress& address) {
  const std::string label(address.parameter->label);
  const auto name = [&](int actor) { return scenario.actors[at(actor)].name; };
  switch (address.parameter->scope) {
    case ParameterScope::ladder: return label + ", rung " + std::to_string(address.second);
    case ParameterScope::tie: return label + " toward " + name(address.second);
    case ParameterScope::opportunity: return label + " against " + name(address.second);
    case ParameterScope::actor:
    case ParameterScope::coalition:
    case ParameterScope::member:
    case ParameterScope::constant:
    case ParameterScope::scenario: break;
  }
  return label;
}

double valueAt(const Scenario& scenario, const ParameterAddress& address) {
  return slotOf(scenario, address);
}

Range rangeAt(const Scenario& scenario, const ParameterAddress& address) {
  const Parameter& parameter = *address.parameter;
  Range range{parameter.minimum, parameter.maximum};
  if (parameter.scope == ParameterScope::ladder) {
    const auto& values = rungsOf(scenario.actors[at(address.first)].ladder, parameter);
    if (address.second > 1) range.minimum = std::max(range.minimum, values[at(address.second - 1)]);
    if (address.second < rungCount - 1) range.maximum = std::min(range.maximum, values[at(address.second + 1)]);
  }
  // A single member carries the whole weight; the script must fit the horizon.
  const bool lone = parameter.scope == ParameterScope::member && scenario.coalition.members.size() == 1;
  if (lone && parameter.key == "weight") range.minimum = 1;
  if (parameter.scope == ParameterScope::scenario) {
    range.minimum = std::max(range.minimum, static_cast<double>(lastScriptedTick(scenario) + 1));
  }
  return range;
}

Result<double> setParameter(Scenario& scenario, std::string_view path, double value) {
  const Result<ParameterAddress> found = findParameter(scenario, path);
  if (!found) return found.issues();

  const ParameterAddress& address = *found;
  Issue issue = valueIssue(*address.parameter, value);
  const Range range = rangeAt(scenario, address);
  if (issue.rule.empty() && (value < range.minimum || value > range.maximum)) {
    issue.rule = address.parameter->scope == ParameterScope::ladder ? "ladder-order" : "out-of-range";
    issue.found = decimal(value);
    issue.expected = "a number from " + decimal(range.minimum) + " to " + decimal(range.maximum);
    if (issue.rule == "ladder-order") issue.hint = "the rungs beside it must not be crossed: move them first";
  }
  if (!issue.rule.empty()) {
    issue.pointer = std::string(path);
    return issue;
  }

  if (address.parameter->scope == ParameterScope::member && address.parameter->key == "weight") {
    setWeight(scenario.coalition, address.first, value);
  } else {
    slotOf(scenario, address) = value + 0.0;  // no negative zero
  }
  return value;
}

}  // namespace firebreak
