// Step 11: who pays. Peaks and counters of the day are read here too.

#include <algorithm>

#include "base/index.h"
#include "model/economy.h"
#include "step/phases.h"

namespace firebreak {
namespace {

// What the measures in force cost a state a day: those that it holds, and those that it suffers.
void countMeasures(const Model& model, const WorldState& state, ActorIndex i, MeasureCosts::Share& share) {
  share = {};
  for (ActorIndex k = 0; k < model.states; ++k) {
    if (k == i) continue;
    const std::size_t tie = model.tie(i, k), back = model.tie(k, i);
    const int own = state.measure[tie], suffered = state.measure[back];
    if (own >= 0) {
      const Measure& measure = measures()[ix(own)];
      share.own += 0.02 * (measure.cost + measure.blowback * tradeOf(model.scenario, i, k));
    }
    if (suffered >= 0) {
      const double intensity = intensityOf(model, state, {k, i, back, tie}, measures()[ix(suffered)]);
      share.suffered += 0.004 * intensity * model.facts[ix(i)].vulnerability;
    }
  }
}

bool differ(const std::vector<int>& a, const std::vector<int>& b) {
  int differing = 0;
  for (std::size_t n = 0; n < b.size(); ++n)
    differing |= a[n] ^ b[n];
  return differing != 0;
}

// Most days no measure changes, and neither does what they cost; with a loophole it hangs on who joins as well.
void updateMeasureCosts(const Model& model, const WorldState& state, MeasureCosts& costs) {
  const bool known = costs.model == &model && !(model.scenario.constants.loophole > 0) &&
                     costs.measure.size() == state.measure.size() && !differ(costs.measure, state.measure);
  if (known) return;
  costs.model = &model;
  costs.measure = state.measure;
  costs.of.resize(ix(model.states));
  for (ActorIndex i = 0; i < model.states; ++i)
    countMeasures(model, state, i, costs.of[ix(i)]);
}

AccountRecord accountOf(const Model& model, WorldState& state, ActorIndex i, const MeasureCosts::Share& measures) {
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
  updateMeasureCosts(model, state, today.measureCosts);
  for (ActorIndex i = 0; i < model.states; ++i) {
    const AccountRecord record = accountOf(model, state, i, today.measureCosts.of[ix(i)]);
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
