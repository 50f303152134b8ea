// Step 6, second half: the posture is the smaller of wish and right.

#include <algorithm>

#include "base/index.h"
#include "model/permit.h"
#include "step/phases.h"

namespace firebreak {
namespace {

// The highest rung whose red line is reached; rungs held already have theirs lower by the hysteresis.
int demandedRung(const Model& model, const Actor& actor, double wish, int posture) {
  for (int r = rungCount - 1; r > 0; --r) {
    const double held = r <= posture ? model.scenario.constants.hysteresis : 0;
    if (wish >= actor.ladder.redLine[ix(r)] - held) return r;
  }
  return 0;
}

struct Decision {
  ReviewResult result = ReviewResult::keep;
  double needed = 0;  // what the draw had to be below
};

Decision decide(const Actor& actor, const Measure* held, int posture, int wanted, bool due, bool expired, double draw) {
  if (wanted > posture) {
    if (draw < actor.resolve) return {ReviewResult::raise, actor.resolve};
    return {expired ? ReviewResult::extend : ReviewResult::hold, actor.resolve};
  }
  if (wanted < posture) {
    // Backing down costs votes.
    const double needed = held->reversible ? 1 - 0.5 * actor.audienceCost : 0;
    return {expired || draw < needed ? ReviewResult::lower : ReviewResult::keep, needed};
  }
  if (posture == 0) return {};
  const double needed = due ? actor.resolve : 0;
  return {expired || draw < needed ? ReviewResult::renew : ReviewResult::keep, needed};
}

void act(ReviewResult result, const TieRef& ref, int rung, Today& today) {
  Action action;
  action.tie = ref;
  action.rung = rung;
  switch (result) {
    case ReviewResult::keep:
    case ReviewResult::overseen:
    case ReviewResult::hold: return;
    case ReviewResult::raise: action.kind = Action::Kind::raise; break;
    case ReviewResult::lapse:
    case ReviewResult::lower: action.kind = Action::Kind::lower; break;
    case ReviewResult::renew: action.kind = Action::Kind::renew; break;
    case ReviewResult::extend: action.kind = Action::Kind::extend; break;
  }
  today.actions.push_back(action);
}

void review(const Model& model, const Draws& draws, WorldState& state, const TieRef& ref, bool due, bool expired,
            Today& today) {
  const Actor& actor = model.scenario.actors[ix(ref.actor)];
  const Block block = draws.block(Purpose::decide, state.tick / model.moodLength, ref.actor, ref.toward);
  const int posture = state.posture[ref.tie];
  double& pressure = state.pressure[ix(ref.actor)];

  ReviewRecord record;
  record.tension = state.tension[ref.tie];
  record.pressure = 5 * pressure;
  record.mood = model.scenario.constants.moodNoise * block.normal(0);
  int demanded = demandedRung(model, actor, record.tension + record.pressure + record.mood, posture);
  if (truceLive(state, ref.tie)) demanded = std::min(demanded, 2);

  const Permit permit = permitOf(model, state, ref);
  const bool objection = demanded > permit.rung;
  if (objection) {
    today.tally.outcomes.objections += 1;
    pressure = std::min(1.0, pressure + 0.1 * actor.audienceCost * (demanded - permit.rung));
  }

  int wanted = std::min(demanded, permit.rung);
  if (wanted > posture) wanted = std::min(wanted, posture + static_cast<int>(actor.climbStep));
  const Measure* held = state.measure[ref.tie] < 0 ? nullptr : &measures()[ix(state.measure[ref.tie])];
  const Decision decision = decide(actor, held, posture, wanted, due, expired, block.uniform(1));
  act(decision.result, ref, wanted, today);

  if (!today.record) return;
  const bool moved = decision.result == ReviewResult::raise || decision.result == ReviewResult::lower;
  record.actor = ref.actor;
  record.toward = ref.toward;
  record.due = due;
  record.expired = expired;
  record.posture = posture;
  record.demanded = demanded;
  record.permitted = permit.rung;
  record.wanted = wanted;
  record.source = permit.source;
  record.mandateCase = permit.source == PermitSource::mandate ? state.mandateCase[ref.tie] : -1;
  record.answering = permit.source == PermitSource::counter ? state.measure[ref.back] : -1;
  record.cap = permit.cap;
  record.objection = objection;
  record.draw = block.uniform(1);
  record.needed = decision.needed;
  record.result = decision.result;
  record.after = moved ? wanted : posture;
  today.record->reviews.push_back(record);
}

}  // namespace

// Postures change in step 7 only, so that every permit sees them as they stood before any review today.
void reviewPostures(const Model& model, const Draws& draws, WorldState& state, Today& today) {
  for (const TieRef& ref : model.hostileTies) {
    if (today.scripted[ref.tie]) continue;
    const bool due = today.due[ref.tie] != 0;
    const bool expired = state.posture[ref.tie] > 0 && state.tick >= state.expiry[ref.tie];
    const int turn = state.tick + 5 * ref.actor + 3 * ref.toward;
    if (due || expired || turn % model.facts[ix(ref.actor)].latency == 0) {
      review(model, draws, state, ref, due, expired, today);
    }
  }
}

}  // namespace firebreak
