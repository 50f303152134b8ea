#pragma once
// The published and re-derived values of the formal models have six decimals.

#include <catch_amalgamated.hpp>

namespace firebreak::test {

inline Catch::Matchers::WithinAbsMatcher near(double expected) {
  return Catch::Matchers::WithinAbs(expected, 1e-6);
}

// Of results that can be worked out by hand to the last digit.
inline Catch::Matchers::WithinAbsMatcher exactly(double expected) {
  return Catch::Matchers::WithinAbs(expected, 1e-12);
}

}  // namespace firebreak::test
