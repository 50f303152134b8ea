// engine/src/classics/attribution_calibration: the reliability curve of the engine's evidence (docs/model.md 11.2).
#include <catch_amalgamated.hpp>

#include "engine/classics.h"
#include "engine/reliability.h"

namespace firebreak {
namespace {

ClassicResult at(std::initializer_list<ClassicSetting> settings) {
  const Result<const ClassicModel*> model = findClassic("attribution-calibration");
  REQUIRE(model);
  const Result<ClassicResult> result = computeClassic(**model, std::vector<ClassicSetting>(settings));
  REQUIRE(result);
  return *result;
}

}  // namespace

TEST_CASE("without prejudice and flags what is said comes true that often") {
  const ClassicResult plain = at({{"flags", 0}});
  CHECK(plain.verdict == "keeps its word");
  const ClassicSeries& curve = plain.series[0];
  REQUIRE(curve.x.size() == reliabilityBins);
  for (std::size_t bin = 0; bin < curve.x.size(); ++bin)
    CHECK(curve.y[bin] == Catch::Approx(curve.x[bin]).margin(.05));
  CHECK(plain.values[0].value < .01);
}

TEST_CASE("prejudice and false flags make the surest judgements overconfident, as printed") {
  const ClassicResult biased = at({{"bias", 1.5}, {"flags", 0}}), flagged = at({{"flags", .4}}),
                      both = at({{"bias", 1.5}, {"flags", .4}});
  CHECK(biased.verdict == "surer than it has a right to be");
  CHECK(flagged.verdict == biased.verdict);
  // Mean gaps .033, .038 and .063; wrongly named at .9 or more 13.1, 13.7 and 23.4 %.
  CHECK(biased.values[0].value == Catch::Approx(.033).margin(.01));
  CHECK(flagged.values[0].value == Catch::Approx(.038).margin(.01));
  CHECK(both.values[0].value == Catch::Approx(.063).margin(.012));
  CHECK(biased.values[2].value == Catch::Approx(.131).margin(.035));
  CHECK(flagged.values[2].value == Catch::Approx(.137).margin(.035));
  CHECK(both.values[2].value == Catch::Approx(.234).margin(.045));
}

TEST_CASE("a day of faint evidence is never sure of anything") {
  const ClassicResult faint = at({{"evidence", .01}, {"days", 1}});
  CHECK(faint.verdict == "never sure of anything");
  CHECK(faint.values[1].value == 0);
}

}  // namespace firebreak
