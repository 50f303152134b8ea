#include "claims_command.h"

#include <algorithm>
#include <cmath>

#include "engine/claims_study.h"
#include "library_input.h"
#include "report.h"

namespace firebreak::cli {
namespace {

constexpr int defaultRuns = 1000, defaultSettings = 20, mostPairsPerSetting = 200;

// One claim in its scenario; not played if it cannot be.
struct Trial {
  const Claim* claim = nullptr;
  const Scenario* scenario = nullptr;
  std::vector<std::string> obstacles;
  std::vector<ClaimEffect> effects;  // by row
  std::vector<ClaimShares> shares;
  std::vector<ClaimPoint> points;
  bool published = false;  // this is the scenario of the published figures, unchanged
};

struct Report {
  std::uint64_t seed = 1;
  ClaimStudy::Options options;
  std::vector<Trial> trials;
};

Trial played(const Claim& claim, const Scenario& scenario, const ClaimStudy::Options& options) {
  Trial trial;
  trial.claim = &claim;
  trial.scenario = &scenario;
  trial.obstacles = claimObstacles(scenario, claim);
  if (!trial.obstacles.empty()) return trial;
  ClaimStudy study(scenario, claim, options);
  while (!study.done())
    study.advance(options.pairs);
  for (std::size_t row = 0; row < claim.rows.size(); ++row) {
    trial.effects.push_back(study.effect(row));
    trial.shares.push_back(study.shares(row));
  }
  trial.points = study.points();
  return trial;
}

std::string_view signText(ClaimSign sign) {
  return sign == ClaimSign::rise ? "rise" : sign == ClaimSign::fall ? "fall" : "none";
}

std::string_view kindText(ClaimKind kind) {
  constexpr std::string_view texts[] = {"emergent", "partly direct", "direct"};
  return texts[static_cast<std::size_t>(kind)];
}

std::string_view verdictText(const Trial& trial, std::size_t row) {
  return claimVerdictText(claimVerdict(trial.claim->rows[row], trial.effects[row], trial.shares[row]));
}

Json effectJson(const ClaimEffect& effect) {
  return {{"low", effect.low}, {"high", effect.high}, {"difference", effect.difference.mean}, {"half", effect.half()}};
}

Json rowJson(const Trial& trial, std::size_t index) {
  const ClaimRow& row = trial.claim->rows[index];
  const ClaimShares& shares = trial.shares[index];
  Json json = {{"id", claimRowId(*trial.claim, row)},
               {"outcome", claimOutcomeName(row.outcome)},
               {"claimed", signText(row.sign)},
               {"kind", kindText(row.kind)}};
  json.update(effectJson(trial.effects[index]));
  json["shares"] = shares.settings == 0 ? Json(nullptr)
                                        : Json{{"rise", shares.rise},
                                               {"fall", shares.fall},
                                               {"significantRise", shares.significantRise},
                                               {"significantFall", shares.significantFall}};
  json["verdict"] = verdictText(trial, index);
  if (trial.published) {
    json["published"] = {{"low", row.published.low},
                         {"high", row.published.high},
                         {"difference", row.published.difference},
                         {"half", row.published.half}};
    json["agrees"] = agrees(trial.effects[index], row.published);
  }
  return json;
}

Json pointJson(const ClaimPoint& point) {
  Json effects = Json::array();
  for (const ClaimEffect& effect : point.effects)
    effects.push_back(effectJson(effect));
  return {{"setting", point.setting}, {"effects", effects}};
}

Json trialJson(const Trial& trial) {
  Json json = {{"id", trial.claim->id},          {"statement", trial.claim->statement}, {"source", trial.claim->source},
               {"scenario", trial.scenario->id}, {"obstacles", trial.obstacles},        {"rows", Json::array()},
               {"points", Json::array()}};
  for (std::size_t row = 0; row < trial.effects.size(); ++row)
    json["rows"].push_back(rowJson(trial, row));
  for (const ClaimPoint& point : trial.points)
    json["points"].push_back(pointJson(point));
  return json;
}

Json reportJson(const Report& report) {
  Json json = {{"seed", report.seed},
               {"runs", report.options.pairs},
               {"settings", report.options.settings},
               {"runsPerSetting", report.options.pairsPerSetting},
               {"assumptions", Json::array()},
               {"claims", Json::array()}};
  for (const Assumption& assumption : assumptions())
    json["assumptions"].push_back({{"symbol", assumption.symbol},
                                   {"parameter", assumption.key},
                                   {"minimum", assumption.minimum},
                                   {"maximum", assumption.maximum}});
  for (const Trial& trial : report.trials)
    json["claims"].push_back(trialJson(trial));
  return json;
}

// Three digits that matter of the arms; of a difference as many as its interval needs.
int decimalsOf(double low, double high) {
  const double size = std::max(std::abs(low), std::abs(high));
  return size >= 10 ? 1 : size >= 1 ? 2 : 3;
}

std::string differenceText(double difference, double interval, int armDecimals) {
  const int needed = interval >= .1 ? 1 : interval >= .01 ? 2 : 3;
  const int decimals = std::max(armDecimals, needed);
  return (difference > 0 ? "+" : "") + number(difference, decimals) + " ± " + number(interval, decimals);
}

std::string effectText(const ClaimEffect& effect) {
  const int decimals = decimalsOf(effect.low, effect.high);
  return number(effect.low, decimals) + " → " + number(effect.high, decimals) + ", " +
         differenceText(effect.difference.mean, effect.half(), decimals);
}

std::string percent(double share) {
  return number(100 * share, 0);
}

// "rise 92 % (80 / 2)": the share of settings with the sign, and those with a significant effect for and against.
std::string sharesText(const ClaimRow& row, const ClaimShares& shares) {
  if (shares.settings == 0) return "–";
  const bool falls = row.sign == ClaimSign::fall;
  const double sign = falls ? shares.fall : shares.rise;
  const double yes = falls ? shares.significantFall : shares.significantRise;
  const double no = falls ? shares.significantRise : shares.significantFall;
  return (falls ? "fall " : "rise ") + percent(sign) + " % (" + percent(yes) + " / " + percent(no) + ")";
}

std::string trialLines(const Trial& trial) {
  const Claim& claim = *trial.claim;
  std::string text = std::string(claim.id) + "  " + std::string(claim.statement) + " (" + trial.scenario->id + ")\n";
  for (const std::string& obstacle : trial.obstacles)
    text += "  does not apply: " + obstacle + "\n";
  for (std::size_t row = 0; row < trial.effects.size(); ++row) {
    text += "  " + padded(claimOutcomeText(claim.rows[row].outcome), 42) + padded(effectText(trial.effects[row]), 34);
    text += padded(sharesText(claim.rows[row], trial.shares[row]), 22) + std::string(verdictText(trial, row));
    text += trial.published && !agrees(trial.effects[row], claim.rows[row].published) ? "; not as published\n" : "\n";
  }
  return text + "\n";
}

std::string introduction(const Report& report) {
  return grouped(report.options.pairs) + " pairs of runs as the scenario stands; " + grouped(report.options.settings) +
         " settings of the assumptions with " + grouped(report.options.pairsPerSetting) + " pairs each; seed " +
         std::to_string(report.seed) + ".\n";
}

std::string reportText(const Report& report) {
  std::string text = introduction(report) +
                     "Columns: outcome; low arm → high arm, difference ± 95 %; share of settings" +
                     " with the sign (significant for / against, %); verdict.\n\n";
  for (const Trial& trial : report.trials)
    text += trialLines(trial);
  return text;
}

std::string publishedText(const Trial& trial, const ClaimRow& row) {
  if (!trial.published) return "";
  const PublishedEffect& published = row.published;
  return differenceText(published.difference, published.half, decimalsOf(published.low, published.high));
}

std::string reportTable(const Report& report) {
  std::string text = introduction(report) +
                     "\n| claim | scenario | outcome | low → high, difference ± 95 % | published | agrees | settings |"
                     " verdict |\n|---|---|---|---|---|---|---|---|\n";
  for (const Trial& trial : report.trials) {
    const std::string head = "| " + std::string(trial.claim->id) + ": " + std::string(trial.claim->statement) + " | `" +
                             trial.scenario->id + "` | ";
    for (const std::string& obstacle : trial.obstacles)
      text += head + "does not apply: " + obstacle + " | | | | | |\n";
    for (std::size_t index = 0; index < trial.effects.size(); ++index) {
      const ClaimRow& row = trial.claim->rows[index];
      text += (index == 0 ? head : "| | | ") + std::string(claimOutcomeText(row.outcome)) + " | " +
              effectText(trial.effects[index]) + " | " + publishedText(trial, row) + " | " +
              (!trial.published                              ? ""
               : agrees(trial.effects[index], row.published) ? "yes"
                                                             : "**no**") +
              " | " + sharesText(row, trial.shares[index]) + " | " + std::string(verdictText(trial, index)) + " |\n";
    }
  }
  return text;
}

const Scenario* findScenario(const std::vector<Scenario>& scenarios, std::string_view id) {
  const auto found = std::find_if(scenarios.begin(), scenarios.end(), [&](const Scenario& s) { return s.id == id; });
  return found == scenarios.end() ? nullptr : &*found;
}

Result<std::vector<Scenario>> scenariosOf(const Arguments& arguments) {
  if (arguments.files.empty()) {
    if (!arguments.set.empty())
      return Issue{.pointer = "", .rule = "no-scenario", .expected = "a scenario file, for --set"};
    LibraryInput library = libraryInput(arguments);
    if (!library.issues.empty()) return std::move(library.issues);
    return std::move(library.scenarios);
  }
  Result<Scenario> scenario = loadInput(arguments);
  if (!scenario) return scenario.issues();
  return std::vector<Scenario>{std::move(scenario).value()};
}

}  // namespace

Answer testClaims(const Arguments& arguments) {
  const Result<std::vector<Scenario>> scenarios = scenariosOf(arguments);
  if (!scenarios) return refused(arguments, scenarios.issues());

  const bool own = arguments.files.empty();
  Report report;
  report.seed = arguments.seed.value_or(own ? 1 : scenarios->front().seed);
  const int pairs = arguments.runs.value_or(defaultRuns);
  report.options = {.seed = report.seed,
                    .pairs = pairs,
                    .settings = arguments.settings.value_or(defaultSettings),
                    .pairsPerSetting = std::min(pairs, mostPairsPerSetting)};
  for (const Claim& claim : claims()) {
    const Scenario* scenario = own ? findScenario(*scenarios, claim.scenario) : &scenarios->front();
    if (!scenario) return refused(arguments, {{.rule = "no-scenario", .expected = std::string(claim.scenario)}});
    report.trials.push_back(played(claim, *scenario, report.options));
    report.trials.back().published = own;
  }
  const std::string output = arguments.json       ? printed(reportJson(report))
                             : arguments.markdown ? reportTable(report)
                                                  : reportText(report);
  return {.output = output, .issues = {}, .source = ""};
}

}  // namespace firebreak::cli
