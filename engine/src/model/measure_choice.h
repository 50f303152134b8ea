#pragma once
// Which measure a state takes on a rung: a logit over what it weighs, costs and spoils (docs/model.md 3.3, 14.8, 14.9).

#include "engine/state.h"
#include "model/model.h"

namespace firebreak {

// What i may choose from against k while it answers something cyber, with capabilities at the start. Once a run.
MeasureChoice measureChoice(const Scenario& scenario, ActorIndex i, ActorIndex k);

// pick(i,k,r,u) with the taste for an answer in kind: k's measure counts while it holds rung 3 or more, cyber else.
// rung 1–7, u 0–1; returns an index into measures().
int pickMeasure(const Model& model, const WorldState& state, const TieRef& ref, int rung, double u);

}  // namespace firebreak
