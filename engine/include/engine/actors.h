#pragma once
// Who takes part and what holds everywhere: actors, ties, coalition, constants, with every parameter that a person may
// move. Symbols, ranges and defaults: docs/model.md sections 2 and 14.1; the same list with texts for people:
// registry.h. Every such field is a double, so that one registry addresses them all.

#include <array>
#include <string>
#include <vector>

namespace firebreak {

constexpr int rungCount = 8;      // rungs 0 (normal competition) to 7 (war)
constexpr int metricCount = 8;    // rubric metrics, docs/model.md 3.1
constexpr int incidentTypes = 6;  // docs/model.md 3.4
constexpr int measureCount = 16;  // docs/model.md 3.3

// Index into Scenario::actors. States come first. -1: none. Among suspects, stateCount is "crime or unknown";
// as the attacker of a case, actorCount is a criminal.
using ActorIndex = int;

enum class ActorKind { state, proxy, organisation };

// What tells one rung from the next, for one state. Index 0 is unused (rung 0 asks for nothing).
// Default: docs/model.md table 3.2. Each array ascends weakly from rung 1 to 7.
struct Ladder {
  std::array<double, rungCount> redLine = {0, 10, 20, 34, 47, 60, 77, 90};          // θ_r, tension, 0–100
  std::array<double, rungCount> severityFloor = {0, 3, 8, 22, 36, 50, 64, 78};      // s_r, severity, 0–100
  std::array<double, rungCount> evidence = {0, .20, .50, .70, .80, .90, .95, .97};  // q_r, probability, 0–1
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

  double offence = 0.50;               // o
  double defence = 0.50;               // d
  double attribution = 0.50;           // a
  double stealth = 0.40;               // h
  double deception = 0.20;             // δ
  double exposure = 0.50;              // e
  double resilience = 0.40;            // ρ
  double recovery = 0.10;              // ω, per tick
  double resolve = 0.70;               // R
  double riskTolerance = 0.50;         // τ
  double preparedness = 0.40;          // π
  double decisionLatency = 6;          // L, ticks, whole
  double audienceCost = 0.40;          // aud
  double redLineClarity = 0.50;        // κ
  double declaredLine = 30;            // ℓ, severity from which an answer is promised
  double evidenceShift = 0;            // q₊
  double attention = 4;                // cap, open cases
  double proportionalityCap = 1.60;    // χ
  double attributionBias = 0.50;       // b
  double startingReputation = 0.60;    // R₀
  double reversibilityPreference = 1;  // v
  double climbStep = 1;                // n, rungs a review, whole
  double privateShare = 0.50;          // w_p
  double privateHardening = 0.40;      // n_p
  double insuranceCover = 0;           // ι
  double insuranceAligned = 0;         // ι_a
  double offenceGrowth = 0;            // ȯ per 30 ticks
  double stealthGrowth = 0;            // ḣ per 30 ticks
  double attributionGrowth = 0;        // ȧ per 30 ticks
  double resilienceGrowth = 0;         // ρ̇ per 30 ticks

  // Extensions, docs/model.md 14: at these values they change nothing.
  double attackCost = 1;           // ε
  double espionageTolerance = 0;   // tol_e, severity
  double disruptionTolerance = 0;  // tol_d, severity
  double firebreak = 0;            // fb, tension
  double inKind = 0;               // dom
  double fear = 0;
  double openSource = 0;                                        // os
  double sourceProtection = 0;                                  // prot
  double correction = 0.1;                                      // corr, per tick
  double disinformation = 0;                                    // dis
  double persistence = 0;                                       // hide
  double deceptiveSignals = 0;                                  // ds
  double normRespect = 0.5;                                     // nr
  double assessmentDays = 0, legalDays = 0, clearanceDays = 0;  // d₁, d₂, d₃, ticks, whole
  double parallelWork = 0;                                      // par
  double messageTemplates = 0;                                  // mt
  double legalStrictness = 0;                                   // J
  double oversight = 0;                                         // ovs
  double sunset = 0;                                            // sun
  double diversification = 0;                                   // dv
  double recoveryShown = 0;                                     // rs
  double shelter = 0.5;                                         // shel, harboured proxies
  double arbitration = 0;                                       // arb, organisations
  double legitimacy = 0;                                        // leg, organisations

  ActorIndex sponsor = -1;   // proxies: a state; otherwise -1
  bool harboured = false;    // proxies: the sponsor only hosts it and gives no orders
  double control = 0.7;      // c, proxies
  double deniability = 0.6;  // dn, proxies
  double mediation = 0;      // med, organisations

  Ladder ladder;  // states
};

// The directed tie of state i toward state k.
struct Tie {
  double reactivity = 1.0;     // k; 0: no hostile tie
  double decay = 0.03;         // f, per tick
  double grievance = 0.55;     // g, per tick
  double initialTension = 20;  // x₀
  double trust = 0.30;
  double trade = 0.40;
  double channel = 0.40;  // ch
  double fragility = 0;   // frag
};

struct CoalitionMember {
  ActorIndex actor = -1;      // a state
  double commitment = 0.5;    // m
  double riskAppetite = 0.5;  // ra
  double weight = 0;          // w; the weights of a coalition sum to 1
};

struct Coalition {
  std::string name;                      // may be empty
  std::vector<CoalitionMember> members;  // empty: no coalition; in ascending actor order
  double cohesion = 0.7;                 // coh at start
  double sharing = 0.6;                  // sh
  double sharedThreshold = 0;            // sb
  double consultation = 4;               // L_c, ticks, whole
  double quorum = 0;                     // Q
  double voteRung = 4;                   // r_v, whole
  double sharedDefence = 0;              // cd
};

// docs/model.md 2.4
struct Constants {
  double blameGain = 0.25;        // ψ_a
  double measureGain = 0.03;      // ψ_m
  double moodNoise = 6;           // σ_d
  double hysteresis = 5;          // η
  double moodDuration = 7;        // τ_m, ticks, whole
  double evidenceRate = 0.20;     // μ₀
  double crimePrior = 1.5;        // w_u
  double flagExposure = 0.12;     // η_x
  double assessmentNoise = 6;     // σ₀
  double rationality = 0.55;      // Λ
  double successSlope = 4;        // γ
  double punishmentWeight = 1.5;  // h_s
  double lineWidth = 12;          // width
  double reputationWeight = 4;    // n₀
  double misreading = 0.6;        // p₀
  double misreadFactor = 1.8;     // φ_mis
  double warnedFactor = 0.7;      // φ_ok
  double innocentFactor = 1.4;    // φ_inn
  double crimeRate = 0.02;        // bg
  double caseWindow = 30;         // T_c, ticks, whole
  double mandateLife = 45;        // T_m, ticks, whole
  double offerRate = 0.012;       // h₀
  double truceLength = 60;        // T_s, ticks, whole
  double truceActivity = 0.3;     // s_t
  double truceRelief = 0.4;       // r_f
  double supportWeight = 0.5;     // z_s
  double evidenceOverlap = 0.5;   // ov
  double spillover = 0.03;        // sp
  double escalationSpan = 8;      // h_E

  // Extensions, docs/model.md 14.
  double fragmentation = 0;       // fr
  double loophole = 0;            // lo
  double normStrength = 0;        // N
  double transparency = 0;        // tr
  double researchGovernance = 0;  // rg
  double contagion = 0;           // cg
  double earlyRamp = 0;           // er, per tick
  double verification = 0;        // vf
  double relapse = 0;             // rl, per tick
};

}  // namespace firebreak
