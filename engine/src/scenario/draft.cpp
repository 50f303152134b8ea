#include "scenario/draft.h"

#include "base/index.h"
#include "scenario/text.h"

namespace firebreak {

ActorIndex Draft::actor(const Value& value, bool stateOnly) {
  const std::string expected = stateOnly ? "the id of a state" : "the id of an actor";
  if (value.node->kind != NodeKind::string) {
    reader.report(value, "wrong-type", expected);
    return -1;
  }
  const ActorIndex index = scenario.findActor(value.node->text);
  const bool right = index >= 0 && (!stateOnly || index < scenario.stateCount);
  if (right) return index;

  std::vector<std::string_view> ids;
  const int candidates = stateOnly ? scenario.stateCount : scenario.actorCount();
  for (int i = 0; i < candidates; ++i)
    ids.push_back(scenario.actors[ix(i)].id);
  reader.report(value, index >= 0 ? "not-a-state" : "unknown-actor", expected, suggestion(value.node->text, ids));
  return -1;
}

ActorIndex Draft::actorAt(const Value& object, std::string_view key, bool stateOnly) {
  const std::optional<Value> value = reader.member(object, key, stateOnly ? "the id of a state" : "the id of an actor");
  return value ? actor(*value, stateOnly) : -1;
}

bool Draft::pair(const Value& value, std::string_view text, ActorIndex& first, ActorIndex& second) {
  const std::size_t arrow = text.find('>');
  const ActorIndex one = arrow == std::string_view::npos ? -1 : scenario.findActor(text.substr(0, arrow));
  const ActorIndex other = arrow == std::string_view::npos ? -1 : scenario.findActor(text.substr(arrow + 1));
  if (one < 0 || other < 0) {
    std::vector<std::string_view> ids;
    for (const Actor& known : scenario.actors)
      ids.push_back(known.id);
    const std::string_view wrong = arrow == std::string_view::npos ? std::string_view{}
                                   : one < 0                       ? text.substr(0, arrow)
                                                                   : text.substr(arrow + 1);
    reader.issues.push_back({.pointer = value.pointer,
                             .line = value.node->line,
                             .rule = arrow == std::string_view::npos ? "wrong-pair" : "unknown-actor",
                             .found = inQuotes(text),
                             .expected = "two ids of actors with \">\" between them",
                             .hint = suggestion(wrong, ids)});
    return false;
  }
  first = one;
  second = other;
  return true;
}

bool Draft::tick(const Value& object, int& tick) {
  const std::optional<Value> given = reader.member(object, "tick"), date = reader.member(object, "date");
  if (given.has_value() == date.has_value()) {
    reader.report(object, given ? "wrong-shape" : "missing-key", "\"tick\" or \"date\": one of the two");
    return false;
  }
  double number = 0;
  if (given) {
    if (!reader.number(*given, 0, maxTicks - 1, true, number)) return false;
    tick = static_cast<int>(number);
    return true;
  }

  int day = 0, start = 0;
  if (date->node->kind != NodeKind::string || !daysFromDate(date->node->text, day)) {
    reader.report(*date, "wrong-date", "a date YYYY-MM-DD");
    return false;
  }
  if (!daysFromDate(scenario.startDate, start)) {
    // A start date that is there but wrong is complained of once, where it stands.
    const bool absent = scenario.startDate.empty();
    if (absent) reader.report(*date, "wrong-date", "a scenario with a \"startDate\", or \"tick\" instead of \"date\"");
    return false;
  }
  tick = day - start;
  if (tick >= 0 && tick < maxTicks) return true;
  reader.report(*date, "wrong-date",
                "a date from " + scenario.startDate + " on, within " + std::to_string(maxTicks) + " days");
  return false;
}

}  // namespace firebreak
