#include <algorithm>

#include "base/index.h"
#include "engine/order.h"
#include "scenario/draft.h"
#include "scenario/registry_table.h"
#include "scenario/vocabulary.h"

namespace firebreak {

namespace {

using Pairs = std::vector<std::pair<ActorIndex, ActorIndex>>;

// One id or an array of ids, all of states.
std::vector<ActorIndex> statesIn(Draft& draft, const Value& value) {
  std::vector<ActorIndex> states;
  const auto add = [&](const Value& id) {
    const ActorIndex state = draft.actor(id, true);
    if (state >= 0) states.push_back(state);
  };
  if (value.node->kind != NodeKind::array) {
    add(value);
    return states;
  }
  for (std::size_t i = 0; i < value.node->children.size(); ++i)
    add(value.item(i));
  return states;
}

void addProduct(const std::vector<ActorIndex>& from, const std::vector<ActorIndex>& to, Pairs& pairs) {
  for (ActorIndex i : from) {
    for (ActorIndex k : to)
      pairs.emplace_back(i, k);
  }
}

void addBetween(Draft& draft, const Value& value, Pairs& pairs) {
  if (value.node->kind != NodeKind::array || value.node->children.size() != 2) {
    draft.reader.report(value, "wrong-type", "an array of two: ids of states, or arrays of them");
    return;
  }
  const std::vector<ActorIndex> one = statesIn(draft, value.item(0)), other = statesIn(draft, value.item(1));
  addProduct(one, other, pairs);
  addProduct(other, one, pairs);
}

void addAmong(Draft& draft, const Value& value, Pairs& pairs) {
  if (!draft.reader.isArray(value, "ids of states")) return;
  const std::vector<ActorIndex> states = statesIn(draft, value);
  for (ActorIndex i : states) {
    for (ActorIndex k : states) {
      if (i != k) pairs.emplace_back(i, k);
    }
  }
}

// Which ties an entry speaks of: from and to, between, or among.
Pairs pairsOf(Draft& draft, const Value& entry) {
  Reader& reader = draft.reader;
  const std::optional<Value> from = reader.member(entry, "from"), to = reader.member(entry, "to");
  const std::optional<Value> between = reader.member(entry, "between"), among = reader.member(entry, "among");
  Pairs pairs;
  const int forms = (from || to ? 1 : 0) + (between ? 1 : 0) + (among ? 1 : 0);
  if (forms != 1 || from.has_value() != to.has_value()) {
    reader.report(entry, "wrong-shape", "\"from\" and \"to\", or \"between\", or \"among\": one of the three");
    return pairs;
  }
  if (from) addProduct(statesIn(draft, *from), statesIn(draft, *to), pairs);
  if (between) addBetween(draft, *between, pairs);
  if (among) addAmong(draft, *among, pairs);
  const bool selfTie =
      std::any_of(pairs.begin(), pairs.end(), [](const auto& pair) { return pair.first == pair.second; });
  if (selfTie) reader.report(entry, "self-tie", "ties between two different states");
  return pairs;
}

// Later entries refine earlier ones: what an entry does not give stays as it was, or is the default.
void parseTie(Draft& draft, const Value& entry, std::vector<char>& listed) {
  if (!draft.reader.isObject(entry, "a tie")) return;
  std::vector<std::string_view> keys = {"from", "to", "between", "among"};
  for (std::string_view key : keysOf(ParameterScope::tie))
    keys.push_back(key);
  draft.reader.allowOnly(entry, keys);

  const Pairs pairs = pairsOf(draft, entry);
  for (const auto& [i, k] : pairs) {
    const std::size_t index = draft.scenario.tieIndex(i, k);
    if (!listed[index]) draft.scenario.ties[index] = Tie{};
    listed[index] = 1;
  }
  for (const Parameter& parameter : parameters()) {
    if (parameter.scope != ParameterScope::tie) continue;
    const std::optional<Value> value = draft.reader.member(entry, parameter.key);
    double number = 0;
    if (!value || !draft.reader.parameter(*value, parameter, number)) continue;
    for (const auto& [i, k] : pairs)
      valueOf(draft.scenario.tie(i, k), parameter) = number;
  }
}

void parseOpportunities(Draft& draft, const Value& root) {
  const std::optional<Value> table = draft.reader.member(root, "opportunities");
  if (!table || !draft.reader.isObject(*table, "\"A>B\" and a rate per day")) return;
  const Parameter& parameter = *parameterNamed(ParameterScope::opportunity, "opportunity");
  for (const Node& child : table->node->children) {
    const Value value = table->member(child);
    ActorIndex attacker = -1, target = -1;
    double rate = 0;
    const bool known = draft.pair(value, child.key, attacker, target);
    if (!draft.reader.parameter(value, parameter, rate) || !known) continue;
    if (target >= draft.scenario.stateCount || !mayAttack(draft.scenario, attacker, target)) {
      draft.reader.report(value, "wrong-pair",
                          "a state or proxy, and a state that it may attack: not itself, not its sponsor");
      continue;
    }
    draft.scenario.opportunity[draft.scenario.tieIndex(attacker, target)] = rate;
  }
}

}  // namespace

void parseTies(Draft& draft, const Value& root) {
  const std::size_t states = ix(draft.scenario.stateCount);
  draft.scenario.ties.assign(states * states, unlistedTie());
  draft.scenario.opportunity.assign(draft.scenario.actors.size() * states, 0.0);
  for (std::size_t i = 0; i < states; ++i)
    draft.scenario.ties[i * states + i] = Tie{};

  if (const std::optional<Value> list = draft.reader.member(root, "ties")) {
    std::vector<char> listed(states * states, 0);
    if (draft.reader.isArray(*list, "ties between states")) {
      for (std::size_t i = 0; i < list->node->children.size(); ++i)
        parseTie(draft, list->item(i), listed);
    }
  }
  parseOpportunities(draft, root);
}

void parseCoalition(Draft& draft, const Value& root) {
  Reader& reader = draft.reader;
  const std::optional<Value> value = reader.member(root, "coalition");
  if (!value || !reader.isObject(*value, "a coalition")) return;
  Coalition& coalition = draft.scenario.coalition;

  std::vector<std::string_view> keys = {"name", "members"};
  for (std::string_view key : keysOf(ParameterScope::coalition))
    keys.push_back(key);
  reader.allowOnly(*value, keys);
  reader.text(*value, "name", coalition.name);
  for (const Parameter& parameter : parameters()) {
    if (parameter.scope != ParameterScope::coalition) continue;
    if (const std::optional<Value> given = reader.member(*value, parameter.key)) {
      reader.parameter(*given, parameter, valueOf(coalition, parameter));
    }
  }

  const std::optional<Value> list = reader.member(*value, "members", "an array of members");
  if (!list || !reader.isArray(*list, "members")) return;
  if (list->node->children.empty()) reader.report(*list, "empty", "at least one member");
  std::vector<std::pair<CoalitionMember, int>> members;
  std::vector<std::string_view> memberKeys = {"actor"};
  for (std::string_view key : keysOf(ParameterScope::member))
    memberKeys.push_back(key);
  for (std::size_t i = 0; i < list->node->children.size(); ++i) {
    const Value entry = list->item(i);
    if (!reader.isObject(entry, "a member")) continue;
    reader.allowOnly(entry, memberKeys);
    CoalitionMember member;
    member.actor = draft.actorAt(entry, "actor", true);
    for (const Parameter& parameter : parameters()) {
      if (parameter.scope != ParameterScope::member) continue;
      if (const std::optional<Value> given = reader.member(entry, parameter.key)) {
        reader.parameter(*given, parameter, valueOf(member, parameter));
      }
    }
    if (member.actor >= 0) members.emplace_back(member, static_cast<int>(i));
  }
  sortStably(members.begin(), members.end(),
             [](const auto& a, const auto& b) { return a.first.actor < b.first.actor; });
  for (const auto& [member, position] : members) {
    coalition.members.push_back(member);
    draft.places.members.push_back(position);
  }
}

}  // namespace firebreak
