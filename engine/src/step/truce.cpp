#include "step/truce.h"

#include <algorithm>

namespace firebreak {

void endTruce(const TieRef& ref, WorldState& state, Today& today) {
  state.truceUntil[ref.tie] = state.truceUntil[ref.back] = state.tick;
  today.tally.outcomes.brokenTruces += 1;
}

void sourTie(const Model& model, const TieRef& ref, WorldState& state, Today& today) {
  state.trust[ref.tie] *= 0.7;
  const double raised = std::min(100.0, state.tension[ref.tie] + 5);
  setTension(model, ref, raised, TensionPart::Kind::brokenTruce, -1, state, today);
}

}  // namespace firebreak
