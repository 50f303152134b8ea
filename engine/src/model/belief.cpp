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

EvidenceSources evidenceSources(const Model& model, const WorldState& state, ActorIndex attacker, ActorIndex victim,
                                double corroborated, double overloaded) {
  double unseen = 0.4;  // of a criminal's traces
  double left = 1 - unseen;
  if (attacker < model.actors) {
    const Actor& actor = model.scenario.actors[ix(attacker)];
    unseen = state.stealth[ix(attacker)];
    left = 1 - unseen;
    if (actor.kind == ActorKind::proxy && !actor.harboured) left *= 1 - actor.deniability;
  }
  const double rate = model.scenario.constants.evidenceRate;
  const double own = rate * state.attribution[ix(victim)] * left;
  EvidenceSources sources;
  sources.technical = own / (1 + overloaded);
  sources.thirdParty = (corroborated - 1) * sources.technical;
  sources.openSource = 0.5 * rate * model.scenario.actors[ix(victim)].openSource * (1 - 0.5 * unseen);
  sources.rate = own * corroborated / (1 + overloaded) + sources.openSource;
  return sources;
}

double showableShare(const Model& model, ActorIndex victim, const EvidenceSources& sources) {
  const double kept = model.scenario.actors[ix(victim)].sourceProtection * (1 - model.arbitration);
  return kept > 0 && sources.rate > 0 ? 1 - kept * sources.technical / sources.rate : 1;
}

double logPrior(const Model& model, const WorldState& state, ActorIndex victim, ActorIndex suspect) {
  if (suspect == model.states) return model.crimeLogPrior;
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
  return evidenceStandard(model.scenario.actors[ix(victim)], rung, eased);
}

AttributionOdds::AttributionOdds(const Model& model, const WorldState& state, ActorIndex attacker, ActorIndex principal,
                                 ActorIndex victim)
    : model_(model), victim_(victim) {
  double others = 0;
  for (const ActorIndex k : model.facts[ix(victim)].suspects) {
    if (k != principal) others += expD(logPrior(model, state, victim, k));
  }
  const EvidenceSources sources = evidenceSources(model, state, attacker, victim, corroboration(model, state, victim),
                                                  overload(model, state, victim));
  const double mass = sources.rate * model.caseWindow;  // M
  const double share = showableShare(model, victim, sources);
  const double suspected = logPrior(model, state, victim, principal), rest = logD(std::max(others, 1e-12));
  const auto test = [&](double w) { return Test{2 * mass * w + suspected - rest, std::sqrt(4 * mass * w * w + 1e-9)}; };
  unflagged_ = 1 - 0.5 * model.scenario.actors[ix(attacker)].deception;
  known_ = test(1);
  shown_ = share < 1 ? test(share) : known_;
}

double AttributionOdds::at(int rung) const {
  const Test& test = rung >= 3 ? shown_ : known_;
  return unflagged_ * phiTilde((test.centre - model_.facts[ix(victim_)].standardLogit[ix(rung)]) / test.spread);
}

}  // namespace firebreak
