#pragma once
// A part of step 6: a member of the coalition asks its partners before it acts (docs/model.md 14.6).

#include "model/model.h"
#include "step/today.h"

namespace firebreak {

// What a victim is about to do about a case: it names a state for a rung, because it holds a hypothesis (the same
// state, or crime where the state only hosts the group) so far certain to be that state's affair, 0–1.
struct Accusation {
  ActorIndex named = -1;
  int rung = 0;
  ActorIndex hypothesis = -1;
  double certainty = 1;
};

// Partners of a member look at its evidence and vote (docs/model.md 14.6). Returns the rung that remains, below 3 if
// none; the rung itself where nobody is asked. Only where the model consults.
int consult(const Model& model, WorldState& state, Case& open, const Accusation& accusation, Today& today);

}  // namespace firebreak
