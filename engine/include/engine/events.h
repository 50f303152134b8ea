#pragma once
// A trace as the list of things that happened: what the timeline draws, what can be selected and explained.

#include <string>
#include <string_view>
#include <vector>

#include "engine/trace.h"

namespace firebreak {

enum class EventKind {
  incident,     // a case opened
  failed,       // an attempt that failed
  deterred,     // a chance not taken for fear of punishment or because it would not pay
  flagExposed,  // a false flag seen through
  named,        // evidence, severity and will gave a mandate
  raise,
  lower,
  renew,
  blocked,    // an objection: the wish was above the right; one event while wish and right stay the same
  hesitated,  // wish and right were there, resolve was not; likewise
  closed,     // a serious case closed, answered or not
  support,    // partners joined a lead
  supportEnded,
  offerRefused,
  settlement,
  truceBroken,
  statement,     // documented words
  voted,         // partners looked at the evidence of a member that was about to act
  overseen,      // overseers stopped a climb; one event while it stays so
  objected,      // lawyers objected to the measure first picked; the lawful alternative was taken
  relapsed,      // a truce fell apart by itself
  havenPressed,  // a host begins to leave a group less alone
  changed        // a parameter has another value from now on, as the scenario says
};

struct Event {
  std::string id;  // stable for (scenario structure, seed): "raise-44-A-B", with "-2" … if there are several; the
                   // target alone where the actor would give the truth away: "incident-38-B", "failed-12-B"
  EventKind kind = EventKind::incident;
  int tick = 0;
  ActorIndex actor =
      -1;  // who acts: victim for incident, named, closed and flagExposed; attacker for failed and deterred
  ActorIndex toward =
      -1;  // whom it concerns: for incident the true attacker (truth!) — views must not show it unless asked
  CaseNumber number = -1;  // the case it belongs to, -1 none
  int from = -1, to = -1;  // rungs, for raise, lower, renew, named (to), blocked (to = wanted); closed unanswered: to 0
  int record = -1;         // index into the matching vector of trace.days[tick]
  std::string title;       // "Arden climbs to rung 3", a sentence without a full stop that gives no truth away
  bool scripted = false;   // documented, not drawn
  double felt = -1;        // severity of its case as the victim's leaders see it, 0–100; −1 without a case
};

// In order of tick, then of the steps within a day. Nothing in it depends on a clock.
std::vector<Event> eventsOf(const Scenario& scenario, const Trace& trace);

// -1 if there is no such event.
int findEvent(const std::vector<Event>& events, std::string_view id);

std::string_view eventKindName(EventKind kind);  // as in ids: "incident", "flag-exposed" …

}  // namespace firebreak
