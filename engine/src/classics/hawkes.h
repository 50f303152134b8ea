#pragma once
// Self-exciting events: Hawkes, Biometrika 58, 1971. Each event raises the rate of further ones for a while; n is how
// many each brings on average, the branching ratio.
//
//   λ(t) = μ + Σ_{t_i < t} n β e^{−β (t − t_i)}
//
// The engine's escalation number is the branching ratio of the same kind for tension on many ties (docs/model.md 7).

#include <vector>

namespace firebreak::classics {

struct Hawkes {
  double background = .5;  // μ > 0, events per unit of time
  double branching = .5;   // n ≥ 0
  double decay = 1;        // β > 0, per unit of time
};

struct HawkesResult {
  bool stationary = false;  // n < 1; what follows is infinite otherwise
  double rate = 0;          // μ/(1−n)
  double clusterSize = 0;   // 1/(1−n): an event and all it brings
  double variance = 0;      // Var(events in T)/T for long T: μ/(1−n)³
};

HawkesResult solve(const Hawkes& process);

// E λ(t) from a start without past: dE/dt = βμ − β(1−n) E, E(0) = μ. Finite for n ≥ 1 too, where it grows without end.
double expectedRate(const Hawkes& process, double time);

struct HawkesNetwork {
  std::vector<double> background;  // μ_i ≥ 0
  std::vector<double> branching;   // row-major; entry (i,j): events of i brought by one of j
};

struct HawkesNetworkResult {
  double radius = 0;         // spectral radius of the branching matrix: what the engine calls E
  bool stationary = false;   // radius < 1
  std::vector<double> rate;  // (I − N)⁻¹ μ; infinite if not stationary
};

HawkesNetworkResult solve(const HawkesNetwork& network);

}  // namespace firebreak::classics
