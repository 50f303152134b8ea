#pragma once
// What law and evidence allow one state against another today (docs/model.md step 6).

#include "engine/state.h"
#include "engine/trace.h"
#include "model/model.h"

namespace firebreak {

struct Permit {
  int rung = 2;  // 2–7
  PermitSource source = PermitSource::retorsion;
  double cap = 0;  // χ · U of what is answered; 0 if nothing is
};

// From the postures, mandates and tick of the state as it stands.
Permit permitOf(const Model& model, const WorldState& state, const TieRef& tie);

inline bool mandateLive(const WorldState& state, std::size_t tie) {
  return state.tick < state.mandateUntil[tie];
}
inline bool truceLive(const WorldState& state, std::size_t tie) {
  return state.tick < state.truceUntil[tie];
}

// The case behind a live mandate while it is open; null otherwise.
const Case* caseBehind(const WorldState& state, std::size_t tie);

}  // namespace firebreak
