#pragma once
// Threefry4x32 with 13 rounds (Salmon et al. 2011): a counter and a key in, four random words out. docs/model.md 1.1.

#include <array>
#include <cstdint>

namespace firebreak {

using Words = std::array<std::uint32_t, 4>;

Words threefry(const Words& counter, const Words& key);

// The same for four counters under one key, side by side in vector lanes: about the cost of one and a half.
void threefryFour(const Words* counters, const Words& key, Words* blocks);

}  // namespace firebreak
