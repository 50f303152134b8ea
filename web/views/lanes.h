#pragma once
// Who has a lane on the timeline, and in which order: allies of the focal actor, the focal actor, its opponents, their
// proxies, third parties, organisations.

#include <string>
#include <vector>

#include "engine/scenario.h"

namespace firebreak::web {

enum class LaneGroup { ally, focal, opponent, proxy, third, organisation };

struct Lane {
  ActorIndex actor = -1;
  LaneGroup group = LaneGroup::third;
  ActorKind kind = ActorKind::state;
  std::string name, letter, colour;  // colour: actor colour token
};

// Within a group in actor order. A state is an opponent if a hostile tie joins it with the focal actor, an ally if it
// is in the same coalition, or hostile to an opponent only; else a third party.
std::vector<Lane> lanesOf(const Scenario& scenario);

// Index into `lanes`, -1 if the actor has none (criminals).
int laneOf(const std::vector<Lane>& lanes, ActorIndex actor);

}  // namespace firebreak::web
