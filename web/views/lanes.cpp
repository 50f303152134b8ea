#include "web/views/lanes.h"

#include <algorithm>

#include "engine/order.h"

namespace firebreak::web {
namespace {

bool hostile(const Scenario& scenario, ActorIndex a, ActorIndex b) {
  return a != b && (scenario.tie(a, b).reactivity > 0 || scenario.tie(b, a).reactivity > 0);
}

bool opposes(const Scenario& scenario, ActorIndex actor) {
  const ActorIndex focal = scenario.focusActor;
  return hostile(scenario, focal, actor) && !(scenario.isMember(focal) && scenario.isMember(actor));
}

bool opposesAnOpponent(const Scenario& scenario, ActorIndex actor) {
  for (ActorIndex other = 0; other < scenario.stateCount; ++other)
    if (opposes(scenario, other) && hostile(scenario, actor, other)) return true;
  return false;
}

LaneGroup groupOf(const Scenario& scenario, ActorIndex actor) {
  const Actor& who = scenario.actors[static_cast<std::size_t>(actor)];
  if (actor == scenario.focusActor) return LaneGroup::focal;
  if (who.kind == ActorKind::organisation) return LaneGroup::organisation;
  if (who.kind == ActorKind::proxy) return LaneGroup::proxy;
  if (scenario.isMember(actor) && scenario.isMember(scenario.focusActor)) return LaneGroup::ally;
  if (opposes(scenario, actor)) return LaneGroup::opponent;
  return opposesAnOpponent(scenario, actor) ? LaneGroup::ally : LaneGroup::third;
}

}  // namespace

std::vector<Lane> lanesOf(const Scenario& scenario) {
  std::vector<Lane> lanes;
  for (ActorIndex actor = 0; actor < scenario.actorCount(); ++actor) {
    const Actor& who = scenario.actors[static_cast<std::size_t>(actor)];
    lanes.push_back({.actor = actor,
                     .group = groupOf(scenario, actor),
                     .kind = who.kind,
                     .name = who.name,
                     .letter = who.letter,
                     .colour = who.colour});
  }
  sortStably(lanes.begin(), lanes.end(), [](const Lane& a, const Lane& b) { return a.group < b.group; });
  return lanes;
}

int laneOf(const std::vector<Lane>& lanes, ActorIndex actor) {
  const auto found = std::find_if(lanes.begin(), lanes.end(), [=](const Lane& lane) { return lane.actor == actor; });
  return found == lanes.end() ? -1 : static_cast<int>(found - lanes.begin());
}

}  // namespace firebreak::web
