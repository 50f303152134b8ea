#include "escalation/next_generation.h"

#include <algorithm>
#include <cmath>

#include "base/deterministic_math.h"
#include "base/index.h"
#include "model/belief.h"
#include "model/economy.h"
#include "model/misreading.h"
#include "model/permit.h"
#include "model/prospect.h"
#include "model/support.h"
#include "model/wish.h"

namespace firebreak {
namespace {

// Chance that a wish `margin` points above the red line passes it, given the mood; a step without mood noise.
double passes(double margin, double moodNoise) {
  if (moodNoise > 0) return phiTilde(margin / moodNoise);
  return margin >= 0 ? 1 : 0;
}

double successfulFlow(const Model& model, const Rivalry& rivalry, const Prospect& prospect, double calm, double x) {
  const double drive = driveOf(model, rivalry.attacker, x);
  const Appraisal appraisal = appraise(model, prospect, drive, false);
  double severities = 0;
  for (std::size_t type = 0; type < incidentTypes; ++type) {
    severities += model.typicalSeverity[type] * appraisal.weight[type];
  }
  return rivalry.rate * (0.5 + drive / 100) * prospect.success * (severities / appraisal.sum) * calm;
}

// The slope of a flow over the span around today's tension, never below 0.
struct Span {
  double low, high;
  Span(const Model& model, double tension)
      : low(std::max(0.0, tension - model.scenario.constants.escalationSpan)),
        high(std::min(100.0, tension + model.scenario.constants.escalationSpan)) {}

  template <class Flow>
  double slope(Flow flow) const {
    return std::max(0.0, (flow(high) - flow(low)) / (high - low));
  }
};

// Fills K column by column. A column is one tie, today's state all around it.
class Builder {
 public:
  Builder(const Model& model, const WorldState& state, bool latent)
      : model_(model), state_(state), latent_(latent), place_(model.scenario.ties.size(), -1) {
    const std::size_t n = model.hostileTies.size();
    for (std::size_t place = 0; place < n; ++place)
      place_[model.hostileTies[place].tie] = static_cast<int>(place);
    result_.n = static_cast<int>(n);
    result_.measures.assign(n * n, 0);
    result_.support.assign(n * n, 0);
    result_.attacks.assign(n * n, 0);
    share_.resize(model.scenario.coalition.members.size());
    if (!share_.empty()) expectedSupport(model.scenario.coalition, state.cohesion, share_);
  }

  NextGeneration build() {
    for (const TieRef& ref : model_.hostileTies) {
      addMeasures(ref);
      for (const Rivalry& rivalry : model_.rivalries) {
        if (rivalry.principal == ref.actor && rivalry.target == ref.toward) addAttacks(ref, rivalry);
      }
    }
    return std::move(result_);
  }

 private:
  // Adds to row (i→k) of the column; ties without reactivity have no row.
  void add(std::vector<double>& part, ActorIndex i, ActorIndex k, const TieRef& column, double amount) {
    const int row = place_[model_.tie(i, k)];
    if (row < 0) return;
    const std::size_t cell = ix(row) * ix(result_.n) + ix(place_[column.tie]);
    part[cell] += amount / model_.scenario.ties[column.tie].decay;
  }
  double reactivity(ActorIndex i, ActorIndex k) const { return model_.scenario.tie(i, k).reactivity; }

  void addMeasures(const TieRef& ref) {
    const Constants& constants = model_.scenario.constants;
    const auto [i, k, tie, back] = ref;
    const double gain = constants.measureGain;
    if (model_.scenario.dynamics == Dynamics::linear) {
      add(result_.measures, k, i, ref, gain * reactivity(k, i) * model_.scenario.linearGain);
      return;
    }
    const int permitted = latent_ ? rungCount - 1 : permitOf(model_, state_, ref).rung;
    const double slope = Span(model_, state_.tension[tie]).slope([&](double x) {
      return measureFlow(model_, state_, ref, permitted, x);
    });
    const double misread = misreadingOf(model_, state_, ref).odds, clear = model_.scenario.actors[ix(i)].redLineClarity;
    const double factor =
        misread * constants.misreadFactor + (1 - misread) * (clear * constants.warnedFactor + 1 - clear);
    add(result_.measures, k, i, ref, slope * factor * gain * reactivity(k, i));
    if (!model_.facts[ix(i)].member || model_.facts[ix(k)].member) return;
    for (std::size_t j = 0; j < share_.size(); ++j) {
      const ActorIndex partner = model_.scenario.coalition.members[j].actor;
      if (partner == i) continue;
      add(result_.support, k, partner, ref,
          slope * constants.supportWeight * share_[j] * factor * gain * reactivity(k, partner));
    }
  }

  void addAttacks(const TieRef& ref, const Rivalry& rivalry) {
    if (model_.scenario.dynamics == Dynamics::linear) return;
    const ActorIndex victim = ref.toward;
    const Prospect prospect = prospectOf(model_, state_, rivalry);
    const double calm = truceLive(state_, ref.tie) ? model_.truceActivity : 1;
    const double slope = Span(model_, state_.tension[ref.tie]).slope([&](double x) {
      return successfulFlow(model_, rivalry, prospect, calm, x);
    });
    const double rightly = AttributionOdds(model_, state_, rivalry.attacker, rivalry.principal, victim).at(2);
    double others = 0;
    for (const ActorIndex l : model_.facts[ix(victim)].suspects) {
      if (l != ref.actor) others += expD(logPrior(model_, state_, victim, l));
    }
    for (const ActorIndex l : model_.facts[ix(victim)].suspects) {
      if (l == model_.states) continue;
      const double wrongly = (1 - rightly) * expD(logPrior(model_, state_, victim, l)) / std::max(others, 1e-12);
      addBlame(ref, l, slope * (l == ref.actor ? rightly : wrongly));
    }
  }

  // The victim blames l for so much severity per tick, and its partners share in it.
  void addBlame(const TieRef& ref, ActorIndex blamed, double severity) {
    const double gain = model_.scenario.constants.blameGain;
    const ActorIndex victim = ref.toward;
    add(result_.attacks, victim, blamed, ref, severity * gain * reactivity(victim, blamed));
    if (!model_.facts[ix(victim)].member || model_.facts[ix(blamed)].member) return;
    for (const CoalitionMember& member : model_.scenario.coalition.members) {
      if (member.actor == victim) continue;
      const double solidarity = 0.5 * member.commitment * state_.cohesion;
      add(result_.attacks, member.actor, blamed, ref, severity * solidarity * gain * reactivity(member.actor, blamed));
    }
  }

  const Model& model_;
  const WorldState& state_;
  bool latent_;
  std::vector<int> place_;     // tie → row, -1 none
  std::vector<double> share_;  // expected support, member order
  NextGeneration result_;
};

}  // namespace

std::vector<double> NextGeneration::sum() const {
  std::vector<double> total(measures.size());
  for (std::size_t cell = 0; cell < total.size(); ++cell)
    total[cell] = measures[cell] + support[cell] + attacks[cell];
  return total;
}

NextGeneration nextGeneration(const Model& model, const WorldState& state, bool latent) {
  return Builder(model, state, latent).build();
}

double measureFlow(const Model& model, const WorldState& state, const TieRef& ref, int permitted, double x) {
  const Actor& actor = model.scenario.actors[ix(ref.actor)];
  const Constants& constants = model.scenario.constants;
  const MeasureChoice& choice = model.choices[ref.tie];
  const double wish = x + 5 * state.pressure[ix(ref.actor)] + fearOf(model, state, ref).points;
  double flow = 0, lower = 0;
  for (int r = 1; r <= permitted; ++r) {
    const double margin = wish - redLineOf(model, state, ref, r);
    const double reversible = choice.reversible[ix(r)];
    const double up = actor.resolve * passes(margin, constants.moodNoise);
    const double released =
        reversible * (1 - 0.5 * actor.audienceCost) + (1 - reversible) * constants.moodDuration / model.meanLife[ix(r)];
    const double down = released * (1 - passes(margin + constants.hysteresis, constants.moodNoise));
    const double intensity = expectedIntensity(model, state, ref, r);
    const double step = std::max(0.0, intensity - lower);
    flow += step * up / (up + down + 1e-300);
    lower = intensity;
  }
  return flow;
}

double attackFlow(const Model& model, const WorldState& state, const Rivalry& rivalry, double x) {
  const bool ordered = rivalry.principal < model.states;
  const bool truce = ordered && truceLive(state, model.tie(rivalry.principal, rivalry.target));
  const double calm = truce ? model.truceActivity : 1;
  return successfulFlow(model, rivalry, prospectOf(model, state, rivalry), calm, x);
}

}  // namespace firebreak
