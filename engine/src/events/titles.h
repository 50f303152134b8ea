#pragma once
// One sentence for each event, without a full stop and without anything that only the truth knows.

#include <string>

#include "engine/events.h"
#include "trace/lookup.h"

namespace firebreak {

std::string titleOf(const Scenario& scenario, const Trace& trace, const CaseBook& cases, const Event& event);

}  // namespace firebreak
