// Step 9: members weigh their share of a joint answer.

#include <algorithm>

#include "base/deterministic_math.h"
#include "base/index.h"
#include "model/economy.h"
#include "model/support.h"
#include "step/phases.h"

namespace firebreak {
namespace {

constexpr double severityAtStake = 50;

// max s − min s over the partners of the lead; 0 without partners.
double unfairness(std::span<const double> share, int lead) {
  double highest = 0, lowest = 1;
  for (int j = 0; j < static_cast<int>(share.size()); ++j) {
    if (j == lead) continue;
    highest = std::max(highest, share[ix(j)]);
    lowest = std::min(lowest, share[ix(j)]);
  }
  return std::max(0.0, highest - lowest);
}

// What is lent to an economic measure leaks like the measure, the less the more lend to it.
void leak(const Model& model, const TieRef& ref, WorldState& state) {
  const bool economic = measures()[ix(state.measure[ref.tie])].domain == Domain::economic;
  if (!economic || !(model.scenario.constants.loophole > 0)) return;
  const double share = economicShare(model, state, ref);
  for (const CoalitionMember& member : model.scenario.coalition.members)
    state.support[model.tie(member.actor, ref.toward)] *= share;
}

void lead(const Model& model, const Action& action, WorldState& state, Today& today) {
  const Coalition& coalition = model.scenario.coalition;
  const auto [actor, against, tie, back] = action.tie;
  const double intensity = measures()[ix(state.measure[tie])].intensity;
  const double joint = jointSupport(coalition, state.cohesion, severityAtStake, intensity, today.share);
  state.lead[ix(against)] = actor;
  for (std::size_t j = 0; j < coalition.members.size(); ++j) {
    const ActorIndex partner = coalition.members[j].actor;
    const double lent = model.scenario.constants.supportWeight * today.share[j] * intensity * state.reading[tie];
    state.support[model.tie(partner, against)] = partner == actor ? 0 : lent;
  }
  leak(model, action.tie, state);

  AllyRecord record;
  record.cohesionBefore = state.cohesion;
  const double uneven = unfairness(today.share, model.facts[ix(actor)].memberIndex);
  const double mistake = action.wrongTarget ? 0.05 : 0;
  state.cohesion = clampTo(state.cohesion + 0.02 * (joint - 0.5) - 0.02 * uneven - mistake, 0, 1);
  if (today.record) {
    record.lead = actor;
    record.against = against;
    record.joint = joint;
    record.share.assign(today.share.begin(), today.share.end());
    record.cohesionAfter = state.cohesion;
    today.record->allies.push_back(record);
  }
  refreshPartnersSupport(model, state, today.share);
}

}  // namespace

void ally(const Model& model, WorldState& state, Today& today) {
  if (model.scenario.coalition.members.empty()) return;
  for (const Action& action : today.actions) {
    const bool outsider = !model.facts[ix(action.tie.toward)].member;
    const bool leads = action.kind == Action::Kind::raise && action.rung >= 3;
    if (leads && outsider && model.facts[ix(action.tie.actor)].member) lead(model, action, state, today);
  }
}

}  // namespace firebreak
