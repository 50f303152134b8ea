// engine/src/classics/audience_costs.

#include "classics/audience_costs.h"

#include <cmath>

#include "engine/classics/near.h"

using namespace firebreak::classics;
using firebreak::test::exactly;
using firebreak::test::near;

TEST_CASE("Horizon, who gives in at once, and who backs down") {
  struct Row {
    double a1, a2, c, horizon, k1, k2, quits1, quits2;
  };
  // First row: (−1 + √(1 + 4 · .1 · 1/.2))/(2 · .1) = (√3 − 1)/.2; P(1 quits) = 1 − .2 t*.
  for (const Row& row :
       {Row{.2, .1, 1, 3.660254, 1, .633975, .267949, .633975}, Row{.1, .1, 1, 6.180340, 1, 1, .381966, .381966},
        Row{1, .25, 2, 1.464102, 1, .450962, .267949, .816987},
        Row{.5, .4, 1, 1.311738, 1, .868826, .344131, .475305}}) {
    const AudienceCostsResult solved = solve({.rate1 = row.a1, .rate2 = row.a2, .largestWarCost = row.c});
    INFO(row.a1 << ", " << row.a2);
    CHECK_THAT(solved.horizon, near(row.horizon));
    CHECK_THAT(solved.stays1, near(row.k1));
    CHECK_THAT(solved.stays2, near(row.k2));
    CHECK_THAT(solved.quits1, near(row.quits1));
    CHECK_THAT(solved.quits2, near(row.quits2));
  }
}

TEST_CASE("The states are named, not ordered") {
  const AudienceCostsResult one = solve({.rate1 = .2, .rate2 = .1}), other = solve({.rate1 = .1, .rate2 = .2});
  CHECK(one.quits1 == other.quits2);
  CHECK(one.stays2 == other.stays1);
  CHECK(one.horizon == other.horizon);
}

TEST_CASE("Equal states wait until the golden ratio") {
  for (const double rate : {.1, .5, 2.0})
    CHECK_THAT(solve({.rate1 = rate, .rate2 = rate}).horizon * rate, exactly((std::sqrt(5.0) - 1) / 2));
}

TEST_CASE("Who still waits is indifferent at every moment") {
  const AudienceCosts crisis = {.rate1 = .5, .rate2 = .2, .largestWarCost = 2};
  const AudienceCostsResult solved = solve(crisis);
  for (int state = 1; state <= 2; ++state) {
    const double own = state == 1 ? crisis.rate1 : crisis.rate2;
    const int other = 3 - state;
    // Worth of quitting at t: the prize if the other quits before, −own t if not. With S the other's survival from the
    // moment after the start: W(t) = (S(0) − S(t)) − own t S(t), and it must not move.
    for (int n = 1; n <= 20; ++n) {
      const double t = solved.horizon * n / 20;
      const double s0 = stillIn(crisis, solved, other, 0), st = stillIn(crisis, solved, other, t);
      CHECK_THAT((s0 - st) - own * t * st, exactly(0));
    }
  }
}

TEST_CASE("At the horizon only those are left who would rather fight") {
  const AudienceCosts crisis = {.rate1 = .5, .rate2 = .2, .largestWarCost = 2};
  const AudienceCostsResult solved = solve(crisis);
  CHECK_THAT(stillIn(crisis, solved, 1, solved.horizon), exactly(1 - solved.quits1));
  CHECK_THAT(stillIn(crisis, solved, 2, solved.horizon), exactly(1 - solved.quits2));
  CHECK_THAT(solved.war, exactly((1 - solved.quits1) * (1 - solved.quits2)));
}

TEST_CASE("The state with the dearer public backs down less") {
  for (int n = 1; n < 10; ++n)
    CHECK(solve({.rate1 = .1 + n * .1, .rate2 = .1}).quits1 < solve({.rate1 = .1 + n * .1, .rate2 = .1}).quits2);
}
