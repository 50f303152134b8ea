#pragma once
// The state at t = 0 (docs/model.md section 4), from a model that is there already.

#include "engine/state.h"
#include "model/model.h"

namespace firebreak {

WorldState initialState(const Model& model);

// Makes a snapshot fit for this model, whichever extensions were in use where it was taken; nothing if they were the
// same.
void fitState(const Model& model, WorldState& state);

}  // namespace firebreak
