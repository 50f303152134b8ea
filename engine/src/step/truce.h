#pragma once
// A truce that ends before its time: broken by a mandate in step 6, or fallen apart by itself in step 10.

#include "model/model.h"
#include "step/today.h"

namespace firebreak {

// Ends it both ways and counts it as broken.
void endTruce(const TieRef& ref, WorldState& state, Today& today);

// What that does to i's relation to k: trust × 0.7, tension + 5, at most 100.
void sourTie(const Model& model, const TieRef& ref, WorldState& state, Today& today);

}  // namespace firebreak
