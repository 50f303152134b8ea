#pragma once
// What single change of one lever would have kept something from happening, under the same random numbers: found by
// search over runs, verified by running again.
//
//   PreventionSearch search(scenario, key, event);
//   while (search.advance(50)) draw(search.found());
//   if (search.found().empty()) say(search.searchable() ? "No single lever would have" : "cannot be searched for");
//
// What can be searched for, and when it "is there" at the end of a day (all but scripted ones: those happen anyway):
//   raise     the posture of actor against toward is at event.to or above
//   named     the case (same day, attacker and victim) names toward, with a mandate for event.to or above
//   incident  a case was opened that day by the same attacker against the same victim
//   closed    the case, which closed unanswered, is open and unanswered the evening before
//   settlement, truceBroken, support    a truce holds between the two; the case names toward; actor leads its partners
// Prevented: it is not there on the day of the event, nor on any day before on which it was not there in the run as it
// was, nor, but for incidents and closings, within the actor's decision latency after it. So a change that brings it
// forward or moves the calendar of reviews by a few days prevents nothing. It may come later than that:
// Prevention::later says when.
//
// Candidates are the levers that can matter for it: of the actor and of the other side, of the ties between the two, of
// who attacks the actor, of organisations, of a coalition one of the two belongs to. Not: the constants of the world,
// what a state is like at the start (tension, grievance, decay, reputation), growth, what only moves costs.
//
// Each lever is tried in both directions, over rangeAt() as far as the largest change allowed: up to 8 steps from the
// present value outward, evenly spread over that side; from the first that prevents, bisection back to the last that
// does not, down to the lever's own precision (its decimals). One step of precision less does not prevent. Where the
// response is not monotone this is the smallest change found on that grid: an island between two steps can be missed.

#include <memory>
#include <string>
#include <vector>

#include "engine/events.h"
#include "engine/run.h"
#include "engine/scenario.h"

namespace firebreak {

struct Prevention {
  std::string path;                   // for setParameter(): "actors.A.redLine.3"
  std::string owner;                  // name of whose lever it is; "" of the coalition
  std::string label;                  // labelOf(): "Red line, rung 3"
  double before = 0, after = 0;       // the lever as it was, and the value nearest to it that prevents
  std::string beforeText, afterText;  // the same for people: "70 %", "0.66", "9 days"
  double size = 0;         // |after − before| as a share of the parameter's range, > 0; of an opportunity as a
                           // share of its present value, as its range of 1 a day is far above any in use
  bool beyond = false;     // every step of the grid further out prevents as well: "59 or more"
  bool givesAway = false;  // a lever of the attack: showing it hints at who did it (truth!)

  // The whole run with the change.
  int rung = 0;    // posture on the day of the event: raise and named, of actor against toward; incident, the victim's
                   // highest against anybody
  int later = -1;  // first day after it on which the event is there after all; -1 never. Incident: their next one
  int peak = 0;    // highest rung of the same posture on any day…
  int peakBefore = 0;  // …and in the run as it was
};

// One run at a time, so that a page can stay within its frame and a caller can stop whenever it likes. The result is
// the same however the runs are portioned out.
class PreventionSearch {
 public:
  // event: of the run (scenario, key). The scenario must be sound; it is copied. largestChange: how far a lever may
  // move, 0–1 in the measure of Prevention::size; larger changes do not adjust a lever but make another world (without
  // resolve nothing is ever answered).
  PreventionSearch(const Scenario& scenario, RunKey key, const Event& event, double largestChange = 0.5);
  PreventionSearch(PreventionSearch&&) noexcept;
  PreventionSearch& operator=(PreventionSearch&&) noexcept;
  ~PreventionSearch();

  // Makes up to this many runs; most of them end on the day of the event. True while there is more to do.
  bool advance(int runs);

  int runsDone() const;
  int runsInAll() const;  // estimate, from above, for a bar: falls as levers drop out; runsDone() at the end

  // False: an event of another kind, a scripted one, or one that did not outlast its day; nothing is found. Known after
  // the first run.
  bool searchable() const;

  // The best so far, at most three, smallest change first; of one parameter of one actor or tie only the best (so of a
  // ladder one rung). Ties go to the lever that comes first in addresses(), down before up.
  const std::vector<Prevention>& found() const;

 private:
  struct Content;
  std::unique_ptr<Content> content_;
};

// "What would have held it at rung 2"
std::string preventionHeading(const Scenario& scenario, const Event& event);
// "Boreas: Red line, rung 3, 59 or more (was 55)"
std::string leverText(const Prevention& prevention);
// "Stays at rung 2; climbs on day 61; highest rung 4, as before"
std::string insteadText(const Event& event, const Prevention& prevention);

}  // namespace firebreak
