#include "prevention/happening.h"

#include <algorithm>

#include "base/index.h"

namespace firebreak {
namespace {

bool isState(const Scenario& scenario, ActorIndex actor) {
  return actor >= 0 && actor < scenario.stateCount;
}

}  // namespace

bool searchableKind(const Scenario& scenario, const Event& event) {
  if (event.scripted || event.tick < 0 || event.tick >= scenario.horizon() || !isState(scenario, event.actor))
    return false;
  switch (event.kind) {
    case EventKind::raise:
    case EventKind::named: return isState(scenario, event.toward) && event.toward != event.actor && event.to > 0;
    case EventKind::truceBroken:
    case EventKind::settlement:
    case EventKind::support: return isState(scenario, event.toward) && event.toward != event.actor;
    case EventKind::closed: return event.to == 0 && event.tick > 0;  // unanswered
    case EventKind::incident: return event.toward >= 0 && event.toward <= scenario.actorCount();
    default: return false;
  }
}

bool Happening::there(const Scenario& scenario, const WorldState& state) const {
  switch (kind) {
    case EventKind::raise: return state.posture[scenario.tieIndex(actor, toward)] >= rung;
    case EventKind::settlement: return state.tick < state.truceUntil[scenario.tieIndex(actor, toward)];
    case EventKind::support: return state.lead[ix(toward)] == actor;
    case EventKind::closed:
      if (state.tick != day + 1) return false;
      break;
    default: break;
  }
  return std::any_of(state.cases.begin(), state.cases.end(), [&](const Case& open) { return isIt(open, state.tick); });
}

bool Happening::isIt(const Case& open, int tick) const {
  if (open.victim != actor || open.attacker != attacker) return false;
  if (kind == EventKind::incident) return open.opened == tick - 1;
  if (open.opened != opened) return false;
  return kind == EventKind::closed ? open.answeredAge < 0 : open.named == toward && open.namedRung >= rung;
}

int Happening::posture(const Scenario& scenario, const WorldState& state) const {
  const bool alone = kind == EventKind::incident || !isState(scenario, toward);
  if (!alone) return state.posture[scenario.tieIndex(actor, toward)];
  int highest = 0;
  for (ActorIndex k = 0; k < scenario.stateCount; ++k)
    highest = std::max(highest, state.posture[scenario.tieIndex(actor, k)]);
  return highest;
}

void Lookout::day(const WorldState& state) {
  days_.push_back(happening_.there(scenario_, state) ? 1 : 0);
  postures_.push_back(happening_.posture(scenario_, state));
}

bool Lookout::on(int day) const {
  return ix(day) < days_.size() && days_[ix(day)] != 0;
}

int Lookout::firstAfter(int day) const {
  const auto found =
      std::find(days_.begin() + std::min<long>(day + 1, static_cast<long>(days_.size())), days_.end(), 1);
  return found == days_.end() ? -1 : static_cast<int>(found - days_.begin());
}

int Lookout::peak() const {
  return postures_.empty() ? 0 : *std::max_element(postures_.begin(), postures_.end());
}

FirstLook::FirstLook(const Scenario& scenario, const Event& event) : scenario_(scenario), event_(event) {
  happening.kind = event.kind;
  const bool closing = event.kind == EventKind::closed;
  happening.day = closing ? event.tick - 1 : event.tick;  // the evening before, when it could still have been answered
  happening.actor = event.actor;
  happening.toward = event.toward;
  happening.rung = event.to;
  complete = event.number < 0 || event.kind == EventKind::raise;
}

void FirstLook::day(const WorldState& state) {
  const bool between = isState(scenario_, event_.toward);
  if (state.tick == event_.tick && between) held = state.posture[scenario_.tieIndex(event_.toward, event_.actor)];
  if (state.tick != happening.day + 1) return;
  for (const Case& open : state.cases) {
    if (open.number != event_.number) continue;
    happening.opened = open.opened;
    happening.attacker = open.attacker;
    complete = true;
  }
}

}  // namespace firebreak
