#pragma once
// Two states of the same day, number by number.

#include <string>

#include "engine/scenario.h"
#include "engine/state.h"

namespace firebreak {

struct NumberPair {
  bool found = false;
  std::string name;              // "tension of Albania toward Iran"
  double first = 0, second = 0;  // 0 where it is no single number: open cases and what is believed of them
};

// The first that differs, in the order of WorldState.
NumberPair firstOtherNumber(const Scenario& scenario, const WorldState& first, const WorldState& second);

}  // namespace firebreak
