// Step 1: espionage that stays in place unseen, and is found one day or never (docs/model.md 14.5).

#include <algorithm>

#include "base/index.h"
#include "step/phases.h"

namespace firebreak {
namespace {

constexpr int espionage = 1;
constexpr double discoveryRate = 0.04;  // per tick, by a victim that finds all there is to find

// Only one intrusion of a pair comes to light a day, and none while a script opens a case of that pair.
bool isFound(const Model& model, const Draws& draws, const WorldState& state, const Intrusion& intrusion,
             const Today& today) {
  if (today.chanceSpent[model.tie(intrusion.attacker, intrusion.victim)]) return false;
  const int age = state.tick - intrusion.since;
  const Block block = draws.block(Purpose::persist, state.tick, intrusion.attacker, intrusion.victim, age);
  return block.uniform(0) < discoveryRate * state.attribution[ix(intrusion.victim)];
}

}  // namespace

bool staysHidden(const Model& model, const Draws& draws, const Incident& incident, WorldState& state, Today& today) {
  if (!model.persists || incident.type != espionage || incident.attacker == model.actors) return false;
  const Block block = draws.block(Purpose::persist, state.tick, incident.attacker, incident.target);
  if (!(block.uniform(0) < model.scenario.actors[ix(incident.attacker)].persistence)) return false;
  const Intrusion intrusion = {.since = state.tick,
                               .attacker = incident.attacker,
                               .victim = incident.target,
                               .type = incident.type,
                               .flagged = incident.flagged};
  state.intrusions.push_back(intrusion);
  today.tally.outcomes.hidden += 1;
  if (today.record) today.record->hidden.push_back(intrusion);
  return true;
}

std::span<const Incident> findIntrusions(const Model& model, const Draws& draws, WorldState& state, Today& today) {
  today.found.clear();
  std::size_t kept = 0;
  for (const Intrusion intrusion : state.intrusions) {
    if (!isFound(model, draws, state, intrusion, today)) {
      state.intrusions[kept++] = intrusion;
      continue;
    }
    spendChance(model, intrusion.attacker, intrusion.victim, today);
    today.tally.outcomes.discovered += 1;
    today.found.push_back({.attacker = intrusion.attacker,
                           .target = intrusion.victim,
                           .type = intrusion.type,
                           .flagged = intrusion.flagged,
                           .script = -1,
                           .hidden = state.tick - intrusion.since,
                           .spreadFrom = -1});
  }
  state.intrusions.resize(kept);
  return today.found;
}

}  // namespace firebreak
