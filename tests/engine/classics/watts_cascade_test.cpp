// engine/src/classics/watts_cascade.

#include "classics/watts_cascade.h"

#include <cmath>

#include "engine/classics/near.h"

using namespace firebreak::classics;

namespace {

constexpr double printed = 5.1e-5;  // the windows are printed to four decimals

}  // namespace

TEST_CASE("The windows of global cascades") {
  struct Row {
    double threshold;
    int degree;
    double low, high;
  };
  for (const Row& row : {Row{.10, 10, 1.0000, 13.6593}, Row{.18, 5, 1.0207, 5.7647}, Row{.25, 4, 1.1141, 3.8631}}) {
    INFO(row.threshold);
    const WattsResult found = cascadeWindow(row.threshold);
    CHECK(found.vulnerableDegree == row.degree);
    REQUIRE(found.window);
    CHECK_THAT(found.windowLow, Catch::Matchers::WithinAbs(row.low, printed));
    CHECK_THAT(found.windowHigh, Catch::Matchers::WithinAbs(row.high, printed));
    CHECK_THAT(cascadeFactor(row.threshold, found.windowLow), Catch::Matchers::WithinAbs(1, 1e-9));
    CHECK_THAT(cascadeFactor(row.threshold, found.windowHigh), Catch::Matchers::WithinAbs(1, 1e-9));
    CHECK(cascadeFactor(row.threshold, (row.low + row.high) / 2) > 1);
    CHECK(cascadeFactor(row.threshold, row.low - .01) < 1);
    CHECK(cascadeFactor(row.threshold, row.high + .01) < 1);
  }
}

TEST_CASE("High thresholds allow no cascade at any density") {
  CHECK(cascadeWindow(1.0 / 3).vulnerableDegree == 3);
  CHECK_FALSE(cascadeWindow(1.0 / 3).window);  // z (1 + z) e^−z is at most .84, at the golden ratio
  CHECK(std::isnan(cascadeWindow(1.0 / 3).windowLow));
  CHECK_FALSE(cascadeWindow(1).window);
  CHECK(cascadeFactor(1, 3) == 0);
  const double golden = (1 + std::sqrt(5.0)) / 2;
  CHECK(cascadeFactor(1.0 / 3, golden) == Catch::Approx(golden * (1 + golden) * std::exp(-golden)).epsilon(1e-12));
}

TEST_CASE("Whole degrees are not lost to rounding") {
  for (int degree = 1; degree <= 50; ++degree)
    CHECK(cascadeWindow(1.0 / degree).vulnerableDegree == degree);
  CHECK(cascadeWindow(.2).vulnerableDegree == 5);
}

TEST_CASE("Low thresholds open the window wide") {
  const WattsResult found = cascadeWindow(.02);
  CHECK(found.vulnerableDegree == 50);
  CHECK(found.windowHigh > cascadeWindow(.03).windowHigh);
  CHECK_THAT(cascadeFactor(.02, found.windowHigh), Catch::Matchers::WithinAbs(1, 1e-9));
}
