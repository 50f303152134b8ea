#pragma once
// What a tick needs besides the model, the draws and the state: the counters of the run, room for what one step hands
// to the next, and the record, if one is kept.

#include <vector>

#include "engine/phases.h"
#include "engine/state.h"
#include "engine/trace.h"
#include "model/model.h"
#include "random/ahead.h"

namespace firebreak {

// Counters of a run that become its Outcomes.
struct Tally {
  Outcomes outcomes;
  double answerAges = 0;  // Σ age when answered over serious cases
};

// Step 1 to step 2: an incident that happened.
struct Incident {
  ActorIndex attacker = -1, target = -1;
  int type = -1;  // -1: a scripted one with all metrics given and no type; named after assessment
  bool flagged = false;
  int script = -1;      // index into Scenario::incidents, -1 drawn
  int hidden = 0;       // ticks for which it had stayed unseen
  int spreadFrom = -1;  // number of the case whose contagion it is, -1 none
};

// How a state's own evidence fares today: C and Ω of docs/model.md section 4.
struct Sight {
  double corroborated = 0, overloaded = 0;  // 0: not looked at yet
};

// Step 6 to step 7: a posture to be set.
struct Action {
  enum class Kind { raise, lower, renew, extend, statement };
  Kind kind = Kind::raise;
  TieRef tie = {};
  int rung = 0;
  int measure = -1;          // -1: picked
  int misread = -1;          // -1 drawn, 0 no, 1 yes
  int script = -1;           // index into Scenario::moves, -1 the model's own
  bool wrongTarget = false;  // set by step 7: under a mandate whose true principal is somebody else
};

// Draws made ahead of their day. Nothing is decided by what stands here: it is only there already when it is asked for.
struct Foreseen {
  // Step 1: of the rivalries, then of crime by state.
  struct Chances {
    const Model* model = nullptr;
    FourKeys keys;
    std::vector<FourBlocks> blocks;
  };
  // Step 4: of one open case, its evidence by suspect, then day, and the exposure of its flag.
  struct Evidence {
    FourKeys keys;
    std::vector<double> normal;
    Ahead exposure;
  };
  Chances chances;
  std::vector<Evidence> evidence;  // by case number, modulo its size, a power of two
  std::vector<Ahead> mood;         // step 6, per tie
  std::vector<Ahead> offer;        // step 10, per tie i→k, i < k
};

// Step 11: what the measures in force cost a day, for as long as they are the same.
struct MeasureCosts {
  struct OfTie {
    double own = 0, suffered = 0;  // to who holds it, to whom it is held against
  };
  struct OfState {
    double own = 0, suffered = 0;
    bool current = false;  // the sums are those of the ties
  };
  const Model* model = nullptr;
  std::vector<int> measure;
  std::vector<OfTie> ofTie;
  std::vector<OfState> ofState;
};

// Recreated each tick, but its room is kept: the untraced path allocates nothing once it is warm.
struct Today {
  explicit Today(const Model& model);

  Tally tally;
  DayRecord* record = nullptr;     // null: nothing is recorded
  PhaseWatcher* phases = nullptr;  // null: nobody wants to know

  Foreseen foreseen;
  std::vector<Sight> sight;         // per state (within step 4)
  std::vector<double> blame;        // Δp of the suspects, open cases × hypotheses (step 4 to 5)
  std::vector<double> nextTension;  // step 5
  std::vector<double> solidarity;   // per tie of a member, per point of a partner's blame (within step 5)
  std::vector<char> due;            // per tie, a case named its target today (within step 6)
  std::vector<char> scripted;       // per tie, today's posture is scripted: no review
  std::vector<char> chanceSpent;    // attacker (actorCount: crime) × states: no chance is looked at today
  std::vector<std::size_t> spent;   // those set, in the order in which they were
  std::vector<Incident> found;      // intrusions that are discovered today
  std::vector<Incident> reached;    // by the contagion of one case
  std::vector<Action> actions;      // step 6 to 7 and 9
  std::vector<int> offers;          // scripted, indices into Scenario::moves, for step 10
  MeasureCosts measureCosts;
  std::vector<double> share;    // members' support, step 9
  std::vector<double> outlook;  // a partner's log-weights, within a vote
};

// From here on the attacker gets no chance against the target today: its case of the day is opened otherwise.
void spendChance(const Model& model, ActorIndex attacker, ActorIndex target, Today& today);

// What is recorded when a posture or tension changes outside its own step.
TensionRecord* tensionRecord(Today& today, const Model& model, const TieRef& tie);

// Sets x_ik, 0–100, outside step 5, and writes down why.
void setTension(const Model& model, const TieRef& tie, double tension, TensionPart::Kind kind, CaseNumber number,
                WorldState& state, Today& today);

}  // namespace firebreak
