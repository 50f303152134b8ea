// backtest: which tier each documented crisis reached, and which tiers the futures of its opening reach.
#include <cmath>

#include "backtest_page.h"
#include "library_commands.h"
#include "library_input.h"
#include "report.h"

namespace firebreak::cli {
namespace {

constexpr int defaultRuns = 1000;
constexpr std::uint64_t defaultSeed = 1;

struct Played {
  std::vector<BacktestRow> rows;
  std::vector<std::string> leftOut;  // ids of scenarios that are no case
  int runs = 0;
  std::uint64_t seed = defaultSeed;
};

Played play(const std::vector<Scenario>& scenarios, const Arguments& arguments) {
  Played played;
  played.runs = arguments.runs.value_or(defaultRuns);
  played.seed = arguments.seed.value_or(defaultSeed);
  for (const Scenario& scenario : scenarios) {
    if (!backtestIssues(scenario).empty()) {
      played.leftOut.push_back(scenario.id);
      continue;
    }
    Backtest backtest(scenario, played.seed);
    backtest.advance(played.runs);
    played.rows.push_back(backtestRow(scenario, backtest));
  }
  addClimatology(played.rows);
  return played;
}

Json jsonNumber(double value) {
  return std::isfinite(value) ? Json(value) : Json(nullptr);
}

Json jsonOf(const BacktestRow& row) {
  Json json = {{"scenario", row.id},
               {"title", row.title},
               {"documentedTier", row.documented},
               {"severity", row.provocation.severity},
               {"severityTier", row.provocation.rung},
               {"answered", row.forecast[0]},
               {"held", row.forecast[1]},
               {"scores", Json::object()}};
  for (std::size_t kind = 0; kind < forecastKinds; ++kind)
    json["scores"][std::string(forecastNames[kind])] = jsonNumber(row.score[kind]);
  return json;
}

Json jsonOf(const Played& played) {
  Json json = {{"runs", played.runs}, {"seed", played.seed}, {"days", backtestDays}, {"cases", Json::array()}};
  for (const BacktestRow& row : played.rows)
    json["cases"].push_back(jsonOf(row));
  json["leftOut"] = played.leftOut;
  for (std::size_t kind = 0; kind < forecastKinds; ++kind) {
    const std::string name(forecastNames[kind]);
    const Moments mean = meanScore(played.rows, static_cast<ForecastKind>(kind));
    const Moments gap = scoreDifference(played.rows, ForecastKind::answered, static_cast<ForecastKind>(kind));
    json["means"][name] = {{"mean", jsonNumber(mean.mean)}, {"se", jsonNumber(mean.se)}};
    json["answeredMinus"][name] = {{"mean", jsonNumber(gap.mean)}, {"se", jsonNumber(gap.se)}};
  }
  return json;
}

std::string score(double value) {
  return std::isfinite(value) ? number(value, 3) : "–";
}

// Shares in per cent by tier, "19 0 13 …".
std::string percents(const TierForecast& forecast, std::string_view between) {
  std::string text;
  for (const double share : forecast)
    text += (text.empty() ? "" : std::string(between)) + number(100 * share, 0);
  return text;
}

std::string textOf(const Played& played) {
  std::string text = padded("Case", 24) + padded("documented", 12) + padded("answered, % of runs by tier 0–7", 36) +
                     padded("score", 8) + padded("held", 8) + padded("severity", 10) + padded("base rates", 12) +
                     "climatology\n";
  const auto scores = [&](auto of) {
    return padded(score(of(0)), 8) + padded(score(of(1)), 8) + padded(score(of(2)), 10) + padded(score(of(3)), 12) +
           score(of(4)) + "\n";
  };
  for (const BacktestRow& row : played.rows)
    text += padded(row.id, 24) + padded(std::to_string(row.documented), 12) +
            padded(percents(row.forecast[0], " "), 36) + scores([&](std::size_t kind) { return row.score[kind]; });
  return text + padded("Mean rank probability score", 72) +
         scores([&](std::size_t kind) { return meanScore(played.rows, static_cast<ForecastKind>(kind)).mean; });
}

}  // namespace

Answer backtestLibrary(const Arguments& arguments) {
  const LibraryInput input = libraryInput(arguments);
  if (!input.issues.empty()) return {.output = "", .issues = input.issues, .source = input.source};
  const Played played = play(input.scenarios, arguments);
  if (played.rows.empty())
    return refused(arguments, {{.pointer = "", .rule = "no-case", .expected = "a documented crisis among the files"}});
  if (arguments.json) return {.output = printed(jsonOf(played)), .issues = {}, .source = ""};
  if (arguments.markdown)
    return {.output = backtestPage(played.rows, played.runs, played.seed), .issues = {}, .source = ""};
  return {.output = textOf(played), .issues = {}, .source = ""};
}

}  // namespace firebreak::cli
