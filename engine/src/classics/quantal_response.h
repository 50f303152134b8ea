#pragma once
// Quantal response equilibrium: McKelvey and Palfrey, Games and Economic Behavior 10, 1995. Both sides choose by logit
// and expect each other to; here in matching pennies with one large prize.
//
//            Left   Right
//   Top      X, 0   0, 1
//   Bottom   0, 1   1, 0

namespace firebreak::classics {

struct QuantalResponse {
  double top = 0, left = 0;          // p, q
  double nashTop = 0, nashLeft = 0;  // ½, 1/(1+X): the own prize does not matter to Nash
};

// X > 0, λ ≥ 0.
QuantalResponse quantalResponse(double prize, double precision);

}  // namespace firebreak::classics
