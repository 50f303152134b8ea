#include "model/permit.h"

#include <algorithm>

#include "base/index.h"

namespace firebreak {

const Case* caseBehind(const WorldState& state, std::size_t tie) {
  if (!mandateLive(state, tie)) return nullptr;
  const auto behind = std::find_if(state.cases.begin(), state.cases.end(),
                                   [&](const Case& open) { return open.number == state.mandateCase[tie]; });
  return behind == state.cases.end() ? nullptr : &*behind;
}

Permit permitOf(const Model& model, const WorldState& state, const TieRef& ref) {
  Permit permit;
  const int answered = state.posture[ref.back];
  if (answered > 0) {
    permit.cap = model.scenario.actors[ix(ref.actor)].proportionalityCap * rungs()[ix(answered)].intensity;
  }
  if (model.scenario.dynamics == Dynamics::openGates) {
    permit.rung = rungCount - 1;
    permit.source = PermitSource::open;
    return permit;
  }
  if (mandateLive(state, ref.tie) && state.mandateRung[ref.tie] > permit.rung) {
    permit.rung = state.mandateRung[ref.tie];
    permit.source = PermitSource::mandate;
  }
  for (int r = rungCount - 1; answered > 0 && r > permit.rung; --r) {
    if (rungs()[ix(r)].intensity > permit.cap) continue;
    permit.rung = r;
    permit.source = PermitSource::counter;
  }
  return permit;
}

}  // namespace firebreak
