#pragma once
// A grid of points that is filled from coarse to fine.

#include <cstddef>
#include <vector>

namespace firebreak {

// All points, row by row numbered, in the order of filling: every eighth column and row, then every fourth, every
// second, all; the last column and row belong to every level. Within a level row by row.
std::vector<std::size_t> coarseFirst(int columns, int rows);

// Gives the open points (those that are only not known yet) a value between the known ones of the finest level that is
// complete: bilinear, over those corners that have a value. Without a complete level or such corners they stay NaN.
void fillBetween(std::vector<double>& values, const std::vector<char>& open, int columns, int rows);

}  // namespace firebreak
