// Step 12: the balance of capabilities shifts.

#include "base/deterministic_math.h"
#include "base/index.h"
#include "step/phases.h"

namespace firebreak {

void trend(const Model& model, WorldState& state) {
  for (std::size_t p = 0; p < model.scenario.actors.size(); ++p) {
    const Actor& actor = model.scenario.actors[p];
    state.offence[p] = clampTo(state.offence[p] + actor.offenceGrowth / 30, 0, .98);
    state.stealth[p] = clampTo(state.stealth[p] + actor.stealthGrowth / 30, 0, .95);
    state.attribution[p] = clampTo(state.attribution[p] + actor.attributionGrowth / 30, 0, .98);
    state.resilience[p] = clampTo(state.resilience[p] + actor.resilienceGrowth / 30, 0, .95);
  }
}

}  // namespace firebreak
