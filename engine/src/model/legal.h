#pragma once
// The legal review of a measure before it is taken (docs/model.md 14.8).

#include "engine/state.h"
#include "engine/trace.h"
#include "model/model.h"

namespace firebreak {

// Five tests of one measure of i against k, as postures and mandates stand now. It passes if at most `allowed` fail.
LegalReview legalReview(const Model& model, const WorldState& state, const TieRef& ref, int measure);

struct LegalAdvice {
  LegalReview review;  // of the measure asked for
  int measure = -1;    // what may be taken; -1: nothing above the present rung
};
// The measure itself if it passes; otherwise the first that does on its rung, then on the rungs below it down to 3 that
// are above the present one; otherwise rung 2, picked with u, if the posture is below that.
LegalAdvice legalAdvice(const Model& model, const WorldState& state, const TieRef& ref, int measure, double u);

}  // namespace firebreak
