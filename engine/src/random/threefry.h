#pragma once
// Threefry4x32 with 13 rounds (Salmon et al. 2011): a counter and a key in, four random words out. docs/model.md 1.1.

#include <array>
#include <cstdint>

namespace firebreak {

using Words = std::array<std::uint32_t, 4>;

Words threefry(const Words& counter, const Words& key);

// The same for four counters in a row under one key, from one to the next word n growing by step[n]: side by side in
// vector lanes, at the price of one. blocks[n][lane] is word n of each.
void threefryRow(const Words& first, const Words& step, const Words& key, std::uint32_t (&blocks)[4][4]);

}  // namespace firebreak
