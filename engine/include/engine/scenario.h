#pragma once
// Everything that is constant during a run: actors, ties, coalition, constants (actors.h) and scripted events.

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/actors.h"
#include "engine/error.h"

namespace firebreak {

constexpr int maxActors = 1000;  // a scenario with more is refused
constexpr int maxTicks = 3650;   // ten years
constexpr int maxScriptedEvents = 1000;

// Special cases of docs/model.md section 8.
enum class Dynamics {
  full,
  openGates,  // permit is always 7
  linear,     // Richardson: no reviews, no attacks, pressure = linearGain × tension
};

// A documented incident that opens a case as if step 1 had drawn it (docs/model.md "Scripted events").
// What is not given is drawn under the usual keys.
struct ScriptedIncident {
  int tick = 0;
  ActorIndex attacker = -1;                     // a state or proxy, or actorCount for a criminal
  ActorIndex target = -1;                       // a state other than the attacker and its sponsor
  int type = -1;                                // 0–5; which row of table 3.4 the metrics not given are drawn from
  std::array<double, metricCount> metric = {};  // valid where given[q]; metric 3 (frequency) is counted, never given
  std::array<bool, metricCount> given = {};
  int falseFlag = -1;      // -1 drawn, 0 no, 1 yes
  ActorIndex framed = -1;  // with falseFlag 1: who is framed; stateCount is crime; -1 drawn
  std::string title;       // shown instead of the type's name; may be empty
  std::string source;      // where this is documented; may be empty
};

enum class ScriptedAct { measure, lower, statement, offer };

// A documented act of one state toward another.
struct ScriptedMove {
  int tick = 0;
  ScriptedAct act = ScriptedAct::measure;
  ActorIndex actor = -1, target = -1;  // states, different
  int measure = -1;                    // act measure: 0–15, the posture becomes that measure's rung
  int rung = 0;                        // act lower: the rung to which the posture is lowered
  int misread = -1;                    // measure and statement: -1 drawn, 0 no, 1 yes
  bool accepted = true;                // act offer: whether it leads to a truce
  std::string title, source;           // may be empty
};

// From the start of a day on, a parameter has another value (docs/model.md 14.10).
struct ScriptedChange {
  int tick = 0;
  std::string parameter;      // path of the registry, "actors.A.preparedness"; one that mayChange()
  double value = 0;           // within its range
  std::string title, source;  // may be empty
};

// Something that happened in the documented case; drawn beside the run, never computed with.
struct HistoricalNote {
  int tick = 0;
  ActorIndex actor = -1;  // whose lane; -1: none
  int rung = -1;          // the documented tier, or -1
  std::string text, source;
};

// By which published rubric incidents are scored (docs/severity.md).
enum class RubricKind { project, eurepoc, nciss, cscf };

struct Scenario {
  std::string id;  // [a-z0-9][a-z0-9-]{0,63}
  std::string title;
  std::string summary;      // one or two sentences
  std::string description;  // what to look at; may be empty
  std::string assumptions;  // what is assumption rather than fact; may be empty
  std::vector<std::string> sources;
  std::string startDate;  // ISO date of tick 0; "" for a fictional calendar
  bool fictional = true;

  double ticks = 150;                          // T, days, whole, 1–maxTicks
  std::uint64_t seed = 1;                      // the seed that the page and the CLI use when none is given
  ActorIndex focusActor = 0, focusTarget = 1;  // the tie that the page selects first

  std::vector<Actor> actors;        // states first
  int stateCount = 0;               // S
  std::vector<Tie> ties;            // S × S, row i column k is i→k; the diagonal is unused
  std::vector<double> opportunity;  // λ: N × S, row attacker p, column target i, per tick 0–1
  Coalition coalition;
  Constants constants;
  Dynamics dynamics = Dynamics::full;
  double linearGain = 1;  // c of Dynamics::linear
  RubricKind rubric = RubricKind::project;

  std::vector<ScriptedIncident> incidents;  // ascending by tick
  std::vector<ScriptedMove> moves;          // ascending by tick
  std::vector<ScriptedChange> changes;      // ascending by tick
  std::vector<HistoricalNote> history;      // ascending by tick

  int actorCount() const { return static_cast<int>(actors.size()); }
  int horizon() const { return static_cast<int>(ticks); }
  const Tie& tie(ActorIndex i, ActorIndex k) const { return ties[tieIndex(i, k)]; }
  Tie& tie(ActorIndex i, ActorIndex k) { return ties[tieIndex(i, k)]; }
  double opportunityRate(ActorIndex attacker, ActorIndex target) const {
    return opportunity[tieIndex(attacker, target)];
  }
  std::size_t tieIndex(ActorIndex i, ActorIndex k) const {
    return static_cast<std::size_t>(i) * static_cast<std::size_t>(stateCount) + static_cast<std::size_t>(k);
  }
  ActorIndex findActor(std::string_view id) const;  // -1 if absent
  bool isMember(ActorIndex i) const;                // of the coalition
};

// Reads format v1 (scenarios/README.md). Every error is reported, with pointer and line. Hostile text is refused, never
// trusted.
Result<Scenario> loadScenario(std::string_view json);

// The whole scenario as a format v1 document, readable, stable: load(save(s)) is s.
std::string saveScenario(const Scenario& scenario);

// All rules that a scenario must keep however it was made; empty when it is sound.
std::vector<Issue> validate(const Scenario& scenario);

// The scenario as it stands on a day: every change up to and including that tick applied.
Scenario scenarioAt(const Scenario& scenario, int tick);

// A 64-bit digest of everything that can change a run. Titles, notes and places do not count.
std::uint64_t digest(const Scenario& scenario);

// JSON Schema 2020-12 of format v1, made from the registry.
std::string scenarioSchema();

}  // namespace firebreak
