#include "report.h"

#include <algorithm>
#include <cstdio>

namespace firebreak::cli {
namespace {

std::size_t at(int index) {
  return static_cast<std::size_t>(index);
}

template <class Value>
Json tieObject(const Scenario& scenario, const std::vector<Value>& values) {
  Json json = Json::object();
  for (ActorIndex i = 0; i < scenario.stateCount; ++i)
    for (ActorIndex k = 0; k < scenario.stateCount; ++k)
      if (i != k) json[scenario.actors[at(i)].id + ">" + scenario.actors[at(k)].id] = values[scenario.tieIndex(i, k)];
  return json;
}

std::string_view causeKindName(CauseKind kind) {
  switch (kind) {
    case CauseKind::incident: return "incident";
    case CauseKind::chance: return "chance";
    case CauseKind::tension: return "tension";
    case CauseKind::evidence: return "evidence";
    case CauseKind::law: return "law";
    case CauseKind::resolve: return "resolve";
    case CauseKind::answer: return "answer";
    case CauseKind::reading: return "reading";
    case CauseKind::alliance: return "alliance";
    case CauseKind::settlement: return "settlement";
    case CauseKind::cost: return "cost";
  }
  return "";
}

Json jsonOf(const Factor& factor) {
  Json json = {{"label", factor.label}, {"value", factor.value}, {"valueText", factor.valueText}};
  if (factor.limited) {
    json["limit"] = factor.limit;
    json["limitText"] = factor.limitText;
  }
  json["low"] = factor.low;
  json["high"] = factor.high;
  return json;
}

Json jsonOf(const Cause& cause) {
  Json json = {{"kind", causeKindName(cause.kind)}, {"title", cause.title}, {"text", cause.text}};
  json["factors"] = Json::array();
  for (const Factor& factor : cause.factors)
    json["factors"].push_back(jsonOf(factor));
  json["event"] = cause.eventId.empty() ? Json(nullptr) : Json(cause.eventId);
  return json;
}

// Code points, not bytes.
std::size_t widthOf(std::string_view text) {
  std::size_t width = 0;
  for (const char c : text)
    width += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  return width;
}

}  // namespace

std::string printed(const Json& json) {
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

Json jsonOf(const Issue& issue) {
  return {{"pointer", issue.pointer}, {"line", issue.line},         {"rule", issue.rule},
          {"found", issue.found},     {"expected", issue.expected}, {"hint", issue.hint}};
}

Json jsonOf(const std::vector<Issue>& issues) {
  Json json = Json::array();
  for (const Issue& issue : issues)
    json.push_back(jsonOf(issue));
  return json;
}

Json jsonOf(const EscalationNumber& number) {
  return {{"now", number.now}, {"latent", number.latent}};
}

Json tieValues(const Scenario& scenario, const std::vector<double>& values) {
  return tieObject(scenario, values);
}
Json tieValues(const Scenario& scenario, const std::vector<int>& values) {
  return tieObject(scenario, values);
}

Json jsonOf(const Scenario& scenario, const Outcomes& outcomes) {
  return Json::parse(outcomesJson(scenario, outcomes), nullptr, /*allow_exceptions=*/false);
}

Json jsonOfFinal(const Scenario& scenario, const WorldState& last) {
  Json json = {{"tick", last.tick}};
  json["escalation"] = jsonOf(escalationNumber(scenario, last));
  json["tension"] = tieValues(scenario, last.tension);
  json["posture"] = tieValues(scenario, last.posture);
  json["openCases"] = last.cases.size();
  json["cohesion"] = last.cohesion;
  return json;
}

Json jsonOf(const Scenario& scenario, const Event& event) {
  const auto idOf = [&](ActorIndex actor) -> Json {
    if (actor < 0) return nullptr;
    return actor < scenario.actorCount() ? scenario.actors[at(actor)].id : "crime";
  };
  const auto orNull = [](int value) { return value < 0 ? Json(nullptr) : Json(value); };
  return {{"id", event.id},
          {"kind", eventKindName(event.kind)},
          {"tick", event.tick},
          {"title", event.title},
          {"actor", idOf(event.actor)},
          {"toward", idOf(event.toward)},
          {"case", orNull(event.number)},
          {"from", orNull(event.from)},
          {"to", orNull(event.to)},
          {"felt", event.number < 0 ? Json(nullptr) : Json(event.felt)},
          {"scripted", event.scripted}};
}

Json jsonOf(const Explanation& explanation) {
  Json json = {{"event", explanation.eventId}, {"title", explanation.title}, {"subtitle", explanation.subtitle}};
  json["causes"] = Json::array();
  for (const Cause& cause : explanation.causes)
    json["causes"].push_back(jsonOf(cause));
  json["rule"] = explanation.rule;
  json["believed"] = explanation.believed;
  json["truth"] = explanation.truth;
  return json;
}

Json jsonOf(const Scenario& scenario, const Event& event, const PreventionSearch& search) {
  Json json = {{"searchable", search.searchable()}, {"heading", preventionHeading(scenario, event)}};
  json["runs"] = search.runsDone();
  json["found"] = Json::array();
  for (const Prevention& prevention : search.found()) {
    json["found"].push_back({{"path", prevention.path},
                             {"text", leverText(prevention)},
                             {"before", prevention.before},
                             {"after", prevention.after},
                             {"size", prevention.size},
                             {"beyond", prevention.beyond},
                             {"givesAway", prevention.givesAway},
                             {"instead", insteadText(event, prevention)},
                             {"rung", prevention.rung},
                             {"later", prevention.later < 0 ? Json(nullptr) : Json(prevention.later)},
                             {"peak", prevention.peak},
                             {"peakBefore", prevention.peakBefore}});
  }
  return json;
}

std::string preventionLines(const Scenario& scenario, const Event& event, const PreventionSearch& search) {
  if (!search.searchable())
    return "No change of a lever can be searched for: only climbs, namings and incidents drawn.\n";
  std::string text = preventionHeading(scenario, event) + "\n";
  for (const Prevention& prevention : search.found())
    text += "  " + leverText(prevention) + " [" + prevention.path + "]\n    " + insteadText(event, prevention) + "\n";
  return search.found().empty() ? text + "  No single lever would have, moved by up to half its range\n" : text;
}

std::string padded(std::string_view text, std::size_t columns) {
  const std::size_t width = widthOf(text);
  return std::string(text) + std::string(width < columns ? columns - width : 1, ' ');
}

std::string columns(const std::vector<std::vector<std::string>>& rows) {
  std::vector<std::size_t> widths;
  for (const std::vector<std::string>& row : rows) {
    widths.resize(std::max(widths.size(), row.size()));
    for (std::size_t i = 0; i < row.size(); ++i)
      widths[i] = std::max(widths[i], widthOf(row[i]) + 2);
  }
  std::string text;
  for (const std::vector<std::string>& row : rows) {
    for (std::size_t i = 0; i + 1 < row.size(); ++i)
      text += padded(row[i], widths[i]);
    text += row.back() + "\n";
  }
  return text;
}

std::string line(std::string_view label, std::string_view value) {
  return padded(label, 26) + std::string(value) + "\n";
}

std::string number(double value, int decimals) {
  char buffer[352];
  std::snprintf(buffer, sizeof buffer, "%.*f", decimals, value);
  return buffer;
}

std::string grouped(std::int64_t value) {
  std::string digits = std::to_string(value < 0 ? -value : value);
  for (std::size_t i = digits.size(); i > 3; i -= 3)
    digits.insert(i - 3, ",");
  return (value < 0 ? "-" : "") + digits;
}

}  // namespace firebreak::cli
