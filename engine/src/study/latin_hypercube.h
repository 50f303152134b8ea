#pragma once
// Latin hypercubes (McKay, Beckman and Conover 1979), one axis at a time.

#include <vector>

#include "study/design_draws.h"

namespace firebreak {

// Where each of `points` points stands on an axis, in (0,1): every one of as many equal strata holds exactly one.
std::vector<double> latinShares(const DesignDraws& draws, std::size_t axis, std::size_t points);

}  // namespace firebreak
