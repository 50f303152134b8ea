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
    case EventKind::incident: return event.toward >= 0 && event.toward <= scenario.actorCount();
    default: return false;
  }
}

bool Happening::there(const Scenario& scenario, const WorldState& state) const {
  if (kind == EventKind::raise) return state.posture[scenario.tieIndex(actor, toward)] >= rung;
  for (const Case& open : state.cases) {
    if (open.victim != actor || open.attacker != attacker) continue;
    if (kind == EventKind::incident && open.opened == state.tick - 1) return true;
    if (kind == EventKind::named && open.opened == opened && open.named == toward && open.namedRung >= rung)
      return true;
  }
  return false;
}

int Happening::posture(const Scenario& scenario, const WorldState& state) const {
  if (kind != EventKind::incident) return state.posture[scenario.tieIndex(actor, toward)];
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
  happening.day = event.tick;
  happening.actor = event.actor;
  happening.toward = event.toward;
  happening.rung = event.to;
  complete = event.kind == EventKind::raise;
}

void FirstLook::day(const WorldState& state) {
  const bool between = isState(scenario_, event_.toward);
  if (state.tick == event_.tick && between) held = state.posture[scenario_.tieIndex(event_.toward, event_.actor)];
  if (state.tick != event_.tick + 1) return;
  for (const Case& open : state.cases) {
    if (open.number != event_.number) continue;
    happening.opened = open.opened;
    happening.attacker = open.attacker;
    complete = true;
  }
}

}  // namespace firebreak
