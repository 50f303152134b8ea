// Step 12: the balance of capabilities shifts.

#include "base/deterministic_math.h"
#include "base/index.h"
#include "step/phases.h"

namespace firebreak {

namespace {

// Research that is governed advances less; a decline is nobody's to hold back.
double governed(const Model& model, double growth) {
  return growth > 0 ? growth * (1 - model.scenario.constants.researchGovernance) : growth;
}

constexpr double unityReturns = 45;  // ticks

}  // namespace

void trend(const Model& model, WorldState& state) {
  for (std::size_t p = 0; p < model.scenario.actors.size(); ++p) {
    const Actor& actor = model.scenario.actors[p];
    state.offence[p] = clampTo(state.offence[p] + governed(model, actor.offenceGrowth) / 30, 0, .98);
    state.stealth[p] = clampTo(state.stealth[p] + governed(model, actor.stealthGrowth) / 30, 0, .95);
    state.attribution[p] = clampTo(state.attribution[p] + actor.attributionGrowth / 30, 0, .98);
    state.resilience[p] = clampTo(state.resilience[p] + actor.resilienceGrowth / 30, 0, .95);
  }
  for (double& unity : state.unity)
    unity += (1 - unity) / unityReturns;
}

}  // namespace firebreak
