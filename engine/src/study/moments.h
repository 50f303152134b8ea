#pragma once
// Mean and standard error of the mean.

#include <cmath>
#include <cstddef>

#include "engine/ensemble.h"

namespace firebreak {

// Of value(0) … value(n − 1). Two passes in the order of the values: the same bits however they were batched.
template <class Value>
Moments momentsOf(std::size_t n, Value value) {
  if (n == 0) return {};
  double sum = 0;
  for (std::size_t i = 0; i < n; ++i)
    sum += value(i);
  const double mean = sum / static_cast<double>(n);
  if (n < 2) return {mean, 0};

  double squares = 0;
  for (std::size_t i = 0; i < n; ++i)
    squares += (value(i) - mean) * (value(i) - mean);
  return {mean, std::sqrt(squares / static_cast<double>(n - 1) / static_cast<double>(n))};
}

}  // namespace firebreak
