#pragma once
// Domestic audience costs: an international crisis as a war of attrition, after Fearon, American Political Science
// Review 88(3), 1994. Solution for uniform costs of war, re-derived.
//
// Two states want a prize of 1. Who quits at time t gets −a t, because the public has watched; the other gets the
// prize. War costs each a private amount, uniform on [0, C]; once a t exceeds it, a state would rather fight than quit.

#include <vector>

namespace firebreak::classics {

struct AudienceCosts {
  double rate1 = .2, rate2 = .1;  // a > 0, of the prize per unit of time
  double largestWarCost = 1;      // C > 0, in prizes
};

struct AudienceCostsResult {
  double horizon = 0;             // t*: who has not quit by then never will
  double stays1 = 0, stays2 = 0;  // K: P(does not quit at once), in (0,1]; the larger is 1
  double quits1 = 0, quits2 = 0;  // P(ever quits) = 1 − a t*/C
  double war = 0;                 // neither quits
};

AudienceCostsResult solve(const AudienceCosts& crisis);

// P(state 1 or 2 is still in at time t) = K/(1 + a_other t), 0 ≤ t ≤ t*: each quits at the rate that keeps the other
// indifferent.
double stillIn(const AudienceCosts& crisis, const AudienceCostsResult& solved, int state, double time);

}  // namespace firebreak::classics
