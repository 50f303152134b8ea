// From text to a sound scenario: document, parse, check; after this nobody sees JSON again.

#include <algorithm>

#include "engine/order.h"
#include "scenario/draft.h"
#include "scenario/registry_table.h"
#include "scenario/text.h"
#include "scenario/vocabulary.h"

namespace firebreak {

namespace {

constexpr std::string_view rootKeys[] = {
    "format",    "id",       "title",      "summary", "description", "assumptions", "sources",       "startDate",
    "fictional", "ticks",    "seed",       "focus",   "actors",      "ties",        "opportunities", "coalition",
    "constants", "dynamics", "linearGain", "rubric",  "script",      "history",     "$schema"};

void parseFormat(Reader& reader, const Value& root) {
  const std::string expected = "\"" + std::string(formatName) + "\"";
  const std::optional<Value> format = reader.member(root, "format", expected);
  if (format && (format->node->kind != NodeKind::string || format->node->text != formatName)) {
    reader.report(*format, "unknown-format", expected);
  }
}

void parseTexts(Reader& reader, const Value& root, Scenario& scenario) {
  std::string schema;
  reader.text(root, "$schema", schema);
  reader.text(root, "id", scenario.id, "an id: small letters, digits and \"-\"");
  reader.text(root, "title", scenario.title, "a title");
  reader.text(root, "summary", scenario.summary);
  reader.text(root, "description", scenario.description);
  reader.text(root, "assumptions", scenario.assumptions);
  reader.text(root, "startDate", scenario.startDate);
  reader.flag(root, "fictional", scenario.fictional);
  const std::optional<Value> sources = reader.member(root, "sources");
  if (!sources || !reader.isArray(*sources, "strings")) return;
  for (std::size_t i = 0; i < sources->node->children.size(); ++i) {
    const Value source = sources->item(i);
    if (source.node->kind == NodeKind::string)
      scenario.sources.push_back(source.node->text);
    else
      reader.report(source, "wrong-type", "a string");
  }
}

void parseNumbers(Reader& reader, const Value& root, Scenario& scenario) {
  const Parameter& horizon = *parameterNamed(ParameterScope::scenario, "ticks");
  if (const std::optional<Value> ticks = reader.member(root, "ticks"))
    reader.parameter(*ticks, horizon, scenario.ticks);
  double seed = static_cast<double>(scenario.seed);
  if (const std::optional<Value> given = reader.member(root, "seed")) reader.number(*given, 0, maxSeed, true, seed);
  scenario.seed = static_cast<std::uint64_t>(seed);
  if (const std::optional<Value> dynamics = reader.member(root, "dynamics")) {
    scenario.dynamics = static_cast<Dynamics>(std::max(0, reader.choice(*dynamics, dynamicsWords, "the dynamics")));
  }
  if (const std::optional<Value> rubric = reader.member(root, "rubric")) {
    scenario.rubric = static_cast<RubricKind>(std::max(0, reader.choice(*rubric, rubricWords, "a severity rubric")));
  }
  if (const std::optional<Value> gain = reader.member(root, "linearGain")) {
    reader.number(*gain, 0, maxLinearGain, false, scenario.linearGain);
  }

  const std::optional<Value> constants = reader.member(root, "constants");
  if (!constants || !reader.isObject(*constants, "global constants")) return;
  reader.allowOnly(*constants, keysOf(ParameterScope::constant));
  for (const Parameter& parameter : parameters()) {
    if (parameter.scope != ParameterScope::constant) continue;
    const std::optional<Value> value = reader.member(*constants, parameter.key);
    if (value) reader.parameter(*value, parameter, valueOf(scenario.constants, parameter));
  }
}

void parseFocus(Draft& draft, const Value& root) {
  const std::optional<Value> focus = draft.reader.member(root, "focus");
  if (!focus) return;
  if (focus->node->kind != NodeKind::string) {
    draft.reader.report(*focus, "wrong-type", "two ids of states with \">\" between them");
    return;
  }
  draft.pair(*focus, focus->node->text, draft.scenario.focusActor, draft.scenario.focusTarget);
}

Draft parseScenario(const Node& root) {
  Draft draft;
  const Value value{&root, ""};
  if (!draft.reader.isObject(value, "a scenario")) return draft;
  draft.reader.allowOnly(value, rootKeys);
  parseFormat(draft.reader, value);
  parseTexts(draft.reader, value, draft.scenario);
  parseNumbers(draft.reader, value, draft.scenario);
  parseActors(draft, value);
  parseTies(draft, value);
  parseCoalition(draft, value);
  parseScript(draft, value);
  parseFocus(draft, value);
  return draft;
}

// True for the pointer itself and for all that stands below it.
bool isWithin(std::string_view pointer, std::string_view parent) {
  return pointer.substr(0, parent.size()) == parent &&
         (pointer.size() == parent.size() || pointer[parent.size()] == '/');
}

// A rule found broken only because something there could not be read is not worth a second complaint.
bool isEcho(const Issue& issue, const std::vector<Issue>& known) {
  const bool sumsUp = issue.rule == "weights-sum" || issue.rule == "ladder-order";
  return std::any_of(known.begin(), known.end(), [&](const Issue& other) {
    return isWithin(issue.pointer, other.pointer) || (sumsUp && isWithin(other.pointer, issue.pointer));
  });
}

// Lines, and "date" where the document says that instead of "tick".
void locate(Issue& issue, const Node& root) {
  constexpr std::string_view tick = "/tick";
  const Node& node = nearestNode(root, issue.pointer);
  const bool wantsTick = issue.pointer.size() > tick.size() &&
                         issue.pointer.compare(issue.pointer.size() - tick.size(), tick.size(), tick) == 0;
  const Node* date = wantsTick ? node.find("date") : nullptr;
  if (date != nullptr) issue.pointer.replace(issue.pointer.size() - tick.size(), tick.size(), "/date");
  issue.line = date != nullptr ? date->line : node.line;
}

// By line, then as found; no more than a person or a page can bear.
std::vector<Issue> presentable(std::vector<Issue> issues) {
  sortStably(issues.begin(), issues.end(), [](const Issue& a, const Issue& b) { return a.line < b.line; });
  if (issues.size() <= maxIssues) return issues;
  const std::size_t rest = issues.size() - maxIssues;
  issues.resize(maxIssues);
  issues.push_back({.rule = "too-many-issues",
                    .found = std::to_string(rest) + " further issues",
                    .expected = "a document nearer to the format",
                    .hint = "mend the issues above first"});
  return issues;
}

}  // namespace

Result<Scenario> loadScenario(std::string_view json) {
  const Result<Node> document = parseDocument(json);
  if (!document) return document.issues();

  Draft draft = parseScenario(*document);
  std::vector<Issue> issues = std::move(draft.reader.issues);
  const bool understood = document->kind == NodeKind::object;
  const std::vector<Issue> broken = understood ? check(draft.scenario, draft.places) : std::vector<Issue>{};
  std::vector<Issue> fresh;
  for (const Issue& issue : broken) {
    if (isEcho(issue, issues)) continue;
    fresh.push_back(issue);
    locate(fresh.back(), *document);
  }
  issues.insert(issues.end(), fresh.begin(), fresh.end());
  if (!issues.empty()) return presentable(std::move(issues));
  return std::move(draft.scenario);
}

}  // namespace firebreak
