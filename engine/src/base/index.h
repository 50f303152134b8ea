#pragma once
// Indices are int in the model (−1 is none) and std::size_t in the library; this is the one bridge.

#include <cstddef>

namespace firebreak {

constexpr std::size_t ix(int index) {
  return static_cast<std::size_t>(index);
}

}  // namespace firebreak
