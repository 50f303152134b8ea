#pragma once
// Why the selected event happened: its causes as a chain with their numbers, the rule that fired, what was believed
// and, when asked for, what was true.

#include <string>

#include "web/ui/canvas.h"
#include "web/ui/scroll.h"
#include "web/views/why_view.h"

namespace firebreak::web {

struct WhyPanelState {
  ScrollState scroll;
  std::string shown;  // event drawn last: another's begins at the top
};

void drawWhyPanel(Canvas& canvas, const WhyView& view, WhyPanelState& state, Rect area);

}  // namespace firebreak::web
