#pragma once
// The strip of the comparison: overlaid or side by side, the variants as chips, whether levers are linked, and where
// the two part.

#include <string>

#include "web/ui/canvas.h"
#include "web/views/compare_view.h"

namespace firebreak::web {

struct ComparePanelState {
  int renaming = -1;  // slot whose name is typed now; −1 none
};

void drawComparePanel(Canvas& canvas, const CompareView& view, ComparePanelState& state, Rect area);

// How high the strip wants to be, px; kept: variants that are kept.
float comparePanelHeight(float width, int kept);

}  // namespace firebreak::web
