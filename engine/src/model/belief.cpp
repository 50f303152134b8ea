#include "model/belief.h"

#include <algorithm>
#include <cmath>

#include "base/deterministic_math.h"
#include "base/index.h"

namespace firebreak {

double overload(const Model& model, const WorldState& state, ActorIndex i) {
  return std::max(0.0, state.openCases[ix(i)] / model.facts[ix(i)].capacity - 1);
}

double corroboration(const Model& model, const WorldState& state, ActorIndex i) {
  const Coalition& coalition = model.scenario.coalition;
  const double fresh = 1 - model.scenario.constants.evidenceOverlap;
  double sum = 1;
  if (model.facts[ix(i)].member) {
    for (const CoalitionMember& member : coalition.members) {
      if (member.actor == i) continue;
      sum += coalition.sharing * state.cohesion * state.attribution[ix(member.actor)] * fresh;
    }
  }
  for (const ActorIndex organisation : model.organisations)
    sum += state.attribution[ix(organisation)] * fresh;
  return sum;
}

double effectiveResilience(const Model& model, const WorldState& state, ActorIndex i) {
  return (1 - model.scenario.actors[ix(i)].privateShare) * state.resilience[ix(i)] + model.facts[ix(i)].hardened;
}

double evidenceRate(const Model& model, const WorldState& state, ActorIndex attacker, ActorIndex victim,
                    double corroborated, double overloaded) {
  double left = 0.6;  // what a criminal leaves to be found
  if (attacker < model.actors) {
    const Actor& actor = model.scenario.actors[ix(attacker)];
    left = 1 - state.stealth[ix(attacker)];
    if (actor.kind == ActorKind::proxy) left *= 1 - actor.deniability;
  }
  return model.scenario.constants.evidenceRate * state.attribution[ix(victim)] * left * corroborated / (1 + overloaded);
}

double logPrior(const Model& model, const WorldState& state, ActorIndex victim, ActorIndex suspect) {
  if (suspect == model.states) return logD(model.scenario.constants.crimePrior);
  const double capability = std::max(state.offence[ix(suspect)], 1e-6);
  const double hostility = state.tension[model.tie(victim, suspect)];
  return logD(capability) + model.scenario.actors[ix(victim)].attributionBias * hostility / 25;
}

void logPriors(const Model& model, const WorldState& state, ActorIndex victim, std::span<double> weights) {
  std::fill(weights.begin(), weights.end(), 0.0);
  for (const ActorIndex k : model.facts[ix(victim)].suspects)
    weights[ix(k)] = logPrior(model, state, victim, k);
}

double evidenceStandard(const Model& model, ActorIndex victim, int rung, double eased) {
  const Actor& actor = model.scenario.actors[ix(victim)];
  return clampTo(actor.ladder.evidence[ix(rung)] + actor.evidenceShift - eased, .02, .995);
}

AttributionOdds::AttributionOdds(const Model& model, const WorldState& state, ActorIndex attacker, ActorIndex principal,
                                 ActorIndex victim)
    : model_(model), victim_(victim) {
  double others = 0;
  for (const ActorIndex k : model.facts[ix(victim)].suspects) {
    if (k != principal) others += expD(logPrior(model, state, victim, k));
  }
  const double rate =
      evidenceRate(model, state, attacker, victim, corroboration(model, state, victim), overload(model, state, victim));
  const double mass = rate * model.caseWindow;  // M
  unflagged_ = 1 - 0.5 * model.scenario.actors[ix(attacker)].deception;
  centre_ = 2 * mass + logPrior(model, state, victim, principal) - logD(std::max(others, 1e-12));
  spread_ = std::sqrt(4 * mass + 1e-9);
}

double AttributionOdds::at(int rung) const {
  return unflagged_ * phiTilde((centre_ - logit(evidenceStandard(model_, victim_, rung, 0))) / spread_);
}

}  // namespace firebreak
