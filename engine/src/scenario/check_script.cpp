#include <cmath>
#include <set>
#include <tuple>

#include "base/index.h"
#include "scenario/changes.h"
#include "scenario/check.h"
#include "scenario/text.h"
#include "scenario/vocabulary.h"

namespace firebreak {

namespace {

constexpr std::size_t maxTitleBytes = 200;
constexpr std::size_t maxSourceBytes = 2'000;

std::string pointerOf(const char* list, const std::vector<int>& positions, std::size_t index) {
  const int position = positions.empty() ? static_cast<int>(index) : positions[index];
  return list + std::to_string(position);
}

// One kind of complaint at one place.
class Complaints {
 public:
  Complaints(std::string pointer, std::vector<Issue>& issues) : pointer_(std::move(pointer)), issues_(issues) {}

  void unless(bool right, const char* key, const char* rule, std::string found, const char* expected) {
    if (right) return;
    issues_.push_back({.pointer = pointer_ + key, .rule = rule, .found = std::move(found), .expected = expected});
  }
  void text(const std::string& value, const char* key, std::size_t maxBytes, bool required = false) {
    checkText(value, pointer_ + key, maxBytes, required, issues_);
  }

 private:
  std::string pointer_;
  std::vector<Issue>& issues_;
};

bool isState(const Scenario& scenario, ActorIndex i) {
  return i >= 0 && i < scenario.stateCount;
}

std::string nameOf(const Scenario& scenario, ActorIndex i) {
  if (i == scenario.actorCount()) return "\"crime\"";
  return i >= 0 && i < scenario.actorCount() ? inQuotes(scenario.actors[ix(i)].id) : "no actor";
}

// The state behind an attacker; stateCount for a criminal and for a group without orders.
ActorIndex principalOf(const Scenario& scenario, ActorIndex attacker) {
  if (attacker == scenario.actorCount()) return scenario.stateCount;
  const Actor& actor = scenario.actors[ix(attacker)];
  if (actor.kind != ActorKind::proxy) return attacker;
  return actor.harboured ? scenario.stateCount : actor.sponsor;
}

ActorIndex sponsorOf(const Scenario& scenario, ActorIndex attacker) {
  return attacker == scenario.actorCount() ? -1 : scenario.actors[ix(attacker)].sponsor;
}

bool canAttack(const Scenario& scenario, ActorIndex attacker) {
  if (attacker == scenario.actorCount()) return true;
  return attacker >= 0 && attacker < scenario.actorCount() &&
         scenario.actors[ix(attacker)].kind != ActorKind::organisation;
}

// Whom a false flag can point to: a suspect of the victim other than the true principal.
bool canBeFramed(const Scenario& scenario, const ScriptedIncident& incident, ActorIndex principal) {
  const ActorIndex framed = incident.framed;
  if (framed == scenario.stateCount) return framed != principal;
  const bool partners = scenario.isMember(framed) && scenario.isMember(incident.target);
  return isState(scenario, framed) && framed != principal && framed != incident.target && !partners;
}

void checkFlag(const Scenario& scenario, const ScriptedIncident& incident, Complaints& complaints) {
  const bool criminal = incident.attacker == scenario.actorCount();
  complaints.unless(!(criminal && incident.falseFlag == 1), "/falseFlag", "wrong-flag", "true",
                    "no false flag for a criminal");
  if (incident.framed == -1) return;
  complaints.unless(incident.falseFlag == 1, "/framed", "wrong-flag", nameOf(scenario, incident.framed),
                    "\"falseFlag\": true beside it");
  complaints.unless(canBeFramed(scenario, incident, principalOf(scenario, incident.attacker)), "/framed", "wrong-flag",
                    incident.framed == scenario.stateCount ? "\"crime\"" : nameOf(scenario, incident.framed),
                    "a suspect of the target who is not behind the incident, or \"crime\"");
}

void checkIncident(const Scenario& scenario, const ScriptedIncident& incident, Complaints complaints) {
  complaints.text(incident.title, "/title", maxTitleBytes);
  complaints.text(incident.source, "/source", maxSourceBytes);
  complaints.unless(incident.tick >= 0 && incident.tick < scenario.ticks, "/tick", "beyond-horizon",
                    std::to_string(incident.tick), "a tick from 0 to the last of the scenario");
  complaints.unless(incident.type >= -1 && incident.type < incidentTypes, "/type", "out-of-range",
                    std::to_string(incident.type), "a type of incident");
  for (int q = 0; q < metricCount; ++q) {
    const double metric = incident.metric[ix(q)];
    const bool sound = std::isfinite(metric) && metric >= 0 && metric <= metricMaximum[ix(q)] && q != frequencyMetric;
    complaints.unless(!incident.given[ix(q)] || sound, "/metrics", "out-of-range", decimal(metric),
                      "metrics within their ranges, without the frequency");
  }
  const bool knownAttacker = canAttack(scenario, incident.attacker);
  complaints.unless(knownAttacker, "/attacker", "wrong-attacker", nameOf(scenario, incident.attacker),
                    "a state, a proxy or \"crime\"");
  complaints.unless(isState(scenario, incident.target), "/target", "not-a-state", nameOf(scenario, incident.target),
                    "the id of a state");
  if (!knownAttacker || !isState(scenario, incident.target)) return;
  const bool ownSide =
      incident.attacker == incident.target || sponsorOf(scenario, incident.attacker) == incident.target;
  complaints.unless(!ownSide, "/target", "wrong-target", nameOf(scenario, incident.target),
                    "a state other than the attacker and its sponsor");
  checkFlag(scenario, incident, complaints);
}

void checkMove(const Scenario& scenario, const ScriptedMove& move, Complaints complaints) {
  complaints.text(move.title, "/title", maxTitleBytes);
  complaints.text(move.source, "/source", maxSourceBytes);
  complaints.unless(move.tick >= 0 && move.tick < scenario.ticks, "/tick", "beyond-horizon", std::to_string(move.tick),
                    "a tick from 0 to the last of the scenario");
  complaints.unless(isState(scenario, move.actor), "/actor", "not-a-state", nameOf(scenario, move.actor),
                    "the id of a state");
  complaints.unless(isState(scenario, move.target) && move.target != move.actor, "/target", "wrong-target",
                    nameOf(scenario, move.target), "another state");
  if (move.act == ScriptedAct::measure) {
    complaints.unless(move.measure >= 0 && move.measure < measureCount, "/measure", "out-of-range",
                      std::to_string(move.measure), "a measure of the ladder");
  }
  if (move.act == ScriptedAct::lower) {
    complaints.unless(move.rung >= 0 && move.rung < rungCount - 1, "/rung", "out-of-range", std::to_string(move.rung),
                      "a rung from 0 to 6");
  }
}

template <class Event>
void checkList(const std::vector<Event>& events, const char* list, const std::vector<int>& positions,
               std::vector<Issue>& issues) {
  for (std::size_t i = 1; i < events.size(); ++i) {
    Complaints(pointerOf(list, positions, i), issues)
        .unless(events[i].tick >= events[i - 1].tick, "/tick", "not-in-order", std::to_string(events[i].tick),
                "events in the order of their ticks");
  }
  if (events.size() <= static_cast<std::size_t>(maxScriptedEvents)) return;
  issues.push_back({.pointer = std::string(list).substr(0, std::string(list).size() - 1),
                    .rule = "too-many",
                    .found = std::to_string(events.size()) + " events",
                    .expected = "at most " + std::to_string(maxScriptedEvents)});
}

// A case is named by (tick, attacker, target): at most one a day of each pair.
void checkUnique(const Scenario& scenario, const Places& places, std::vector<Issue>& issues) {
  std::set<std::tuple<int, ActorIndex, ActorIndex>> seen;
  for (std::size_t i = 0; i < scenario.incidents.size(); ++i) {
    const ScriptedIncident& incident = scenario.incidents[i];
    const bool isNew = seen.emplace(incident.tick, incident.attacker, incident.target).second;
    Complaints(pointerOf("/script/incidents/", places.incidents, i), issues)
        .unless(isNew, "", "duplicate-incident", "a second incident of the same day and pair",
                "at most one incident a day by one attacker against one target");
  }
}

// In their order, each on what the earlier ones left.
void checkChanges(const Scenario& scenario, const Places& places, std::vector<Issue>& issues) {
  std::set<int> days;
  for (const ScriptedChange& change : scenario.changes)
    days.insert(change.tick);
  if (days.size() > ix(maxChangeDays)) {
    issues.push_back({.pointer = "/script/changes",
                      .rule = "too-many",
                      .found = std::to_string(days.size()) + " days with changes",
                      .expected = "at most " + std::to_string(maxChangeDays)});
    return;
  }
  Scenario standing;
  if (!scenario.changes.empty()) standing = scenario;
  for (std::size_t i = 0; i < scenario.changes.size(); ++i) {
    const ScriptedChange& change = scenario.changes[i];
    const std::string pointer = pointerOf("/script/changes/", places.changes, i);
    Complaints complaints(pointer, issues);
    complaints.text(change.title, "/title", maxTitleBytes);
    complaints.text(change.source, "/source", maxSourceBytes);
    complaints.unless(change.tick >= 0 && change.tick < scenario.ticks, "/tick", "beyond-horizon",
                      std::to_string(change.tick), "a tick from 0 to the last of the scenario");
    const Result<double> applied = applyChange(standing, change);
    if (applied) continue;
    for (Issue issue : applied.issues()) {
      const bool unknown = issue.rule == "unknown-parameter" || issue.rule == "cannot-change";
      issue.pointer = pointer + (unknown ? "/parameter" : "/value");
      issues.push_back(std::move(issue));
    }
  }
}

}  // namespace

void checkScript(const Scenario& scenario, const Places& places, std::vector<Issue>& issues) {
  checkList(scenario.incidents, "/script/incidents/", places.incidents, issues);
  checkList(scenario.moves, "/script/moves/", places.moves, issues);
  checkList(scenario.changes, "/script/changes/", places.changes, issues);
  checkChanges(scenario, places, issues);
  checkList(scenario.history, "/history/", places.history, issues);
  checkUnique(scenario, places, issues);
  for (std::size_t i = 0; i < scenario.incidents.size(); ++i) {
    checkIncident(scenario, scenario.incidents[i],
                  Complaints(pointerOf("/script/incidents/", places.incidents, i), issues));
  }
  for (std::size_t i = 0; i < scenario.moves.size(); ++i) {
    checkMove(scenario, scenario.moves[i], Complaints(pointerOf("/script/moves/", places.moves, i), issues));
  }
  for (std::size_t i = 0; i < scenario.history.size(); ++i) {
    const HistoricalNote& note = scenario.history[i];
    Complaints complaints(pointerOf("/history/", places.history, i), issues);
    complaints.text(note.text, "/text", maxSourceBytes, true);
    complaints.text(note.source, "/source", maxSourceBytes);
    complaints.unless(note.tick >= 0 && note.tick < maxTicks, "/tick", "out-of-range", std::to_string(note.tick),
                      "a tick from 0 on");
    complaints.unless(note.actor >= -1 && note.actor < scenario.actorCount(), "/actor", "unknown-actor",
                      nameOf(scenario, note.actor), "the id of an actor");
    complaints.unless(note.rung >= -1 && note.rung < rungCount, "/rung", "out-of-range", std::to_string(note.rung),
                      "a rung from 0 to 7");
  }
}

}  // namespace firebreak
