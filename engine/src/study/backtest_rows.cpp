// One case beside the forecasts that need no model, and the means over the cases.
#include <cmath>
#include <limits>

#include "base/index.h"
#include "engine/backtest.h"

namespace firebreak {
namespace {

std::size_t place(ForecastKind kind) {
  return static_cast<std::size_t>(kind);
}

void enter(BacktestRow& row, ForecastKind kind, const TierForecast& forecast) {
  row.forecast[place(kind)] = forecast;
  row.score[place(kind)] = rankProbabilityScore(forecast, row.documented);
}

Moments momentsOf(const std::vector<double>& values) {
  const double n = static_cast<double>(values.size());
  if (values.empty()) return {};
  double sum = 0, squares = 0;
  for (const double value : values)
    sum += value;
  for (const double value : values)
    squares += (value - sum / n) * (value - sum / n);
  return {sum / n, values.size() < 2 ? 0 : std::sqrt(squares / (n - 1) / n)};
}

}  // namespace

BacktestRow backtestRow(const Scenario& scenario, const Backtest& played) {
  BacktestRow row;
  row.id = scenario.id;
  row.title = scenario.title;
  row.documented = documentedTier(scenario);
  row.provocation = provocation(scenario);
  enter(row, ForecastKind::answered, played.answered());
  enter(row, ForecastKind::held, played.held());
  enter(row, ForecastKind::severity, pointForecast(row.provocation.rung));
  enter(row, ForecastKind::baseRates, baseRateForecast());
  row.score[place(ForecastKind::climatology)] = std::numeric_limits<double>::quiet_NaN();
  return row;
}

void addClimatology(std::span<BacktestRow> rows) {
  if (rows.size() < 2) return;
  std::vector<int> tiers;
  for (const BacktestRow& row : rows)
    tiers.push_back(row.documented);
  for (std::size_t n = 0; n < rows.size(); ++n)
    enter(rows[n], ForecastKind::climatology, climatology(tiers, n));
}

Moments meanScore(std::span<const BacktestRow> rows, ForecastKind kind) {
  std::vector<double> scores;
  for (const BacktestRow& row : rows)
    scores.push_back(row.scoreOf(kind));
  return momentsOf(scores);
}

Moments scoreDifference(std::span<const BacktestRow> rows, ForecastKind a, ForecastKind b) {
  std::vector<double> differences;
  for (const BacktestRow& row : rows)
    differences.push_back(row.scoreOf(a) - row.scoreOf(b));
  return momentsOf(differences);
}

}  // namespace firebreak
