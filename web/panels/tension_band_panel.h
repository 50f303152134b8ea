#pragma once
// Tension day by day, of the run on the screen and of the one it is compared with, on the days of the timeline.

#include "web/panels/time_window.h"
#include "web/views/tension_band.h"

namespace firebreak::web {

// Where no timeline is drawn in the same frame it brings its own playhead.
void drawTensionBandPanel(Canvas& canvas, const TensionBandView& view, TimePanelState& state, Rect area);

}  // namespace firebreak::web
