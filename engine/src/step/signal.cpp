// Step 7: postures change, and the other side reads intent, sometimes wrongly.

#include <algorithm>

#include "base/index.h"
#include "model/legal.h"
#include "model/measure_choice.h"
#include "model/misreading.h"
#include "model/permit.h"
#include "step/phases.h"
#include "step/posture.h"

namespace firebreak {
namespace {

struct ReadSignal {
  Reading reading = Reading::plain;
  double factor = 1;
};

bool isMisread(double odds, const Action& action, const Block& block) {
  if (action.misread >= 0) return action.misread == 1;
  return block.uniform(1) < odds;
}

ReadSignal readSignal(const Model& model, double misreading, const Action& action, const Block& block) {
  const Constants& constants = model.scenario.constants;
  if (isMisread(misreading, action, block)) return {Reading::misread, constants.misreadFactor};
  if (action.rung >= 3 && action.wrongTarget) return {Reading::innocent, constants.innocentFactor};
  const bool warned = block.uniform(2) < model.scenario.actors[ix(action.tie.actor)].redLineClarity;
  return warned ? ReadSignal{Reading::accepted, constants.warnedFactor} : ReadSignal{};
}

// Once per mandate.
bool countWrongTarget(const Action& action, int rung, WorldState& state, Today& today) {
  if (rung < 3 || !action.wrongTarget || state.mandateCounted[action.tie.tie]) return false;
  state.mandateCounted[action.tie.tie] = 1;
  today.tally.outcomes.wrongTargets += 1;
  return true;
}

SignalRecord recordOf(const WorldState& state, const Action& action, int from) {
  SignalRecord record;
  record.actor = action.tie.actor;
  record.toward = action.tie.toward;
  record.from = from;
  record.to = state.posture[action.tie.tie];
  record.measure = state.measure[action.tie.tie];
  record.factor = state.reading[action.tie.tie];
  record.script = action.script;
  return record;
}

// What a joint mandate takes off the factor of a measure taken under it.
double legitimacyOf(const Model& model, const WorldState& state, const TieRef& ref, int rung) {
  if (!(model.legitimacy > 0) || rung < 3) return 1;
  const Case* behind = caseBehind(state, ref.tie);
  return behind && behind->joint >= 0.5 - 1e-9 ? 1 - 0.3 * model.legitimacy * behind->joint : 1;
}

// Nothing lawful is left above the present rung: what is in force stays, and goes on if its life is over.
void desist(Action& action, const LegalReview& legal, WorldState& state, Today& today) {
  const std::size_t tie = action.tie.tie;
  action.kind = Action::Kind::extend;  // no lead, no act
  const int held = state.measure[tie];
  if (held >= 0 && state.tick >= state.expiry[tie]) state.expiry[tie] = state.tick + measures()[ix(held)].life;
  if (!today.record) return;
  SignalRecord record = recordOf(state, action, state.posture[tie]);
  record.legal = legal;
  today.record->signals.push_back(record);
}

// The measure to be taken, after its legal review if one is held; -1: none may be.
int chosenMeasure(const Model& model, const WorldState& state, const Action& action, double u, LegalReview& legal,
                  Today& today) {
  if (action.measure >= 0) return action.measure;
  const int picked = pickMeasure(model, state, action.tie, action.rung, u);
  const bool reviewed = action.rung >= 3 && model.scenario.actors[ix(action.tie.actor)].legalStrictness > 0;
  if (!reviewed) return picked;
  const LegalAdvice advice = legalAdvice(model, state, action.tie, picked, u);
  legal = advice.review;
  today.tally.outcomes.legalObjections += legal.objected ? 1 : 0;
  return advice.measure;
}

void raise(const Model& model, const Draws& draws, Action& action, WorldState& state, Today& today) {
  const std::size_t tie = action.tie.tie;
  const Block block = draws.block(Purpose::signal, state.tick, action.tie.actor, action.tie.toward);
  const int from = state.posture[tie];
  LegalReview legal;
  const int measure = chosenMeasure(model, state, action, block.uniform(0), legal, today);
  if (measure < 0) return desist(action, legal, state, today);
  action.rung = measures()[ix(measure)].rung;
  const Misreading misreading = misreadingOf(model, state, action.tie);
  ReadSignal read = readSignal(model, misreading.odds, action, block);
  const double legitimacy = legitimacyOf(model, state, action.tie, action.rung);
  read.factor *= legitimacy;
  state.measure[tie] = measure;
  state.posture[tie] = action.rung;
  state.expiry[tie] = state.tick + measures()[ix(measure)].life;
  state.lastAction[tie] = state.tick;
  state.reading[tie] = read.factor;
  today.tally.outcomes.raises += action.rung > from ? 1 : 0;
  today.tally.outcomes.misreadings += read.reading == Reading::misread ? 1 : 0;
  const bool wrongTarget = countWrongTarget(action, action.rung, state, today);

  if (!today.record) return;
  SignalRecord record = recordOf(state, action, from);
  record.misreadOdds = misreading.odds;
  record.garbledBy = misreading.garbledBy;
  record.draw = block.uniform(1);
  record.reading = read.reading;
  record.wrongTarget = wrongTarget;
  record.legal = legal;
  record.legitimacy = legitimacy;
  today.record->signals.push_back(record);
}

void renew(const Action& action, WorldState& state, Today& today) {
  const std::size_t tie = action.tie.tie;
  state.expiry[tie] = state.tick + measures()[ix(state.measure[tie])].life;
  state.lastAction[tie] = state.tick;
  const bool wrongTarget = countWrongTarget(action, state.posture[tie], state, today);
  if (!today.record) return;
  SignalRecord record = recordOf(state, action, state.posture[tie]);
  record.renewal = true;
  record.wrongTarget = wrongTarget;
  today.record->signals.push_back(record);
}

void lower(const Model& model, const Action& action, WorldState& state, Today& today) {
  const int from = state.posture[action.tie.tie];
  lowerPosture(model, state, action.tie, action.rung, action.measure, today);
  if (today.record) today.record->signals.push_back(recordOf(state, action, from));
}

// Words without a measure: what is in force is read anew. Age 1 in the key keeps the draws apart from a raise's.
void speak(const Model& model, const Draws& draws, const Action& action, WorldState& state, Today& today) {
  const std::size_t tie = action.tie.tie;
  const Block block = draws.block(Purpose::signal, state.tick, action.tie.actor, action.tie.toward, 1);
  const Constants& constants = model.scenario.constants;
  const Misreading misreading = misreadingOf(model, state, action.tie);
  const bool misread = isMisread(misreading.odds, action, block);
  const bool accepted = !misread && block.uniform(2) < model.scenario.actors[ix(action.tie.actor)].redLineClarity;
  double& factor = state.reading[tie];
  if (state.posture[tie] > 0 && misread) factor = std::max(factor, constants.misreadFactor);
  if (state.posture[tie] > 0 && accepted) factor = std::min(factor, constants.warnedFactor);
  today.tally.outcomes.misreadings += misread ? 1 : 0;

  if (!today.record) return;
  SignalRecord record = recordOf(state, action, state.posture[tie]);
  record.misreadOdds = misreading.odds;
  record.garbledBy = misreading.garbledBy;
  record.draw = block.uniform(1);
  record.reading = misread ? Reading::misread : (accepted ? Reading::accepted : Reading::plain);
  record.statement = true;
  today.record->signals.push_back(record);
}

}  // namespace

void signal(const Model& model, const Draws& draws, WorldState& state, Today& today) {
  for (Action& action : today.actions) {
    const std::size_t tie = action.tie.tie;
    if (action.kind == Action::Kind::raise && action.rung < state.posture[tie]) action.kind = Action::Kind::lower;
    if (action.kind == Action::Kind::lower && action.rung >= state.posture[tie]) continue;
    action.wrongTarget = mandateLive(state, tie) && state.mandateTruth[tie] != action.tie.toward;
    switch (action.kind) {
      case Action::Kind::raise: raise(model, draws, action, state, today); break;
      case Action::Kind::renew: renew(action, state, today); break;
      case Action::Kind::lower: lower(model, action, state, today); break;
      case Action::Kind::extend: state.expiry[tie] = state.tick + measures()[ix(state.measure[tie])].life; break;
      case Action::Kind::statement: speak(model, draws, action, state, today); break;
    }
  }
}

}  // namespace firebreak
