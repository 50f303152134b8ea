#pragma once
// The generalised mutual deterrence game of Zagare and Kilgour, Perfect Deterrence (2000): when do both sides keep the
// peace for certain ("sure-thing deterrence")? Algebra re-derived.

namespace firebreak::classics {

struct DeterredSide {
  double wins = 100, peace = 60;           // DC > CC
  double fightsHard = 40, fightsSoft = 0;  // DD+ > DD−, both below DC
  double credibility = .7;                 // p: that this side is Hard, [0,1]
};

struct MutualDeterrenceResult {
  // What the other side's credibility must reach for this side's Hard, and Soft, type to keep the peace; above 1:
  // never.
  double hardThresholdA = 0, softThresholdA = 0, hardThresholdB = 0, softThresholdB = 0;
  bool aDeterred = false, bDeterred = false;  // the Hard type binds
  bool sureThing = false;                     // both
};

MutualDeterrenceResult solve(const DeterredSide& a, const DeterredSide& b);

}  // namespace firebreak::classics
