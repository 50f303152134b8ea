#pragma once
// The support game of the coalition (docs/model.md step 9): how much each member lends to a joint answer.

#include <span>

#include "engine/state.h"
#include "model/model.h"

namespace firebreak {

// Fills share (in member order, as long as the coalition) with s_j and returns G = Σ w s. severity and intensity 0–100.
double jointSupport(const Coalition& coalition, double cohesion, double severity, double intensity,
                    std::span<double> share);

// The game that everybody expects in advance: severity 50, intensity 34, present cohesion.
double expectedSupport(const Coalition& coalition, double cohesion, std::span<double> share);

// Z of every state from present cohesion; 0 outside the coalition. `share` is room for the members' shares.
void refreshPartnersSupport(const Model& model, WorldState& state, std::span<double> share);

}  // namespace firebreak
