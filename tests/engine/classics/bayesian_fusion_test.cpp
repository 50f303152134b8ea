// engine/src/classics/bayesian_fusion: the row over engine/confidence.h.

#include "engine/classics.h"
#include "engine/classics/near.h"

using namespace firebreak;
using firebreak::test::near;

namespace {

double posterior(double prior, double ratio1, double ratio2, double weight) {
  const ClassicSetting settings[] = {{"prior", prior}, {"ratio1", ratio1}, {"ratio2", ratio2}, {"weight", weight}};
  const auto result = computeClassic(**findClassic("bayesian-fusion"), settings);
  REQUIRE(result);
  REQUIRE(result->values[0].key == "posterior");
  return result->values[0].value;
}

}  // namespace

TEST_CASE("Fusion of two pieces of evidence") {
  CHECK_THAT(posterior(.20, 3, 4, 1), near(.75));
  CHECK_THAT(posterior(.50, .5, 8, 1), near(.8));
  CHECK_THAT(posterior(.05, 10, 10, 1), near(.840336));
  CHECK_THAT(posterior(.30, 1, 1, 1), near(.3));
  CHECK_THAT(posterior(.20, 3, 4, .5), near(.6));
  CHECK_THAT(posterior(.20, 3, 4, 0), near(.428571));
}

TEST_CASE("Fusion is told in the words of ICD 203, with what a copy would add") {
  const ClassicSetting copy[] = {{"weight", 0}};
  const auto result = computeClassic(**findClassic("bayesian-fusion"), copy);
  REQUIRE(result);
  CHECK(result->verdict == "unlikely");  // .43
  CHECK(result->values[3].key == "overstated");
  CHECK_THAT(result->values[3].value, near(.75 - .428571));
}
