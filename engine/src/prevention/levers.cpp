#include "prevention/levers.h"

#include <algorithm>
#include <string_view>

#include "base/index.h"
#include "text/text.h"

namespace firebreak {
namespace {

// What a state is like when the run begins, rather than what it might have set otherwise.
constexpr std::string_view givens[] = {"decay", "grievance", "initialTension", "startingReputation"};

bool chosen(const Parameter& parameter) {
  if (parameter.group == "Economics" || parameter.group == "Change over time") return false;
  return std::find(std::begin(givens), std::end(givens), parameter.key) == std::end(givens);
}

bool capability(const Parameter& parameter) {
  return parameter.scope == ParameterScope::opportunity || parameter.group == "Capability";
}

// Who stands against whom in an event.
class Sides {
 public:
  Sides(const Scenario& scenario, const Event& event, int held) : scenario_(scenario), event_(event), held_(held) {
    other_ = event.toward;
    if (other_ >= scenario.actorCount()) other_ = -1;  // criminals have no levers
    if (other_ >= 0 && scenario.actors[ix(other_)].kind == ActorKind::proxy)
      other_ = scenario.actors[ix(other_)].sponsor;
  }

  bool matters(const ParameterAddress& lever) const {
    const Parameter& parameter = *lever.parameter;
    if (!chosen(parameter)) return false;
    switch (parameter.scope) {
      case ParameterScope::actor: return actorMatters(lever);
      case ParameterScope::ladder: return rungMatters(lever);
      case ParameterScope::tie: return between(lever.first, lever.second);
      case ParameterScope::opportunity: return lever.second == event_.actor && attacks(lever.first);
      case ParameterScope::coalition: return joined();
      case ParameterScope::member: return joined() && parameter.key != "weight";
      case ParameterScope::constant:
      case ParameterScope::scenario: return false;
    }
    return false;
  }

 private:
  bool attacks(ActorIndex p) const {
    if (event_.kind == EventKind::incident && p != event_.toward) return false;
    return scenario_.opportunityRate(p, event_.actor) > 0;
  }

  bool actorMatters(const ParameterAddress& lever) const {
    const ActorIndex a = lever.first;
    if (a == event_.actor || a == other_ || scenario_.actors[ix(a)].kind == ActorKind::organisation) return true;
    return capability(*lever.parameter) && attacks(a);
  }

  // The rung that was climbed to; of the other side, the one it stood on. An attacker weighs every rung of its victim.
  bool rungMatters(const ParameterAddress& lever) const {
    if (lever.first == event_.actor) return event_.to < 1 || lever.second == event_.to;
    return lever.first == other_ && lever.second == held_;
  }

  bool between(ActorIndex i, ActorIndex k) const {
    return (i == event_.actor && k == other_) || (i == other_ && k == event_.actor);
  }

  bool joined() const { return scenario_.isMember(event_.actor) || (other_ >= 0 && scenario_.isMember(other_)); }

  const Scenario& scenario_;
  const Event& event_;
  int held_;
  ActorIndex other_ = -1;  // the state on the other side
};

}  // namespace

std::vector<ParameterAddress> leversFor(const Scenario& scenario, const Event& event, int held) {
  const Sides sides(scenario, event, held);
  std::vector<ParameterAddress> levers = addresses(scenario);
  levers.erase(std::remove_if(levers.begin(), levers.end(),
                              [&](const ParameterAddress& lever) { return !sides.matters(lever); }),
               levers.end());
  return levers;
}

bool sameKind(const ParameterAddress& a, const ParameterAddress& b) {
  if (a.parameter != b.parameter || a.first != b.first) return false;
  return a.parameter->scope == ParameterScope::ladder || a.second == b.second;
}

Range changeRange(const Scenario& scenario, const ParameterAddress& address, double largestChange) {
  Range range = rangeAt(scenario, address);
  const double before = valueAt(scenario, address), reach = largestChange * fullChange(scenario, address) + 1e-9;
  const bool reactivity = address.parameter->scope == ParameterScope::tie && address.parameter->key == "reactivity";
  if (reactivity) range.minimum = before > 0 ? 0.01 : before;
  return {std::max(range.minimum, before - reach), std::min(range.maximum, before + reach)};
}

double fullChange(const Scenario& scenario, const ParameterAddress& address) {
  if (address.parameter->scope == ParameterScope::opportunity) return valueAt(scenario, address);
  return address.parameter->maximum - address.parameter->minimum;
}

bool givesAway(const Event& event, const ParameterAddress& address) {
  const ParameterScope scope = address.parameter->scope;
  if (scope == ParameterScope::coalition || scope == ParameterScope::member) return false;
  const bool own = address.first == event.actor;
  if (event.kind == EventKind::incident) return !own || scope == ParameterScope::tie;
  return !own && capability(*address.parameter);
}

std::string ownerOf(const Scenario& scenario, const ParameterAddress& address) {
  return address.first < 0 ? std::string() : scenario.actors[ix(address.first)].name;
}

std::string quantityText(const Parameter& parameter, double value) {
  if (parameter.unit == "probability") return text::fixed(100 * value, std::max(0, parameter.decimals - 2)) + " %";
  const std::string figure = text::fixed(value, parameter.decimals);
  const bool plain = parameter.unit == "share" || parameter.unit == "tension" || parameter.unit == "severity";
  if (plain || parameter.unit.empty()) return figure;
  return figure + " " + std::string(parameter.unit);
}

}  // namespace firebreak
