// Step 10: exit ramps open as costs mount, wider with a mediator.

#include <algorithm>

#include "base/deterministic_math.h"
#include "base/index.h"
#include "model/misreading.h"
#include "model/permit.h"
#include "step/phases.h"
#include "step/posture.h"
#include "step/truce.h"

namespace firebreak {
namespace {

// The terms of a side's acceptance, without the −1.
OfferRecord::Side sideOf(const Model& model, const WorldState& state, const TieRef& ref, double draw) {
  const auto [p, other, tie, back] = ref;
  OfferRecord::Side side;
  side.trust = 2 * state.trust[tie];
  side.channel = channelOf(model, state, ref);
  side.mediation = 1.5 * model.mediation;
  side.cost = 0.15 * state.recentCost[ix(p)];
  side.audience = -1.5 * model.scenario.actors[ix(p)].audienceCost;
  side.hostility = -(state.tension[tie] - 40) / 30;
  side.verification = model.scenario.constants.verification;
  side.acceptance = sig(-1 + side.trust + side.channel + side.mediation + side.cost + side.audience + side.hostility +
                        side.verification);
  side.draw = draw;
  side.accepts = draw < side.acceptance;
  return side;
}

// A truce: tension falls, mandates lapse, what can be undone comes down to consulting.
void relent(const Model& model, const TieRef& ref, WorldState& state, Today& today) {
  state.truceUntil[ref.tie] = state.tick + model.truceLength;
  state.mandateUntil[ref.tie] = state.tick;
  const double relieved = state.tension[ref.tie] * (1 - model.scenario.constants.truceRelief);
  setTension(model, ref, relieved, TensionPart::Kind::truceRelief, -1, state, today);
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
  relent(model, reversed(ref), state, today);
  Outcomes& outcomes = today.tally.outcomes;
  if (outcomes.settlements == 0) outcomes.firstSettlement = state.tick;
  outcomes.settlements += 1;
}

// A truce may fall apart by itself, the sooner the more hostile its sides are.
void relapse(const Model& model, const Draws& draws, const TieRef& ref, WorldState& state, Today& today) {
  const Constants& constants = model.scenario.constants;
  const double hostility = std::max(state.tension[ref.tie], state.tension[ref.back]);
  const double chance = constants.relapse * hostility / 100 * (1 - constants.verification);
  const double draw = draws.block(Purpose::settle, state.tick, ref.actor, ref.toward).uniform(3);
  if (!(draw < chance)) return;
  endTruce(ref, state, today);
  sourTie(model, ref, state, today);
  sourTie(model, reversed(ref), state, today);
  today.tally.outcomes.relapses += 1;
  if (today.record) today.record->relapses.push_back({ref.actor, ref.toward, chance, draw});
}

void drawnOffer(const Model& model, const Draws& draws, const TieRef& ref, WorldState& state, Today& today) {
  const Constants& constants = model.scenario.constants;
  const int crisis = std::max(state.posture[ref.tie], state.posture[ref.back]);
  if (crisis < (constants.earlyRamp > 0 ? 1 : 3) || truceLive(state, ref.tie)) return;
  const double chance = constants.offerRate * std::max(0, crisis - 2) * (1 + 2 * model.mediation) + constants.earlyRamp;
  const Words key = draws.counter(Purpose::settle, state.tick, ref.actor, ref.toward);
  const Ahead& block = today.foreseen.offer[ref.tie].turn(draws, key, nextDay);
  if (!(block.uniform(0) < chance)) return;

  OfferRecord record;
  record.first = ref.actor;
  record.second = ref.toward;
  record.chance = chance;
  record.side[0] = sideOf(model, state, ref, block.uniform(1));
  record.side[1] = sideOf(model, state, reversed(ref), block.uniform(2));
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
  record.side[0] = sideOf(model, state, ref, 0);
  record.side[1] = sideOf(model, state, reversed(ref), 0);
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
    if (model.scenario.constants.relapse > 0 && truceLive(state, ref.tie)) {
      relapse(model, draws, ref, state, today);
    } else {
      drawnOffer(model, draws, ref, state, today);
    }
  }
}

}  // namespace firebreak
