// calibrate: published base rates beside the model's.
#include <cmath>

#include "engine/base_rates.h"
#include "library_commands.h"
#include "library_input.h"
#include "report.h"

namespace firebreak::cli {
namespace {

constexpr int defaultRuns = 100;
constexpr std::uint64_t defaultSeed = 1;
constexpr std::string_view everydayWorld = "everyday";  // how the id of a calibration scenario begins

struct Group {
  std::string name, meaning;
  std::vector<const Scenario*> scenarios;
};

// The library falls into the scenarios of an everyday world and the documented crises; files that were given are one
// group.
std::vector<Group> groupsOf(const std::vector<Scenario>& scenarios, bool given) {
  std::vector<Group> groups = {
      {"everyday", "a world in which most incidents are small and put up with, with documented settings", {}},
      {"crises", "the documented crises: chosen for fame, so no sample of what happens every day", {}}};
  if (given) groups = {{"given", "the files that were given", {}}};
  for (const Scenario& scenario : scenarios) {
    const bool everyday = scenario.id.compare(0, everydayWorld.size(), everydayWorld) == 0;
    if (given || everyday)
      groups[0].scenarios.push_back(&scenario);
    else if (!scenario.fictional)
      groups[1].scenarios.push_back(&scenario);
  }
  return groups;
}

BaseRates play(const Group& group, int runs, std::uint64_t seed) {
  BaseRates rates;
  for (const Scenario* scenario : group.scenarios)
    for (int run = 0; run < runs; ++run)
      rates.add(fatesOf(*scenario, runWithTrace(*scenario, {.seed = seed, .run = static_cast<std::uint32_t>(run)})));
  return rates;
}

std::string_view verdictOf(const BaseRateFigure& figure) {
  if (figure.sample == 0 || std::isnan(figure.model)) return "no incidents";
  return figure.agrees ? "within" : "outside";
}

Json jsonNumber(double value) {
  return std::isfinite(value) ? Json(value) : Json(nullptr);
}

Json jsonOf(const BaseRateFigure& figure) {
  return {{"key", figure.key},
          {"label", figure.label},
          {"unit", figure.unit},
          {"published", figure.published},
          {"tolerance", {figure.lowest, figure.highest}},
          {"source", figure.source},
          {"model", jsonNumber(figure.model)},
          {"interval", {jsonNumber(figure.low), jsonNumber(figure.high)}},
          {"sample", figure.sample},
          {"verdict", verdictOf(figure)},
          {"remark", figure.remark}};
}

Json jsonOf(const Group& group, const BaseRates& rates) {
  Json json = {{"name", group.name},   {"meaning", group.meaning},       {"scenarios", Json::array()},
               {"runs", rates.runs()}, {"incidents", rates.incidents()}, {"figures", Json::array()}};
  for (const Scenario* scenario : group.scenarios)
    json["scenarios"].push_back(scenario->id);
  for (const BaseRateFigure& figure : rates.figures())
    json["figures"].push_back(jsonOf(figure));
  return json;
}

std::string range(double low, double high) {
  return std::isnan(low) ? "–" : number(low, 1) + " to " + number(high, 1);
}

std::string lineOf(const BaseRateFigure& figure) {
  return padded("  " + std::string(figure.label), 60) + padded(figure.unit, 7) +
         padded(number(figure.published, 1), 11) + padded(range(figure.lowest, figure.highest), 15) +
         padded(std::isnan(figure.model) ? "–" : number(figure.model, 1), 8) +
         padded(range(figure.low, figure.high), 16) + std::string(verdictOf(figure)) + "\n";
}

std::string textOf(const Group& group, const BaseRates& rates) {
  std::string text = group.name + ": " + group.meaning + "\n" + grouped(rates.runs()) + " runs, " +
                     grouped(rates.incidents()) + " incidents\n";
  text += padded("  Figure", 60) + padded("unit", 7) + padded("published", 11) + padded("tolerance", 15) +
          padded("model", 8) + padded("95 %", 16) + "verdict\n";
  for (const BaseRateFigure& figure : rates.figures())
    text += lineOf(figure);
  return text;
}

constexpr std::string_view pageHead = R"(
The published side comes from EuRepoC (dashboard of May 2024, database v1.1) and from the Dyadic Cyber Incident Dataset 2.0;
tolerances are half to twice a figure unless the row says otherwise, since what gets recorded may be off by as much. The
intervals are 95 %, from the spread between runs. A verdict is about the model's figure itself, not its interval.

Severity is read twice. *Intensity* is EuRepoC's own, worked out from the metrics of an incident (docs/severity.md); the model's six
kinds of incident fill its classes quite differently from the record. *Rank* asks only whether graver incidents are answered more
often: all incidents in the order of their score, cut where the record cuts its six intensities.

In the everyday world the kinds of states and pairs are those of docs/library.md and nothing was set to meet this table but how
often each of four sponsors attacks (their share among recorded incidents). The crises are famous cases; nobody should expect base rates
of them, and the table shows how far they are off.
)";

std::string rowOf(const BaseRateFigure& figure) {
  const std::string unit = figure.unit == "ratio" ? "" : " " + std::string(figure.unit);
  std::string text = "| " + std::string(figure.label) + " | " + number(figure.published, 1) + unit + " | " +
                     range(figure.lowest, figure.highest) + " | ";
  text += (std::isnan(figure.model) ? "–" : number(figure.model, 1) + unit) + " | " + range(figure.low, figure.high);
  return text + " | " + grouped(figure.sample) + " | " + std::string(verdictOf(figure)) + " | " +
         std::string(figure.remark) + " |\n";
}

std::string sectionOf(const Group& group, const BaseRates& rates) {
  std::string text = "## " + group.name + "\n\n" + group.meaning + ". " + grouped(rates.runs()) + " runs, " +
                     grouped(rates.incidents()) + " incidents.\n\n";
  text += "| figure | published | tolerance | model | 95 % | incidents | verdict | how it is read, why it may miss |\n";
  text += "|---|---|---|---|---|---|---|---|\n";
  for (const BaseRateFigure& figure : rates.figures())
    text += rowOf(figure);
  return text;
}

std::string pageOf(const std::string& sections, int runs, std::uint64_t seed) {
  return "# Calibration\n\n<!-- Made by `firebreak calibrate --markdown --runs " + std::to_string(runs) + " --seed " +
         std::to_string(seed) + " > docs/calibration.md`. Do not edit: make it again. -->\n" + std::string(pageHead) +
         "\n" + sections;
}

}  // namespace

Answer calibrateLibrary(const Arguments& arguments) {
  const LibraryInput input = libraryInput(arguments);
  if (!input.issues.empty()) return {.output = "", .issues = input.issues, .source = input.source};
  const int runs = arguments.runs.value_or(defaultRuns);
  const std::uint64_t seed = arguments.seed.value_or(defaultSeed);
  Json json = {{"runsPerScenario", runs}, {"seed", seed}, {"groups", Json::array()}};
  std::string text, sections;
  for (const Group& group : groupsOf(input.scenarios, !arguments.files.empty())) {
    const BaseRates rates = play(group, runs, seed);
    json["groups"].push_back(jsonOf(group, rates));
    text += (text.empty() ? "" : "\n") + textOf(group, rates);
    sections += (sections.empty() ? "" : "\n") + sectionOf(group, rates);
  }
  if (arguments.markdown) return {.output = pageOf(sections, runs, seed), .issues = {}, .source = ""};
  return {.output = arguments.json ? printed(json) : text, .issues = {}, .source = ""};
}

}  // namespace firebreak::cli
