// Step 12: the balance of capabilities shifts.

#include "base/deterministic_math.h"
#include "step/phases.h"

namespace firebreak {

namespace {

constexpr double unityReturns = 45;  // ticks

void grow(std::vector<double>& capability, const std::vector<double>& growth, double most) {
  for (std::size_t p = 0; p < growth.size(); ++p)
    capability[p] = clampTo(capability[p] + growth[p], 0, most);
}

}  // namespace

void trend(const Model& model, WorldState& state) {
  grow(state.offence, model.growth.offence, .98);
  grow(state.stealth, model.growth.stealth, .95);
  grow(state.attribution, model.growth.attribution, .98);
  grow(state.resilience, model.growth.resilience, .95);
  for (double& unity : state.unity)
    unity += (1 - unity) / unityReturns;
}

}  // namespace firebreak
