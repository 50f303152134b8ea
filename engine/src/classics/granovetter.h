#pragma once
// Thresholds of collective behaviour: Granovetter, American Journal of Sociology 83(6), 1978. Each joins once as many
// have joined as its threshold says: r_{t+1} = how many have a threshold ≤ r_t, from r_0 = 0. Read as allies joining a
// joint attribution or a package of sanctions.

#include <span>
#include <vector>

namespace firebreak::classics {

// r_0, r_1, … until nobody joins any more; at most as many steps as there are people.
std::vector<int> joinersOverTime(std::span<const int> thresholds);

// Thresholds 0, 1, 2, … people − 1; `raised` names the person whose threshold is one higher, −1 nobody.
std::vector<int> steadyThresholds(int people, int raised);

// Thresholds spread normally over a large crowd, as in the article: r = N Φ((r − mean)/σ).
struct NormalThresholds {
  double people = 100;  // N > 0
  double mean = 25;
  double spread = 10;  // σ > 0
};

struct NormalThresholdsResult {
  double joiners = 0;         // the equilibrium reached from nobody: the smallest solution
  double criticalSpread = 0;  // σ at which the small equilibrium vanishes and the crowd goes over; NaN if mean ≥ N/2,
                              // where no spread brings such a jump
  std::vector<double> path;  // r_0, r_1, …, at most 200 rounds of it
};

NormalThresholdsResult solve(const NormalThresholds& crowd);

// σ = N φ(z) with Φ(z) − z φ(z) = mean/N: the curve just touches the diagonal.
double criticalSpread(double people, double mean);

}  // namespace firebreak::classics
