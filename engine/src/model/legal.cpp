#include "model/legal.h"

#include <algorithm>

#include "base/deterministic_math.h"
#include "base/index.h"
#include "model/measure_choice.h"
#include "model/permit.h"

namespace firebreak {
namespace {

constexpr int tests = 5;

// Severity points of what is answered: the case behind the mandate, or the other side's rung if that weighs more.
double provocation(const WorldState& state, const TieRef& ref) {
  const double held = rungs()[ix(state.posture[ref.back])].intensity;
  if (!mandateLive(state, ref.tie)) return held;
  const Case* behind = caseBehind(state, ref.tie);
  return std::max(held, behind ? behind->counted : rungs()[ix(state.mandateRung[ref.tie])].intensity);
}

bool passes(const LegalReview& review) {
  return review.failed <= review.allowed;
}

}  // namespace

LegalReview legalReview(const Model& model, const WorldState& state, const TieRef& ref, int asked) {
  const double strictness = model.scenario.actors[ix(ref.actor)].legalStrictness;
  const Measure& measure = measures()[ix(asked)];
  const int posture = state.posture[ref.tie];
  LegalReview review;
  review.asked = asked;
  review.rung = measure.rung;
  review.proportion = measure.intensity;
  review.limit = (2.5 - 1.5 * strictness) * provocation(state, ref);
  review.collateral = measure.collateral;
  review.collateralLimit = (7 - 6 * strictness) / 10;
  review.necessity = measure.rung <= posture + 1;
  review.proportionality = review.proportion <= review.limit;
  review.discrimination = review.collateral <= review.collateralLimit;
  review.reversibility = measure.reversible;
  review.notification = posture >= 2;
  for (const bool passed :
       {review.necessity, review.proportionality, review.discrimination, review.reversibility, review.notification}) {
    review.failed += passed ? 0 : 1;
  }
  review.allowed = roundHalfUp(tests - tests * strictness);
  return review;
}

LegalAdvice legalAdvice(const Model& model, const WorldState& state, const TieRef& ref, int measure, double u) {
  LegalAdvice advice = {legalReview(model, state, ref, measure), measure};
  if (passes(advice.review)) return advice;
  advice.review.objected = true;
  const int posture = state.posture[ref.tie];
  for (int r = advice.review.rung; r >= std::max(3, posture + 1); --r) {
    for (int m = firstMeasure(r); m < firstMeasure(r) + measuresOnRung(r); ++m) {
      if (!passes(legalReview(model, state, ref, m))) continue;
      advice.measure = m;
      return advice;
    }
  }
  advice.measure = posture < 2 ? pickMeasure(model, state, ref, 2, u) : -1;
  return advice;
}

}  // namespace firebreak
