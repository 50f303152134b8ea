#include "web/views/levers_view.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "engine/order.h"

namespace firebreak::web {
namespace {

// The order in which people meet the groups, and how many are open at first. What the registry adds stands before "The
// world".
constexpr std::array<std::string_view, 14> order = {
    "Red lines", "Evidence",   "Signalling", "Resilience", "Alliance",           "Opponent",        "Response",
    "Resolve",   "Capability", "Economics",  "Settlement", "Evidence standards", "Severity floors", "Change over time"};
constexpr std::size_t openGroups = 3;
constexpr std::string_view world = "The world";

std::string lower(std::string_view words) {
  std::string low(words);
  for (char& c : low)
    c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return low;
}

bool holds(std::string_view words, const std::string& lowSearch) {
  return lower(words).find(lowSearch) != std::string::npos;
}

// A ladder's defaults differ from rung to rung (docs/model.md table 3.2).
double fallbackOf(const ParameterAddress& address) {
  static const Ladder ladder;
  const auto rung = static_cast<std::size_t>(std::max(0, address.second));
  if (address.parameter->scope != ParameterScope::ladder) return address.parameter->fallback;
  if (address.parameter->key == "redLine") return ladder.redLine[rung];
  return address.parameter->key == "evidence" ? ladder.evidence[rung] : ladder.severityFloor[rung];
}

class Gatherer {
 public:
  Gatherer(const Scene& scene, std::string_view search)
      : scene_(scene), scenario_(scene.scenario), search_(lower(search)) {}

  void add(std::string_view group, const ParameterAddress& address, std::string label) {
    Lever lever;
    lever.parameter = address.parameter;
    lever.label = std::move(label);
    if (!search_.empty() && !matches(lever, group)) return;
    lever.path = pathOf(scenario_, address);
    lever.value = valueAt(scenario_, address);
    lever.baseline = valueAt(scene_.leverBaseline(), address);
    lever.fallback = fallbackOf(address);
    lever.range = rangeAt(scenario_, address);
    lever.changed = lever.value != lever.baseline;
    LeverGroup& into = groupNamed(group);
    into.changed += lever.changed ? 1 : 0;
    into.levers.push_back(std::move(lever));
  }

  void add(std::string_view group, const ParameterAddress& address) {
    add(group, address, labelOf(scenario_, address));
  }

  // An opportunity exists where the attacker may attack at all.
  void addOpportunity(const Parameter& parameter, ActorIndex attacker, ActorIndex target, std::string label) {
    const ParameterAddress address{&parameter, attacker, target};
    if (attacker == target || scenario_.actors[static_cast<std::size_t>(attacker)].sponsor == target) return;
    add("Opponent", address, std::move(label));
  }

  std::vector<LeverGroup> take() {
    sortStably(groups_.begin(), groups_.end(),
               [](const LeverGroup& a, const LeverGroup& b) { return rank(a.name) < rank(b.name); });
    for (std::size_t i = 0; i < groups_.size(); ++i)
      groups_[i].openAtFirst = i < openGroups || !search_.empty();
    return std::move(groups_);
  }

 private:
  bool matches(const Lever& lever, std::string_view group) const {
    return holds(lever.label, search_) || holds(lever.parameter->label, search_) ||
           holds(lever.parameter->meaning, search_) || holds(lever.parameter->symbol, search_) || holds(group, search_);
  }

  static std::size_t rank(std::string_view name) {
    if (name == world) return order.size() + 1;
    return static_cast<std::size_t>(std::find(order.begin(), order.end(), name) - order.begin());
  }

  LeverGroup& groupNamed(std::string_view name) {
    const auto found =
        std::find_if(groups_.begin(), groups_.end(), [&](const LeverGroup& group) { return group.name == name; });
    if (found != groups_.end()) return *found;
    groups_.emplace_back().name = name;
    return groups_.back();
  }

  const Scene& scene_;
  const Scenario& scenario_;
  std::string search_;
  std::vector<LeverGroup> groups_;
};

const Actor& actorAt(const Scenario& scenario, ActorIndex index) {
  return scenario.actors[static_cast<std::size_t>(index)];
}

void addLadder(Gatherer& gatherer, const Parameter& parameter, ActorIndex actor) {
  for (int rung = 1; rung < rungCount; ++rung) {
    const ParameterAddress address{&parameter, actor, rung};
    const std::string place =
        "Rung " + std::to_string(rung) + ", " + lower(rungs()[static_cast<std::size_t>(rung)].name);
    const std::string of = lower(rungs()[static_cast<std::size_t>(rung)].name) + " (rung " + std::to_string(rung) + ")";
    if (parameter.key == "redLine") gatherer.add(parameter.group, address, place);
    if (parameter.key == "evidence") gatherer.add("Evidence standards", address, "Standard for " + of);
    if (parameter.key == "severityFloor") gatherer.add("Severity floors", address, "Floor for " + of);
  }
}

// What the actor itself has: its own settings and its tie toward the opponent.
void addOwn(Gatherer& gatherer, const Scenario& scenario, ActorIndex actor, ActorIndex opponent) {
  const ActorKind kind = actorAt(scenario, actor).kind;
  const bool state = kind == ActorKind::state;
  for (const Parameter& parameter : parameters()) {
    if (parameter.scope == ParameterScope::ladder && state) addLadder(gatherer, parameter, actor);
    if (parameter.scope == ParameterScope::actor && matters(parameter, actorAt(scenario, actor)))
      gatherer.add(parameter.group, {&parameter, actor, -1});
    if (parameter.scope == ParameterScope::tie && state && opponent >= 0)
      gatherer.add(parameter.group, {&parameter, actor, opponent});
    if (parameter.scope == ParameterScope::opportunity && opponent >= 0 && kind != ActorKind::organisation)
      gatherer.addOpportunity(parameter, actor, opponent, labelOf(scenario, {&parameter, actor, opponent}));
  }
}

// What of the opponent matters most to the actor.
void addOpponents(Gatherer& gatherer, const Scenario& scenario, ActorIndex actor, ActorIndex opponent) {
  const std::string of = " of " + actorAt(scenario, opponent).name;
  const bool state = actorAt(scenario, actor).kind == ActorKind::state;
  for (const Parameter& parameter : parameters()) {
    const std::string label = std::string(parameter.label) + of;
    const bool key = parameter.key == "stealth" || parameter.key == "resolve" || parameter.key == "resilience";
    if (parameter.scope == ParameterScope::actor && key) gatherer.add("Opponent", {&parameter, opponent, -1}, label);
    if (!state) continue;
    if (parameter.scope == ParameterScope::tie && parameter.key == "reactivity")
      gatherer.add("Opponent", {&parameter, opponent, actor}, label);
    if (parameter.scope != ParameterScope::opportunity) continue;
    gatherer.addOpportunity(parameter, opponent, actor, label);
    for (ActorIndex proxy = scenario.stateCount; proxy < scenario.actorCount(); ++proxy)
      if (actorAt(scenario, proxy).sponsor == opponent)
        gatherer.addOpportunity(parameter, proxy, actor,
                                std::string(parameter.label) + " of " + actorAt(scenario, proxy).name);
  }
}

void addShared(Gatherer& gatherer, const Scenario& scenario, ActorIndex actor) {
  const bool member = actor < scenario.stateCount && scenario.isMember(actor);
  for (const Parameter& parameter : parameters()) {
    switch (parameter.scope) {
      case ParameterScope::coalition:
        if (member) gatherer.add(parameter.group, {&parameter, -1, -1});
        break;
      case ParameterScope::member:
        if (member) gatherer.add(parameter.group, {&parameter, actor, -1});
        break;
      case ParameterScope::constant:
      case ParameterScope::scenario: gatherer.add(world, {&parameter, -1, -1}); break;
      case ParameterScope::actor:
      case ParameterScope::ladder:
      case ParameterScope::tie:
      case ParameterScope::opportunity: break;
    }
  }
}

std::string titleFor(const Scenario& scenario, ActorIndex actor, ActorIndex opponent) {
  const std::string& name = actorAt(scenario, actor).name;
  const bool hiss = !name.empty() && (name.back() == 's' || name.back() == 'x' || name.back() == 'z');
  std::string title = name + (hiss ? "’ settings" : "’s settings");
  if (opponent >= 0 && actorAt(scenario, actor).kind != ActorKind::organisation)
    title += ", toward " + actorAt(scenario, opponent).name;
  return title;
}

}  // namespace

ActorIndex opponentOf(const Scenario& scenario, const Look& look) {
  if (look.actor == look.tieActor) return look.tieToward;
  if (look.actor == look.tieToward) return look.tieActor;
  if (actorAt(scenario, look.actor).kind == ActorKind::organisation) return -1;
  const bool state = look.actor < scenario.stateCount;
  ActorIndex best = -1;
  double most = 0;
  for (ActorIndex other = 0; other < scenario.stateCount; ++other) {
    if (other == look.actor) continue;
    const double weight =
        state ? scenario.tie(look.actor, other).reactivity : scenario.opportunityRate(look.actor, other);
    if (weight > most) {
      best = other;
      most = weight;
    }
  }
  return best;
}

LeversView leversView(const Scene& scene, int changes, std::string_view search) {
  const Scenario& scenario = scene.scenario;
  LeversView view;
  view.scenario = &scenario;
  view.actor = scene.look.actor;
  view.opponent = opponentOf(scenario, scene.look);
  view.title = titleFor(scenario, view.actor, view.opponent);
  view.changes = changes;
  Gatherer gatherer(scene, search);
  addOwn(gatherer, scenario, view.actor, view.opponent);
  if (view.opponent >= 0) addOpponents(gatherer, scenario, view.actor, view.opponent);
  addShared(gatherer, scenario, view.actor);
  view.groups = gatherer.take();
  return view;
}

}  // namespace firebreak::web
