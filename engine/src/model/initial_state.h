#pragma once
// The state at t = 0 (docs/model.md section 4), from a model that is there already.

#include "engine/state.h"
#include "model/model.h"

namespace firebreak {

WorldState initialState(const Model& model);

}  // namespace firebreak
