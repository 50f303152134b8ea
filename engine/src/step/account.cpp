// Step 11: who pays. Peaks and counters of the day are read here too.

#include <algorithm>

#include "base/index.h"
#include "model/economy.h"
#include "step/phases.h"

namespace firebreak {
namespace {

// What the measure that i holds against k, if any, costs the two of them a day.
MeasureCosts::OfTie costOf(const Model& model, const WorldState& state, const TieRef& ref) {
  const int held = state.measure[ref.tie];
  if (held < 0) return {};
  const Measure& measure = measures()[ix(held)];
  return {0.02 * (measure.cost + measure.blowback * tradeOf(model.scenario, ref.actor, ref.toward)),
          0.004 * intensityOf(model, state, ref, measure) * model.facts[ix(ref.toward)].vulnerability};
}

void addUp(const Model& model, ActorIndex i, MeasureCosts& costs) {
  MeasureCosts::OfState& sum = costs.ofState[ix(i)];
  sum = {0, 0, true};
  for (ActorIndex k = 0; k < model.states; ++k) {
    sum.own += costs.ofTie[model.tie(i, k)].own;
    sum.suffered += costs.ofTie[model.tie(k, i)].suffered;
  }
}

// Most measures are those of yesterday, and cost the same; where sanctions leak, that hangs on who joins as well.
void updateCosts(const Model& model, const WorldState& state, MeasureCosts& costs) {
  const bool all = costs.model != &model || model.scenario.constants.loophole > 0;
  if (all) {
    costs.model = &model;
    costs.measure.assign(state.measure.size(), -1);
    costs.ofTie.assign(state.measure.size(), {});
    costs.ofState.assign(ix(model.states), {});
  }
  for (const TieRef& ref : model.ties) {
    if (costs.measure[ref.tie] == state.measure[ref.tie]) continue;
    costs.measure[ref.tie] = state.measure[ref.tie];
    costs.ofTie[ref.tie] = costOf(model, state, ref);
    costs.ofState[ix(ref.actor)].current = costs.ofState[ix(ref.toward)].current = false;
  }
  for (ActorIndex i = 0; i < model.states; ++i) {
    if (!costs.ofState[ix(i)].current) addUp(model, i, costs);
  }
}

AccountRecord accountOf(const Model& model, WorldState& state, ActorIndex i, const MeasureCosts::OfState& measures) {
  const Actor& actor = model.scenario.actors[ix(i)];
  double& harm = state.harm[ix(i)];
  AccountRecord account;
  account.damage = 0.02 * actor.recovery * harm;
  harm *= 1 - actor.recovery;
  account.insured = account.damage * actor.privateShare * actor.insuranceCover;
  account.premium = model.facts[ix(i)].premium;
  account.ownMeasures = measures.own;
  account.suffered = measures.suffered;
  account.total = account.damage - account.insured + account.premium + account.ownMeasures + account.suffered;
  return account;
}

void add(const AccountRecord& account, CostTotals& totals) {
  totals.damage += account.damage;
  totals.insured += account.insured;
  totals.premium += account.premium;
  totals.ownMeasures += account.ownMeasures;
  totals.suffered += account.suffered;
  totals.total += account.total;
}

void countPostures(const WorldState& state, Outcomes& outcomes) {
  int highest = 0;
  for (std::size_t tie = 0; tie < state.posture.size(); ++tie) {
    outcomes.peakOf[tie] = std::max(outcomes.peakOf[tie], state.posture[tie]);
    highest = std::max(highest, state.posture[tie]);
  }
  outcomes.peak = std::max(outcomes.peak, highest);
  outcomes.ticksAtRung3 += highest >= 3 ? 1 : 0;
  outcomes.ticksAtRung6 += highest >= 6 ? 1 : 0;
}

}  // namespace

void account(const Model& model, WorldState& state, Today& today) {
  Outcomes& outcomes = today.tally.outcomes;
  updateCosts(model, state, today.measureCosts);
  for (ActorIndex i = 0; i < model.states; ++i) {
    const AccountRecord record = accountOf(model, state, i, today.measureCosts.ofState[ix(i)]);
    state.recentCost[ix(i)] = 0.98 * state.recentCost[ix(i)] + record.total;
    add(record, outcomes.costOf[ix(i)]);
    add(record, outcomes.cost);
    if (today.record) today.record->accounts.push_back(record);
  }
  countPostures(state, outcomes);
  if (!model.scenario.coalition.members.empty()) {
    outcomes.lowestCohesion = std::min(outcomes.lowestCohesion, state.cohesion);
  }
}

}  // namespace firebreak
