#include "model/economy.h"

#include <algorithm>

#include "base/index.h"

namespace firebreak {

double tradeOf(const Scenario& scenario, ActorIndex i, ActorIndex k) {
  return scenario.tie(i, k).trade * (1 - scenario.actors[ix(i)].diversification);
}

double joinOf(const Model& model, const WorldState& state, const TieRef& ref) {
  double join = 0.5 * model.legitimacy;
  if (!model.facts[ix(ref.actor)].member) return join;
  for (const CoalitionMember& member : model.scenario.coalition.members) {
    const std::size_t tie = model.tie(member.actor, ref.toward);
    const bool joins = member.actor == ref.actor || state.posture[tie] >= 3 || state.support[tie] > 0;
    if (joins) join += member.weight;
  }
  return std::min(1.0, join);
}

double economicShare(const Model& model, const WorldState& state, const TieRef& ref) {
  return 1 - model.scenario.constants.loophole * (1 - joinOf(model, state, ref));
}

double expectedIntensity(const Model& model, const WorldState& state, const TieRef& ref, int rung) {
  const MeasureChoice& choice = model.choices[ref.tie];
  const double whole = choice.intensity[ix(rung)];
  if (!(model.scenario.constants.loophole > 0)) return whole;
  return whole - choice.economic[ix(rung)] * (1 - economicShare(model, state, ref));
}

}  // namespace firebreak
