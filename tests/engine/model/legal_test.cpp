// engine/src/model/legal: five tests of a measure, by hand.

#include "model/legal.h"

#include <catch_amalgamated.hpp>

#include "support/bench.h"
#include "support/builders.h"

using namespace firebreak;
using namespace firebreak::test;

namespace {

constexpr int indictments = 4, sanctions = 5, cyber = 6, expulsions = 7, broadSanctions = 10;

// A weighs an answer to B: posture y, under a mandate for rung 4 whose case is felt as `counted` (0: closed).
struct Setup {
  Setup(double strictness, int held, double counted) : bench(scenarioOf(strictness)) {
    if (held >= 0) bench.hold(0, 1, held);
    bench.state.mandateRung[ab] = 4;
    bench.state.mandateUntil[ab] = 20;
    bench.state.mandateCase[ab] = 0;
    if (counted > 0) bench.openCase(1, 0, counted);
  }
  static Scenario scenarioOf(double strictness) {
    Scenario scenario = s1();
    scenario.actors[0].legalStrictness = strictness;
    return scenario;
  }
  LegalReview review(int measure) { return legalReview(bench.model, bench.state, bench.ref(0, 1), measure); }
  LegalAdvice advice(int measure) { return legalAdvice(bench.model, bench.state, bench.ref(0, 1), measure, .5); }

  const std::size_t ab = 1;
  Bench bench;
};

constexpr int warning = 3;  // rung 2

}  // namespace

TEST_CASE("Strict lawyers pass what fits the act, spares others, can be undone and was announced") {
  Setup setup(1, warning, 26);
  const LegalReview passed = setup.review(sanctions);
  CHECK(passed.failed == 0);
  CHECK(passed.allowed == 0);
  CHECK(passed.proportion == 22);
  CHECK(passed.limit == 26);                      // (2.5 − 1.5) · 26
  CHECK(passed.collateralLimit == .1);            // .7 − .6, to the bit
  const LegalReview dirty = setup.review(cyber);  // 26 ≤ 26, but collateral .15
  CHECK_FALSE(dirty.discrimination);
  CHECK(dirty.proportionality);
  CHECK(dirty.failed == 1);
  const LegalReview lasting = setup.review(indictments);
  CHECK_FALSE(lasting.reversibility);
  CHECK(lasting.failed == 1);
}

TEST_CASE("How many tests may fail") {
  for (const auto& [strictness, allowed] :
       {std::pair{0.0, 5}, {.1, 5}, {.3, 4}, {.5, 3}, {.6, 2}, {.7, 2}, {.9, 1}, {1.0, 0}}) {
    Setup setup(strictness, -1, 26);
    INFO(strictness);
    CHECK(setup.review(sanctions).allowed == allowed);  // ⌊5(1 − J) + ½⌋
  }
}

TEST_CASE("The next rung only, and not without warning") {
  Setup setup(.5, -1, 22);
  const LegalReview leap = setup.review(broadSanctions);
  CHECK_FALSE(leap.necessity);
  CHECK_FALSE(leap.notification);
  CHECK_FALSE(leap.proportionality);  // 48 > (2.5 − .75) · 22 = 38.5
  CHECK(leap.limit == Catch::Approx(38.5));
  CHECK(leap.discrimination);  // .3 ≤ .4
  CHECK(leap.reversibility);
  CHECK(leap.failed == 3);
  CHECK(setup.advice(broadSanctions).measure == broadSanctions);  // three may fail
  CHECK_FALSE(setup.advice(broadSanctions).review.objected);
}

TEST_CASE("Proportion is to the worst of what is answered") {
  Setup setup(1, warning, 26);
  CHECK(setup.review(sanctions).limit == 26);
  setup.bench.hold(1, 0, broadSanctions);  // B holds rung 5: U 50
  CHECK(setup.review(sanctions).limit == 50);
  Setup closed(1, warning, 0);  // the case is gone: the rung of its mandate, U 33
  CHECK(closed.review(sanctions).limit == 33);
  closed.bench.state.tick = 20;  // and the mandate too
  CHECK(closed.review(sanctions).limit == 0);
}

TEST_CASE("The lawful alternative is the first on the rung that passes") {
  Setup setup(1, warning, 26);
  const LegalAdvice advice = setup.advice(cyber);
  CHECK(advice.review.objected);
  CHECK(advice.review.asked == cyber);
  CHECK(advice.review.rung == 3);
  CHECK(advice.measure == sanctions);  // indictments cannot be undone
}

TEST_CASE("Or on a rung below, above the present one") {
  // J .6: two may fail. Rung 5 fails three or four; expulsions 30 ≤ (2.5 − .9) · 22 = 35.2 fail necessity and notice.
  Setup setup(.6, -1, 22);
  CHECK(setup.review(broadSanctions).failed == 3);
  CHECK(setup.review(expulsions).failed == 2);
  const LegalAdvice advice = setup.advice(broadSanctions);
  CHECK(advice.review.objected);
  CHECK(advice.measure == expulsions);
}

TEST_CASE("Otherwise a warning, which needs no test") {
  Setup setup(1, -1, 26);
  const LegalAdvice advice = setup.advice(sanctions);  // neither necessary nor announced from rung 0
  CHECK(advice.review.objected);
  CHECK(advice.measure == pickMeasure(setup.bench.model, 1, 2, .5));
  setup.bench.hold(0, 1, 0);  // rung 1 is still below
  CHECK(measures()[static_cast<std::size_t>(setup.advice(sanctions).measure)].rung == 2);
}

TEST_CASE("Who has warned already stays where it is") {
  Setup setup(1, warning, 21);  // 22 > 21
  const LegalAdvice advice = setup.advice(sanctions);
  CHECK(advice.review.objected);
  CHECK(advice.measure == -1);
  Setup high(1, expulsions, 21);  // at rung 4 nothing on 5 passes, and nothing lower is looked at
  CHECK(high.advice(broadSanctions).measure == -1);
}
