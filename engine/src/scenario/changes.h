#pragma once
// What a scripted change may touch, and what it does.

#include "engine/registry.h"
#include "engine/scenario.h"

namespace firebreak {

// False for what only matters at the start of a run.
bool mayChange(const Parameter& parameter);

// Sets the parameter as setParameter does. Rule "cannot-change" besides those of setParameter; then nothing changes.
Result<double> applyChange(Scenario& scenario, const ScriptedChange& change);

}  // namespace firebreak
