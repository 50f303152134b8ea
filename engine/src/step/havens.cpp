// Step 12: pressure on a host makes it leave its groups less alone (docs/model.md 14.3).

#include "base/index.h"
#include "step/phases.h"

namespace firebreak {
namespace {

// Who holds the highest rung against the host; -1 if nobody holds any.
ActorIndex hardest(const Model& model, const WorldState& state, ActorIndex host) {
  ActorIndex by = -1;
  int highest = 0;
  for (ActorIndex j = 0; j < model.states; ++j) {
    if (j == host || state.posture[model.tie(j, host)] <= highest) continue;
    by = j;
    highest = state.posture[model.tie(j, host)];
  }
  return by;
}

}  // namespace

void pressHosts(const Model& model, WorldState& state, Today& today) {
  for (ActorIndex group = 0; group < model.actors; ++group) {
    const Actor& actor = model.scenario.actors[ix(group)];
    if (!actor.harboured) continue;
    const ActorIndex by = hardest(model, state, actor.sponsor);
    const int rung = by < 0 ? 0 : state.posture[model.tie(by, actor.sponsor)];
    if (rung < 2) continue;
    double& shelter = state.shelter[ix(group)];
    const double before = shelter;
    shelter *= 1 - 0.01 * (rung - 1);
    if (today.record) today.record->shelters.push_back({group, actor.sponsor, by, before, shelter});
  }
}

}  // namespace firebreak
