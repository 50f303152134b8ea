#include <algorithm>
#include <limits>

#include "base/index.h"
#include "engine/order.h"
#include "scenario/draft.h"
#include "scenario/text.h"
#include "scenario/vocabulary.h"

namespace firebreak {

namespace {

// Sorts by tick, keeps the order of the document within a day, and remembers the positions there.
template <class Event>
void settle(std::vector<std::pair<Event, int>>& found, std::vector<Event>& events, std::vector<int>& positions) {
  sortStably(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.first.tick < b.first.tick; });
  for (auto& [event, position] : found) {
    events.push_back(std::move(event));
    positions.push_back(position);
  }
}

// Reads each entry of an array of events with `parse`; what `parse` refuses is left out.
template <class Event, class Parse>
void parseEvents(Draft& draft, const Value& parent, std::string_view key, std::span<const std::string_view> keys,
                 std::vector<Event>& events, std::vector<int>& positions, Parse parse) {
  const std::optional<Value> list = draft.reader.member(parent, key);
  if (!list || !draft.reader.isArray(*list, key)) return;
  std::vector<std::pair<Event, int>> found;
  for (std::size_t i = 0; i < list->node->children.size(); ++i) {
    const Value entry = list->item(i);
    if (!draft.reader.isObject(entry, "an event")) continue;
    draft.reader.allowOnly(entry, keys);
    Event event;
    const bool dated = draft.tick(entry, event.tick);
    if (parse(entry, event) && dated) found.emplace_back(std::move(event), static_cast<int>(i));
  }
  settle(found, events, positions);
}

// An actor's id, or "crime" which stands for `crime`. -2 with an issue.
ActorIndex actorOrCrime(Draft& draft, const Value& value, ActorIndex crime) {
  if (value.node->kind == NodeKind::string && value.node->text == crimeWord) return crime;
  const ActorIndex actor = draft.actor(value);
  return actor >= 0 ? actor : -2;
}

// true, false or absent as 1, 0 or -1.
int triState(Draft& draft, const Value& entry, std::string_view key) {
  bool value = false;
  return draft.reader.flag(entry, key, value) ? (value ? 1 : 0) : -1;
}

void parseMetrics(Draft& draft, const Value& entry, ScriptedIncident& incident) {
  const std::optional<Value> metrics = draft.reader.member(entry, "metrics");
  if (!metrics || !draft.reader.isObject(*metrics, "metrics of the severity rubric")) return;
  const std::vector<std::string_view> words = metricWords();
  draft.reader.allowOnly(*metrics, words);
  for (int q = 0, word = 0; q < metricCount; ++q) {
    if (q == frequencyMetric) continue;
    const std::optional<Value> value = draft.reader.member(*metrics, words[ix(word++)]);
    if (!value) continue;
    incident.given[ix(q)] = draft.reader.number(*value, 0, metricMaximum[ix(q)], false, incident.metric[ix(q)]);
  }
}

bool parseIncident(Draft& draft, const Value& entry, ScriptedIncident& incident) {
  Reader& reader = draft.reader;
  reader.text(entry, "title", incident.title);
  reader.text(entry, "source", incident.source);
  const std::optional<Value> attacker = reader.member(entry, "attacker", "the id of a state or proxy, or \"crime\"");
  incident.attacker = attacker ? actorOrCrime(draft, *attacker, draft.scenario.actorCount()) : -2;
  incident.target = draft.actorAt(entry, "target", true);
  bool sound = incident.attacker >= 0 && incident.target >= 0;
  if (const std::optional<Value> type = reader.member(entry, "type")) {
    incident.type = reader.choice(*type, incidentWords(), "a type of incident");
    sound = sound && incident.type >= 0;
  }
  parseMetrics(draft, entry, incident);
  incident.falseFlag = triState(draft, entry, "falseFlag");
  if (const std::optional<Value> framed = reader.member(entry, "framed")) {
    incident.framed = actorOrCrime(draft, *framed, draft.scenario.stateCount);
    sound = sound && incident.framed >= 0;
  }
  return sound;
}

bool parseMove(Draft& draft, const Value& entry, ScriptedMove& move) {
  Reader& reader = draft.reader;
  reader.text(entry, "title", move.title);
  reader.text(entry, "source", move.source);
  move.actor = draft.actorAt(entry, "actor", true);
  move.target = draft.actorAt(entry, "target", true);
  const std::optional<Value> act =
      reader.member(entry, "act", "what is done: a measure, a lowering, a statement or an offer");
  const int word = act ? reader.choice(*act, actWords, "an act") : -1;
  if (word < 0) return false;
  move.act = static_cast<ScriptedAct>(word);

  // Each act has keys of its own; those of another act are mistakes.
  const auto forbid = [&](std::string_view key, bool allowed) {
    const std::optional<Value> value = reader.member(entry, key);
    if (value && !allowed) reader.report(*value, "wrong-act", "no \"" + std::string(key) + "\" with this act");
  };
  const bool isMeasure = move.act == ScriptedAct::measure, isLower = move.act == ScriptedAct::lower;
  const bool isOffer = move.act == ScriptedAct::offer;
  forbid("measure", isMeasure);
  forbid("rung", isLower);
  forbid("misread", isMeasure || move.act == ScriptedAct::statement);
  forbid("accepted", isOffer);

  if (isMeasure) {
    const std::optional<Value> measure = reader.member(entry, "measure", "a measure of the ladder");
    move.measure = measure ? reader.choice(*measure, measureWords(), "a measure") : -1;
    if (move.measure < 0) return false;
  }
  if (isLower) {
    double rung = 0;
    const std::optional<Value> value = reader.member(entry, "rung", "the rung to which the posture is lowered, 0 to 6");
    if (!value || !reader.number(*value, 0, rungCount - 2, true, rung)) return false;
    move.rung = static_cast<int>(rung);
  }
  if (!isLower && !isOffer) move.misread = triState(draft, entry, "misread");
  if (isOffer) reader.flag(entry, "accepted", move.accepted);
  return move.actor >= 0 && move.target >= 0;
}

bool parseChange(Draft& draft, const Value& entry, ScriptedChange& change) {
  Reader& reader = draft.reader;
  reader.text(entry, "parameter", change.parameter, "the path of a parameter");
  reader.text(entry, "title", change.title);
  reader.text(entry, "source", change.source);
  const std::optional<Value> value = reader.member(entry, "value", "the new value");
  const double most = std::numeric_limits<double>::max();
  return value && reader.number(*value, -most, most, false, change.value);
}

bool parseNote(Draft& draft, const Value& entry, HistoricalNote& note) {
  Reader& reader = draft.reader;
  reader.text(entry, "text", note.text, "what happened");
  reader.text(entry, "source", note.source);
  if (const std::optional<Value> actor = reader.member(entry, "actor")) note.actor = draft.actor(*actor);
  double rung = 0;
  const std::optional<Value> value = reader.member(entry, "rung");
  if (value && reader.number(*value, 0, rungCount - 1, true, rung)) note.rung = static_cast<int>(rung);
  return true;
}

constexpr std::string_view scriptKeys[] = {"incidents", "moves", "changes"};
constexpr std::string_view incidentKeys[] = {"tick",    "date",      "attacker", "target", "type",
                                             "metrics", "falseFlag", "framed",   "title",  "source"};
constexpr std::string_view moveKeys[] = {"tick", "date",    "act",      "actor", "target", "measure",
                                         "rung", "misread", "accepted", "title", "source"};
constexpr std::string_view changeKeys[] = {"tick", "date", "parameter", "value", "title", "source"};
constexpr std::string_view noteKeys[] = {"tick", "date", "actor", "rung", "text", "source"};

}  // namespace

void parseScript(Draft& draft, const Value& root) {
  Scenario& scenario = draft.scenario;
  const std::optional<Value> script = draft.reader.member(root, "script");
  if (script && draft.reader.isObject(*script, "scripted incidents and moves")) {
    draft.reader.allowOnly(*script, scriptKeys);
    parseEvents(draft, *script, "incidents", incidentKeys, scenario.incidents, draft.places.incidents,
                [&](const Value& entry, ScriptedIncident& incident) { return parseIncident(draft, entry, incident); });
    parseEvents(draft, *script, "moves", moveKeys, scenario.moves, draft.places.moves,
                [&](const Value& entry, ScriptedMove& move) { return parseMove(draft, entry, move); });
    parseEvents(draft, *script, "changes", changeKeys, scenario.changes, draft.places.changes,
                [&](const Value& entry, ScriptedChange& change) { return parseChange(draft, entry, change); });
  }
  parseEvents(draft, root, "history", noteKeys, scenario.history, draft.places.history,
              [&](const Value& entry, HistoricalNote& note) { return parseNote(draft, entry, note); });
}

}  // namespace firebreak
