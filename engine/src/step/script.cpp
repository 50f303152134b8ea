// Scripted events of the day (docs/model.md "Scripted events"): documented incidents and moves, ahead of the model's
// own.

#include <algorithm>

#include "base/index.h"
#include "model/prospect.h"
#include "step/phases.h"

namespace firebreak {
namespace {

// The part of a list in ascending tick order that falls on one tick.
template <class Event>
std::span<const Event> onTick(const std::vector<Event>& events, int tick) {
  const auto first =
      std::lower_bound(events.begin(), events.end(), tick, [](const Event& event, int at) { return event.tick < at; });
  auto last = first;
  while (last != events.end() && last->tick == tick)
    ++last;
  return {events.data() + (first - events.begin()), static_cast<std::size_t>(last - first)};
}

TieRef refOf(const Model& model, const ScriptedMove& move) {
  return {move.actor, move.target, model.tie(move.actor, move.target), model.tie(move.target, move.actor)};
}

void plan(const Model& model, const ScriptedMove& move, int script, Today& today) {
  Action action;
  action.tie = refOf(model, move);
  action.script = script;
  action.misread = move.misread;
  switch (move.act) {
    case ScriptedAct::offer: today.offers.push_back(script); return;
    case ScriptedAct::measure:
      action.kind = Action::Kind::raise;  // or a lower, if the posture is above it when its turn comes in step 7
      action.measure = move.measure;
      action.rung = measures()[ix(move.measure)].rung;
      break;
    case ScriptedAct::lower:
      action.kind = Action::Kind::lower;
      action.rung = move.rung;
      break;
    case ScriptedAct::statement: action.kind = Action::Kind::statement; break;
  }
  if (move.act != ScriptedAct::statement) today.scripted[action.tie.tie] = 1;
  today.actions.push_back(action);
}

// Ties that no review looks after: what was scripted on them ends with its life.
void planExpiries(const Model& model, const WorldState& state, Today& today) {
  for (const TieRef& ref : model.unreviewedTies) {
    if (today.scripted[ref.tie] || state.posture[ref.tie] == 0 || state.tick < state.expiry[ref.tie]) continue;
    Action action;
    action.kind = Action::Kind::lower;
    action.tie = ref;
    today.actions.push_back(action);
  }
}

bool allGiven(const ScriptedIncident& scripted) {
  for (std::size_t q = 0; q < metricCount; ++q) {
    if (q != 3 && !scripted.given[q]) return false;
  }
  return true;
}

// The type as the attacker would choose it today, given that it acts.
int drawnType(const Model& model, const Draws& draws, const WorldState& state, const ScriptedIncident& scripted) {
  if (scripted.attacker == model.actors) {
    return crimeType(draws.block(Purpose::crime, state.tick, scripted.target, 0).uniform(1));
  }
  const ActorIndex principal = principalOf(model.scenario, scripted.attacker);
  const Rivalry rivalry = {scripted.attacker, scripted.target, principal, 0, 0};
  const Prospect prospect = prospectOf(model, state, rivalry);
  const Appraisal appraisal = appraise(model, prospect, driveToday(model, state, rivalry), false);
  const double u = draws.block(Purpose::opportunity, state.tick, scripted.attacker, scripted.target).uniform(1);
  return std::max(0, chosenType(prospect, appraisal, u, appraisal.sum - 1));
}

bool fliesFlag(const Model& model, const Draws& draws, const WorldState& state, const ScriptedIncident& scripted) {
  if (scripted.attacker == model.actors) return false;
  if (scripted.falseFlag >= 0) return scripted.falseFlag == 1;
  const Block block = draws.block(Purpose::opportunity, state.tick, scripted.attacker, scripted.target);
  return block.uniform(3) < model.scenario.actors[ix(scripted.attacker)].deception;
}

}  // namespace

std::span<const ScriptedIncident> incidentsToday(const Model& model, const WorldState& state) {
  return onTick(model.scenario.incidents, state.tick);
}

void beginScript(const Model& model, const WorldState& state, Today& today) {
  today.actions.clear();
  today.offers.clear();
  for (const ScriptedIncident& scripted : incidentsToday(model, state)) {
    spendChance(model, scripted.attacker, scripted.target, today);
  }
  const auto moves = onTick(model.scenario.moves, state.tick);
  for (const ScriptedMove& move : moves) {
    plan(model, move, static_cast<int>(&move - model.scenario.moves.data()), today);
  }
  planExpiries(model, state, today);
}

void endScript(const Model& model, const WorldState& state, Today& today) {
  for (const std::size_t pair : today.spent)
    today.chanceSpent[pair] = 0;
  today.spent.clear();
  for (const ScriptedMove& move : onTick(model.scenario.moves, state.tick))
    today.scripted[refOf(model, move).tie] = 0;
}

Incident scriptedIncident(const Model& model, const Draws& draws, const WorldState& state,
                          const ScriptedIncident& scripted, Today& today) {
  if (scripted.attacker < model.actors) {
    Outcomes& outcomes = today.tally.outcomes;
    outcomes.opportunities += 1;
    outcomes.attempts += 1;
    outcomes.attacks += 1;
  }
  Incident incident;
  incident.attacker = scripted.attacker;
  incident.target = scripted.target;
  incident.type = scripted.type;
  if (incident.type < 0 && !allGiven(scripted)) incident.type = drawnType(model, draws, state, scripted);
  incident.flagged = fliesFlag(model, draws, state, scripted);
  incident.script = static_cast<int>(&scripted - model.scenario.incidents.data());
  return incident;
}

}  // namespace firebreak
