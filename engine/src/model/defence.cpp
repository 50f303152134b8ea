#include "model/defence.h"

#include <algorithm>

#include "base/index.h"

namespace firebreak {

double effectiveDefence(const Model& model, const WorldState& state, ActorIndex i) {
  const Coalition& coalition = model.scenario.coalition;
  const double own = model.scenario.actors[ix(i)].defence;
  if (!(coalition.sharedDefence > 0) || !model.facts[ix(i)].member) return own;
  double best = own;
  for (const CoalitionMember& partner : coalition.members)
    best = std::max(best, model.scenario.actors[ix(partner.actor)].defence);
  return own + coalition.sharedDefence * state.cohesion * (best - own);
}

double offenceAgainst(const Model&, const WorldState& state, ActorIndex attacker, ActorIndex target) {
  constexpr double access = 0.1;
  const double skill = state.offence[ix(attacker)];
  if (state.intrusions.empty()) return skill;
  const bool inside = std::any_of(state.intrusions.begin(), state.intrusions.end(), [=](const Intrusion& intrusion) {
    return intrusion.attacker == attacker && intrusion.victim == target;
  });
  return inside ? std::min(1.0, skill + access) : skill;
}

}  // namespace firebreak
