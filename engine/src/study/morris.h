#pragma once
// The trajectories of a Morris screening, in levels of a grid.

#include <array>
#include <vector>

#include "study/design_draws.h"

namespace firebreak {

// The order in which levers move, where each starts, and where it goes: a step of half the levels up or down.
struct MorrisTrajectory {
  std::vector<std::size_t> order;  // lever moved to get from point j to point j + 1
  std::vector<int> from, to;       // levels by lever, 0 … levels − 1

  int level(std::size_t point, std::size_t lever) const;  // point: 0 … levers
};

// The same for the same draws, number and attempt. levels: even.
MorrisTrajectory morrisTrajectory(const DesignDraws& draws, std::size_t number, std::size_t attempt, std::size_t levers,
                                  int levels);

}  // namespace firebreak
