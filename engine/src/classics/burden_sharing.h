#pragma once
// Who pays for an alliance: Olson and Zeckhauser, Review of Economics and Statistics 48(3), 1966. Cobb–Douglas version,
// derived here: member i splits income I into its own use x and a share q of the common good Q, with utility
// x^(1−s) Q^s.

#include <span>
#include <string_view>
#include <vector>

namespace firebreak::classics {

struct BurdenSharing {
  std::vector<double> incomes;  // I_i ≥ 0, at least one positive
  double taste = .5;            // s in (0,1): weight of the common good
};

struct BurdenSharingResult {
  double total = 0;                   // Q = s Σ_contributors I / (s + m(1−s)), m contributors
  double efficient = 0;               // Q° = s Σ_all I
  int contributors = 0;               // i contributes iff I_i > ((1−s)/s) Q
  std::vector<double> contributions;  // q_i = I_i − ((1−s)/s) Q, or 0
};

BurdenSharingResult solve(const BurdenSharing& alliance);

// max(0, s I_i − (1−s) Q_{−i}): what one member does given the others.
double bestReply(double income, double othersTotal, double taste);

// NATO in 1964: gross national product in billions of dollars and its share for defence in percent, as in the article.
struct AllianceMember {
  std::string_view name;
  double product, share;
};
std::span<const AllianceMember> nato1964();

// Spearman's: the correlation of the ranks, equal values sharing theirs. NaN if one of them never varies.
double rankCorrelation(std::span<const double> x, std::span<const double> y);

}  // namespace firebreak::classics
