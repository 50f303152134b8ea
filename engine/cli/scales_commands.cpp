// confidence and reliability: probabilities on published scales, and against the truth.
#include "scales_commands.h"

#include <cmath>
#include <cstdlib>

#include "input.h"
#include "report.h"

namespace firebreak::cli {
namespace {

// --- confidence -----------------------------------------------------------------------------------------------------

Json orNull(int value) {
  return value == noConfidenceValue ? Json(nullptr) : Json(value);
}

Answer listScales(bool json) {
  Json list = Json::array();
  std::string text;
  for (const ConfidenceScaleInfo& info : confidenceScales()) {
    Json labels = Json::array();
    text += padded(info.key, 20) + std::string(info.name) + (info.complete ? "" : " (with gaps)") + "\n";
    for (const ConfidenceLabel& one : info.labels) {
      labels.push_back(
          {{"label", one.label}, {"low", orNull(one.low)}, {"high", orNull(one.high)}, {"value", orNull(one.value)}});
      const bool none = one.value == noConfidenceValue;
      const std::string range = none ? "no value" : std::to_string(one.low) + " to " + std::to_string(one.high) + " %";
      text +=
          padded("", 20) + padded(one.label, 42) + padded(range, 14) + (none ? "" : std::to_string(one.value)) + "\n";
    }
    list.push_back({{"key", info.key}, {"name", info.name}, {"complete", info.complete}, {"labels", labels}});
  }
  return {.output = json ? printed({{"scales", list}}) : text, .issues = {}, .source = ""};
}

// A probability from "0.57" or "57%"; nothing for words. Numbers that are neither are refused.
Result<std::optional<double>> probabilityOf(const std::string& value) {
  const bool percent = !value.empty() && value.back() == '%';
  const std::string digits = percent ? value.substr(0, value.size() - 1) : value;
  if (digits.empty() || digits.find_first_not_of("0123456789.+-") != std::string::npos) return std::optional<double>();
  char* end = nullptr;
  const double parsed = std::strtod(digits.c_str(), &end);
  const double probability = percent ? parsed / 100 : parsed;
  if (*end == '\0' && probability >= 0 && probability <= 1) return std::optional<double>(probability);
  return Issue{.pointer = "",
               .rule = "out-of-range",
               .found = value,
               .expected = "a probability from 0 to 1, a percentage from 0% to 100%, or a label",
               .hint = "a number that is a label takes its scale before it: zero-to-ten:7"};
}

Answer labelsOf(double probability, bool json) {
  const int percent = static_cast<int>(std::floor(probability * 100 + .5));
  Json list = Json::object();
  std::string text = padded("ICD 203", 46) + std::string(likelihoodWord(probability)) + "\n";
  for (std::size_t n = 0; n < confidenceScales().size(); ++n) {
    const ConfidenceScaleInfo& info = confidenceScales()[n];
    const Result<std::string_view> label = confidenceLabel(static_cast<ConfidenceScale>(n), percent);
    list[std::string(info.key)] = label ? Json(*label) : Json(nullptr);
    text += padded(info.name, 46) + (label ? std::string(*label) : "between two labels") + "\n";
  }
  const Json whole = {
      {"probability", probability}, {"percent", percent}, {"icd203", likelihoodWord(probability)}, {"labels", list}};
  return {.output = json ? printed(whole) : text, .issues = {}, .source = ""};
}

// "dni:likely" asks one scale, "likely" all of them.
Answer valuesOf(const std::string& value, bool json) {
  const std::size_t colon = value.find(':');
  const std::string asked = colon == std::string::npos ? "" : value.substr(0, colon);
  const std::string label = colon == std::string::npos ? value : value.substr(colon + 1);
  Json list = Json::object();
  std::string text;
  std::vector<Issue> withoutValue;
  for (std::size_t n = 0; n < confidenceScales().size(); ++n) {
    const ConfidenceScaleInfo& info = confidenceScales()[n];
    if (!asked.empty() && asked != info.key) continue;
    const Result<int> percent = confidenceValue(static_cast<ConfidenceScale>(n), label);
    if (percent) {
      list[std::string(info.key)] = *percent;
      text += padded(info.name, 46) + std::to_string(*percent) + " %\n";
    } else if (percent.issues()[0].rule == "no-value") {
      withoutValue = percent.issues();
    }
  }
  if (list.empty() && withoutValue.empty()) {
    withoutValue.push_back({.pointer = "",
                            .rule = "unknown-label",
                            .found = value,
                            .expected = "a label of a scale (see `firebreak confidence`), or a probability"});
  }
  if (list.empty()) return {.output = "", .issues = withoutValue, .source = ""};
  return {.output = json ? printed({{"label", label}, {"values", list}}) : text, .issues = {}, .source = ""};
}

// --- reliability ----------------------------------------------------------------------------------------------------

constexpr int defaultCases = 60000, defaultRuns = 500, defaultAge = 29;

Json jsonOf(const Reliability& table) {
  Json json = {
      {"cases", table.cases}, {"statements", table.statements}, {"meanGap", table.meanGap}, {"bins", Json::array()}};
  for (std::size_t n = 0; n < table.bins.size(); ++n) {
    const ReliabilityBin& bin = table.bins[n];
    json["bins"].push_back({{"from", static_cast<double>(n) / reliabilityBins},
                            {"to", static_cast<double>(n + 1) / reliabilityBins},
                            {"count", bin.count},
                            {"stated", bin.count > 0 ? Json(bin.stated) : Json(nullptr)},
                            {"share", bin.count > 0 ? Json(bin.share) : Json(nullptr)},
                            {"se", bin.se}});
  }
  json["named"] = {{"count", table.named}, {"wrong", table.namedWrong}, {"doubt", table.namedDoubt}};
  return json;
}

std::string textOf(const Reliability& table) {
  std::string text =
      padded("  stated", 14) + padded("mean", 10) + padded("true", 10) + padded("±", 10) + "statements\n";
  for (std::size_t n = 0; n < table.bins.size(); ++n) {
    const ReliabilityBin& bin = table.bins[n];
    const std::string range = std::to_string(10 * n) + " to " + std::to_string(10 * (n + 1)) + " %";
    text += padded("  " + range, 14);
    if (bin.count > 0)
      text +=
          padded(number(bin.stated, 3), 10) + padded(number(bin.share, 3), 10) + padded(number(1.96 * bin.se, 3), 10);
    else
      text += padded("", 30);
    text += grouped(bin.count) + "\n";
  }
  return text + "  Mean gap " + number(table.meanGap, 3) + "; states named at 90 % or more: " + grouped(table.named) +
         ", wrong " + number(100 * table.namedWrong, 1) + " %, stated doubt " + number(100 * table.namedDoubt, 1) +
         " %\n";
}

Answer attributionAlone(const Arguments& arguments) {
  if (arguments.age || !arguments.victim.empty() || !arguments.set.empty())
    return refused(
        arguments,
        {{.pointer = "", .rule = "no-scenario", .expected = "the file of a scenario, for --age, --victim and --set"}});
  Json list = Json::array();
  std::string text = "Attribution alone: how often what is stated with a probability is true\n";
  for (NamedExperiment one : attributionExperiments()) {
    one.experiment.cases = arguments.runs.value_or(defaultCases);
    one.experiment.seed = arguments.seed.value_or(1);
    const Reliability table = reliability(one.experiment);
    Json row = {{"key", one.key}, {"name", one.name}};
    row.update(jsonOf(table));
    list.push_back(row);
    text += "\n" + std::string(one.name) + "\n" + textOf(table);
  }
  return {.output = arguments.json ? printed({{"experiments", list}}) : text, .issues = {}, .source = ""};
}

std::string idOf(const Scenario& scenario, std::size_t hypothesis) {
  return hypothesis < static_cast<std::size_t>(scenario.stateCount) ? scenario.actors[hypothesis].id : "crime";
}

Answer casesOfRuns(const Arguments& arguments) {
  const Result<Scenario> scenario = loadInput(arguments);
  if (!scenario) return refused(arguments, scenario.issues());
  const ActorIndex victim = arguments.victim.empty() ? -1 : scenario->findActor(arguments.victim);
  if (!arguments.victim.empty() && (victim < 0 || victim >= scenario->stateCount))
    return refused(arguments,
                   {{.pointer = "victim", .rule = "unknown-actor", .found = arguments.victim, .expected = "a state"}});

  const std::uint64_t seed = runKey(*scenario, arguments).seed;
  const int runs = arguments.runs.value_or(defaultRuns), age = arguments.age.value_or(defaultAge);
  const Result<ScenarioReliability> found = scenarioReliability(*scenario, seed, runs, age, victim);
  if (!found) return refused(arguments, found.issues());

  Json json = {{"scenario", scenario->id}, {"seed", seed}, {"runs", runs}, {"age", age}};
  json["victim"] = arguments.victim.empty() ? Json(nullptr) : Json(arguments.victim);
  json["truth"] = Json::object();
  std::string text = scenario->title + " (" + scenario->id + "), seed " + std::to_string(seed) + ", " + grouped(runs) +
                     " runs: " + grouped(found->table.cases) + " cases " + std::to_string(age) +
                     " days after they opened\n";
  text += "Truly behind them:";
  for (std::size_t k = 0; k < found->truth.size(); ++k) {
    json["truth"][idOf(*scenario, k)] = found->truth[k];
    if (found->truth[k] > 0) text += " " + idOf(*scenario, k) + " " + number(found->truth[k], 1) + " %";
  }
  json.update(jsonOf(found->table));
  return {.output = arguments.json ? printed(json) : text + "\n\n" + textOf(found->table), .issues = {}, .source = ""};
}

}  // namespace

Answer readConfidence(const Arguments& arguments) {
  if (arguments.files.empty()) return listScales(arguments.json);
  const Result<std::optional<double>> probability = probabilityOf(arguments.files[0]);
  if (!probability) return {.output = "", .issues = probability.issues(), .source = ""};
  if (*probability) return labelsOf(**probability, arguments.json);
  return valuesOf(arguments.files[0], arguments.json);
}

Answer checkReliability(const Arguments& arguments) {
  return arguments.files.empty() ? attributionAlone(arguments) : casesOfRuns(arguments);
}

}  // namespace firebreak::cli
