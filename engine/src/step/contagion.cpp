// Steps 1 to 3: a supply-chain attack reaches those who trade with its victim (docs/model.md 14.5).

#include "base/index.h"
#include "step/phases.h"

namespace firebreak {
namespace {

constexpr int supplyChain = 4;

// The cases of today stand at the end of the list.
bool openedToday(const WorldState& state, ActorIndex attacker, ActorIndex victim) {
  for (auto open = state.cases.rbegin(); open != state.cases.rend() && open->opened == state.tick; ++open) {
    if (open->attacker == attacker && open->victim == victim) return true;
  }
  return false;
}

// Attackers spare themselves, the one they act for and the one that harbours them.
bool spared(const Model& model, ActorIndex attacker, ActorIndex j) {
  return j == attacker || (attacker < model.actors && j == model.scenario.actors[ix(attacker)].sponsor);
}

}  // namespace

std::span<const Incident> spread(const Model& model, const Draws& draws, const WorldState& state, Today& today) {
  today.reached.clear();
  const Case& origin = state.cases.back();
  if (origin.type != supplyChain) return {};
  const Scenario& scenario = model.scenario;
  for (ActorIndex j = 0; j < model.states; ++j) {
    if (j == origin.victim || spared(model, origin.attacker, j)) continue;
    if (today.chanceSpent[model.tie(origin.attacker, j)] || openedToday(state, origin.attacker, j)) continue;
    const Actor& next = scenario.actors[ix(j)];
    const double trade = scenario.tie(origin.victim, j).trade * (1 - next.diversification);
    const double chance = scenario.constants.contagion * trade * next.exposure;
    if (!(draws.block(Purpose::spread, state.tick, origin.attacker, j).uniform(0) < chance)) continue;
    spendChance(model, origin.attacker, j, today);
    today.tally.outcomes.contagions += 1;
    today.reached.push_back({.attacker = origin.attacker,
                             .target = j,
                             .type = supplyChain,
                             .flagged = origin.flagged,
                             .script = -1,
                             .hidden = 0,
                             .spreadFrom = origin.number});
  }
  return today.reached;
}

}  // namespace firebreak
