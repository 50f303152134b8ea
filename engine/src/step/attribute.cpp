// Step 4: each day's evidence is a noisy push to the right name, or to the framed one.

#include <algorithm>
#include <cmath>

#include "base/deterministic_math.h"
#include "base/index.h"
#include "model/belief.h"
#include "step/phases.h"

namespace firebreak {
namespace {

bool exposedToday(const Model& model, const Draws& draws, const WorldState& state, const Case& open, int age,
                  double corroborated, double overloaded) {
  if (!open.flagged || open.exposed) return false;
  const double hazard = model.scenario.constants.flagExposure * state.attribution[ix(open.victim)] * corroborated *
                        (1 - model.scenario.actors[ix(open.attacker)].deception) / (1 + overloaded);
  const Block block = draws.block(Purpose::expose, state.tick, open.attacker, open.victim, age);
  return block.uniform(0) < std::min(1.0, hazard);
}

// One block per open case and quarter of the hypotheses in which it has a suspect.
void drawEvidence(const Model& model, const Draws& draws, const WorldState& state, Batch& evidence) {
  evidence.counters.clear();
  for (const Case& open : state.cases) {
    int quarter = -1;
    for (const ActorIndex k : model.facts[ix(open.victim)].suspects) {
      if (k / 4 == quarter) continue;
      quarter = k / 4;
      const int age = state.tick - open.opened;
      evidence.counters.push_back(draws.evidenceCounter(quarter, state.tick, open.attacker, open.victim, age));
    }
  }
  draws.draw(evidence);
}

// l_k += ±μ + sqrt(2μ) z_k: mean μ and variance 2μ keep the log-likelihood ratios consistent.
// `block` is the case's first; returns the next case's.
const Block* addEvidence(const Case& open, std::span<const ActorIndex> suspects, double rate, const Block* block,
                         std::span<double> weights) {
  const ActorIndex pointedAt = open.flagged && !open.exposed ? open.framed : open.principal;
  const double spread = std::sqrt(2 * rate);
  int quarter = suspects[0] / 4;
  for (const ActorIndex k : suspects) {
    if (k / 4 != quarter) {
      quarter = k / 4;
      ++block;
    }
    if (rate > 0) weights[ix(k)] += (k == pointedAt ? rate : -rate) + spread * block->normal(k % 4);
  }
  return block + 1;
}

// Posterior = softmax of the log-weights over the suspects.
void believe(std::span<const ActorIndex> suspects, std::span<const double> weights, std::span<double> posterior) {
  double highest = weights[ix(suspects[0])];
  for (const ActorIndex k : suspects)
    highest = std::max(highest, weights[ix(k)]);
  double sum = 0;
  for (const ActorIndex k : suspects)
    sum += posterior[ix(k)] = expD(weights[ix(k)] - highest);
  for (const ActorIndex k : suspects)
    posterior[ix(k)] /= sum;
}

}  // namespace

void attribute(const Model& model, const Draws& draws, WorldState& state, Today& today) {
  const std::size_t width = ix(model.hypotheses);
  today.blame.assign(state.cases.size() * width, 0.0);
  drawEvidence(model, draws, state, today.evidence);
  const Block* block = today.evidence.blocks.data();
  for (std::size_t n = 0; n < state.cases.size(); ++n) {
    Case& open = state.cases[n];
    const int age = state.tick - open.opened;
    const std::span<double> weights(state.logWeight.data() + n * width, width);
    const std::span<double> posterior(state.posterior.data() + n * width, width);
    const std::span<double> blame(today.blame.data() + n * width, width);
    const std::vector<ActorIndex>& suspects = model.facts[ix(open.victim)].suspects;
    EvidenceRecord record;
    if (today.record) record.before.assign(posterior.begin(), posterior.end());

    const double corroborated = corroboration(model, state, open.victim);
    const double overloaded = overload(model, state, open.victim);
    const bool exposed = exposedToday(model, draws, state, open, age, corroborated, overloaded);
    if (exposed) {
      open.exposed = true;
      logPriors(model, state, open.victim, weights);
    }
    const double rate = evidenceRate(model, state, open.attacker, open.victim, corroborated, overloaded);
    block = addEvidence(open, suspects, rate, block, weights);

    for (std::size_t k = 0; k < width; ++k)
      blame[k] = -posterior[k];
    believe(suspects, weights, posterior);
    for (std::size_t k = 0; k < width; ++k)
      blame[k] += posterior[k];

    if (!today.record) continue;
    record.number = open.number;
    record.age = age;
    record.rate = rate;
    record.flagExposed = exposed;
    record.after.assign(posterior.begin(), posterior.end());
    today.record->evidence.push_back(record);
  }
}

}  // namespace firebreak
