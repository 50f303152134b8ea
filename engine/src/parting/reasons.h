#pragma once
// Why one fact came out otherwise in two runs: the gate that decided, with its numbers, and what was changed.

#include <string>
#include <vector>

#include "engine/parting.h"
#include "parting/facts.h"

namespace firebreak {

struct Difference {
  const PartingSide &first, &second;
  int tick;
  FactPair facts;
  const std::vector<ParameterChange>& changes;
};

// The gate that decided: "its wish to act stands at 43.1 and not at 39.8, against a red line of 40"; "" where the
// records do not say, or only to one who knows the truth.
std::string gateReason(const Difference& difference);

// The changes that are nearest to it, by what they are: "Iran's offence stands at 0.50 and not at 0.70".
std::string changeReason(const Difference& difference, ActorIndex actor);

// "Albania's red line at rung 3"; "its …" where it is that actor's.
std::string parameterName(const ParameterChange& change, std::string_view itself);

}  // namespace firebreak
