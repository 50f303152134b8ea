#pragma once
// The structured review of a run: what crossed which line when, on what evidence, how long deciding took, what was
// objected to, who was struck by mistake, what stayed unanswered, and what would have happened under the baseline.
// Everything is read from traces; nothing is decided again. The truth is in it: it is written after the fact.

#include <cstdint>
#include <string>
#include <vector>

#include "engine/events.h"
#include "engine/run.h"
#include "engine/trace.h"

namespace firebreak {

// One incident from opening to close.
struct CaseAction {
  CaseNumber number = -1;
  int opened = 0;  // tick
  ActorIndex victim = -1;
  std::string title, eventId;
  double severity = 0, felt = 0, counted = 0, line = 0;  // 0–100; line: the declared one
  bool crossed = false;                                  // counted ≥ line
  ActorIndex principal = -1;                             // the truth; stateCount: crime or unknown
  ActorIndex named = -1;                                 // last one named, -1 nobody
  bool rightly = false;                                  // it was, or it harboured, who did it
  int namedTick = -1, rung = 0;                          // first naming of it; rung of its mandate
  double belief = 0, standard = 0;                       // at that naming
  int answeredAge = -1;                                  // ticks, -1 not
  bool closed = false;                                   // false: still open when the run ended
};

// One act of a government, or one that it could not take.
struct Decision {
  std::string eventId, title;
  EventKind kind = EventKind::raise;  // raise, lower, renew, blocked, hesitated, overseen, objected
  int tick = 0;
  ActorIndex actor = -1, toward = -1;
  int from = 0, to = 0;             // rungs; to: what was wanted where it was not taken
  double wish = 0, redLine = 0;     // tension points; 0 for scripted acts
  int demanded = 0, permitted = 0;  // rungs
  PermitSource source = PermitSource::retorsion;
  CaseNumber number = -1;  // the case that gave the mandate
  int days = -1;           // since that case opened
  int measure = -1;        // taken, -1 none
  bool scripted = false, wrongTarget = false, misread = false;
  LegalReview legal;      // asked −1: none was held
  int baselineRung = -1;  // held on that day under the baseline, -1: no baseline given
};

struct Timing {
  ActorIndex actor = -1;
  int named = 0, answered = 0;                  // cases
  double medianNaming = -1, medianAnswer = -1;  // days from opening; −1 without cases
};

// Baseline and run side by side: the same seed and run number.
struct BaselineComparison {
  bool differs = false;  // whether the two runs part at all
  int parts = -1;        // first tick at whose end some state differs
  Outcomes outcomes;     // of the baseline
  std::uint64_t signature = 0;
};

struct AfterAction {
  std::vector<CaseAction> cases;    // by number
  std::vector<Decision> decisions;  // by tick
  std::vector<Timing> timings;      // states that opened a case
  std::vector<std::string> votes;   // event ids
  bool compared = false;
  BaselineComparison baseline;
};

// baseline: the run that is compared with, of a scenario with the same actors; nullptr: none.
AfterAction afterAction(const Scenario& scenario, const Trace& trace, const Trace* baseline);

// What the model's own governments would have done: the scenario without documented or played moves.
Scenario withoutMoves(Scenario scenario);

// As JSON, keys in a fixed order, and as text for people.
std::string afterActionJson(const Scenario& scenario, const Trace& trace, const AfterAction& review);
std::string afterActionText(const Scenario& scenario, const Trace& trace, const AfterAction& review);

}  // namespace firebreak
