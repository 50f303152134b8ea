// engine/src/classics/mutual_deterrence.

#include "classics/mutual_deterrence.h"

#include "engine/classics/near.h"

using namespace firebreak::classics;
using firebreak::test::exactly;
using firebreak::test::near;

TEST_CASE("Each side's credibility must reach the other's threshold") {
  const MutualDeterrenceResult solved = solve(DeterredSide{.credibility = .7}, DeterredSide{.credibility = .7});
  CHECK_THAT(solved.hardThresholdA, near(.666667));  // (100 − 60)/(100 − 40)
  CHECK_THAT(solved.softThresholdA, exactly(.4));    // (100 − 60)/(100 − 0)
  CHECK(solved.hardThresholdA > solved.softThresholdA);
  CHECK(solved.sureThing);
}

TEST_CASE("Strength on one side alone keeps no peace") {
  const MutualDeterrenceResult solved = solve(DeterredSide{.credibility = .95}, DeterredSide{.credibility = .6});
  CHECK(solved.bDeterred);
  CHECK_FALSE(solved.aDeterred);  // .6 < .667
  CHECK_FALSE(solved.sureThing);
}

TEST_CASE("The sides may differ in what tempts them") {
  const MutualDeterrenceResult solved =
      solve(DeterredSide{.peace = 80, .credibility = .7}, DeterredSide{.credibility = .4});
  CHECK_THAT(solved.hardThresholdA, near(.333333));  // (100 − 80)/(100 − 40)
  CHECK_THAT(solved.hardThresholdB, near(.666667));
  CHECK(solved.sureThing);  // .4 ≥ .333 and .7 ≥ .667
}
