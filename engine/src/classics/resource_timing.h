#pragma once
// When to use a cyber resource: Axelrod and Iliev, Timing of cyber conflict, PNAS 111(4), 2014, 1298–1303. A resource,
// such as an unknown flaw, may survive its use (stealth) and may survive being kept (persistence); stakes differ from
// period to period. Use it when they reach a threshold.

namespace firebreak::classics {

struct ResourceTiming {
  double stealth = .2;      // S: survives if used, [0,1]
  double persistence = .9;  // P: survives a period if kept, [0,1]
  double discount = .9;     // w: weight of the next period, [0,1)
  int faces = 6;            // stakes are those of a fair die with so many faces; 0: uniform on [0,1]
};

struct ResourceTimingResult {
  double value = 0;      // V of having the resource, before the stakes are known
  double threshold = 0;  // T* = w V (P − S), 0 if P ≤ S: use from these stakes on
  int useFrom = 0;       // the first face at or above T*; 0 for uniform stakes, or if no face reaches it
  double useShare = 0;   // P(stakes ≥ T*): how often it is used while one has it
};

// V = E[max(s + w S V, w P V)].
ResourceTimingResult solve(const ResourceTiming& resource);

}  // namespace firebreak::classics
