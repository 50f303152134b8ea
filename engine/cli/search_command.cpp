// search: settings of levers that serve two ends best, as a Pareto front.
#include "search_command.h"

#include <cmath>

#include "engine/threshold_search.h"
#include "input.h"
#include "study_input.h"
#include "sweep_plan.h"

namespace firebreak::cli {
namespace {

struct Study {
  Scenario scenario;
  std::vector<LeverRange> levers;
  SearchObjective first = {}, second = {};
  ThresholdSearch::Options options = {};
  StudyHead head = {};
};

std::string textOf(const SearchObjective& objective) {
  return std::string(outcomeNames()[objective.outcome]) + (objective.maximise ? ":max" : "");
}

// NAME or NAME:max.
Result<SearchObjective> objectiveOf(std::string text, const char* otherwise) {
  if (text.empty()) text = otherwise;
  const std::string suffix = ":max";
  const bool maximise =
      text.size() > suffix.size() && text.compare(text.size() - suffix.size(), suffix.size(), suffix) == 0;
  if (maximise) text.resize(text.size() - suffix.size());
  const Result<std::size_t> outcome = outcomeNamed(text);
  if (!outcome) return outcome.issues();
  return SearchObjective{.outcome = *outcome, .maximise = maximise};
}

std::string commandOf(const Study& study, const Arguments& arguments) {
  std::string text = commandStart("search", arguments, study.head, study.levers) + " --first " + textOf(study.first) +
                     " --second " + textOf(study.second);
  if (study.options.bound) text += " --below " + cell(*study.options.bound);
  return text + " --population " + std::to_string(study.options.population) + " --generations " +
         std::to_string(study.options.generations);
}

std::vector<Issue> wrongWith(const Arguments& arguments, const SearchObjective& first, const SearchObjective& second) {
  std::vector<Issue> issues;
  const auto refuse = [&](std::string found, const char* expected) {
    issues.push_back({.rule = "usage", .found = std::move(found), .expected = expected});
  };
  if (arguments.levers.empty()) refuse("no --lever", "--lever PATH or PATH=A:B, as often as need be");
  if (first.outcome == second.outcome) refuse("the same outcome for both ends", "two outcomes");
  if (arguments.runs.value_or(1) > mostStudyRuns)
    refuse("--runs " + std::to_string(*arguments.runs), "at most 1000000");
  return issues;
}

Result<Study> planned(const Arguments& arguments) {
  Result<Scenario> scenario = loadInput(arguments);
  if (!scenario) return scenario.issues();
  const Result<SearchObjective> first = objectiveOf(arguments.first, "reachedRung5");
  if (!first) return first.issues();
  const Result<SearchObjective> second = objectiveOf(arguments.second, "attempts");
  if (!second) return second.issues();
  const std::vector<Issue> wrong = wrongWith(arguments, *first, *second);
  if (!wrong.empty()) return wrong;
  Result<std::vector<LeverRange>> levers = leversAsked(*scenario, arguments);
  if (!levers) return levers.issues();

  Study study = {.scenario = std::move(scenario).value(), .levers = std::move(levers).value()};
  study.first = *first;
  study.second = *second;
  ThresholdSearch::Options& options = study.options;
  options.seed = study.head.seed = runKey(study.scenario, arguments).seed;
  if (arguments.runs) options.runs = static_cast<std::uint32_t>(*arguments.runs);
  if (arguments.population) options.population = static_cast<std::uint32_t>(*arguments.population);
  if (arguments.generations) options.generations = static_cast<std::uint32_t>(*arguments.generations);
  options.bound = arguments.below;
  study.head.runs = options.runs;
  study.head.command = commandOf(study, arguments);
  return study;
}

// The mean over runs that the search has not seen; null for points that are not on the front.
Json againJson(const std::optional<Moments>& again) {
  return again ? jsonOf(*again) : Json(nullptr);
}

Json pointJson(const SearchPoint& point) {
  Json settings = Json::object();
  for (const LeverSetting& setting : point.settings)
    settings[setting.path] = setting.value;
  return {{"settings", settings},
          {"first", jsonOf(point.first)},
          {"second", jsonOf(point.second)},
          {"firstChange", jsonOf(point.firstChange)},
          {"secondChange", jsonOf(point.secondChange)},
          {"firstAgain", againJson(point.firstAgain)},
          {"secondAgain", againJson(point.secondAgain)},
          {"withinBound", point.withinBound},
          {"generation", point.generation}};
}

Json searchJson(const Study& study, const ThresholdSearch& search) {
  Json json = headJson(study.head);
  json["method"] = "nsga-ii";
  json["first"] = textOf(study.first);
  json["second"] = textOf(study.second);
  json["bound"] = study.options.bound ? Json(*study.options.bound) : Json(nullptr);
  json["population"] = study.options.population;
  json["generations"] = study.options.generations;
  json["tried"] = search.points().size();
  json["levers"] = Json::array();
  for (const LeverRange& lever : study.levers)
    json["levers"].push_back({{"path", lever.path},
                              {"name", leverName(study.scenario, lever.path)},
                              {"low", lever.low},
                              {"high", lever.high}});
  json["now"] = pointJson(search.now());
  json["front"] = Json::array();
  for (const SearchPoint& point : search.front())
    json["front"].push_back(pointJson(point));
  if (search.front().empty()) json["nearest"] = pointJson(*search.nearest());
  return json;
}

std::string searchCsv(const Study& study, const ThresholdSearch& search) {
  std::string text = headComment(study.head);
  for (const LeverRange& lever : study.levers)
    text += lever.path + ",";
  text +=
      "first.mean,first.se,second.mean,second.se,firstChange.mean,firstChange.se,secondChange.mean,secondChange.se,"
      "firstAgain.mean,firstAgain.se,secondAgain.mean,secondAgain.se\n";
  for (const SearchPoint& point : search.front()) {
    for (const LeverSetting& setting : point.settings)
      text += cell(setting.value) + ",";
    std::string figures;
    for (const Moments* moments : {&point.first, &point.second, &point.firstChange, &point.secondChange,
                                   &*point.firstAgain, &*point.secondAgain})
      figures += (figures.empty() ? "" : ",") + cell(moments->mean) + "," + cell(moments->se);
    text += figures + "\n";
  }
  return text;
}

std::vector<std::string> rowOf(const Study& study, const SearchPoint& point) {
  const int first = decimalsFor(std::fabs(point.first.mean)), second = decimalsFor(std::fabs(point.second.mean));
  const auto againText = [](const std::optional<Moments>& again, int decimals) {
    return again ? number(again->mean, decimals) : "";
  };
  std::vector<std::string> row = {plusMinus(point.first, first),          changeText(point.firstChange, first),
                                  againText(point.firstAgain, first),     plusMinus(point.second, second),
                                  changeText(point.secondChange, second), againText(point.secondAgain, second)};
  for (const LeverSetting& setting : point.settings)
    row.push_back(settingText(study.scenario, setting.path, setting.value));
  return row;
}

std::string searchText(const Study& study, const ThresholdSearch& search) {
  std::string text = study.scenario.title + " (" + study.scenario.id + "): " + textOf(study.first) + " against " +
                     textOf(study.second) + ", " + grouped(study.head.runs) + " runs at each of " +
                     grouped(static_cast<std::int64_t>(search.points().size())) + " points, seed " +
                     std::to_string(study.head.seed) + "\n";
  text += "± 95 %; changes against the scenario as it stands, paired; again: with other runs\n\n";
  std::vector<std::string> heading = {textOf(study.first), "change", "again", textOf(study.second), "change", "again"};
  for (const LeverRange& lever : study.levers)
    heading.push_back(leverName(study.scenario, lever.path));
  std::vector<std::vector<std::string>> rows = {heading, rowOf(study, search.now())};
  rows.back().back() += "  (as it stands)";
  for (const SearchPoint& point : search.front())
    rows.push_back(rowOf(study, point));
  if (search.front().empty()) {
    rows.push_back(rowOf(study, *search.nearest()));
    rows.back().back() += "  (nearest to the bound)";
  }
  text += columns(rows);
  return search.front().empty() ? text + "\nNo setting that was tried keeps the bound.\n" : text;
}

}  // namespace

Answer searchThresholds(const Arguments& arguments) {
  Result<Study> planning = planned(arguments);
  if (!planning) return refused(arguments, planning.issues());
  Study study = std::move(planning).value();
  study.head.scenario = &study.scenario;
  ThresholdSearch search(study.scenario, study.levers, study.first, study.second, study.options);
  while (runNext(search)) {
  }
  const std::string text = arguments.json  ? printed(searchJson(study, search))
                           : arguments.csv ? searchCsv(study, search)
                                           : searchText(study, search);
  return {.output = text, .issues = {}, .source = ""};
}

}  // namespace firebreak::cli
