// Scores, and the forecasts that need no model.
#include "base/index.h"
#include "engine/backtest.h"

namespace firebreak {

double rankProbabilityScore(const TierForecast& forecast, int tier) {
  double sum = 0, cumulative = 0;
  for (int k = 0; k < rungCount; ++k) {
    cumulative += forecast[ix(k)];
    const double gap = cumulative - (k >= tier ? 1 : 0);
    sum += gap * gap;
  }
  return sum / (rungCount - 1);
}

TierForecast pointForecast(int tier) {
  TierForecast forecast = {};
  forecast[ix(tier)] = 1;
  return forecast;
}

TierForecast baseRateForecast() {
  // EuRepoC dashboard, May 2024: 195 of 2,465 incidents drew a response. EuRepoC v1.1, kinds: statements, declarations,
  // awareness raising, inquiries and capacity building 69, protest notes 1, economic sanctions 7, relations severed 1.
  constexpr double incidents = 2465, answered = 195, kinds = 69 + 1 + 7 + 1;
  constexpr double share = answered / incidents / kinds;
  return {1 - answered / incidents, 69 * share, 1 * share, 7 * share, 1 * share};
}

TierForecast climatology(std::span<const int> tiers, std::size_t leftOut) {
  TierForecast forecast = {};
  for (std::size_t n = 0; n < tiers.size(); ++n)
    if (n != leftOut) forecast[ix(tiers[n])] += 1 / static_cast<double>(tiers.size() - 1);
  return forecast;
}

}  // namespace firebreak
