#pragma once
// Documented crises against the model: which tier the record reached within a year, which tiers the futures of the same
// opening reach, and how far apart the two are, beside forecasts that need no model. docs/backtest.md is made from
// this.

#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/ensemble.h"

namespace firebreak {

constexpr int backtestDays = 365;  // the year after day 0, whatever the scenario's own horizon

// Share of futures by tier, that is by rung 0–7; sums to 1.
using TierForecast = std::array<double, rungCount>;

// Rank probability score (Epstein 1969) over the K = 8 ordered tiers: Σ_k (F_k − O_k)² / (K − 1), F and O the
// cumulative shares of forecast and outcome. 0: all on the tier that came; 1: all on the far end of the ladder.
double rankProbabilityScore(const TierForecast& forecast, int tier);

// Forecasts without a model. All on one tier:
TierForecast pointForecast(int tier);
// What all recorded incidents drew: 92 % nothing, the rest by the published counts of kinds of response
// (docs/library.md).
TierForecast baseRateForecast();
// The shares of the tiers that all cases but one reached: what fame alone foretells. Two cases at least.
TierForecast climatology(std::span<const int> tiers, std::size_t leftOut);

// The victim is the actor of the focus tie, the accused its target. The victim's side: the victim and, if it is a
// member of the coalition, its partners outside of which the accused stands; in actor order.
std::vector<ActorIndex> victimsSide(const Scenario& scenario);

// Highest rung among the notes of the first year, those of the accused and of its proxies left out. 0 without any: no
// answer.
int documentedTier(const Scenario& scenario);

// The severest incident of the script by the accused or its proxies against the victim's side. Metrics not given stand
// at the middle of their type, frequency at 1.
struct Provocation {
  int script = -1;      // index into Scenario::incidents; -1: there is none
  double severity = 0;  // S, 0–100
  int rung = 0;         // promise(S) of its target: the tier that severity alone would ask for
};
Provocation provocation(const Scenario& scenario);

// Why a scenario is no case for a backtest: fictional, or without a provocation. Empty: it is one.
std::vector<Issue> backtestIssues(const Scenario& scenario);

// The futures of one case. Every future is played twice with the same random numbers, once without the scripted
// incidents: what is higher with them is the answer to them.
class Backtest {
 public:
  // backtestIssues(scenario) must be empty.
  Backtest(const Scenario& scenario, std::uint64_t seed);
  Backtest(Backtest&&) noexcept;
  Backtest& operator=(Backtest&&) noexcept;
  ~Backtest();

  void advance(int runs);
  int runs() const;

  // The highest rung that anybody of the victim's side held toward the accused on a day on which, without the
  // incidents, it would have held a lower one. 0: the incidents were never answered.
  TierForecast answered() const;
  // The highest rung held for whatever reason, by those whose posture the script leaves to the model.
  TierForecast held() const;

 private:
  struct Content;
  std::unique_ptr<Content> content_;
};

// One case, played, beside the forecasts that need no model.
enum class ForecastKind { answered, held, severity, baseRates, climatology };
constexpr int forecastKinds = 5;
constexpr std::array<std::string_view, forecastKinds> forecastNames = {"answered", "held", "severity", "baseRates",
                                                                       "climatology"};

struct BacktestRow {
  std::string id, title;
  int documented = 0;
  Provocation provocation;
  std::array<TierForecast, forecastKinds> forecast = {};
  std::array<double, forecastKinds> score = {};  // rank probability scores; NaN: no forecast (climatology of one case)

  double scoreOf(ForecastKind kind) const { return score[static_cast<std::size_t>(kind)]; }
};

// The case after its runs. Its climatology needs the other cases: addClimatology gives it to all rows.
BacktestRow backtestRow(const Scenario& scenario, const Backtest& played);
void addClimatology(std::span<BacktestRow> rows);

// Mean over the cases, and of the differences a − b case by case; the errors take the cases as a sample.
Moments meanScore(std::span<const BacktestRow> rows, ForecastKind kind);
Moments scoreDifference(std::span<const BacktestRow> rows, ForecastKind a, ForecastKind b);

}  // namespace firebreak
