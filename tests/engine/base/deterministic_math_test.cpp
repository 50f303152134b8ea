// engine/src/base/deterministic_math: our own exp and log, and what is made of them.

#include "base/deterministic_math.h"

#include <cfloat>
#include <cmath>
#include <cstdint>
#include <limits>

#include <catch_amalgamated.hpp>

using namespace firebreak;

namespace {

// Distance in units in the last place of the expected value.
double ulps(double found, long double expected) {
  const double nearest = static_cast<double>(expected);
  const double unit = std::nextafter(std::fabs(nearest), std::numeric_limits<double>::infinity()) - std::fabs(nearest);
  return static_cast<double>(std::fabs((static_cast<long double>(found) - expected) / static_cast<long double>(unit)));
}

// Where long double is no 80-bit number the library's reference may itself be off by one.
constexpr double bound = LDBL_MANT_DIG == 64 ? 1 : 2;

// A plain congruential sequence in [0,1): the tests' own numbers.
struct Sequence {
  std::uint64_t state = 1;
  double next() {
    state = state * 6364136223846793005u + 1442695040888963407u;
    return static_cast<double>(state >> 11) * 0x1p-53;
  }
};

}  // namespace

TEST_CASE("Our exponential stays within one unit in the last place") {
  Sequence sequence;
  double worst = 0;
  for (int n = 0; n < 200000; ++n) {
    const double width = n % 3 == 0 ? 1400 : (n % 3 == 1 ? 20 : 1);
    const double x = (sequence.next() - 0.5) * width;
    worst = std::max(worst, ulps(expD(x), std::exp(static_cast<long double>(x))));
  }
  CHECK(worst <= bound);
}

TEST_CASE("Our logarithm stays within one unit in the last place") {
  Sequence sequence;
  double worst = 0;
  for (int n = 0; n < 200000; ++n) {
    const double x = n % 2 == 0 ? 0.5 + sequence.next() : std::exp((sequence.next() - 0.5) * 1400);
    worst = std::max(worst, ulps(logD(x), std::log(static_cast<long double>(x))));
  }
  CHECK(worst <= bound);
}

TEST_CASE("Exponential and logarithm hold at their ends") {
  const double infinity = std::numeric_limits<double>::infinity();
  CHECK(expD(0) == 1);
  CHECK(expD(710) == infinity);
  CHECK(expD(infinity) == infinity);
  CHECK(expD(-746) == 0);
  CHECK(expD(-infinity) == 0);
  CHECK(expD(709.78) < infinity);
  CHECK(expD(-745) > 0);
  CHECK(std::isnan(expD(std::nan(""))));
  CHECK(logD(1) == 0);
  CHECK(logD(0) == -infinity);
  CHECK(logD(infinity) == infinity);
  CHECK(std::isnan(logD(-1)));
  const double smallest = std::numeric_limits<double>::denorm_min();
  CHECK(ulps(logD(smallest), std::log(static_cast<long double>(smallest))) <= bound);
}

TEST_CASE("The first bits of exp and log are pinned") {
  CHECK(expD(1) == 0x1.5bf0a8b145769p+1);
  CHECK(expD(-0.55) == 0x1.2765f72e0901cp-1);
  CHECK(logD(2) == 0x1.62e42fefa39efp-1);
  CHECK(logD(10) == 0x1.26bb1bbb55516p+1);
}

TEST_CASE("The logistic function and its relatives") {
  CHECK(sig(0) == 0.5);
  CHECK(sig(1000) == 1);
  CHECK(sig(-1000) == 0);
  CHECK(phiTilde(0) == 0.5);
  CHECK(phiTilde(1) == Catch::Approx(0.845796).epsilon(1e-6));  // 1/(1 + e^−1.702)
  CHECK(logit(0.5) == 0);
  CHECK(sig(logit(0.2)) == Catch::Approx(0.2).epsilon(1e-14));
}

TEST_CASE("Halves round up") {
  CHECK(roundHalfUp(2.5) == 3);
  CHECK(roundHalfUp(-0.5) == 0);
  CHECK(roundHalfUp(4.56) == 5);
  CHECK(roundHalfUp(4.2) == 4);
}
