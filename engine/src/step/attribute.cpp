// Step 4: each day's evidence is a noisy push to the right name, or to the framed one.

#include <algorithm>
#include <cmath>

#include "base/deterministic_math.h"
#include "base/index.h"
#include "model/belief.h"
#include "model/beliefs.h"
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

// What one case works on: its rows of the tables of belief.
struct Rows {
  std::span<double> weights, posterior, blame;
  std::span<double> shownWeights, shown;  // empty where what can be shown is what is known
};

Rows rowsOf(const Model& model, WorldState& state, Today& today, std::size_t row) {
  Rows rows = {beliefRow(model, state.logWeight, row),
               beliefRow(model, state.posterior, row),
               beliefRow(model, today.blame, row),
               {},
               {}};
  if (model.shownApart) {
    rows.shownWeights = beliefRow(model, state.shownWeight, row);
    rows.shown = beliefRow(model, state.shown, row);
  }
  return rows;
}

// l_k += ±μ + sqrt(2μ) z_k: mean μ and variance 2μ keep the log-likelihood ratios consistent. Of that, the share
// `showable` goes to what can be shown. `block` is the case's first; returns the next case's.
const Block* addEvidence(const Case& open, std::span<const ActorIndex> suspects, double rate, double showable,
                         const Block* block, const Rows& rows) {
  const ActorIndex pointedAt = open.flagged && !open.exposed ? open.framed : open.principal;
  const double spread = std::sqrt(2 * rate);
  int quarter = suspects[0] / 4;
  for (const ActorIndex k : suspects) {
    if (k / 4 != quarter) {
      quarter = k / 4;
      ++block;
    }
    if (!(rate > 0)) continue;
    const double push = (k == pointedAt ? rate : -rate) + spread * block->normal(k % 4);
    rows.weights[ix(k)] += push;
    if (!rows.shown.empty()) rows.shownWeights[ix(k)] += showable * push;
  }
  return block + 1;
}

// Posterior = softmax of the log-weights over the suspects, the last of which gets `doubt` on top.
void believe(std::span<const ActorIndex> suspects, std::span<const double> weights, double doubt,
             std::span<double> posterior) {
  const auto weightOf = [&](ActorIndex k) { return k == suspects.back() ? weights[ix(k)] + doubt : weights[ix(k)]; };
  double highest = weightOf(suspects[0]);
  for (const ActorIndex k : suspects)
    highest = std::max(highest, weightOf(k));
  double sum = 0;
  for (const ActorIndex k : suspects)
    sum += posterior[ix(k)] = expD(weightOf(k) - highest);
  for (const ActorIndex k : suspects)
    posterior[ix(k)] /= sum;
}

// What the attacker's disinformation puts on "crime or unknown" in the eyes of others, until it is taken apart.
double doubtOf(const Model& model, const Case& open, int age) {
  if (open.attacker == model.actors) return 0;
  const double sown = model.scenario.actors[ix(open.attacker)].disinformation;
  return sown > 0 ? 2 * sown * expD(-model.scenario.actors[ix(open.victim)].correction * age) : 0;
}

// One day of one case. Returns the next case's block.
const Block* investigate(const Model& model, const Draws& draws, const Block* block, const Rows& rows, Case& open,
                         WorldState& state, EvidenceRecord& record) {
  const std::vector<ActorIndex>& suspects = model.facts[ix(open.victim)].suspects;
  record.number = open.number;
  record.age = state.tick - open.opened;
  const double corroborated = corroboration(model, state, open.victim);
  const double overloaded = overload(model, state, open.victim);
  record.flagExposed = exposedToday(model, draws, state, open, record.age, corroborated, overloaded);
  if (record.flagExposed) {
    open.exposed = true;
    logPriors(model, state, open.victim, rows.weights);
    if (!rows.shown.empty()) logPriors(model, state, open.victim, rows.shownWeights);
  }

  const EvidenceSources sources = evidenceSources(model, state, open.attacker, open.victim, corroborated, overloaded);
  const double arbitrated = open.named >= 0 ? 1 + model.arbitration : 1;
  record.technical = sources.technical * arbitrated;
  record.thirdParty = sources.thirdParty * arbitrated;
  record.openSource = sources.openSource * arbitrated;
  record.rate = sources.rate * arbitrated;
  record.showable = showableShare(model, open.victim, sources);
  block = addEvidence(open, suspects, record.rate, record.showable, block, rows);

  for (std::size_t k = 0; k < rows.blame.size(); ++k)
    rows.blame[k] = -rows.posterior[k];
  believe(suspects, rows.weights, 0, rows.posterior);
  for (std::size_t k = 0; k < rows.blame.size(); ++k)
    rows.blame[k] += rows.posterior[k];
  if (!rows.shown.empty()) believe(suspects, rows.shownWeights, doubtOf(model, open, record.age), rows.shown);
  return block;
}

// Only where the victim keeps something to itself or somebody sows doubt.
bool showsLess(const Model& model, const Case& open) {
  return model.scenario.actors[ix(open.victim)].sourceProtection > 0 ||
         (open.attacker < model.actors && model.scenario.actors[ix(open.attacker)].disinformation > 0);
}

}  // namespace

void attribute(const Model& model, const Draws& draws, WorldState& state, Today& today) {
  today.blame.assign(state.cases.size() * ix(model.hypotheses), 0.0);
  drawEvidence(model, draws, state, today.evidence);
  const Block* block = today.evidence.blocks.data();
  for (std::size_t n = 0; n < state.cases.size(); ++n) {
    const Rows rows = rowsOf(model, state, today, n);
    EvidenceRecord record;
    if (today.record) record.before.assign(rows.posterior.begin(), rows.posterior.end());
    block = investigate(model, draws, block, rows, state.cases[n], state, record);
    if (!today.record) continue;
    record.after.assign(rows.posterior.begin(), rows.posterior.end());
    if (showsLess(model, state.cases[n])) record.shown.assign(rows.shown.begin(), rows.shown.end());
    today.record->evidence.push_back(std::move(record));
  }
}

}  // namespace firebreak
