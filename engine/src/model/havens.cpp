#include "model/havens.h"

#include <algorithm>

#include "base/index.h"

namespace firebreak {

double shelteredShare(const Model& model, const WorldState& state, ActorIndex group) {
  const double atStart = model.scenario.actors[ix(group)].shelter;
  return atStart > 0 ? std::min(1.0, 0.25 + 0.75 * state.shelter[ix(group)] / atStart) : 1;
}

double leftAlone(const WorldState& state, const Haven& haven) {
  double most = 0;
  for (const ActorIndex group : haven.groups)
    most = std::max(most, state.shelter[ix(group)]);
  return most;
}

std::span<const Haven> havensAgainst(const Model& model, ActorIndex victim) {
  const auto before = [](const Haven& a, const Haven& b) { return a.victim < b.victim; };
  const auto [first, last] = std::equal_range(model.hosts.begin(), model.hosts.end(), Haven{victim, -1, {}}, before);
  return {model.hosts.data() + (first - model.hosts.begin()), static_cast<std::size_t>(last - first)};
}

ActorIndex truthBehind(const Scenario& scenario, const Case& open, ActorIndex named) {
  if (open.attacker == scenario.actorCount()) return open.principal;
  const Actor& group = scenario.actors[ix(open.attacker)];
  return group.harboured && group.sponsor == named ? named : open.principal;
}

}  // namespace firebreak
