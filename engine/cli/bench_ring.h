#pragma once
// The scenario of bench that grows with the square of its actors: every pair of eight states is hostile.

#include "engine/engine.h"

namespace firebreak::cli {

// Eight states as they come, all 56 ties, each with chances against the next; 60 ticks.
Scenario ringOfEight();

}  // namespace firebreak::cli
