#pragma once
// A refused scenario, over everything: what is wrong, where, what was expected. What was open stays open below it.

#include "web/ui/canvas.h"
#include "web/ui/scroll.h"
#include "web/views/refusal_view.h"

namespace firebreak::web {

struct RefusalPanelState {
  ScrollState scroll;
};

// Draw it last. page: the whole page.
void drawRefusalPanel(Canvas& canvas, const RefusalView& view, RefusalPanelState& state, Rect page);

}  // namespace firebreak::web
