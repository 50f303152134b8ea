#pragma once
// Everything that is constant during a run: actors, ties, coalition, constants and scripted events.
// Symbols, ranges and defaults: docs/model.md section 2; the same list with texts for people: registry.h.
// Every field that a person may move is a double, so that one registry addresses them all.

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/error.h"

namespace firebreak {

constexpr int rungCount = 8;      // rungs 0 (normal competition) to 7 (war)
constexpr int metricCount = 8;    // rubric metrics, docs/model.md 3.1
constexpr int incidentTypes = 6;  // docs/model.md 3.4
constexpr int measureCount = 16;  // docs/model.md 3.3

constexpr int maxActors = 1000;         // a scenario with more is refused
constexpr int maxTicks = 3650;          // ten years
constexpr int maxScriptedEvents = 1000;

// Index into Scenario::actors. States come first. -1: none. Among suspects, stateCount is "crime or unknown";
// as the attacker of a case, actorCount is a criminal.
using ActorIndex = int;

enum class ActorKind { state, proxy, organisation };

// What tells one rung from the next, for one state. Index 0 is unused (rung 0 asks for nothing).
// Default: docs/model.md table 3.2. Each array ascends weakly from rung 1 to 7.
struct Ladder {
  std::array<double, rungCount> redLine = {0, 10, 20, 34, 47, 60, 77, 90};              // θ_r, tension, 0–100
  std::array<double, rungCount> severityFloor = {0, 3, 8, 22, 36, 50, 64, 78};          // s_r, severity, 0–100
  std::array<double, rungCount> evidence = {0, .20, .50, .70, .80, .90, .95, .97};      // q_r, probability, 0–1
};

struct Actor {
  std::string id;      // [A-Za-z][A-Za-z0-9_-]{0,31}, unique
  std::string name;    // shown to people; never empty
  std::string letter;  // one or two characters drawn inside the node
  std::string colour;  // name of an actor colour token ("A", "B", "C", "D", "N", "F", "M", "H"); never empty
  std::string note;    // what is assumed, what is documented; may be empty
  ActorKind kind = ActorKind::state;
  bool placed = false;  // true: x, y say where the scenario puts the node
  double x = 0, y = 0;  // 0–1 from left to right, top to bottom

  double offence = 0.50;                  // o
  double defence = 0.50;                  // d
  double attribution = 0.50;              // a
  double stealth = 0.40;                  // h
  double deception = 0.20;                // δ
  double exposure = 0.50;                 // e
  double resilience = 0.40;               // ρ
  double recovery = 0.10;                 // ω, per tick
  double resolve = 0.70;                  // R
  double riskTolerance = 0.50;            // τ
  double preparedness = 0.40;             // π
  double decisionLatency = 6;             // L, ticks, whole
  double audienceCost = 0.40;             // aud
  double redLineClarity = 0.50;           // κ
  double declaredLine = 30;               // ℓ, severity from which an answer is promised
  double evidenceShift = 0;               // q₊
  double attention = 4;                   // cap, open cases
  double proportionalityCap = 1.60;       // χ
  double attributionBias = 0.50;          // b
  double startingReputation = 0.60;       // R₀
  double reversibilityPreference = 1;     // v
  double climbStep = 1;                   // n, rungs a review, whole
  double privateShare = 0.50;             // w_p
  double privateHardening = 0.40;         // n_p
  double insuranceCover = 0;              // ι
  double insuranceAligned = 0;            // ι_a
  double offenceGrowth = 0;               // ȯ per 30 ticks
  double stealthGrowth = 0;               // ḣ per 30 ticks
  double attributionGrowth = 0;           // ȧ per 30 ticks
  double resilienceGrowth = 0;            // ρ̇ per 30 ticks

  ActorIndex sponsor = -1;    // proxies: a state; otherwise -1
  double control = 0.7;       // c, proxies
  double deniability = 0.6;   // dn, proxies
  double mediation = 0;       // med, organisations

  Ladder ladder;  // states
};

// The directed tie of state i toward state k.
struct Tie {
  double reactivity = 1.0;      // k; 0: no hostile tie
  double decay = 0.03;          // f, per tick
  double grievance = 0.55;      // g, per tick
  double initialTension = 20;   // x₀
  double trust = 0.30;
  double trade = 0.40;
  double channel = 0.40;        // ch
};

struct CoalitionMember {
  ActorIndex actor = -1;        // a state
  double commitment = 0.5;      // m
  double riskAppetite = 0.5;    // ra
  double weight = 0;            // w; the weights of a coalition sum to 1
};

struct Coalition {
  std::string name;                       // may be empty
  std::vector<CoalitionMember> members;   // empty: no coalition; in ascending actor order
  double cohesion = 0.7;                  // coh at start
  double sharing = 0.6;                   // sh
  double sharedThreshold = 0;             // sb
  double consultation = 4;                // L_c, ticks, whole
};

// docs/model.md 2.4
struct Constants {
  double blameGain = 0.25;                // ψ_a
  double measureGain = 0.03;              // ψ_m
  double moodNoise = 6;                   // σ_d
  double hysteresis = 5;                  // η
  double moodDuration = 7;                // τ_m, ticks, whole
  double evidenceRate = 0.20;             // μ₀
  double crimePrior = 1.5;                // w_u
  double flagExposure = 0.12;             // η_x
  double assessmentNoise = 6;             // σ₀
  double rationality = 0.55;              // Λ
  double successSlope = 4;                // γ
  double punishmentWeight = 1.5;          // h_s
  double lineWidth = 12;                  // width
  double reputationWeight = 4;            // n₀
  double misreading = 0.6;                // p₀
  double misreadFactor = 1.8;             // φ_mis
  double warnedFactor = 0.7;              // φ_ok
  double innocentFactor = 1.4;            // φ_inn
  double crimeRate = 0.02;                // bg
  double caseWindow = 30;                 // T_c, ticks, whole
  double mandateLife = 45;                // T_m, ticks, whole
  double offerRate = 0.012;               // h₀
  double truceLength = 60;                // T_s, ticks, whole
  double truceActivity = 0.3;             // s_t
  double truceRelief = 0.4;               // r_f
  double supportWeight = 0.5;             // z_s
  double evidenceOverlap = 0.5;           // ov
  double spillover = 0.03;                // sp
  double escalationSpan = 8;              // h_E
};

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
  ActorIndex attacker = -1;   // a state or proxy, or actorCount for a criminal
  ActorIndex target = -1;     // a state other than the attacker and its sponsor
  int type = -1;              // 0–5; which row of table 3.4 the metrics not given are drawn from
  std::array<double, metricCount> metric = {};  // valid where given[q]; metric 3 (frequency) is counted, never given
  std::array<bool, metricCount> given = {};
  int falseFlag = -1;         // -1 drawn, 0 no, 1 yes
  ActorIndex framed = -1;     // with falseFlag 1: who is framed; stateCount is crime; -1 drawn
  std::string title;          // shown instead of the type's name; may be empty
  std::string source;         // where this is documented; may be empty
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

// Something that happened in the documented case; drawn beside the run, never computed with.
struct HistoricalNote {
  int tick = 0;
  ActorIndex actor = -1;  // whose lane; -1: none
  int rung = -1;          // the documented tier, or -1
  std::string text, source;
};

struct Scenario {
  std::string id;           // [a-z0-9][a-z0-9-]{0,63}
  std::string title;
  std::string summary;      // one or two sentences
  std::string description;  // what to look at; may be empty
  std::string assumptions;  // what is assumption rather than fact; may be empty
  std::vector<std::string> sources;
  std::string startDate;    // ISO date of tick 0; "" for a fictional calendar
  bool fictional = true;

  double ticks = 150;       // T, days, whole, 1–maxTicks
  std::uint64_t seed = 1;   // the seed that the page and the CLI use when none is given
  ActorIndex focusActor = 0, focusTarget = 1;  // the tie that the page selects first

  std::vector<Actor> actors;         // states first
  int stateCount = 0;                // S
  std::vector<Tie> ties;             // S × S, row i column k is i→k; the diagonal is unused
  std::vector<double> opportunity;   // λ: N × S, row attacker p, column target i, per tick 0–1
  Coalition coalition;
  Constants constants;
  Dynamics dynamics = Dynamics::full;
  double linearGain = 1;             // c of Dynamics::linear

  std::vector<ScriptedIncident> incidents;  // ascending by tick
  std::vector<ScriptedMove> moves;          // ascending by tick
  std::vector<HistoricalNote> history;      // ascending by tick

  int actorCount() const { return static_cast<int>(actors.size()); }
  int horizon() const { return static_cast<int>(ticks); }
  const Tie& tie(ActorIndex i, ActorIndex k) const { return ties[tieIndex(i, k)]; }
  Tie& tie(ActorIndex i, ActorIndex k) { return ties[tieIndex(i, k)]; }
  double opportunityRate(ActorIndex attacker, ActorIndex target) const { return opportunity[tieIndex(attacker, target)]; }
  std::size_t tieIndex(ActorIndex i, ActorIndex k) const {
    return static_cast<std::size_t>(i) * static_cast<std::size_t>(stateCount) + static_cast<std::size_t>(k);
  }
  ActorIndex findActor(std::string_view id) const;  // -1 if absent
  bool isMember(ActorIndex i) const;                // of the coalition
};

// Reads format v1 (scenarios/README.md). Every error is reported, with pointer and line. Hostile text is refused, never trusted.
Result<Scenario> loadScenario(std::string_view json);

// The whole scenario as a format v1 document, readable, stable: load(save(s)) is s.
std::string saveScenario(const Scenario& scenario);

// All rules that a scenario must keep however it was made; empty when it is sound.
std::vector<Issue> validate(const Scenario& scenario);

// A 64-bit digest of everything that can change a run. Titles, notes and places do not count.
std::uint64_t digest(const Scenario& scenario);

// JSON Schema 2020-12 of format v1, made from the registry.
std::string scenarioSchema();

}  // namespace firebreak
