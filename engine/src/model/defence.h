#pragma once
// How skill in attack meets skill in defence (docs/model.md step 1 and 14.2).

#include "engine/state.h"
#include "model/model.h"

namespace firebreak {

// d*: a member of the coalition is helped by the best defended of its partners. 0–1.
double effectiveDefence(const Model& model, const WorldState& state, ActorIndex i);

// o in the chance of success: an attacker that is inside already has it easier. 0–1.
double offenceAgainst(const Model& model, const WorldState& state, ActorIndex attacker, ActorIndex target);

}  // namespace firebreak
