// Step 11: who pays. Peaks and counters of the day are read here too.

#include <algorithm>

#include "base/index.h"
#include "model/economy.h"
#include "step/phases.h"

namespace firebreak {
namespace {

// Costs of the measures in force, added to the state that holds them and to the one that suffers them.
void addMeasures(const Model& model, const WorldState& state, ActorIndex i, AccountRecord& account) {
  for (ActorIndex k = 0; k < model.states; ++k) {
    if (k == i) continue;
    const std::size_t tie = model.tie(i, k), back = model.tie(k, i);
    const int own = state.measure[tie], suffered = state.measure[back];
    if (own >= 0) {
      const Measure& measure = measures()[ix(own)];
      account.ownMeasures += 0.02 * (measure.cost + measure.blowback * tradeOf(model.scenario, i, k));
    }
    if (suffered >= 0) {
      const double intensity = intensityOf(model, state, {k, i, back, tie}, measures()[ix(suffered)]);
      account.suffered += 0.004 * intensity * model.facts[ix(i)].vulnerability;
    }
  }
}

AccountRecord accountOf(const Model& model, WorldState& state, ActorIndex i) {
  const Actor& actor = model.scenario.actors[ix(i)];
  double& harm = state.harm[ix(i)];
  AccountRecord account;
  account.damage = 0.02 * actor.recovery * harm;
  harm *= 1 - actor.recovery;
  account.insured = account.damage * actor.privateShare * actor.insuranceCover;
  account.premium = 0.03 * actor.insuranceCover * actor.privateShare * actor.exposure * (1 - actor.privateHardening);
  addMeasures(model, state, i, account);
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

void countPostures(const Model& model, const WorldState& state, Outcomes& outcomes) {
  int highest = 0;
  for (const TieRef& ref : model.ties) {
    const int posture = state.posture[ref.tie];
    outcomes.peakOf[ref.tie] = std::max(outcomes.peakOf[ref.tie], posture);
    highest = std::max(highest, posture);
  }
  outcomes.peak = std::max(outcomes.peak, highest);
  outcomes.ticksAtRung3 += highest >= 3 ? 1 : 0;
  outcomes.ticksAtRung6 += highest >= 6 ? 1 : 0;
}

}  // namespace

void account(const Model& model, WorldState& state, Today& today) {
  Outcomes& outcomes = today.tally.outcomes;
  for (ActorIndex i = 0; i < model.states; ++i) {
    const AccountRecord record = accountOf(model, state, i);
    state.recentCost[ix(i)] = 0.98 * state.recentCost[ix(i)] + record.total;
    add(record, outcomes.costOf[ix(i)]);
    add(record, outcomes.cost);
    if (today.record) today.record->accounts.push_back(record);
  }
  countPostures(model, state, outcomes);
  if (!model.scenario.coalition.members.empty()) {
    outcomes.lowestCohesion = std::min(outcomes.lowestCohesion, state.cohesion);
  }
}

}  // namespace firebreak
