#pragma once
// Deterrence with imperfect attribution: Baliga, Bueno de Mesquita and Wolitzky, American Political Science Review
// 114(4), 2020. A defender who sees noisy signals retaliates where blame is likely enough; attackers know that.
// Equations re-derived from Bayes' rule.

#include <vector>

namespace firebreak::classics {

struct AttributionAttacker {
  double largestBenefit = 2;  // X > 0: the benefit of an attack is uniform on [0, X], in units of one retaliation
  std::vector<double>
      signals;  // π_i^s: probability of signal s = 0, 1, … if i attacked; sums to 1; 0 is "nothing seen"
};

struct AttributionGame {
  double opportunity = .5;           // γ in [0,1]: that exactly one attacker, each as likely, has an opportunity
  std::vector<double> falseSignals;  // π_0^s: likewise if nobody attacked
  std::vector<AttributionAttacker> attackers;  // n ≥ 1, each with as many signals as falseSignals
  double caution =
      1;  // k ≥ 1: retaliation with probability posterior^k; 1 is a defender whose taste is uniform on [0,1]
  double start = 0;  // where the search for the cut-offs begins; the answer does not depend on it
};

struct AttributionEquilibrium {
  std::vector<double> cutoffs;                  // x_i*: i attacks iff the benefit is at least this
  std::vector<double> attackProbabilities;      // a_i, given an opportunity
  double overall = 0;                           // (γ/n) Σ a_i
  std::vector<std::vector<double>> posteriors;  // β_i^s, row i, column s; column 0 is not used: nothing seen, no answer
  bool converged = false;                       // cut-offs still to 1e-13
};

// Fixed point of x_i* = Σ_{s≥1} (π_i^s − π_0^s) (β_i^s)^k by damped iteration. A signal that the play cannot produce is
// read as if all attackers had slipped alike.
AttributionEquilibrium solve(const AttributionGame& game);

}  // namespace firebreak::classics
