// Step 10: exit ramps open as costs mount, wider with a mediator.

#include <algorithm>

#include "base/deterministic_math.h"
#include "base/index.h"
#include "model/permit.h"
#include "step/phases.h"
#include "step/posture.h"

namespace firebreak {
namespace {

// The terms of a side's acceptance, without the −1.
OfferRecord::Side sideOf(const Model& model, const WorldState& state, std::size_t tie, ActorIndex p, double draw) {
  OfferRecord::Side side;
  side.trust = 2 * state.trust[tie];
  side.channel = model.scenario.ties[tie].channel;
  side.mediation = 1.5 * model.mediation;
  side.cost = 0.15 * state.recentCost[ix(p)];
  side.audience = -1.5 * model.scenario.actors[ix(p)].audienceCost;
  side.hostility = -(state.tension[tie] - 40) / 30;
  side.acceptance = sig(-1 + side.trust + side.channel + side.mediation + side.cost + side.audience + side.hostility);
  side.draw = draw;
  side.accepts = draw < side.acceptance;
  return side;
}

// A truce: tension falls, mandates lapse, what can be undone comes down to consulting.
void relent(const Model& model, const TieRef& ref, WorldState& state, Today& today) {
  state.truceUntil[ref.tie] = state.tick + model.truceLength;
  state.mandateUntil[ref.tie] = state.tick;
  double& tension = state.tension[ref.tie];
  const double relieved = tension * (1 - model.scenario.constants.truceRelief);
  if (TensionRecord* record = tensionRecord(today, model, ref)) {
    record->parts.push_back({TensionPart::Kind::truceRelief, relieved - tension, -1, -1});
    record->after = relieved;
  }
  tension = relieved;
  const int held = state.measure[ref.tie], from = state.posture[ref.tie];
  if (from <= 1 || !measures()[ix(held)].reversible) return;
  lowerPosture(model, state, ref, 1, -1, today);
  if (!today.record) return;
  SignalRecord record;
  record.actor = ref.actor;
  record.toward = ref.toward;
  record.from = from;
  record.to = 1;
  record.measure = state.measure[ref.tie];
  record.factor = state.reading[ref.tie];
  today.record->signals.push_back(record);
}

void settleTies(const Model& model, const TieRef& ref, WorldState& state, Today& today) {
  relent(model, ref, state, today);
  relent(model, {ref.toward, ref.actor, ref.back, ref.tie}, state, today);
  Outcomes& outcomes = today.tally.outcomes;
  if (outcomes.settlements == 0) outcomes.firstSettlement = state.tick;
  outcomes.settlements += 1;
}

void drawnOffer(const Model& model, const Draws& draws, const TieRef& ref, WorldState& state, Today& today) {
  const int crisis = std::max(state.posture[ref.tie], state.posture[ref.back]);
  if (crisis < 3 || truceLive(state, ref.tie)) return;
  const double chance = model.scenario.constants.offerRate * (crisis - 2) * (1 + 2 * model.mediation);
  const Block block = draws.block(Purpose::settle, state.tick, ref.actor, ref.toward);
  if (!(block.uniform(0) < chance)) return;

  OfferRecord record;
  record.first = ref.actor;
  record.second = ref.toward;
  record.chance = chance;
  record.side[0] = sideOf(model, state, ref.tie, ref.actor, block.uniform(1));
  record.side[1] = sideOf(model, state, ref.back, ref.toward, block.uniform(2));
  record.settled = record.side[0].accepts && record.side[1].accepts;
  if (record.settled) settleTies(model, ref, state, today);
  if (today.record) today.record->offers.push_back(record);
}

void scriptedOffer(const Model& model, int script, WorldState& state, Today& today) {
  const ScriptedMove& move = model.scenario.moves[ix(script)];
  const ActorIndex first = std::min(move.actor, move.target), second = std::max(move.actor, move.target);
  const TieRef ref = {first, second, model.tie(first, second), model.tie(second, first)};
  OfferRecord record;
  record.first = ref.actor;
  record.second = ref.toward;
  record.chance = 1;
  record.side[0] = sideOf(model, state, ref.tie, ref.actor, 0);
  record.side[1] = sideOf(model, state, ref.back, ref.toward, 0);
  record.settled = move.accepted && !truceLive(state, ref.tie);
  for (OfferRecord::Side& side : record.side)
    side.accepts = record.settled;
  record.script = script;
  if (record.settled) settleTies(model, ref, state, today);
  if (today.record) today.record->offers.push_back(record);
}

bool hasScriptedOffer(const Model& model, const Today& today, const TieRef& ref) {
  return std::any_of(today.offers.begin(), today.offers.end(), [&](int script) {
    const ScriptedMove& move = model.scenario.moves[ix(script)];
    return std::min(move.actor, move.target) == ref.actor && std::max(move.actor, move.target) == ref.toward;
  });
}

}  // namespace

void settle(const Model& model, const Draws& draws, WorldState& state, Today& today) {
  for (const int script : today.offers)
    scriptedOffer(model, script, state, today);
  for (const TieRef& ref : model.ties) {
    if (ref.actor > ref.toward || hasScriptedOffer(model, today, ref)) continue;
    drawnOffer(model, draws, ref, state, today);
  }
}

}  // namespace firebreak
