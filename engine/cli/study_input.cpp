#include "study_input.h"

#include <algorithm>
#include <cmath>

#include "engine/signature.h"
#include "engine/version.h"
#include "sweep_plan.h"

namespace firebreak::cli {
namespace {

// A:B.
bool parseEnds(const std::string& text, LeverRange& lever) {
  const std::size_t colon = text.find(':');
  return colon != std::string::npos && parseNumber(text.substr(0, colon), lever.low) &&
         parseNumber(text.substr(colon + 1), lever.high);
}

// Ids may hold no "=", so the first one parts the path from its range.
void addLever(const Scenario& scenario, const std::string& word, std::vector<LeverRange>& levers,
              std::vector<Issue>& issues) {
  const std::size_t equals = word.find('=');
  const Result<ParameterAddress> address = findParameter(scenario, word.substr(0, equals));
  if (!address) {
    issues.insert(issues.end(), address.issues().begin(), address.issues().end());
    return;
  }
  LeverRange lever = leverRange(scenario, *address);
  if (equals != std::string::npos && !parseEnds(word.substr(equals + 1), lever))
    issues.push_back({.rule = "usage", .found = "--lever " + word, .expected = "PATH or PATH=A:B"});
  levers.push_back(std::move(lever));
}

std::string quoted(const std::string& word) {
  const bool plain = word.find_first_not_of(
                         "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
                         "._-/=:,+%@") == std::string::npos;
  if (plain && !word.empty()) return word;
  std::string text = "'";
  for (const char c : word)
    text += c == '\'' ? "'\\''" : std::string(1, c);
  return text + "'";
}

}  // namespace

Result<std::size_t> outcomeNamed(std::string_view name) {
  const auto names = outcomeNames();
  const auto found = std::find(names.begin(), names.end(), name);
  if (found != names.end()) return static_cast<std::size_t>(found - names.begin());
  std::string known;
  for (const std::string_view one : names)
    known += (known.empty() ? "" : ", ") + std::string(one);
  return Issue{.rule = "unknown-outcome", .found = std::string(name), .expected = "one of " + known};
}

Result<std::vector<LeverRange>> leversAsked(const Scenario& scenario, const Arguments& arguments) {
  std::vector<LeverRange> levers;
  if (arguments.levers.empty()) levers = leversOf(scenario);
  std::vector<Issue> issues;
  for (const std::string& word : arguments.levers)
    addLever(scenario, word, levers, issues);
  if (issues.empty()) issues = checkLevers(scenario, levers);
  if (!issues.empty()) return issues;
  return levers;
}

std::string commandStart(const char* name, const Arguments& arguments, const StudyHead& head,
                         const std::vector<LeverRange>& levers) {
  std::string text = std::string("firebreak ") + name + " " + quoted(arguments.files.front());
  for (const Change& change : arguments.set)
    text += " --set " + quoted(change.path + "=" + cell(change.value));
  text += " --seed " + std::to_string(head.seed) + " --runs " + std::to_string(head.runs);
  for (const LeverRange& lever : levers)
    text += " --lever " + quoted(lever.path + "=" + cell(lever.low) + ":" + cell(lever.high));
  return text;
}

Json headJson(const StudyHead& head) {
  return {{"engine", version()},
          {"scenario", head.scenario->id},
          {"digest", signatureText(digest(*head.scenario))},
          {"seed", head.seed},
          {"runs", head.runs},
          {"command", head.command}};
}

std::string headComment(const StudyHead& head) {
  return "# firebreak " + std::string(version()) + ", scenario " + head.scenario->id + ", digest " +
         signatureText(digest(*head.scenario)) + "\n# " + head.command + "\n";
}

Json jsonOf(const Moments& moments) {
  return {{"mean", moments.mean}, {"se", moments.se}};
}

std::string plusMinus(const Moments& moments, int decimals) {
  return number(moments.mean, decimals) + " ± " + number(1.96 * moments.se, decimals);
}

std::string changeText(const Moments& moments, int decimals) {
  return (moments.mean >= 0 ? "+" : "") + plusMinus(moments, decimals);
}

int decimalsFor(double size) {
  return size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3;
}

std::string settingText(const Scenario& scenario, const std::string& path, double value) {
  const int digits = findParameter(scenario, path)->parameter->decimals;
  const std::string plain = cell(value);
  const std::string fixed = number(value, digits);
  return std::fabs(std::strtod(fixed.c_str(), nullptr) - value) < 1e-12 ? fixed : plain;
}

}  // namespace firebreak::cli
