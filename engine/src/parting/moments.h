#pragma once
// One side of a difference in words: the event that a fact belongs to, or what stands in its place.

#include "engine/parting.h"
#include "parting/facts.h"

namespace firebreak {

// fact: of this side, null where it has nothing of the subject; subject: of either side.
PartingMoment momentOf(const PartingSide& side, int tick, const Fact* fact, const Fact& subject);

// What tells a fact from that of the other side where their titles are the same: " with targeted sanctions", ", without
// a review"; "" where only the truth tells. fact, other: null where that side has none.
std::string distinctionOf(const PartingSide& side, int tick, const Fact* fact, const Fact* other);

}  // namespace firebreak
