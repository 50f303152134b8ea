// engine/src/escalation/spectral_radius: Gelfand's formula by repeated squaring.

#include <catch_amalgamated.hpp>

#include "engine/escalation.h"

using namespace firebreak;

TEST_CASE("Two states that answer each other: the geometric mean of the two gains") {
  CHECK(spectralRadius({0, 4, 1, 0}, 2) == Catch::Approx(2).epsilon(1e-12));  // eigenvalues ±√(4 · 1)
}

TEST_CASE("A chain without a way back dies out") {
  CHECK(spectralRadius({0, 5, 0, 0, 0, 5, 0, 0, 0}, 3) == 0);
}

TEST_CASE("A diagonal matrix has its largest entry") {
  CHECK(spectralRadius({.5, 0, 0, 0, .75, 0, 0, 0, .25}, 3) == Catch::Approx(.75).epsilon(1e-10));
}

TEST_CASE("A matrix of ones has its size") {
  CHECK(spectralRadius(std::vector<double>(16, 1), 4) == Catch::Approx(4).epsilon(1e-12));
}

TEST_CASE("No ties, no escalation") {
  CHECK(spectralRadius({}, 0) == 0);
  CHECK(spectralRadius({0}, 1) == 0);
}

TEST_CASE("Huge and tiny gains neither overflow nor vanish") {
  CHECK(spectralRadius({0, 1e200, 1e200, 0}, 2) == Catch::Approx(1e200).epsilon(1e-10));
  CHECK(spectralRadius({0, 1e-200, 1e-200, 0}, 2) == Catch::Approx(1e-200).epsilon(1e-10));
}
