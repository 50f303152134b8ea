// Step 6, second half: the posture is the smaller of wish and right.

#include <algorithm>

#include "base/index.h"
#include "model/permit.h"
#include "model/wish.h"
#include "step/phases.h"

namespace firebreak {
namespace {

constexpr int lapsedRung = 2;

// The highest rung whose red line is reached; rungs held already have theirs lower by the hysteresis.
int demandedRung(const Model& model, const WorldState& state, const TieRef& ref, double wish) {
  for (int r = rungCount - 1; r > 0; --r) {
    const double held = r <= state.posture[ref.tie] ? model.scenario.constants.hysteresis : 0;
    if (wish >= redLineOf(model, state, ref, r) - held) return r;
  }
  return 0;
}

struct Decision {
  ReviewResult result = ReviewResult::keep;
  double needed = 0;     // what the draw had to be below
  double overseers = 0;  // chance that they stop the climb; 0 where they are not asked
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

// Overseers may stop a climb to the upper rungs until the mood changes.
void oversee(const Actor& actor, int wanted, double draw, Decision& decision, Today& today) {
  if (decision.result != ReviewResult::raise || wanted < 3) return;
  decision.overseers = actor.oversight * (wanted - 2) / 5;
  if (!(draw < decision.overseers)) return;
  decision.result = ReviewResult::overseen;
  today.tally.outcomes.overseen += 1;
}

// An economic measure whose term has ended lapses where nobody renews its ground.
void sunset(const Actor& actor, const Measure& held, bool mandated, double draw, Decision& decision) {
  const bool goesOn = decision.result == ReviewResult::renew || decision.result == ReviewResult::extend ||
                      decision.result == ReviewResult::overseen;
  if (goesOn && !mandated && held.domain == Domain::economic && draw < actor.sunset)
    decision.result = ReviewResult::lapse;
}

void act(ReviewResult result, const TieRef& ref, int rung, bool expired, Today& today) {
  Action action;
  action.tie = ref;
  action.rung = rung;
  switch (result) {
    case ReviewResult::keep:
    case ReviewResult::hold: return;
    case ReviewResult::overseen:
      if (!expired) return;
      action.kind = Action::Kind::extend;
      break;
    case ReviewResult::raise: action.kind = Action::Kind::raise; break;
    case ReviewResult::lapse:
      action.kind = Action::Kind::lower;
      action.rung = lapsedRung;
      break;
    case ReviewResult::lower: action.kind = Action::Kind::lower; break;
    case ReviewResult::renew: action.kind = Action::Kind::renew; break;
    case ReviewResult::extend: action.kind = Action::Kind::extend; break;
  }
  today.actions.push_back(action);
}

// What moves a government today, and where that would take it.
struct Wish {
  double tension = 0, pressure = 0, mood = 0;
  Fear fear;
  int demanded = 0;
};

Wish wishOf(const Model& model, const WorldState& state, const TieRef& ref, Ahead& draw) {
  Wish wish;
  wish.tension = state.tension[ref.tie];
  wish.pressure = 5 * state.pressure[ix(ref.actor)];
  wish.mood = model.scenario.constants.moodNoise * draw.normal();
  wish.fear = fearOf(model, state, ref);
  wish.demanded = demandedRung(model, state, ref, wish.tension + wish.pressure + wish.mood + wish.fear.points);
  if (truceLive(state, ref.tie)) wish.demanded = std::min(wish.demanded, 2);
  return wish;
}

ReviewRecord recordOf(const Model& model, const WorldState& state, const TieRef& ref, const Wish& wish,
                      const Permit& permit, const Decision& decision, int wanted, const Ahead& draw) {
  const int posture = state.posture[ref.tie];
  const bool moved = decision.result == ReviewResult::raise || decision.result == ReviewResult::lower;
  ReviewRecord record;
  record.actor = ref.actor;
  record.toward = ref.toward;
  record.tension = wish.tension;
  record.pressure = wish.pressure;
  record.mood = wish.mood;
  record.fear = wish.fear.points;
  record.fearedCase = wish.fear.number;
  record.posture = posture;
  record.demanded = wish.demanded;
  record.permitted = permit.rung;
  record.wanted = wanted;
  record.source = permit.source;
  record.mandateCase = permit.source == PermitSource::mandate ? state.mandateCase[ref.tie] : -1;
  record.answering = permit.source == PermitSource::counter ? state.measure[ref.back] : -1;
  record.cap = permit.cap;
  record.objection = wish.demanded > permit.rung;
  record.draw = draw.uniform(1);
  record.needed = decision.needed;
  record.result = decision.result;
  record.firebreak =
      redLineOf(model, state, ref, rungCount - 1) - model.scenario.actors[ix(ref.actor)].ladder.redLine.back();
  record.overseers = decision.overseers;
  record.overseersDraw = decision.overseers > 0 ? draw.uniform(3) : 0;
  record.after = decision.result == ReviewResult::lapse ? lapsedRung : (moved ? wanted : posture);
  return record;
}

void review(const Model& model, const Draws& draws, WorldState& state, const TieRef& ref, bool due, bool expired,
            Today& today) {
  const Actor& actor = model.scenario.actors[ix(ref.actor)];
  const Words key = draws.counter(Purpose::decide, state.tick / model.moodLength, ref.actor, ref.toward);
  Ahead& draw = today.foreseen.mood[ref.tie].turn(draws, key, nextDay);
  const Wish wish = wishOf(model, state, ref, draw);
  const Permit permit = permitOf(model, state, ref);
  if (wish.demanded > permit.rung) {
    double& pressure = state.pressure[ix(ref.actor)];
    today.tally.outcomes.objections += 1;
    pressure = std::min(1.0, pressure + 0.1 * actor.audienceCost * (wish.demanded - permit.rung));
  }

  const int posture = state.posture[ref.tie];
  int wanted = std::min(wish.demanded, permit.rung);
  if (wanted > posture) wanted = std::min(wanted, posture + static_cast<int>(actor.climbStep));
  const Measure* held = state.measure[ref.tie] < 0 ? nullptr : &measures()[ix(state.measure[ref.tie])];
  Decision decision = decide(actor, held, posture, wanted, due, expired, draw.uniform(1));
  oversee(actor, wanted, draw.uniform(3), decision, today);
  if (expired) sunset(actor, *held, mandateLive(state, ref.tie), draw.uniform(2), decision);
  act(decision.result, ref, wanted, expired, today);

  if (!today.record) return;
  ReviewRecord& record =
      today.record->reviews.emplace_back(recordOf(model, state, ref, wish, permit, decision, wanted, draw));
  record.due = due;
  record.expired = expired;
}

}  // namespace

// Postures change in step 7 only, so that every permit sees them as they stood before any review today.
void reviewPostures(const Model& model, const Draws& draws, WorldState& state, Today& today) {
  ActorIndex actor = -1;
  int turn = 0;
  for (std::size_t n = 0; n < model.hostileTies.size(); ++n) {
    const TieRef& ref = model.hostileTies[n];
    if (ref.actor != actor) {
      actor = ref.actor;
      turn = state.tick % model.facts[ix(actor)].latency;
    }
    if (today.scripted[ref.tie]) continue;
    const bool due = today.due[ref.tie] != 0;
    const bool expired = state.posture[ref.tie] > 0 && state.tick >= state.expiry[ref.tie];
    if (due || expired || turn == model.reviewTurns[n]) review(model, draws, state, ref, due, expired, today);
  }
}

}  // namespace firebreak
