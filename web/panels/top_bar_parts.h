#pragma once
// The parts of the top bar, each drawn in a rectangle of the bar's height.

#include "web/panels/top_bar_panel.h"

namespace firebreak::web {

enum class BarPart {
  logo,
  brand,
  scenario,
  explore,
  futures,
  claims,
  compare,
  space,
  stepBack,
  previous,
  play,
  next,
  stepForward,
  day,
  speed,
  gauge,
  escalation,
  seed,
  undo,
  redo
};

void drawBarPart(Canvas& canvas, BarPart part, const MomentView& view, Rect area);

}  // namespace firebreak::web
