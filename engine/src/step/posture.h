#pragma once
// How a posture is lowered, and what ends with it: shared by steps 7 and 10.

#include "model/model.h"
#include "step/today.h"

namespace firebreak {

// y = rung, below what it is. measure -1: picked with u = ½; rung 0: none. The measure's life starts anew, what it
// provokes does not grow, and partners' support ends when a lead comes down below rung 3.
void lowerPosture(const Model& model, WorldState& state, const TieRef& tie, int rung, int measure, Today& today);

}  // namespace firebreak
