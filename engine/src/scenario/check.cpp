#include "scenario/check.h"

#include <algorithm>
#include <cmath>

#include "base/index.h"
#include "scenario/registry_table.h"
#include "scenario/text.h"
#include "scenario/vocabulary.h"

namespace firebreak {

namespace {

constexpr std::size_t maxTitleBytes = 200;
constexpr std::size_t maxTextBytes = 20'000;
constexpr std::size_t maxSources = 200;

bool isScenarioId(std::string_view id) {
  const auto isStart = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); };
  return !id.empty() && id.size() <= 64 && isStart(id[0]) &&
         std::all_of(id.begin(), id.end(), [&](char c) { return isStart(c) || c == '-'; });
}

void checkHead(const Scenario& scenario, std::vector<Issue>& issues) {
  if (!isScenarioId(scenario.id)) {
    issues.push_back({.pointer = "/id",
                      .rule = "wrong-id",
                      .found = inQuotes(scenario.id),
                      .expected = "small letters, digits and \"-\", at most 64, not starting with \"-\""});
  }
  checkText(scenario.title, "/title", maxTitleBytes, true, issues);
  checkText(scenario.summary, "/summary", maxTextBytes, false, issues);
  checkText(scenario.description, "/description", maxTextBytes, false, issues);
  checkText(scenario.assumptions, "/assumptions", maxTextBytes, false, issues);
  for (std::size_t i = 0; i < scenario.sources.size(); ++i) {
    checkText(scenario.sources[i], "/sources/" + std::to_string(i), maxTextBytes, true, issues);
  }
  if (scenario.sources.size() > maxSources) {
    issues.push_back({.pointer = "/sources",
                      .rule = "too-many",
                      .found = std::to_string(scenario.sources.size()) + " sources",
                      .expected = "at most " + std::to_string(maxSources)});
  }
  int day = 0;
  if (!scenario.startDate.empty() && !daysFromDate(scenario.startDate, day)) {
    issues.push_back({.pointer = "/startDate",
                      .rule = "wrong-date",
                      .found = inQuotes(scenario.startDate),
                      .expected = "a date YYYY-MM-DD, or nothing"});
  }
}

void checkNumbers(const Scenario& scenario, std::vector<Issue>& issues) {
  const auto add = [&](Issue issue, std::string pointer) {
    if (issue.rule.empty()) return;
    issue.pointer = std::move(pointer);
    issues.push_back(std::move(issue));
  };
  for (const Parameter& parameter : parameters()) {
    const std::string key(parameter.key);
    if (parameter.scope == ParameterScope::scenario)
      add(valueIssue(parameter, valueOf(scenario, parameter)), "/" + key);
    if (parameter.scope != ParameterScope::constant) continue;
    add(valueIssue(parameter, valueOf(scenario.constants, parameter)), "/constants/" + key);
  }
  if (scenario.seed > static_cast<std::uint64_t>(maxSeed)) {
    issues.push_back({.pointer = "/seed",
                      .rule = "out-of-range",
                      .found = std::to_string(scenario.seed),
                      .expected = "a whole number from 0 to " + decimal(maxSeed)});
  }
  if (!(scenario.linearGain >= 0 && scenario.linearGain <= maxLinearGain)) {
    issues.push_back({.pointer = "/linearGain",
                      .rule = "out-of-range",
                      .found = decimal(scenario.linearGain),
                      .expected = "a number from 0 to " + decimal(maxLinearGain)});
  }
}

void checkFocus(const Scenario& scenario, std::vector<Issue>& issues) {
  const auto isState = [&](ActorIndex i) { return i >= 0 && i < scenario.stateCount; };
  if (scenario.stateCount < 2) return;  // already said
  if (isState(scenario.focusActor) && isState(scenario.focusTarget) && scenario.focusActor != scenario.focusTarget)
    return;
  const auto name = [&](ActorIndex i) {
    return i >= 0 && i < scenario.actorCount() ? scenario.actors[ix(i)].id : std::string("?");
  };
  issues.push_back({.pointer = "/focus",
                    .rule = "wrong-pair",
                    .found = inQuotes(name(scenario.focusActor) + ">" + name(scenario.focusTarget)),
                    .expected = "two different states, \"A>B\""});
}

// As much work as the scenario may come to ask for when its changes have begun.
Scenario atItsLargest(const Scenario& scenario) {
  Scenario largest = scenario;
  for (const ScriptedChange& change : scenario.changes) {
    const Result<ParameterAddress> found = findParameter(scenario, change.parameter);
    if (!found) continue;
    const ParameterScope scope = found->parameter->scope;
    const bool counts =
        scope == ParameterScope::opportunity || scope == ParameterScope::tie || found->parameter->key == "caseWindow";
    if (counts && change.value > valueAt(largest, *found)) setParameter(largest, change.parameter, change.value);
  }
  return largest;
}

// Work that grows faster than the document: refused before anything is run.
void checkSize(const Scenario& scenario, std::vector<Issue>& issues) {
  const double states = scenario.stateCount, days = scenario.ticks;
  const auto add = [&](std::string pointer, double found, double most, const std::string& what) {
    if (!(found > most)) return;
    issues.push_back({.pointer = std::move(pointer),
                      .rule = "too-large",
                      .found = decimal(std::round(found)) + " " + what,
                      .expected = "at most " + decimal(most) + " " + what});
  };
  double hostile = 0, attempts = 0;
  for (int i = 0; i < scenario.stateCount; ++i) {
    for (int k = 0; k < scenario.stateCount; ++k)
      hostile += i != k && scenario.tie(i, k).reactivity > 0 ? 1 : 0;
  }
  for (double rate : scenario.opportunity)
    attempts += rate;
  add("/ties", hostile, maxHostileTies, "ties with reactivity");
  add("/ticks", states * states * days, maxTieDays, "pairs of states times ticks");
  add("/opportunities", attempts * days * std::min(days, scenario.constants.caseWindow) * (states + 1), maxCaseWork,
      "expected incidents times days open times suspects");
}

}  // namespace

void checkText(const std::string& text, const std::string& pointer, std::size_t maxBytes, bool required,
               std::vector<Issue>& issues) {
  Issue issue{.pointer = pointer, .found = inQuotes(text)};
  if (required && text.empty()) {
    issue.rule = "empty";
    issue.expected = "a text that is not empty";
  } else if (text.size() > maxBytes) {
    issue.rule = "too-long";
    issue.found = std::to_string(text.size()) + " bytes";
    issue.expected = "at most " + std::to_string(maxBytes) + " bytes";
  } else if (validUtf8Prefix(text) != text.size()) {
    issue.rule = "not-utf8";
    issue.found = "bytes that are not UTF-8";
    issue.expected = "UTF-8 text";
  } else if (std::any_of(text.begin(), text.end(),
                         [](char c) { return (static_cast<unsigned char>(c) < 0x20 && c != '\n') || c == 0x7F; })) {
    issue.rule = "control-character";
    issue.expected = "text without control characters other than line feeds";
  }
  if (!issue.rule.empty()) issues.push_back(std::move(issue));
}

std::vector<Issue> check(const Scenario& scenario, const Places& places) {
  std::vector<Issue> issues;
  checkHead(scenario, issues);
  checkNumbers(scenario, issues);
  checkActors(scenario, places, issues);

  // Everything below walks S × S and N × S tables.
  const std::size_t states = ix(scenario.stateCount < 0 ? 0 : scenario.stateCount);
  const bool shaped = states <= scenario.actors.size() && scenario.ties.size() == states * states &&
                      scenario.opportunity.size() == scenario.actors.size() * states;
  if (!shaped) {
    issues.push_back({.pointer = "/actors",
                      .rule = "wrong-shape",
                      .found = "tables of another size",
                      .expected = "S × S ties and N × S opportunities"});
    return issues;
  }
  checkTies(scenario, places, issues);
  checkScript(scenario, places, issues);
  checkFocus(scenario, issues);
  checkSize(scenario.changes.empty() ? scenario : atItsLargest(scenario), issues);
  return issues;
}

}  // namespace firebreak
