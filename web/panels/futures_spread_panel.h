#pragma once
// "How tension spreads": for baseline and variant the bands of tension day by day with the red lines, or the share of
// futures at each rung; beside them the chosen day in full. The day is dragged or moved by keys.

#include "web/ui/canvas.h"
#include "web/views/futures_spread.h"

namespace firebreak::web {

struct SpreadPanelState {
  bool rungs = false;  // shares of rungs rather than tension
  int day = -1;        // chosen; −1: the last
  int origin = -1;     // of a drag, for Escape

  int shownDay(int horizon) const { return day < 0 || day >= horizon ? horizon - 1 : day; }
};

void drawSpreadPanel(Canvas& canvas, const SpreadView& view, SpreadPanelState& state, Rect area);

}  // namespace firebreak::web
