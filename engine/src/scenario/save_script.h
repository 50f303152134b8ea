#pragma once
// The parts of a document that tell what is documented. Used by save.cpp.

#include "engine/scenario.h"
#include "scenario/json_writer.h"

namespace firebreak {

// The member "script", if there are scripted events.
void saveScript(JsonWriter& json, const Scenario& scenario);

// The member "history", if there are notes.
void saveHistory(JsonWriter& json, const Scenario& scenario);

}  // namespace firebreak
