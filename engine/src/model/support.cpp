#include "model/support.h"

#include "base/deterministic_math.h"
#include "base/index.h"

namespace firebreak {
namespace {

constexpr int bisections = 40;

// The willingness of each member: B'_j w_j N_c / c_j. Its share at a joint answer G is this times (1 − G).
void willingness(const Coalition& coalition, double cohesion, double severity, double intensity,
                 std::span<double> slope) {
  double benefits = 0;
  for (const CoalitionMember& member : coalition.members)
    benefits += member.commitment * cohesion * severity / 50;
  const double count = static_cast<double>(coalition.members.size());
  for (std::size_t j = 0; j < coalition.members.size(); ++j) {
    const CoalitionMember& member = coalition.members[j];
    const double own = member.commitment * cohesion * severity / 50;
    const double benefit = own + coalition.sharedThreshold * (benefits - own);
    const double cost = (1.5 - member.riskAppetite) * (0.5 + intensity / 100);
    slope[j] = benefit * member.weight * count / cost;
  }
}

double weightedShare(const Coalition& coalition, std::span<const double> slope, double joint) {
  double sum = 0;
  for (std::size_t j = 0; j < slope.size(); ++j) {
    sum += coalition.members[j].weight * clampTo(slope[j] * (1 - joint), 0, 1);
  }
  return sum;
}

}  // namespace

double jointSupport(const Coalition& coalition, double cohesion, double severity, double intensity,
                    std::span<double> share) {
  willingness(coalition, cohesion, severity, intensity, share);
  double low = 0, high = 1;
  for (int n = 0; n < bisections; ++n) {
    const double middle = (low + high) / 2;
    (weightedShare(coalition, share, middle) > middle ? low : high) = middle;
  }
  const double joint = (low + high) / 2;
  for (double& s : share)
    s = clampTo(s * (1 - joint), 0, 1);
  return joint;
}

double expectedSupport(const Coalition& coalition, double cohesion, std::span<double> share) {
  return jointSupport(coalition, cohesion, 50, 34, share);
}

void refreshPartnersSupport(const Model& model, WorldState& state, std::span<double> share) {
  const Coalition& coalition = model.scenario.coalition;
  if (coalition.members.empty()) return;
  expectedSupport(coalition, state.cohesion, share);
  for (std::size_t i = 0; i < coalition.members.size(); ++i) {
    double others = 0;
    for (std::size_t j = 0; j < share.size(); ++j) {
      if (j != i) others += share[j];
    }
    state.partnersSupport[ix(coalition.members[i].actor)] = model.scenario.constants.supportWeight * others;
  }
}

}  // namespace firebreak
