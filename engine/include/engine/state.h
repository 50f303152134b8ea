#pragma once
// Everything that changes during a run, as plain data ordered by index. A copy is a snapshot; resuming from it is
// exact. Tie arrays are S × S like Scenario::ties. docs/model.md section 4.

#include <vector>

#include "engine/scenario.h"

namespace firebreak {

// One successful incident under investigation. Log-weights and posteriors stand in WorldState::logWeight / posterior,
// hypotheses 0…S per case in the order of WorldState::cases.
struct Case {
  int number = 0;            // cases opened before it in this run
  int opened = 0;            // tick
  ActorIndex attacker = -1;  // actorCount: a criminal
  ActorIndex victim = -1;
  ActorIndex principal = -1;  // whose act it truly is: a state, or stateCount for crime
  int type = -1;              // incident type
  bool flagged = false;       // flies a false flag
  bool exposed = false;       // the flag has been seen through
  ActorIndex framed = -1;     // the suspect it points to; -1 if no flag
  bool will = false;          // the government may act on this case
  double severity = 0;        // S, true, 0–100
  double felt = 0;            // Ŝ, as the victim's leaders see it, 0–100
  std::array<double, metricCount> metric = {};
  ActorIndex named = -1;  // target of the mandate it has given, -1 none
  int namedRung = 0;      // rung of that mandate
  int answeredAge = -1;   // age at which it was answered, -1 not
  int script = -1;        // index into Scenario::incidents, -1 drawn
  double counted = 0;     // Ŝ°, felt less what is tolerated (docs/model.md 14.4)
  double joint = 0;       // F of the last vote on it, 0–1; 0 without one
  // The last vote on it if it was lost: whom and for which rung it was to name.
  ActorIndex refusedTarget = -1;
  int refusedRung = 0;
};

// Espionage that nobody has noticed yet (docs/model.md 14.5).
struct Intrusion {
  int since = 0;  // tick
  ActorIndex attacker = -1, victim = -1;
  int type = -1;
  bool flagged = false;
};

struct WorldState {
  int tick = 0;

  // Per tie.
  std::vector<double> tension;   // x, 0–100
  std::vector<int> posture;      // y, rung 0–7
  std::vector<int> measure;      // in force, -1 none
  std::vector<int> expiry;       // tick from which the measure has expired
  std::vector<double> reading;   // φ, provocation factor of the measure in force
  std::vector<int> lastAction;   // tick, -1 never
  std::vector<int> mandateRung;  // live while tick < mandateUntil
  std::vector<int> mandateUntil;
  std::vector<ActorIndex> mandateTruth;  // true principal of the case behind the mandate; -1 none
  std::vector<int> mandateCase;          // number of that case; -1 none
  std::vector<char> mandateCounted;      // a wrong-target response has been counted for this mandate
  std::vector<double> support;           // sup, lent by the partner (row) against the outsider (column)
  std::vector<ActorIndex> lead;          // lead[k]: member that leads against outsider k, -1 none; S long
  std::vector<int> truceUntil;           // same both ways; live while tick < truceUntil
  std::vector<double> trust;             // moves with broken truces

  // Per state.
  std::vector<double> pressure;                     // P, 0–1
  std::vector<double> frequency;                    // nf
  std::vector<double> harm;                         // D, outstanding
  std::vector<double> reputationYes, reputationNo;  // α, β
  std::vector<double> recentCost;
  std::vector<int> openCases;

  // Per actor: capabilities that trend.
  std::vector<double> offence, stealth, attribution, resilience;

  double cohesion = 0;
  std::vector<double> partnersSupport;  // Z, per state; recomputed when cohesion changes

  int casesOpened = 0;                       // in this run so far
  std::vector<Case> cases;                   // open ones, oldest first
  std::vector<double> logWeight, posterior;  // cases.size() × (S + 1)

  // Extensions, docs/model.md 14. Empty where the scenario does not use them.
  std::vector<double> shelter;             // σ, per actor
  std::vector<double> unity;               // of the messages about each state
  std::vector<Intrusion> intrusions;       // oldest first
  std::vector<double> priorWeight;         // ln pr as each case opened, cases.size() × (S + 1)
  std::vector<double> shownWeight, shown;  // what can be shown: log-weights, posterior; likewise
};

// t = 0 of docs/model.md section 4.
WorldState initialState(const Scenario& scenario);

}  // namespace firebreak
