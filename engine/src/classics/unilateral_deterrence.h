#pragma once
// The unilateral deterrence game of Zagare and Kilgour, Perfect Deterrence, Cambridge University Press 2000; algebra
// re-derived.
//
//   challenger ─ keeps the status quo ─▶ SQ
//        └ defects ─▶ defender ─ concedes ─▶ DC
//                         └ resists ─▶ challenger ─ backs down ─▶ CD
//                                           └ fights ─▶ DD
//
// Each side is Hard (prefers DD to giving way) with a known probability, its credibility, and otherwise Soft.

namespace firebreak::classics {

struct UnilateralDeterrence {
  struct Challenger {
    double wins = 100, statusQuo = 60, backsDown = 20;  // c_DC > c_SQ > c_CD
    double fightsHard = 40;                             // c_DD+ > c_CD; the Soft never fight, so theirs does not count
    double credibility = .5;                            // p_C in [0,1]
  } challenger;
  struct Defender {
    double otherBacksDown = 80, concedes = 30;  // d_CD > d_DC
    double fightsSoft = 0;                      // d_DD− < d_DC; the Hard always resist, so theirs does not count
    double credibility = .6;                    // p_D in [0,1]
  } defender;
};

enum class DeterrenceEquilibrium { certainDeterrence, separating, attack, bluff };

struct UnilateralDeterrenceResult {
  DeterrenceEquilibrium equilibrium = DeterrenceEquilibrium::certainDeterrence;
  double c1 = 0, c2 = 0;  // p_D that stops the Soft, the Hard challenger; c2 is infinite if DD+ is as good as winning
  double d1 = 0;          // p_C from which a Soft defender does not dare to resist
  bool capable = false;   // c_DD+ < c_SQ: the threat would hurt a Hard challenger
  double hardChallenges = 0, softChallenges = 0;  // w is the second
  double softResists = 0;                         // z; in certain deterrence never asked for, 0
  double statusQuo = 0, challengerWins = 0, conflict = 0, challengerBacksDown = 0;  // sum to 1
};

// On a boundary in p_D the more peaceful equilibrium is given, on that between bluff and attack the latter. The
// Steadfast Deterrence equilibrium, which rests on beliefs off the path, is left out.
UnilateralDeterrenceResult solve(const UnilateralDeterrence& game);

}  // namespace firebreak::classics
