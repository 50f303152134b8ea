// Scripted events and notes as a document of format v1.

#include "scenario/save_script.h"

#include <algorithm>

#include "base/index.h"
#include "scenario/text.h"
#include "scenario/vocabulary.h"

namespace firebreak {

namespace {

using Layout = JsonWriter::Layout;

void saveText(JsonWriter& json, std::string_view key, const std::string& text) {
  if (!text.empty()) json.member(key, text);
}

// A day as the document's reader counts them.
void saveDay(JsonWriter& json, const Scenario& scenario, int tick) {
  int start = 0;
  if (daysFromDate(scenario.startDate, start)) {
    json.member("date", dateFromDays(start + tick));
  } else {
    json.key("tick");
    json.integer(tick);
  }
}

void saveTriState(JsonWriter& json, std::string_view key, int value) {
  if (value >= 0) json.member(key, value == 1);
}

void saveIncident(JsonWriter& json, const Scenario& scenario, const ScriptedIncident& incident) {
  const auto idOr = [&](ActorIndex actor, ActorIndex crime) {
    return actor == crime ? std::string(crimeWord) : scenario.actors[ix(actor)].id;
  };
  json.openObject();
  saveDay(json, scenario, incident.tick);
  json.member("attacker", idOr(incident.attacker, scenario.actorCount()));
  json.member("target", scenario.actors[ix(incident.target)].id);
  if (incident.type >= 0) json.member("type", incidentWords()[ix(incident.type)]);
  if (std::find(incident.given.begin(), incident.given.end(), true) != incident.given.end()) {
    json.key("metrics");
    json.openObject(Layout::inlined);
    const std::vector<std::string_view> words = metricWords();
    for (int q = 0, word = 0; q < metricCount; ++q) {
      if (q == frequencyMetric) continue;
      if (incident.given[ix(q)]) json.member(words[ix(word)], incident.metric[ix(q)]);
      ++word;
    }
    json.close();
  }
  saveTriState(json, "falseFlag", incident.falseFlag);
  if (incident.framed >= 0) json.member("framed", idOr(incident.framed, scenario.stateCount));
  saveText(json, "title", incident.title);
  saveText(json, "source", incident.source);
  json.close();
}

void saveMove(JsonWriter& json, const Scenario& scenario, const ScriptedMove& move) {
  json.openObject();
  saveDay(json, scenario, move.tick);
  json.member("act", actWords[ix(static_cast<int>(move.act))]);
  json.member("actor", scenario.actors[ix(move.actor)].id);
  json.member("target", scenario.actors[ix(move.target)].id);
  switch (move.act) {
    case ScriptedAct::measure: json.member("measure", measureWords()[ix(move.measure)]); break;
    case ScriptedAct::lower:
      json.key("rung");
      json.integer(move.rung);
      break;
    case ScriptedAct::offer: json.member("accepted", move.accepted); break;
    case ScriptedAct::statement: break;
  }
  if (move.act == ScriptedAct::measure || move.act == ScriptedAct::statement)
    saveTriState(json, "misread", move.misread);
  saveText(json, "title", move.title);
  saveText(json, "source", move.source);
  json.close();
}

void saveChange(JsonWriter& json, const Scenario& scenario, const ScriptedChange& change) {
  json.openObject(Layout::inlined);
  saveDay(json, scenario, change.tick);
  json.member("parameter", change.parameter);
  json.member("value", change.value);
  saveText(json, "title", change.title);
  saveText(json, "source", change.source);
  json.close();
}

}  // namespace

void saveScript(JsonWriter& json, const Scenario& scenario) {
  if (scenario.incidents.empty() && scenario.moves.empty() && scenario.changes.empty()) return;
  json.key("script");
  json.openObject();
  if (!scenario.incidents.empty()) {
    json.key("incidents");
    json.openArray();
    for (const ScriptedIncident& incident : scenario.incidents)
      saveIncident(json, scenario, incident);
    json.close();
  }
  if (!scenario.moves.empty()) {
    json.key("moves");
    json.openArray();
    for (const ScriptedMove& move : scenario.moves)
      saveMove(json, scenario, move);
    json.close();
  }
  if (!scenario.changes.empty()) {
    json.key("changes");
    json.openArray();
    for (const ScriptedChange& change : scenario.changes)
      saveChange(json, scenario, change);
    json.close();
  }
  json.close();
}

void saveHistory(JsonWriter& json, const Scenario& scenario) {
  if (scenario.history.empty()) return;
  json.key("history");
  json.openArray();
  for (const HistoricalNote& note : scenario.history) {
    json.openObject(Layout::inlined);
    saveDay(json, scenario, note.tick);
    if (note.actor >= 0) json.member("actor", scenario.actors[ix(note.actor)].id);
    if (note.rung >= 0) {
      json.key("rung");
      json.integer(note.rung);
    }
    json.member("text", note.text);
    saveText(json, "source", note.source);
    json.close();
  }
  json.close();
}

}  // namespace firebreak
