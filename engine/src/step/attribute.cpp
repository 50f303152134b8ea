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

// Cases are numbered in a row and close in their order, so that each open one has a place of its own.
Foreseen::Evidence& placeOf(const Case& open, std::vector<Foreseen::Evidence>& places) {
  return places[ix(open.number) & (places.size() - 1)];
}

void makePlaces(std::size_t cases, std::vector<Foreseen::Evidence>& places) {
  std::size_t wanted = std::max<std::size_t>(16, places.size());
  while (wanted < cases)
    wanted *= 2;
  if (wanted > places.size()) places.resize(wanted);
}

// Today's normals of the case, one per suspect in their order; the next suspect's stands four further.
const double* evidenceToday(const Draws& draws, const Case& open, std::span<const ActorIndex> suspects, int tick,
                            Foreseen::Evidence& place) {
  const auto keyOf = [&](int quarter) {
    return draws.evidenceCounter(quarter, tick, open.attacker, open.victim, tick - open.opened);
  };
  int quarter = suspects[0] / 4;
  const Words first = keyOf(quarter);
  const int drawn = place.keys.place(draws, first, nextDayOfCase);
  if (drawn >= 0) return place.normal.data() + drawn;

  place.keys.begin(draws, first);
  place.normal.resize(4 * suspects.size());
  FourBlocks blocks = draws.four(first, nextDayOfCase);
  for (std::size_t n = 0; n < suspects.size(); ++n) {
    if (suspects[n] / 4 != quarter) {
      quarter = suspects[n] / 4;
      blocks = draws.four(keyOf(quarter), nextDayOfCase);
    }
    blocks.normals(suspects[n] % 4, &place.normal[4 * n]);
  }
  return place.normal.data();
}

bool exposedToday(const Model& model, const Draws& draws, const WorldState& state, const Case& open, const Sight& sight,
                  Ahead& exposure) {
  if (!open.flagged || open.exposed) return false;
  const double hazard = model.scenario.constants.flagExposure * state.attribution[ix(open.victim)] *
                        sight.corroborated * (1 - model.scenario.actors[ix(open.attacker)].deception) /
                        (1 + sight.overloaded);
  const Words key = draws.counter(Purpose::expose, state.tick, open.attacker, open.victim, state.tick - open.opened);
  return exposure.turn(draws, key, nextDayOfCase).uniform(0) < std::min(1.0, hazard);
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
// `showable` goes to what can be shown.
void addEvidence(const Case& open, std::span<const ActorIndex> suspects, double rate, double showable, const double* z,
                 const Rows& rows) {
  if (!(rate > 0)) return;
  const ActorIndex pointedAt = open.flagged && !open.exposed ? open.framed : open.principal;
  const double spread = std::sqrt(2 * rate);
  for (const ActorIndex k : suspects) {
    const double push = (k == pointedAt ? rate : -rate) + spread * *z;
    rows.weights[ix(k)] += push;
    if (!rows.shown.empty()) rows.shownWeights[ix(k)] += showable * push;
    z += 4;
  }
}

// Posterior = softmax of the log-weights over the suspects, the last of which gets `doubt` on top.
void believe(std::span<const ActorIndex> suspects, std::span<const double> weights, double doubt,
             std::span<double> posterior) {
  const auto weightOf = [&](ActorIndex k) { return k == suspects.back() ? weights[ix(k)] + doubt : weights[ix(k)]; };
  double highest = weightOf(suspects[0]);
  for (const ActorIndex k : suspects)
    highest = std::max(highest, weightOf(k));
  double sum = 0;
  for (const ActorIndex k : suspects) {
    const double below = weightOf(k) - highest;
    sum += posterior[ix(k)] = below == 0 ? 1 : expD(below);
  }
  for (const ActorIndex k : suspects)
    posterior[ix(k)] /= sum;
}

// What the attacker's disinformation puts on "crime or unknown" in the eyes of others, until it is taken apart.
double doubtOf(const Model& model, const Case& open, int age) {
  if (open.attacker == model.actors) return 0;
  const double sown = model.scenario.actors[ix(open.attacker)].disinformation;
  return sown > 0 ? 2 * sown * expD(-model.scenario.actors[ix(open.victim)].correction * age) : 0;
}

// What a day brought to a case.
struct Findings {
  bool flagExposed = false;
  EvidenceSources sources;
  double showable = 1;
};

// One day of one case.
Findings investigate(const Model& model, const Draws& draws, const Sight& sight, const Rows& rows, Case& open,
                     WorldState& state, Foreseen::Evidence& place) {
  const std::vector<ActorIndex>& suspects = model.facts[ix(open.victim)].suspects;
  Findings found;
  found.flagExposed = exposedToday(model, draws, state, open, sight, place.exposure);
  if (found.flagExposed) {
    open.exposed = true;
    logPriors(model, state, open.victim, rows.weights);
    if (!rows.shown.empty()) logPriors(model, state, open.victim, rows.shownWeights);
  }

  found.sources = evidenceSources(model, state, open.attacker, open.victim, sight.corroborated, sight.overloaded);
  found.showable = showableShare(model, open.victim, found.sources);
  found.sources.scale(open.named >= 0 ? 1 + model.arbitration : 1);
  const double* z = evidenceToday(draws, open, suspects, state.tick, place);
  addEvidence(open, suspects, found.sources.rate, found.showable, z, rows);

  std::copy(rows.posterior.begin(), rows.posterior.end(), rows.blame.begin());
  believe(suspects, rows.weights, 0, rows.posterior);
  for (const ActorIndex k : suspects)
    rows.blame[ix(k)] = rows.posterior[ix(k)] - rows.blame[ix(k)];
  if (!rows.shown.empty())
    believe(suspects, rows.shownWeights, doubtOf(model, open, state.tick - open.opened), rows.shown);
  return found;
}

// Only where the victim keeps something to itself or somebody sows doubt.
bool showsLess(const Model& model, const Case& open) {
  return model.scenario.actors[ix(open.victim)].sourceProtection > 0 ||
         (open.attacker < model.actors && model.scenario.actors[ix(open.attacker)].disinformation > 0);
}

void recordFindings(const Model& model, const Case& open, const Rows& rows, const Findings& found, int tick,
                    std::vector<double> before, Today& today) {
  EvidenceRecord record;
  record.number = open.number;
  record.age = tick - open.opened;
  record.flagExposed = found.flagExposed;
  record.technical = found.sources.technical;
  record.thirdParty = found.sources.thirdParty;
  record.openSource = found.sources.openSource;
  record.rate = found.sources.rate;
  record.showable = found.showable;
  record.before = std::move(before);
  record.after.assign(rows.posterior.begin(), rows.posterior.end());
  if (showsLess(model, open)) record.shown.assign(rows.shown.begin(), rows.shown.end());
  today.record->evidence.push_back(std::move(record));
}

}  // namespace

void attribute(const Model& model, const Draws& draws, WorldState& state, Today& today) {
  makePlaces(state.cases.size(), today.foreseen.evidence);
  today.blame.resize(state.cases.size() * ix(model.hypotheses));
  today.sight.assign(ix(model.states), {});
  for (std::size_t n = 0; n < state.cases.size(); ++n) {
    Case& open = state.cases[n];
    Sight& sight = today.sight[ix(open.victim)];
    if (sight.corroborated == 0)
      sight = {corroboration(model, state, open.victim), overload(model, state, open.victim)};
    const Rows rows = rowsOf(model, state, today, n);
    std::vector<double> before;
    if (today.record) before.assign(rows.posterior.begin(), rows.posterior.end());
    const Findings found = investigate(model, draws, sight, rows, open, state, placeOf(open, today.foreseen.evidence));
    if (today.record) recordFindings(model, open, rows, found, state.tick, std::move(before), today);
  }
}

}  // namespace firebreak
