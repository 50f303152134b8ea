#pragma once
// One day: the twelve steps of docs/model.md section 5. Each step has a file of its name; only step.cpp knows their
// order.
//
//   opportunities ▸ assess ▸ perceive   for one incident after the other
//   attribute ▸ tension ▸ decide ▸ signal ▸ ally ▸ settle ▸ account ▸ trend
//
// Every step has the same face: what is constant first (model, draws), then what it changes (state, today). Reasons are
// written to today.record where there is one; nothing that is computed depends on it.

#include "model/model.h"
#include "random/draws.h"
#include "step/today.h"

namespace firebreak {

void step(const Model& model, const Draws& draws, WorldState& state, Today& today);

}  // namespace firebreak
