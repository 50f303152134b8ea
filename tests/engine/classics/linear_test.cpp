// engine/src/classics/linear.

#include "classics/linear.h"

#include <cmath>

#include "engine/classics/near.h"

using namespace firebreak::classics;
using firebreak::test::exactly;

TEST_CASE("Linear equations, with a pivot that must be looked for") {
  std::vector<double> b = {2, 7, 5};
  REQUIRE(solveLinear({0, 2, 0, 1, 0, 2, 3, 0, 1}, b));  // y = 1; x + 2z = 7, 3x + z = 5
  CHECK_THAT(b[0], exactly(.6));
  CHECK_THAT(b[1], exactly(1));
  CHECK_THAT(b[2], exactly(3.2));
}

TEST_CASE("Equations that repeat one another have no single answer") {
  std::vector<double> b = {1, 2};
  CHECK_FALSE(solveLinear({1, 2, 2, 4}, b));
  std::vector<double> zero = {1};
  CHECK_FALSE(solveLinear({0}, zero));
}

TEST_CASE("The exponential of a rotation is a rotation, of a shear a shear") {
  const double angle = 20;
  const std::vector<double> turned = exponential({0, -angle, angle, 0}, 2);
  CHECK_THAT(turned[0], exactly(std::cos(angle)));
  CHECK_THAT(turned[2], exactly(std::sin(angle)));
  const std::vector<double> sheared = exponential({0, 5, 0, 0}, 2);  // nilpotent: I + A
  CHECK_THAT(sheared[1], exactly(5));
  CHECK_THAT(sheared[0], exactly(1));
  CHECK_THAT(exponential({-3}, 1)[0], exactly(std::exp(-3.0)));
}
