#include "model/measure_choice.h"

#include "base/deterministic_math.h"
#include "base/index.h"
#include "model/economy.h"

namespace firebreak {
namespace {

// e^V of one measure, an answer to something of the domain `answered`.
double weightOf(const Scenario& scenario, ActorIndex i, ActorIndex k, const Measure& measure, Domain answered) {
  const Actor& actor = scenario.actors[ix(i)];
  const double value = 0.04 * measure.intensity - 0.4 * measure.cost - measure.blowback * tradeOf(scenario, i, k) -
                       2 * measure.collateral * actor.preparedness +
                       (measure.reversible ? actor.reversibilityPreference : 0) +
                       (measure.domain == answered ? actor.inKind : 0);
  return expD(value);
}

Domain answeredDomain(const WorldState& state, const TieRef& ref) {
  return state.posture[ref.back] >= 3 ? measures()[ix(state.measure[ref.back])].domain : Domain::cyber;
}

}  // namespace

MeasureChoice measureChoice(const Scenario& scenario, ActorIndex i, ActorIndex k) {
  const double traceable = scenario.actors[ix(k)].attribution;
  MeasureChoice choice;
  for (int r = 1; r < rungCount; ++r) {
    double sum = 0, intensity = 0, reversible = 0, economic = 0;
    for (int m = firstMeasure(r); m < firstMeasure(r) + measuresOnRung(r); ++m) {
      const Measure& measure = measures()[ix(m)];
      const double weight = weightOf(scenario, i, k, measure, Domain::cyber);
      sum += weight;
      intensity += weight * measure.intensity * (measure.visibility == Visibility::covert ? traceable : 1);
      reversible += measure.reversible ? weight : 0;
      economic += measure.domain == Domain::economic ? weight * measure.intensity : 0;
      choice.weight[ix(m)] = sum;
    }
    choice.intensity[ix(r)] = intensity / sum;
    choice.reversible[ix(r)] = reversible / sum;
    choice.economic[ix(r)] = economic / sum;
  }
  return choice;
}

int pickMeasure(const Model& model, const WorldState& state, const TieRef& ref, int rung, double u) {
  const Domain answered = answeredDomain(state, ref);
  if (answered == Domain::cyber || model.scenario.actors[ix(ref.actor)].inKind == 0)
    return pickMeasure(model, ref.tie, rung, u);
  const int first = firstMeasure(rung), last = first + measuresOnRung(rung) - 1;
  double total = 0, running = 0;
  for (int m = first; m <= last; ++m)
    total += weightOf(model.scenario, ref.actor, ref.toward, measures()[ix(m)], answered);
  for (int m = first; m < last; ++m) {
    running += weightOf(model.scenario, ref.actor, ref.toward, measures()[ix(m)], answered);
    if (u * total < running) return m;
  }
  return last;
}

}  // namespace firebreak
