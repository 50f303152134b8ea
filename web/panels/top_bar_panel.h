#pragma once
// The bar over everything: which scenario, where in time, how the run stands, undo and redo. Where there is no room for
// all of it, parts give way in a fixed order; play, the day and the scenario never do.

#include "web/ui/canvas.h"
#include "web/views/moment_view.h"

namespace firebreak::web {

// It keeps nothing between frames yet; menus are open in the Interaction.
struct TopBarPanelState {};

void drawTopBarPanel(Canvas& canvas, const MomentView& view, TopBarPanelState& state, Rect area);

}  // namespace firebreak::web
