#pragma once
// The bar over everything: which scenario, where in time, how the run stands, undo and redo. Where there is no room for
// all of it, parts give way in a fixed order; play, the day and the scenario never do.

#include "web/ui/canvas.h"
#include "web/views/moment_view.h"

namespace firebreak::web {

struct TopBarState {
  bool openFile = false;  // set when somebody chose "Open file…"; whoever takes it clears it
};

void drawTopBarPanel(Canvas& canvas, const MomentView& view, TopBarState& state, Rect area);

}  // namespace firebreak::web
