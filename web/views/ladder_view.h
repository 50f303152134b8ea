#pragma once
// The ladder of one directed tie on one day: the red lines of the side that decides, its tension against them, what
// each rung asks for, and where the futures stop. Pure data; the panel draws it.

#include <array>
#include <string>

#include "web/views/scene.h"

namespace firebreak::web {

struct LadderSide {
  ActorIndex actor = -1;
  std::string name, letter, colour;
  double tension = 0;  // toward the other, 0–100
  int rung = 0;
};

struct LadderRung {
  int rung = 0;
  std::string name;                         // "Target"
  std::string path = {};                    // registry path of its red line; "" for rung 0
  double redLine = 0, baselineRedLine = 0;  // tension, 0–100
  bool changed = false;
  // Closed range of a handle: seven points from its neighbours, or theirs if they stand closer already.
  double lowest = 0, highest = 100;
  double standard = 0;                  // evidence asked for today, 0–1; rung 0: none
  bool met = false;                     // the best open case against the other side reaches it
  bool current = false;                 // the rung held now
  double share = 0, baselineShare = 0;  // of futures that stop here, 0–1
  std::string sentence = {};            // "Rung 3, Target: from tension 55, evidence 70 %, 58 % of futures stop here"
};

struct LadderView {
  LadderSide side, other;  // whose ladder it is, and toward whom
  std::array<LadderRung, rungCount> rungs;
  double baselineTension = 0;
  int baselineRung = 0;
  double bestCase = -1;     // highest belief in the other side's guilt among open cases, 0–1; -1: no open case
  double hysteresis = 0;    // points below a red line at which one comes down again
  double spread = 0;        // points of doubt about where the lines stand
  double declaredLine = 0;  // severity, 0–100, from which an answer is promised
  std::string measure;      // in force, "" none
  int measureUntil = -1;    // day
  int truceUntil = -1;      // day; -1: no truce
  std::string offer;        // of this day, or of the last week: "talks failed on day 41"; "" none
  int mandateRung = 0;      // right to act from a case; 0: none
  int mandateUntil = -1;
  int futures = 0, goal = 1;  // runs behind the shares, and how many there will be
  double error = 0;           // half the 95 % interval of the least certain share, points
  bool ghosts = false;        // the baseline differs
  bool fixed = false;         // to be looked at only: of the one that is compared with
  int day = 0;
};

LadderView ladderView(const Scene& scene);

// How close two red lines may come under the hand, tension.
constexpr double redLineGap = 7;

// The closed range of rung r's handle.
Range handleRange(const Scenario& scenario, ActorIndex actor, int rung);

}  // namespace firebreak::web
