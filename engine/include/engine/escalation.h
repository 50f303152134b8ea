#pragma once
// The escalation number E: how much new provocation one unit of provocation brings (docs/model.md section 7).

#include <vector>

#include "engine/scenario.h"
#include "engine/state.h"

namespace firebreak {

struct EscalationNumber {
  double now = 0;     // today's permits; ≤ latent
  double latent = 0;  // as if every rung were permitted
};

EscalationNumber escalationNumber(const Scenario& scenario, const WorldState& state);

// One entry of the next-generation matrix: tension added on `to` by one more unit on `from`.
struct EscalationEntry {
  ActorIndex fromActor = -1, fromToward = -1;
  ActorIndex toActor = -1, toToward = -1;
  double measures = 0, support = 0, attacks = 0;  // parts; their sum is the entry
};

// The non-zero entries with today's permits (or all rungs), largest first; ties in index order.
std::vector<EscalationEntry> escalationEntries(const Scenario& scenario, const WorldState& state, bool latent);

// Spectral radius of a non-negative n × n matrix, row-major, by Gelfand's formula (docs/model.md section 7).
double spectralRadius(std::vector<double> matrix, int n);

}  // namespace firebreak
