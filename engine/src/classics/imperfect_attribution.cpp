#include "classics/imperfect_attribution.h"

#include <cmath>
#include <limits>

#include "base/deterministic_math.h"
#include "classics/models.h"

namespace firebreak::classics {
namespace {

// β^k, k ≥ 1.
double retaliation(double posterior, double caution) {
  if (caution == 1 || posterior <= 0) return posterior <= 0 ? 0 : posterior;
  return expD(caution * logD(posterior));
}

// a_i = 1 − F_i(x_i*).
std::vector<double> attackProbabilities(const AttributionGame& game, const std::vector<double>& cutoffs) {
  std::vector<double> attack;
  for (std::size_t i = 0; i < cutoffs.size(); ++i)
    attack.push_back(clampTo(1 - cutoffs[i] / game.attackers[i].largestBenefit, 0, 1));
  return attack;
}

// β_i^s = γ a_i π_i^s / (n π_0^s + γ Σ_j a_j (π_j^s − π_0^s)).
double posterior(const AttributionGame& game, const std::vector<double>& attack, std::size_t i, std::size_t s) {
  const double none = game.falseSignals[s];
  double all = static_cast<double>(attack.size()) * none, slips = 0;
  for (std::size_t j = 0; j < attack.size(); ++j) {
    all += game.opportunity * attack[j] * (game.attackers[j].signals[s] - none);
    slips += game.attackers[j].signals[s];
  }
  const double own = game.attackers[i].signals[s];
  if (all > 0) return clampTo(game.opportunity * attack[i] * own / all, 0, 1);
  return slips > 0 ? own / slips : 0;
}

std::vector<double> bestCutoffs(const AttributionGame& game, const std::vector<double>& cutoffs) {
  const std::vector<double> attack = attackProbabilities(game, cutoffs);
  std::vector<double> next(cutoffs.size(), 0);
  for (std::size_t i = 0; i < cutoffs.size(); ++i)
    for (std::size_t s = 1; s < game.falseSignals.size(); ++s)
      next[i] += (game.attackers[i].signals[s] - game.falseSignals[s]) *
                 retaliation(posterior(game, attack, i, s), game.caution);
  return next;
}

// One pass with a given step; true when the cut-offs have come to rest.
bool settle(const AttributionGame& game, double step, std::vector<double>& cutoffs) {
  for (int round = 0; round < 5000; ++round) {
    const std::vector<double> next = bestCutoffs(game, cutoffs);
    double gap = 0;
    for (std::size_t i = 0; i < cutoffs.size(); ++i) {
      gap = std::fabs(next[i] - cutoffs[i]) > gap ? std::fabs(next[i] - cutoffs[i]) : gap;
      cutoffs[i] += step * (next[i] - cutoffs[i]);
    }
    if (gap < 1e-13) return true;
  }
  return false;
}

}  // namespace

AttributionEquilibrium solve(const AttributionGame& game) {
  AttributionEquilibrium result;
  result.cutoffs.assign(game.attackers.size(), game.start);
  // A cautious defender answers steeply, and half steps may then circle: shorter ones do not.
  for (double step = .5; step > .001 && !result.converged; step /= 4)
    result.converged = settle(game, step, result.cutoffs);

  result.attackProbabilities = attackProbabilities(game, result.cutoffs);
  for (const double probability : result.attackProbabilities)
    result.overall += game.opportunity / static_cast<double>(game.attackers.size()) * probability;
  for (std::size_t i = 0; i < game.attackers.size(); ++i) {
    result.posteriors.emplace_back();
    for (std::size_t s = 0; s < game.falseSignals.size(); ++s)
      result.posteriors[i].push_back(posterior(game, result.attackProbabilities, i, s));
  }
  return result;
}

namespace {

constexpr ClassicParameter parameterTable[] = {
    {"opportunity", "Chance of an opportunity", "probability", .01, .99, .5, 2, false,
     "That one of the two attackers, each as likely, has an opportunity."},
    {"benefit1", "Largest benefit of attacker 1", "retaliations", .1, 20, 2, 1, false,
     "Benefits of an attack are uniform from 0 to this."},
    {"benefit2", "Largest benefit of attacker 2", "retaliations", .1, 20, 2, 1, false,
     "Benefits of an attack are uniform from 0 to this."},
    {"traced1", "Attack by 1 points at 1", "probability", 0, 1, .72, 2, false,
     "That an attack by 1 is detected and looks like 1's."},
    {"mistaken1", "Attack by 1 points at 2", "probability", 0, 1, .08, 2, false,
     "That an attack by 1 is detected but looks like 2's."},
    {"traced2", "Attack by 2 points at 2", "probability", 0, 1, .72, 2, false,
     "That an attack by 2 is detected and looks like 2's."},
    {"mistaken2", "Attack by 2 points at 1", "probability", 0, 1, .08, 2, false,
     "That an attack by 2 is detected but looks like 1's."},
    {"falseAlarm", "False alarm", "probability", 0, 1, .05, 3, false,
     "That without any attack one is seen, half of the time pointing at each."},
    {"caution", "Caution of the defender", "", 1, 20, 1, 1, false,
     "Retaliation has the probability posterior^caution: 1 is the plain case, 8 a defender who wants near-certainty."},
};

AttributionAttacker attackerOf(double largestBenefit, double one, double two) {
  return {.largestBenefit = largestBenefit, .signals = {clampTo(1 - one - two, 0, 1), one, two}};
}

// How the probability of an attack by anyone moves when one more share of 1's unseen attacks is seen and points at
// `whom`; where all are seen already, when one share less is. NaN where neither can be.
double effectOfSeeing(const AttributionGame& game, std::size_t whom) {
  constexpr double share = .001;
  const std::vector<double>& signals = game.attackers[0].signals;
  const double step = signals[0] >= share ? share : (signals[whom] >= share ? -share : 0);
  if (step == 0) return std::numeric_limits<double>::quiet_NaN();
  AttributionGame changed = game;
  changed.attackers[0].signals[0] -= step;
  changed.attackers[0].signals[whom] += step;
  return (solve(changed).overall - solve(game).overall) / step;
}

std::string_view verdictOf(const AttributionGame& game, double effectOfTracing, double effectOfMistaking) {
  const double traced = game.attackers[0].signals[1], mistaken = game.attackers[0].signals[2];
  if (!(traced + mistaken > 0)) return "attacks by 1 go unseen";
  return traced * effectOfTracing + mistaken * effectOfMistaking > 0 ? "seeing more such attacks would backfire"
                                                                     : "seeing more such attacks would deter";
}

// How much of what is newly seen must point at 1 for sight to deter; NaN where the mix does not decide.
double neededShare(double effectOfTracing, double effectOfMistaking) {
  if (!(effectOfTracing < 0 && effectOfMistaking > 0)) return std::numeric_limits<double>::quiet_NaN();
  return effectOfMistaking / (effectOfMistaking - effectOfTracing);
}

ClassicResult resultOf(const AttributionGame& game) {
  const AttributionEquilibrium found = solve(game);
  const double traced = effectOfSeeing(game, 1), mistaken = effectOfSeeing(game, 2);
  ClassicResult result;
  result.verdict = verdictOf(game, traced, mistaken);
  result.values = {{"cutoff1", "Smallest benefit at which 1 attacks", found.cutoffs[0]},
                   {"cutoff2", "Smallest benefit at which 2 attacks", found.cutoffs[1]},
                   {"attack1", "Attack by 1, given an opportunity", found.attackProbabilities[0]},
                   {"attack2", "Attack by 2, given an opportunity", found.attackProbabilities[1]},
                   {"attack", "Attack by anyone", found.overall},
                   {"posterior1", "Blame on 1 after a signal of 1", found.posteriors[0][1]},
                   {"posterior2", "Blame on 2 after a signal of 2", found.posteriors[1][2]},
                   {"effectOfTracing", "Attacks per attack of 1 newly seen as 1's", traced},
                   {"effectOfMistaking", "Attacks per attack of 1 newly seen as 2's", mistaken},
                   {"neededShare", "Share to be traced rightly for more sight to deter", neededShare(traced, mistaken)},
                   {"converged", "Equilibrium found", truth(found.converged)}};
  return result;
}

Result<ClassicResult> compute(const ClassicInput& input) {
  std::vector<Issue> issues;
  if (input["traced1"] + input["mistaken1"] > 1 + 1e-12)
    issues.push_back(contradiction("mistaken1", "traced1 and mistaken1 that sum to at most 1"));
  if (input["traced2"] + input["mistaken2"] > 1 + 1e-12)
    issues.push_back(contradiction("mistaken2", "traced2 and mistaken2 that sum to at most 1"));
  if (!issues.empty()) return issues;

  const double alarm = input["falseAlarm"];
  AttributionGame game;
  game.opportunity = input["opportunity"];
  game.falseSignals = {1 - alarm, alarm / 2, alarm / 2};
  game.attackers = {attackerOf(input["benefit1"], input["traced1"], input["mistaken1"]),
                    attackerOf(input["benefit2"], input["mistaken2"], input["traced2"])};
  game.caution = input["caution"];
  return resultOf(game);
}

}  // namespace

constinit const ClassicModel imperfectAttributionModel = {
    .name = "imperfect-attribution",
    .title = "Deterrence with imperfect attribution",
    .lesson =
        "Suspicion of one attacker shields the other, and detecting more attacks that are hard to attribute can "
        "bring more attacks: raise mistaken1 where the defender is cautious.",
    .source = "Baliga, Bueno de Mesquita and Wolitzky, American Political Science Review 114(4), 2020; re-derived",
    .formula = "x_i* = Σ_s (π_i^s − π_0^s) r(β_i^s),  β_i^s = γ a_i π_i^s / (n π_0^s + γ Σ_j a_j (π_j^s − π_0^s))",
    .relation =
        "Too high a standard of evidence weakens deterrence there too, and suspicion of one rival shields another. "
        "That seeing more of one rival's attacks raises attacks by others was looked for and not found.",
    .parameters = parameterTable,
    .mapX = "traced1",
    .mapY = "mistaken1",
    .compute = compute};

}  // namespace firebreak::classics
