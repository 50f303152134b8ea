#pragma once
// What holds after every step. Checked in builds with ENGINE_VALIDATE; a breach is a fault of the engine and aborts.

#include "engine/state.h"
#include "model/model.h"

namespace firebreak {

// Empty when all holds, otherwise the first breach in words.
const char* invariantBreach(const Model& model, const WorldState& state);

#ifdef ENGINE_VALIDATE
void checkInvariants(const Model& model, const WorldState& state);
#else
inline void checkInvariants(const Model&, const WorldState&) {}
#endif

}  // namespace firebreak
