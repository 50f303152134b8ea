#pragma once
// Richardson's arms race: Arms and Insecurity, 1960.
//
//   x' = k y − α x + g        y' = l x − β y + h
//
// The engine with linear answers is this model in steps of a day (docs/model.md 8), and its escalation number is the
// ratio below.

namespace firebreak::classics {

struct Richardson {
  double reactionX = .2, reactionY = .3;  // k, l ≥ 0: how one answers the other's arms
  double fatigueX = .5, fatigueY = .6;    // α, β ≥ 0: the burden of one's own
  double grievanceX = 1, grievanceY = 2;  // g, h: what one would do anyway; negative is goodwill
  double startX = 0, startY = 0;
};

struct RichardsonState {
  double x = 0, y = 0;
};

struct RichardsonResult {
  RichardsonState balance;    // ((βg + kh)/(αβ − kl), (αh + lg)/(αβ − kl)); not finite if αβ = kl
  double fast = 0, slow = 0;  // eigenvalues ½[−(α+β) ∓ √((α−β)² + 4kl)], the slow one decides
  double ratio = 0;     // √(kl/(αβ)): the spectral radius of the next-generation matrix; infinite without fatigue
  bool stable = false;  // αβ > kl, both fatigues positive: the balance is approached from anywhere
};

RichardsonResult solve(const Richardson& race);

// The exact state after a time, by the matrix exponential.
RichardsonState stateAfter(const Richardson& race, double time);

}  // namespace firebreak::classics
