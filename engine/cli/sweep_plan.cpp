#include "sweep_plan.h"

#include <charconv>
#include <utility>

#include "engine/signature.h"
#include "engine/version.h"
#include "input.h"

namespace firebreak::cli {
namespace {

constexpr int defaultRuns = 1000;
constexpr std::size_t mostPointIssues = 20;

std::vector<std::string> split(const std::string& text, char separator) {
  std::vector<std::string> parts;
  for (std::size_t start = 0, end = 0; end != std::string::npos; start = end + 1) {
    end = text.find(separator, start);
    parts.push_back(text.substr(start, end == std::string::npos ? end : end - start));
  }
  return parts;
}

bool parseSteps(const std::string& digits, int& steps) {
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), steps);
  return error == std::errc() && end == digits.data() + digits.size();
}

// FROM:TO:STEPS; a hypercube needs no STEPS.
bool parseRange(const std::string& text, bool latin, SweepAxis& axis) {
  const std::vector<std::string> parts = split(text, ':');
  if (parts.size() != 3 && !(latin && parts.size() == 2)) return false;
  return parseNumber(parts[0], axis.from) && parseNumber(parts[1], axis.to) &&
         (parts.size() == 2 || parseSteps(parts[2], axis.steps));
}

bool parseValues(const std::string& text, SweepAxis& axis) {
  for (const std::string& part : split(text, ','))
    if (!parseNumber(part, axis.values.emplace_back())) return false;
  return true;
}

bool parseAxis(const std::string& word, bool latin, SweepAxis& axis) {
  const std::size_t equals = word.find('=');
  if (equals == std::string::npos || equals == 0) return false;
  axis.path = word.substr(0, equals);
  const std::string range = word.substr(equals + 1);
  return range.find(':') == std::string::npos ? parseValues(range, axis) : parseRange(range, latin, axis);
}

std::vector<SweepAxis> parseAxes(const Arguments& arguments, std::vector<Issue>& issues) {
  std::vector<SweepAxis> axes;
  for (const std::string& word : arguments.over)
    if (!parseAxis(word, arguments.latin.has_value(), axes.emplace_back())) {
      axes.pop_back();
      issues.push_back({.rule = "usage",
                        .found = "--over " + word,
                        .expected = arguments.latin ? "PATH=FROM:TO" : "PATH=FROM:TO:STEPS or PATH=a,b,c"});
    }
  if (arguments.over.empty())
    issues.push_back({.rule = "usage", .found = "no --over", .expected = "--over PATH=RANGE"});
  return axes;
}

void checkModes(const Arguments& arguments, std::vector<Issue>& issues) {
  const auto refuse = [&](const char* found, const char* expected) {
    issues.push_back({.rule = "usage", .found = found, .expected = expected});
  };
  if (arguments.grid && arguments.latin) refuse("--grid and --latin", "one of them");
  if (arguments.resume && arguments.out.empty()) refuse("--resume without --out", "--out FILE to go on with");
  if (arguments.files.size() != 1) refuse("more than one scenario", "one scenario, or --merge");
}

void append(std::vector<Issue>& issues, const std::vector<Issue>& more) {
  issues.insert(issues.end(), more.begin(), more.end());
}

// Refusals of the points of the shard, each with its number; after the first few only how many more.
std::vector<Issue> checkPoints(const SweepPlan& plan) {
  std::vector<Issue> issues;
  std::size_t refusedPoints = 0;
  for (std::size_t point = plan.first(); point < plan.design.points(); point += plan.shards) {
    const Result<Scenario> there = plan.design.at(plan.scenario, point);
    if (there || ++refusedPoints > mostPointIssues) continue;
    for (Issue issue : there.issues()) {
      issue.found = "point " + std::to_string(point) + ": " + issue.found;
      issues.push_back(std::move(issue));
    }
  }
  if (refusedPoints > mostPointIssues)
    issues.push_back({.rule = "points-refused",
                      .found = std::to_string(refusedPoints - mostPointIssues) + " more points like these",
                      .expected = "ranges in which every combination is sound"});
  return issues;
}

Json jsonOf(const SweepAxis& axis) {
  Json json = {{"path", axis.path}};
  if (!axis.values.empty()) {
    json["values"] = axis.values;
    return json;
  }
  json["from"] = axis.from;
  json["to"] = axis.to;
  return json;
}

}  // namespace

Result<SweepPlan> planSweep(const Arguments& arguments) {
  std::vector<Issue> issues;
  checkModes(arguments, issues);
  std::vector<SweepAxis> axes = parseAxes(arguments, issues);
  Result<Scenario> loaded = loadInput(arguments);
  if (!loaded) {
    append(issues, loaded.issues());
    return issues;
  }
  const std::uint64_t seed = runKey(*loaded, arguments).seed;
  Result<SweepDesign> design =
      arguments.latin ? SweepDesign::latin(*loaded, std::move(axes), static_cast<std::size_t>(*arguments.latin), seed)
                      : SweepDesign::grid(*loaded, std::move(axes));
  if (!design && !arguments.over.empty()) append(issues, design.issues());
  if (!issues.empty()) return issues;

  SweepPlan plan = {.scenario = std::move(loaded).value(), .design = std::move(design).value()};
  plan.seed = seed;
  plan.runs = arguments.runs.value_or(defaultRuns);
  plan.latin = arguments.latin.has_value();
  plan.eachRun = arguments.eachRun;
  plan.shard = static_cast<std::size_t>(arguments.shard);
  plan.shards = static_cast<std::size_t>(arguments.shards);
  plan.set = arguments.set;
  issues = checkPoints(plan);
  if (!issues.empty()) return issues;
  return plan;
}

std::string cell(double value) {
  std::string text = Json(value).dump();
  if (text.size() > 2 && text.compare(text.size() - 2, 2, ".0") == 0) text.resize(text.size() - 2);
  return text == "-0" ? "0" : text;
}

std::vector<std::string> sweepColumns(const SweepPlan& plan) {
  std::vector<std::string> columns = {"point"};
  for (const SweepAxis& axis : plan.design.axes())
    columns.push_back(axis.path);
  columns.push_back(plan.eachRun ? "run" : "runs");
  for (int rung = 0; !plan.eachRun && rung < rungCount; ++rung)
    columns.push_back("peakShare." + std::to_string(rung));
  for (const std::string_view name : outcomeNames()) {
    columns.push_back(std::string(name) + (plan.eachRun ? "" : ".mean"));
    if (!plan.eachRun) columns.push_back(std::string(name) + ".se");
  }
  return columns;
}

// Ids are letters, digits and a few signs: no name holds a comma or a quote.
std::string csvHeader(const std::vector<std::string>& columns) {
  std::string text;
  for (const std::string& column : columns)
    text += (text.empty() ? "" : ",") + column;
  return text + "\n";
}

std::size_t rowsOfPoint(const SweepPlan& plan) {
  return plan.eachRun ? static_cast<std::size_t>(plan.runs) : 1;
}

std::string rowStart(const SweepPlan& plan, std::size_t point, std::size_t row) {
  std::string start = std::to_string(point);
  for (std::size_t axis = 0; axis < plan.design.axes().size(); ++axis)
    start += "," + cell(plan.design.value(point, axis));
  return start + "," + (plan.eachRun ? std::to_string(row) : std::to_string(plan.runs));
}

std::string sweepRows(const SweepPlan& plan, std::size_t point) {
  Ensemble ensemble(plan.design.at(plan.scenario, point).value(), {.seed = plan.seed});
  ensemble.advance(plan.runs);
  if (!plan.eachRun) {
    std::string row = rowStart(plan, point, 0);
    for (const std::uint32_t peaks : ensemble.peaks())
      row += "," + cell(static_cast<double>(peaks) / plan.runs);
    for (std::size_t name = 0; name < outcomeNames().size(); ++name) {
      const Moments moments = ensemble.outcome(name);
      row += "," + cell(moments.mean) + "," + cell(moments.se);
    }
    return row + "\n";
  }
  std::string rows;
  for (std::size_t run = 0; run < rowsOfPoint(plan); ++run) {
    rows += rowStart(plan, point, run);
    for (std::size_t name = 0; name < outcomeNames().size(); ++name)
      rows += "," + cell(ensemble.values(name)[run]);
    rows += "\n";
  }
  return rows;
}

Json sweepMeta(const SweepPlan& plan) {
  Json json = {{"format", "firebreak-sweep-1"}, {"engine", version()}, {"scenario", plan.scenario.id}};
  json["digest"] = signatureText(digest(plan.scenario));
  json["set"] = Json::array();
  for (const Change& change : plan.set)
    json["set"].push_back({{"path", change.path}, {"value", change.value}});
  json["seed"] = plan.seed;
  json["runs"] = plan.runs;
  json["design"] = plan.latin ? "latin" : "grid";
  json["points"] = plan.design.points();
  json["over"] = Json::array();
  for (const SweepAxis& axis : plan.design.axes()) {
    json["over"].push_back(jsonOf(axis));
    if (!plan.latin && axis.values.empty()) json["over"].back()["steps"] = axis.steps;
  }
  json["eachRun"] = plan.eachRun;
  json["shard"] = plan.shard;
  json["shards"] = plan.shards;
  json["columns"] = sweepColumns(plan);
  return json;
}

}  // namespace firebreak::cli
