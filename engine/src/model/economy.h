#pragma once
// What trade carries and what sanctions leak (docs/model.md 14.9).

#include "engine/state.h"
#include "model/model.h"

namespace firebreak {

// Trade of i with k that it cannot have elsewhere, 0–1: it carries blowback and the spillover that reaches i.
double tradeOf(const Scenario& scenario, ActorIndex i, ActorIndex k);

// join: the weight of those that stand with i against k, 0–1. Members count that hold rung 3 or lend support; outside
// a coalition only an organisation's approval does.
double joinOf(const Model& model, const WorldState& state, const TieRef& ref);

// The share of an economic measure of i that reaches k: 1 − lo(1 − join), 0–1.
double economicShare(const Model& model, const WorldState& state, const TieRef& ref);

// u of a measure that i holds against k, less what leaks.
inline double intensityOf(const Model& model, const WorldState& state, const TieRef& ref, const Measure& measure) {
  const bool leaks = model.scenario.constants.loophole > 0 && measure.domain == Domain::economic;
  return leaks ? measure.intensity * economicShare(model, state, ref) : measure.intensity;
}

// ū(r), what a measure of the rung is expected to weigh, less what leaks. rung 0–7.
double expectedIntensity(const Model& model, const WorldState& state, const TieRef& ref, int rung);

}  // namespace firebreak
