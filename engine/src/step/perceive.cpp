// Step 3: leaders see the score through noise, and a case is opened.

#include <algorithm>

#include "base/deterministic_math.h"
#include "base/index.h"
#include "model/belief.h"
#include "model/beliefs.h"
#include "step/phases.h"

namespace firebreak {
namespace {

// The suspect that a false flag points to, drawn with the victim's prior weights; never the true principal.
ActorIndex framedSuspect(const Model& model, const Case& assessed, std::span<const double> logWeights, double u) {
  const std::vector<ActorIndex>& suspects = model.facts[ix(assessed.victim)].suspects;
  double total = 0;
  for (const ActorIndex k : suspects) {
    if (k != assessed.principal) total += expD(logWeights[ix(k)]);
  }
  double running = 0;
  ActorIndex framed = -1;
  for (const ActorIndex k : suspects) {
    if (k == assessed.principal) continue;
    running += expD(logWeights[ix(k)]);
    framed = k;
    if (u * total < running) break;
  }
  return framed;
}

std::vector<double> normalised(const Model& model, ActorIndex victim, std::span<const double> logWeights) {
  std::vector<double> prior(logWeights.size());
  double sum = 0;
  for (const ActorIndex k : model.facts[ix(victim)].suspects)
    sum += prior[ix(k)] = expD(logWeights[ix(k)]);
  for (double& p : prior)
    p /= sum;
  return prior;
}

ActorIndex scriptedFramed(const Model& model, const Case& assessed) {
  return assessed.script < 0 ? -1 : model.scenario.incidents[ix(assessed.script)].framed;
}

}  // namespace

void perceive(const Model& model, const Draws& draws, Case assessed, WorldState& state, Today& today) {
  const ActorIndex victim = assessed.victim;
  const Block block = draws.block(Purpose::perceive, state.tick, assessed.attacker, victim);
  const double overloaded = overload(model, state, victim);
  const double noise = model.facts[ix(victim)].noise * (1 + overloaded) * block.normal(0);
  assessed.felt = clampTo(assessed.severity + noise, 0, 100);
  assessed.counted = std::max(0.0, assessed.felt - tolerance(model.scenario.actors[ix(victim)], assessed.type));
  assessed.will = block.uniform(1) < model.scenario.actors[ix(victim)].resolve;
  assessed.number = state.casesOpened;
  state.casesOpened += 1;
  state.openCases[ix(victim)] += 1;

  const std::span<double> weights = openBeliefs(model, state, victim);
  if (assessed.flagged) {
    assessed.framed = scriptedFramed(model, assessed);
    if (assessed.framed < 0) {
      const Block metrics = draws.block(Purpose::metricB, state.tick, assessed.attacker, victim);
      assessed.framed = framedSuspect(model, assessed, weights, metrics.uniform(3));
    }
    assessed.flagged = assessed.framed >= 0;  // where there is nobody to frame, no flag flies
  }
  state.cases.push_back(assessed);

  if (!today.record) return;
  IncidentRecord& record = today.record->incidents.back();
  record.number = assessed.number;
  record.opened = assessed;
  record.noise = noise;
  record.overload = overloaded;
  record.prior = normalised(model, victim, weights);
}

}  // namespace firebreak
