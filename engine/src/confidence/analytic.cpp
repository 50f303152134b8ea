// How well founded a judgement is, apart from how probable. docs/confidence.md 2.

#include <algorithm>
#include <array>
#include <cmath>

#include "base/index.h"
#include "engine/confidence.h"

namespace firebreak {

double priorShare(const Sourcing& sourcing) {
  const double prior = std::fabs(sourcing.priorLogOdds);
  // Evidence of mass M is expected to move the log-odds of the right name by 2M.
  const double moved = 2 * std::max(0.0, sourcing.evidenceMass);
  return prior + moved > 0 ? prior / (prior + moved) : 1;
}

AnalyticConfidence analyticConfidence(const Sourcing& sourcing) {
  const double assumed = priorShare(sourcing);
  int level = 0;
  if ((sourcing.independentSources >= 2 || sourcing.evidenceMass >= 1) && assumed < 2.0 / 3) level = 1;
  if (sourcing.independentSources >= 3 && sourcing.evidenceMass >= 2 && assumed < 1.0 / 3) level = 2;
  if (sourcing.deceptionSuspected) level = std::max(0, level - 1);
  return static_cast<AnalyticConfidence>(level);
}

std::string_view analyticConfidenceWord(AnalyticConfidence confidence) {
  constexpr std::array<std::string_view, 3> words = {"low", "moderate", "high"};
  return words[ix(static_cast<int>(confidence))];
}

}  // namespace firebreak
