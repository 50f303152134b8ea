// validate, parameters, schema: what concerns the scenario file alone.
#include "commands.h"
#include "input.h"
#include "report.h"

namespace firebreak::cli {
namespace {

std::vector<Issue> issuesOf(const std::string& file) {
  const Result<std::string> text = readFile(file);
  if (!text) return text.issues();
  const Result<Scenario> scenario = loadScenario(text.value());
  return scenario ? std::vector<Issue>{} : scenario.issues();
}

Json jsonOf(const Scenario& scenario, const ParameterAddress& address) {
  const Range range = rangeAt(scenario, address);
  const Parameter& parameter = *address.parameter;
  return {{"path", pathOf(scenario, address)}, {"value", valueAt(scenario, address)},
          {"minimum", range.minimum},          {"maximum", range.maximum},
          {"default", parameter.fallback},     {"label", labelOf(scenario, address)},
          {"symbol", parameter.symbol},        {"unit", parameter.unit},
          {"group", parameter.group},          {"meaning", parameter.meaning}};
}

std::string lineOf(const Scenario& scenario, const ParameterAddress& address) {
  const Range range = rangeAt(scenario, address);
  const int decimals = address.parameter->decimals;
  std::string text = padded(pathOf(scenario, address), 40) + padded(number(valueAt(scenario, address), decimals), 10);
  text += padded(number(range.minimum, decimals) + " to " + number(range.maximum, decimals), 18);
  return text + labelOf(scenario, address) + "\n";
}

}  // namespace

Answer validateFiles(const Arguments& arguments) {
  Answer answer;
  Json files = Json::array();
  for (const std::string& file : arguments.files) {
    const std::vector<Issue> issues = issuesOf(file);
    answer.issues.insert(answer.issues.end(), issues.begin(), issues.end());
    files.push_back({{"file", file}, {"valid", issues.empty()}, {"issues", firebreak::cli::jsonOf(issues)}});
    if (arguments.json) continue;
    if (issues.empty()) answer.output += file + ": valid\n";
    for (const Issue& issue : issues)
      answer.output += file + ": " + describe(issue) + "\n";
  }
  if (arguments.json) answer.output = printed({{"valid", answer.issues.empty()}, {"files", files}});
  return answer;
}

Answer listParameters(const Arguments& arguments) {
  const Result<Scenario> scenario = loadInput(arguments);
  if (!scenario) return refused(arguments, scenario.issues());
  Json list = Json::array();
  Answer answer;
  for (const ParameterAddress& address : addresses(*scenario)) {
    if (arguments.json)
      list.push_back(jsonOf(*scenario, address));
    else
      answer.output += lineOf(*scenario, address);
  }
  if (arguments.json) answer.output = printed({{"scenario", scenario->id}, {"parameters", list}});
  return answer;
}

Answer printSchema(const Arguments&) {
  std::string text = scenarioSchema();
  if (text.empty() || text.back() != '\n') text += '\n';
  return {.output = text, .issues = {}, .source = ""};
}

}  // namespace firebreak::cli
