#include "classics/normal.h"

#include <cmath>

#include "base/deterministic_math.h"

namespace firebreak::classics {
namespace {

constexpr double inverseRootTwoPi = 0x1.9884533d43651p-2;  // 1/√(2π)

// P(Z ≤ z) − ½ = φ(z) (z + z³/3 + z⁵/(3·5) + …): all terms of one sign, so nothing cancels.
double centralShare(double z) {
  double term = z, sum = z;
  for (int k = 3; k < 200 && std::fabs(term) > 1e-18 * std::fabs(sum); k += 2) {
    term *= z * z / k;
    sum += term;
  }
  return normalDensity(z) * sum;
}

// P(Z > z) for z ≥ 2: the continued fraction φ(z) / (z + 1/(z + 2/(z + 3/(z + …)))), from its far end.
double upperTail(double z) {
  double fraction = z;
  for (int k = 60; k >= 1; --k)
    fraction = z + k / fraction;
  return normalDensity(z) / fraction;
}

}  // namespace

double normalDensity(double z) {
  return inverseRootTwoPi * expD(-0.5 * z * z);
}

double normalShare(double z) {
  if (z < -2) return upperTail(-z);
  return z > 2 ? 1 - upperTail(z) : 0.5 + centralShare(z);
}

}  // namespace firebreak::classics
