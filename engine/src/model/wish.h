#pragma once
// What lifts a government's wish to act, and where its lines lie (docs/model.md step 6, 14.7).

#include "engine/state.h"
#include "engine/trace.h"
#include "model/model.h"

namespace firebreak {

// How far the open cases of i are felt as a prelude to worse from k.
struct Fear {
  double points = 0;  // tension points, 0–50
  CaseNumber number = -1;
};
Fear fearOf(const Model& model, const WorldState& state, const TieRef& ref);

// θ_r of i toward k, tension points: the lines of force not yet crossed lie higher while k has used none. rung 1–7.
double redLineOf(const Model& model, const WorldState& state, const TieRef& ref, int rung);

}  // namespace firebreak
