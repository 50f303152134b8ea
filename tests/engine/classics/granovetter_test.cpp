// engine/src/classics/granovetter.

#include "classics/granovetter.h"

#include <cmath>

#include "classics/normal.h"
#include "engine/classics/near.h"

using namespace firebreak::classics;
using firebreak::test::near;

TEST_CASE("One person decides between all and one") {
  CHECK(joinersOverTime(steadyThresholds(100, -1)).back() == 100);
  CHECK(joinersOverTime(steadyThresholds(100, -1)).size() == 101);  // one more each round
  CHECK(joinersOverTime(steadyThresholds(100, 1)).back() == 1);     // thresholds 0, 2, 2, 3, …
  CHECK(joinersOverTime(steadyThresholds(100, 40)).back() == 40);
  CHECK(joinersOverTime(steadyThresholds(100, 0)).back() == 0);
}

TEST_CASE("Nobody to begin with, nobody in the end; and people without thresholds join at once") {
  CHECK(joinersOverTime({}) == std::vector<int>{0});
  const int eager[] = {0, 0, 0};
  CHECK(joinersOverTime(eager) == std::vector<int>{0, 3});
}

TEST_CASE("Normal thresholds: a little more spread turns a handful into everybody") {
  struct Row {
    double spread, joiners;
  };
  for (const Row& row : {Row{5, 0}, Row{10, .770}, Row{11, 1.713}, Row{12, 4.021}, Row{12.1, 4.553}, Row{12.2, 5.479},
                         Row{12.3, 100}, Row{15, 100}, Row{20, 99.991}, Row{30, 99.339}}) {
    INFO(row.spread);
    const double joiners = solve(NormalThresholds{.spread = row.spread}).joiners;
    CHECK_THAT(joiners, Catch::Matchers::WithinAbs(row.joiners, 5.1e-4));  // printed to three decimals
    CHECK_THAT(100 * normalShare((joiners - 25) / row.spread), Catch::Matchers::WithinAbs(joiners, 1e-9));
  }
}

TEST_CASE("The critical spread") {
  CHECK_THAT(criticalSpread(100, 25), Catch::Matchers::WithinAbs(12.2221, 5.1e-5));
  CHECK_THAT(criticalSpread(200, 50), near(2 * criticalSpread(100, 25)));  // in the units of the crowd
  CHECK(solve(NormalThresholds{.spread = criticalSpread(100, 25) - .01}).joiners < 10);
  CHECK(solve(NormalThresholds{.spread = criticalSpread(100, 25) + .01}).joiners > 99);
  CHECK(std::isnan(criticalSpread(100, 50)));
}

TEST_CASE("The normal distribution to full precision") {
  CHECK(normalShare(0) == .5);
  // erfc of the C library, which the engine may not use, as the yardstick.
  for (int n = -100; n <= 100; ++n) {
    const double z = n * .1;
    CHECK(normalShare(z) == Catch::Approx(.5 * std::erfc(-z / std::sqrt(2.0))).epsilon(1e-12));
    CHECK(normalShare(z) + normalShare(-z) == Catch::Approx(1).epsilon(1e-15));
  }
  CHECK(normalDensity(0) == Catch::Approx(1 / std::sqrt(2 * std::acos(-1.0))).epsilon(1e-15));
}
