#pragma once
// What is constant during a run, worked out once from the scenario: the tables and products that the steps read.
// A Model refers to its scenario, which must outlive it.

#include <array>
#include <vector>

#include "engine/scenario.h"
#include "engine/tables.h"

namespace firebreak {

// A directed tie i→k with its place in the tie arrays, and the place of k→i.
struct TieRef {
  ActorIndex actor, toward;
  std::size_t tie, back;
};

inline TieRef reversed(const TieRef& ref) {
  return {ref.toward, ref.actor, ref.back, ref.tie};
}

// An attacker that gets opportunities against a target.
struct Rivalry {
  ActorIndex attacker, target;
  ActorIndex principal;  // the attacker itself, its sponsor, or stateCount for a harboured group
  double rate;           // λ
  double most = 0;       // the chance of an opportunity a day at the highest hostility
};

// A state that harbours groups with chances against the victim (docs/model.md 14.3).
struct Haven {
  ActorIndex victim, host;
  std::vector<ActorIndex> groups;  // ascending, at least one
};

// What one state may choose from on the rungs against another (docs/model.md 3.3).
struct MeasureChoice {
  std::array<double, measureCount> weight = {};   // e^V, running sum within the rung
  std::array<double, rungCount> intensity = {};   // ū; a covert measure counts as far as the target can trace it
  std::array<double, rungCount> reversible = {};  // ν
  std::array<double, rungCount> economic = {};    // the part of ū that economic measures make
};

// What step 5 takes of every tie, in the order of the tie arrays; nothing on the diagonal.
struct TieRates {
  std::vector<double> retained, grievance;  // 1 − f, g
  std::vector<double> blamed, pressed;      // ψ_a k, ψ_m k
};

// What step 12 adds to the capabilities of every actor a day.
struct DailyGrowth {
  std::vector<double> offence, stealth, attribution, resilience;
};

struct StateFacts {
  int latency = 1;                                     // L*, ticks
  bool member = false;                                 // of the coalition
  int memberIndex = -1;                                // place in Coalition::members
  double vulnerability = 0;                            // vul
  double hardened = 0;                                 // w_p n*, the fixed part of ρ*
  double capacity = 0;                                 // cap (½ + π), floored
  double noise = 0;                                    // σ₀ (1 − ½π)
  double premium = 0;                                  // of its insurance, a day
  double crimeRate = 0;                                // bg e, per tick
  std::vector<ActorIndex> suspects;                    // ascending; the last is stateCount (crime or unknown)
  std::array<double, rungCount> standardLogit = {};    // ln(q/(1−q)) of the evidence it asks for, by rung
  std::array<int, incidentTypes> promised = {};        // promise(S̄) on its own ladder
  std::array<double, incidentTypes> lineCrossed = {};  // sig((S̄ − ℓ)/(width (1.05 − κ)))
};

struct Model {
  explicit Model(const Scenario& scenario);

  const Scenario& scenario;
  int actors, states, hypotheses;                        // N, S, S + 1
  int horizon;                                           // T, ticks
  int moodLength, caseWindow, mandateLife, truceLength;  // τ_m, T_c, T_m, T_s, ticks

  std::vector<StateFacts> facts;       // per state
  std::vector<TieRef> ties;            // every i ≠ k, ascending
  std::vector<TieRef> hostileTies;     // those with reactivity above 0
  std::vector<int> reviewTurns;        // of each of these, t mod L* on the days of its reviews
  std::vector<TieRef> unreviewedTies;  // without reactivity, but a measure may stand on them
  std::vector<Rivalry> rivalries;      // λ > 0, by attacker, then target
  std::vector<Haven> hosts;            // by victim, then host; never a fellow member of the victim
  std::vector<MeasureChoice> choices;  // per tie
  TieRates rates;
  DailyGrowth growth;
  std::vector<double> misreading;  // per tie i→k: chance that k misreads i, by a whole channel and ungarbled
  std::vector<ActorIndex> organisations;

  std::array<double, incidentTypes> typicalSeverity = {};  // S̄
  std::array<double, rungCount> meanLife = {};             // T_r
  double mediation = 0, arbitration = 0, legitimacy = 0;   // of the ablest organisation

  double crimeLogPrior = 0;  // ln w_u
  double truceActivity = 0;  // s_t (1 − ½ vf)

  // Per state the two of its rivals that garble best what others signal to it, -1 none; empty if nobody does.
  std::vector<std::array<ActorIndex, 2>> garblers;

  // Which extensions of docs/model.md 14 are in use; false: their state is empty and their work is not done.
  bool havens = false;      // some group is harboured
  bool persists = false;    // some attacker may stay unseen
  bool shownApart = false;  // what can be shown is not what is known
  bool consults = false;    // the coalition votes, speaks or lends legitimacy, today or another day
  bool consultsToday = false;

  std::size_t tie(ActorIndex i, ActorIndex k) const { return scenario.tieIndex(i, k); }
  bool fellows(ActorIndex i, ActorIndex j) const {
    return facts[static_cast<std::size_t>(i)].member && facts[static_cast<std::size_t>(j)].member;
  }
};

// Who stands behind an attacker: itself, its sponsor, or the hypothesis "crime or unknown" (stateCount) for crime
// (actorCount) and for groups that their host only harbours.
ActorIndex principalOf(const Scenario& scenario, ActorIndex attacker);

// How much severity of this type of incident the victim puts up with (docs/model.md 14.4).
double tolerance(const Actor& victim, int incidentType);

// max(q + q₊ − eased, .02, .995 at most): the evidence that the victim asks for before it acts on a rung.
double evidenceStandard(const Actor& victim, int rung, double eased);

// The largest rung whose severity floor is reached, 0 if none.
int promise(const Ladder& ladder, double severity);

// pick(i,k,r,u) of docs/model.md 3.3.
int pickMeasure(const Model& model, std::size_t tie, int rung, double u);

}  // namespace firebreak
