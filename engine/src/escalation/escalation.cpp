#include "engine/escalation.h"

#include <algorithm>

#include "base/index.h"
#include "escalation/next_generation.h"

namespace firebreak {

EscalationNumber escalationNumber(const Scenario& scenario, const WorldState& state) {
  const Scenario standing = scenarioAt(scenario, state.tick);
  const Model model(standing);
  const NextGeneration now = nextGeneration(model, state, false);
  const NextGeneration latent = nextGeneration(model, state, true);
  return {spectralRadius(now.sum(), now.n), spectralRadius(latent.sum(), latent.n)};
}

std::vector<EscalationEntry> escalationEntries(const Scenario& scenario, const WorldState& state, bool latent) {
  const Scenario standing = scenarioAt(scenario, state.tick);
  const Model model(standing);
  const NextGeneration generation = nextGeneration(model, state, latent);
  const std::vector<double> sums = generation.sum();
  std::vector<std::size_t> cells;
  for (std::size_t cell = 0; cell < sums.size(); ++cell) {
    if (sums[cell] > 0) cells.push_back(cell);
  }
  std::stable_sort(cells.begin(), cells.end(), [&](std::size_t a, std::size_t b) { return sums[a] > sums[b]; });

  std::vector<EscalationEntry> entries;
  for (const std::size_t cell : cells) {
    const TieRef &to = model.hostileTies[cell / ix(generation.n)], &from = model.hostileTies[cell % ix(generation.n)];
    entries.push_back({.fromActor = from.actor,
                       .fromToward = from.toward,
                       .toActor = to.actor,
                       .toToward = to.toward,
                       .measures = generation.measures[cell],
                       .support = generation.support[cell],
                       .attacks = generation.attacks[cell]});
  }
  return entries;
}

}  // namespace firebreak
