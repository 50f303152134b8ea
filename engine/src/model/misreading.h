#pragma once
// How well a signal gets through: channels, clarity, templates, openness, and who garbles it (docs/model.md step
// 7, 14.5, 14.8).

#include "engine/state.h"
#include "model/model.h"

namespace firebreak {

// ch_ik, less its fragile share while either side holds rung 4 or more; 0–1.
double channelOf(const Model& model, const WorldState& state, const TieRef& ref);

struct Misreading {
  double odds = 0;            // chance that k misreads what i signals, 0–1
  ActorIndex garbledBy = -1;  // the ablest rival of k that garbles it, -1 nobody
};
Misreading misreadingOf(const Model& model, const WorldState& state, const TieRef& ref);

// The same at a given channel of k toward i, with nobody who garbles.
double plainMisreading(const Scenario& scenario, ActorIndex i, ActorIndex k, double channel);

}  // namespace firebreak
