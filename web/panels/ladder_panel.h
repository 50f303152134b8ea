#pragma once
// The ladder of the selected pair: tension rising against red lines that can be dragged, keyed or typed.

#include <cstdint>

#include "web/ui/canvas.h"
#include "web/views/ladder_scale.h"
#include "web/views/ladder_view.h"

namespace firebreak::web {

struct LadderPanelState {
  // The red line under the hand; rung 0: none.
  int dragged = 0;
  float grab = 0;          // px from the line to the pointer at the press
  double origin = 0;       // value at the press, for Escape
  Range stops = {0, 100};  // fixed at the press
  std::uint64_t gesture = 0;
  bool fine = false;  // in steps of 0.1 at the moment

  int selected = 3;  // the handle touched last: its hysteresis is shown
  std::uint64_t keyGesture = std::uint64_t{1}
                             << 62;  // a key held down is one change; apart from the presses of the pointer

  // What glides: values on the screen, and when they were last moved.
  double shownTension = -1, shownOther = -1, shownAt = 0;
  ActorIndex shownActor = -1, shownToward = -1;
  int shownRung = 0;
  double climbedAt = -1;  // seconds; the band brightens once, upwards
};

void drawLadderPanel(Canvas& canvas, const LadderView& view, LadderPanelState& state, Rect area);

}  // namespace firebreak::web
