#pragma once
// Sound scenarios of every shape: what must hold for all of them is tested on a few hundred of these.

#include <cstdint>

#include "engine/scenario.h"

namespace firebreak::test {

// The same number, the same scenario. Parameters lie anywhere in their ranges, ends included; texts hold what must be
// escaped; there may be proxies, organisations, a coalition, a script and notes, or none.
Scenario randomScenario(std::uint64_t number);

}  // namespace firebreak::test
