#pragma once
// The levers of the selected actor: chips to choose whose, sliders in groups that fold, reset of one, a group, or all.

#include <map>
#include <string>

#include "web/ui/canvas.h"
#include "web/ui/scroll.h"
#include "web/views/levers_view.h"

namespace firebreak::web {

struct LeversPanelState {
  ScrollState scroll;
  std::map<std::string, bool> open;  // what a person folded or unfolded, by group
  std::string search;                // give it to leversView()
  ActorIndex shown = -1;             // whose levers were drawn last: another's begin at the top
};

void drawLeversPanel(Canvas& canvas, const LeversView& view, LeversPanelState& state, Rect area);

}  // namespace firebreak::web
