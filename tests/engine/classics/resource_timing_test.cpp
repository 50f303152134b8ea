// engine/src/classics/resource_timing.

#include "classics/resource_timing.h"

#include <cmath>

#include "engine/classics/near.h"

using namespace firebreak::classics;
using firebreak::test::exactly;
using firebreak::test::near;

TEST_CASE("Value and threshold, with a die and with uniform stakes") {
  struct Row {
    double stealth, persistence, value, threshold;
    int useFrom;
    double uniformValue, uniformThreshold;
  };
  for (const Row& row :
       {Row{.2, .9, 4.950495, 3.118812, 4, .743560, .468443}, Row{.8, .9, 12.578616, 1.132075, 2, 1.834386, .165095},
        Row{.2, .5, 4.301075, 1.161290, 2, .627245, .169356},
        Row{.5, .5, 6.363636, 0, 1, .909091, 0},  // 3.5/(1 − .45), .5/(1 − .45): always used
        Row{0, 1, 4.583333, 4.125, 5, .696432, .626789}}) {
    INFO(row.stealth << ", " << row.persistence);
    const ResourceTimingResult die = solve({.stealth = row.stealth, .persistence = row.persistence});
    CHECK_THAT(die.value, near(row.value));
    CHECK_THAT(die.threshold, near(row.threshold));
    CHECK(die.useFrom == row.useFrom);
    CHECK_THAT(die.useShare, exactly((7 - row.useFrom) / 6.0));
    const ResourceTimingResult uniform =
        solve({.stealth = row.stealth, .persistence = row.persistence, .discount = .9, .faces = 0});
    CHECK_THAT(uniform.value, near(row.uniformValue));
    CHECK_THAT(uniform.threshold, near(row.uniformThreshold));
    CHECK_THAT(uniform.useShare, near(1 - row.uniformThreshold));
  }
}

TEST_CASE("Stealth lowers the threshold, persistence raises it") {
  for (int n = 0; n < 9; ++n) {
    const double less = n / 10.0, more = (n + 1) / 10.0;
    CHECK(solve({.stealth = more, .persistence = .95}).threshold <
          solve({.stealth = less, .persistence = .95}).threshold);
    CHECK(solve({.stealth = .05, .persistence = more}).threshold >=
          solve({.stealth = .05, .persistence = less}).threshold);
  }
}

TEST_CASE("The value solves its own equation, however slowly it is reached") {
  // w = .99, P = 1: only one part in a hundred of the distance is made good each round.
  const ResourceTimingResult solved = solve({.stealth = 0, .persistence = 1, .discount = .99, .faces = 0});
  // V = (1 − T)·(1 + T)/2 + T·.99 V with T = .99 V
  const double t = .99 * solved.value;
  CHECK_THAT(solved.threshold, exactly(t));
  CHECK_THAT(solved.value, Catch::Matchers::WithinAbs((1 - t * t) / 2 + t * t, 1e-12));
}
