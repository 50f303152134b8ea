#pragma once
// What is looked at: one selection and one moment, shared by all views.

#include <string>

#include "engine/scenario.h"

namespace firebreak::web {

enum class Screen { explore, futures, claims };  // in the order of the tabs

enum class CompareMode { off, overlaid, sideBySide };

struct Look {
  Screen screen = Screen::explore;
  double day = 0;  // 0 … T−1; the day shown is the whole part; its events have happened
  bool playing = false;
  double daysPerSecond = 2;
  ActorIndex actor = 0;                    // whose levers
  ActorIndex tieActor = 0, tieToward = 1;  // whose ladder: tieActor's posture against tieToward
  std::string eventId;                     // selected event, "" none
  bool following = true;                   // nobody chose an event: the selection follows the latest notable one
  bool truth = false;                      // show what nobody in the run can know
  CompareMode compare = CompareMode::off;  // how the partner is shown in Explore
  bool linked = false;                     // a lever that is moved moves in the partner too

  int wholeDay() const { return static_cast<int>(day); }
};

}  // namespace firebreak::web
