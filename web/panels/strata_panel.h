#pragma once
// "Rung, share of futures": under the timeline, on the same days. Draw it after the timeline panel, or alone: then it
// carries the playhead's pill itself.

#include "web/panels/time_window.h"
#include "web/views/strata_view.h"

namespace firebreak::web {

void drawStrataPanel(Canvas& canvas, const StrataView& view, TimePanelState& state, Rect area);

}  // namespace firebreak::web
