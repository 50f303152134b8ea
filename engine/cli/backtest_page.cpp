#include "backtest_page.h"

#include <cmath>

#include "report.h"

namespace firebreak::cli {
namespace {

constexpr std::string_view method = R"(## What is compared

**Documented tier.** The highest `rung` among the notes of the scenario's `history` in the first year, those of the accused
left out; no such note: tier 0. The tiers of the case literature stand on rungs thus: T0 (nothing, silent defence) on 0,
T1 (public attribution, statements, warnings) on 1, T2 (protests, indictments) on 2, T3 and T4 (targeted sanctions,
proportional cyber operations) on 3, T5 (expulsions, broken relations) on 4, T6 and T7 (force) on 6 and 7.

**The model, answered.** Every case is played for 365 days from its scripted opening, each future twice with the same random
numbers: once as it is and once without the scripted incidents. The tier of a future is the highest rung that the victim's
side (the victim and its partners in a coalition) held toward the accused on a day on which it would have held a lower one
had the incidents not happened. That is what the documented tier means: an answer to this incident, not the hostility
that was there anyway.

**The model, held.** The highest rung that the victim's side held toward the accused for whatever reason; postures that the
script itself sets (a war) are left out.

**Score.** The rank probability score (Epstein 1969): the squared gaps between the cumulative shares of forecast and record,
summed over the eight tiers and divided by seven. 0 is a forecast that put everything on the tier that came, 1 the
opposite end of the ladder. Lower is better.

**Forecasts without a model.** *Severity*: all on the tier that the incident's score on the project's rubric would justify.
*Base rates*: of 2,465 recorded incidents 195 (7.9 %) drew a response; these are spread by the published counts of kinds (69
statements, warnings, inquiries and the like on tier 1, 1 protest note on 2, 7 economic sanctions on 3, 1 severance of relations on
4). *Climatology*: the share of each tier among the other cases of this table. It knows what no forecaster would know:
that the case became famous.
)";

constexpr std::string_view cautions = R"(## How to read it

- Nothing was fitted to these outcomes. The parameters of a documented case follow one table for kinds of actors and pairs
  (`docs/library.md`); Estonia, NotPetya, Viasat and Albania are older than the table and deviate from it where noted there.
- The cases are famous, and famous incidents draw answers. The base rates hold for all incidents, so they are the wrong
  climate for cases such as these; the climatology of the other cases is the fair one, and the hardest to beat.
- A few cases are a small sample: the ± are 95 % from the spread between cases.
- In a real crisis the first day is not day 0 of hostility. The model starts every posture at rung 0 and lets it rise to what the
  tension asks for, which is why `held` is above the record wherever rivals face each other.
)";

std::string plusMinus(const Moments& moments) {
  return number(moments.mean, 3) + " ± " + number(1.96 * moments.se, 3);
}

std::string tierCells(const TierForecast& forecast) {
  std::string cells;
  for (const double share : forecast)
    cells += number(100 * share, 0) + " | ";
  return cells;
}

std::string answeredTable(std::span<const BacktestRow> rows) {
  std::string text =
      "| case | documented | severity | 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | answered | held | by severity | base rates | "
      "climatology |\n|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|\n";
  for (const BacktestRow& row : rows) {
    text += "| `" + row.id + "` | " + std::to_string(row.documented) + " | ";
    text += number(row.provocation.severity, 0) + " → " + std::to_string(row.provocation.rung) + " | ";
    text += tierCells(row.forecast[0]);
    for (std::size_t kind = 0; kind < forecastKinds; ++kind)
      text += (std::isfinite(row.score[kind]) ? number(row.score[kind], 3) : "–") + " |" +
              (kind + 1 < forecastKinds ? " " : "\n");
  }
  text += "| **mean** | | | | | | | | | | |";
  for (std::size_t kind = 0; kind < forecastKinds; ++kind)
    text += " **" + number(meanScore(rows, static_cast<ForecastKind>(kind)).mean, 3) + "** |";
  return text + "\n";
}

std::string heldTable(std::span<const BacktestRow> rows) {
  std::string text =
      "| case | documented | 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 |\n|---|---|---|---|---|---|---|---|---|---|\n";
  for (const BacktestRow& row : rows) {
    text += "| `" + row.id + "` | " + std::to_string(row.documented) + " | " + tierCells(row.forecast[1]);
    text.back() = '\n';
  }
  return text;
}

// "The model beats the severity forecast: 0.155 against 0.357, a difference of −0.202 ± 0.080."
std::string comparison(std::span<const BacktestRow> rows, ForecastKind model, std::string_view modelName,
                       ForecastKind other, std::string_view otherName) {
  const Moments gap = scoreDifference(rows, model, other);
  const bool clear = std::fabs(gap.mean) > 1.96 * gap.se;
  const std::string verdict = gap.mean < 0 ? (clear ? "beats" : "is ahead of, but not clearly,")
                                           : (clear ? "is beaten by" : "is behind, but not clearly,");
  return "- *" + std::string(modelName) + "* " + verdict + " *" + std::string(otherName) +
         "*: " + number(meanScore(rows, model).mean, 3) + " against " + number(meanScore(rows, other).mean, 3) +
         ", difference " + plusMinus(gap) + ".\n";
}

std::string casesWhere(std::span<const BacktestRow> rows, ForecastKind better) {
  std::string list;
  for (const BacktestRow& row : rows)
    if (row.scoreOf(better) < row.scoreOf(ForecastKind::answered)) list += (list.empty() ? "`" : ", `") + row.id + "`";
  return list.empty() ? "none" : list;
}

std::string verdicts(std::span<const BacktestRow> rows) {
  using Kind = ForecastKind;
  std::string text = "## Verdict\n\n";
  text += comparison(rows, Kind::answered, "answered", Kind::severity, "severity");
  text += comparison(rows, Kind::answered, "answered", Kind::baseRates, "base rates");
  text += comparison(rows, Kind::answered, "answered", Kind::climatology, "climatology");
  text += comparison(rows, Kind::held, "held", Kind::severity, "severity");
  text += comparison(rows, Kind::held, "held", Kind::baseRates, "base rates");
  text += "- Cases in which severity alone does better: " + casesWhere(rows, Kind::severity) + ".\n";
  return text + "- Cases in which the base rates do better: " + casesWhere(rows, Kind::baseRates) + ".\n";
}

}  // namespace

std::string backtestPage(std::span<const BacktestRow> rows, int runs, std::uint64_t seed) {
  std::string text = "# Backtest\n\n";
  text += "<!-- Made by `firebreak backtest --markdown scenarios/*.json --runs " + std::to_string(runs) + " --seed " +
          std::to_string(seed) + " > docs/backtest.md`. Do not edit: make it again. -->\n\n";
  text += "Documented crises against the model: " + std::to_string(rows.size()) + " cases, " + grouped(runs) +
          " futures each, seed " + std::to_string(seed) + ".\n\n";
  text += verdicts(rows) + "\n## The cases\n\n";
  text +=
      "Severity: the score of the incident on the project's rubric and the tier it would justify. 0 to 7: share of "
      "futures, in %, by the tier *answered*. Then the scores of the five forecasts.\n\n";
  text += answeredTable(rows) + "\nThe highest rung *held*, % of futures:\n\n" + heldTable(rows) + "\n";
  return text + std::string(method) + "\n" + std::string(cautions);
}

}  // namespace firebreak::cli
