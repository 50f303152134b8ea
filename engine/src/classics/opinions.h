#pragma once
// Opinions that average one another: DeGroot, Journal of the American Statistical Association 69, 1974; and with people
// who hold on to where they began: Friedkin and Johnsen, 1990. Read as agencies or allies forming a joint judgement.

#include <optional>
#include <vector>

namespace firebreak::classics {

struct Opinions {
  std::vector<double> weights;  // W, row-major: row i is how much i listens to each; entries ≥ 0, rows sum to 1
  std::vector<double> start;    // x_0
};

struct DeGrootResult {
  bool consensus = false;         // all end with the same opinion, whatever the start
  double opinion = 0;             // π · x_0; NaN without consensus
  std::vector<double> influence;  // π, the left eigenvector of W for 1, summing to 1; NaN without consensus
};

DeGrootResult solveDeGroot(const Opinions& opinions);

// x_0, x_1 = W x_0, …, x_steps.
std::vector<std::vector<double>> opinionsOverTime(const Opinions& opinions, int steps);

// x_{t+1} = Λ W x_t + (1 − Λ) x_0, with susceptibility λ_i in [0,1]: its limit (I − ΛW)⁻¹ (I − Λ) x_0. Nothing if that
// is not determined: somebody with λ = 1 listens, even through others, to nobody with λ < 1.
std::optional<std::vector<double>> solveFriedkinJohnsen(const Opinions& opinions,
                                                        const std::vector<double>& susceptibility);

}  // namespace firebreak::classics
