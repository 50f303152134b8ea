// Paths such as "ties.A>B.reactivity": from an address and back, with hints for what is misspelt.

#include <algorithm>

#include "engine/registry.h"
#include "scenario/registry_table.h"
#include "scenario/text.h"

namespace firebreak {

namespace {

using Scope = ParameterScope;

// One path while it is being read: what is left of it, and what went wrong.
struct PathReader {
  const Scenario& scenario;
  std::string_view path;
  std::string_view rest;
  Issue issue = {};

  bool failed() const { return !issue.rule.empty(); }

  // The part up to the next dot.
  std::string_view next() {
    const std::string_view part = rest.substr(0, rest.find('.'));
    rest.remove_prefix(std::min(rest.size(), part.size() + 1));
    return part;
  }

  void fail(std::string_view part, std::string expected, const std::vector<std::string_view>& candidates) {
    if (failed()) return;
    issue = {.pointer = std::string(path),
             .rule = "unknown-parameter",
             .found = inQuotes(part),
             .expected = std::move(expected),
             .hint = {}};
    const std::string_view nearest = nearestWord(part, candidates);
    if (nearest.empty() || part.data() == nullptr) return;
    const std::size_t start = static_cast<std::size_t>(part.data() - path.data());
    std::string corrected(path);
    corrected.replace(start, part.size(), nearest);
    issue.hint = "did you mean \"" + corrected + "\"?";
  }

  ActorIndex actor(std::string_view id) {
    const ActorIndex index = scenario.findActor(id);
    if (index >= 0) return index;
    std::vector<std::string_view> ids;
    for (const Actor& known : scenario.actors)
      ids.push_back(known.id);
    fail(id, "the id of an actor", ids);
    return 0;
  }

  // "A>B"
  std::pair<ActorIndex, ActorIndex> pair(std::string_view part) {
    const std::size_t arrow = part.find('>');
    if (arrow == std::string_view::npos) {
      fail(part, "two ids with \">\" between them", {});
      return {0, 0};
    }
    const ActorIndex first = actor(part.substr(0, arrow));
    return {first, actor(part.substr(arrow + 1))};
  }

  const Parameter* key(Scope scope, std::string_view part) {
    const Parameter* parameter = parameterNamed(scope, part);
    if (parameter == nullptr) fail(part, "a parameter of this group", keysOf(scope));
    return parameter;
  }
};

ParameterAddress readActor(PathReader& reader) {
  const ActorIndex index = reader.actor(reader.next());
  const std::string_view part = reader.next();
  if (reader.failed()) return {};

  const ActorKind kind = reader.scenario.actors[static_cast<std::size_t>(index)].kind;
  const Parameter* ladder = parameterNamed(Scope::ladder, part);
  const Parameter* parameter = ladder != nullptr ? ladder : parameterNamed(Scope::actor, part);
  if (parameter == nullptr || !appliesTo(*parameter, kind)) {
    std::vector<std::string_view> keys;
    for (const Parameter& known : parameters()) {
      const bool here = known.scope == Scope::actor || known.scope == Scope::ladder;
      if (here && appliesTo(known, kind)) keys.push_back(known.key);
    }
    reader.fail(part, "a parameter of an actor of this kind", keys);
    return {};
  }
  if (ladder == nullptr) return {parameter, index, -1};

  const std::string_view rung = reader.next();
  if (rung.size() == 1 && rung[0] >= '1' && rung[0] < '0' + rungCount) return {parameter, index, rung[0] - '0'};
  reader.fail(rung, "a rung from 1 to 7", {});
  return {};
}

ParameterAddress readTie(PathReader& reader) {
  const std::string_view part = reader.next();
  const auto [from, to] = reader.pair(part);
  const int states = reader.scenario.stateCount;
  if (from == to || from >= states || to >= states) reader.fail(part, "two different states", {});
  return {reader.key(Scope::tie, reader.next()), from, to};
}

ParameterAddress readOpportunity(PathReader& reader) {
  const std::string_view part = reader.next();
  const auto [attacker, target] = reader.pair(part);
  if (reader.failed()) return {};
  if (target >= reader.scenario.stateCount || !mayAttack(reader.scenario, attacker, target)) {
    reader.fail(part, "a state or proxy, and a state that it may attack", {});
  }
  return {parameterNamed(Scope::opportunity, "opportunity"), attacker, target};
}

ParameterAddress readCoalition(PathReader& reader) {
  std::string_view part = reader.next();
  if (reader.scenario.coalition.members.empty()) reader.fail(part, "a scenario with a coalition", {});
  if (part != "members") return {reader.key(Scope::coalition, part), -1, -1};

  part = reader.next();
  const ActorIndex member = reader.actor(part);
  if (!reader.failed() && !reader.scenario.isMember(member))
    reader.fail(part, "the id of a member of the coalition", {});
  return {reader.key(Scope::member, reader.next()), member, -1};
}

ParameterAddress readAny(PathReader& reader) {
  const std::string_view group = reader.next();
  if (group == "actors") return readActor(reader);
  if (group == "ties") return readTie(reader);
  if (group == "opportunities") return readOpportunity(reader);
  if (group == "coalition") return readCoalition(reader);
  if (group == "constants") return {reader.key(Scope::constant, reader.next()), -1, -1};
  if (const Parameter* parameter = parameterNamed(Scope::scenario, group)) return {parameter, -1, -1};
  reader.fail(group, "actors, ties, opportunities, coalition, constants or ticks",
              {"actors", "ties", "opportunities", "coalition", "constants", "ticks"});
  return {};
}

}  // namespace

Result<ParameterAddress> findParameter(const Scenario& scenario, std::string_view path) {
  PathReader reader{scenario, path, path};
  const ParameterAddress address = readAny(reader);
  if (!reader.failed() && !reader.rest.empty()) reader.fail(reader.rest, "nothing more", {});
  if (reader.failed()) return std::move(reader.issue);
  return address;
}

std::string pathOf(const Scenario& scenario, const ParameterAddress& address) {
  const std::string key(address.parameter->key);
  const auto id = [&](int actor) { return scenario.actors[static_cast<std::size_t>(actor)].id; };
  const auto pair = [&] { return id(address.first) + ">" + id(address.second); };
  switch (address.parameter->scope) {
    case Scope::actor: return "actors." + id(address.first) + "." + key;
    case Scope::ladder: return "actors." + id(address.first) + "." + key + "." + std::to_string(address.second);
    case Scope::tie: return "ties." + pair() + "." + key;
    case Scope::opportunity: return "opportunities." + pair();
    case Scope::coalition: return "coalition." + key;
    case Scope::member: return "coalition.members." + id(address.first) + "." + key;
    case Scope::constant: return "constants." + key;
    case Scope::scenario: break;
  }
  return key;
}

}  // namespace firebreak
