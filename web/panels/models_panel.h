#pragma once
// The chosen formal model: what it says, its parameters as sliders, its verdict in words, its values, its curves, and
// the map of its verdicts with the present point on it.

#include <string>

#include "web/ui/canvas.h"
#include "web/ui/plane_point.h"
#include "web/ui/scroll.h"
#include "web/views/models_view.h"

namespace firebreak::web {

struct ModelsPanelState {
  ScrollState scroll;
  std::string shown;      // the model drawn last: another one begins at its top
  PlanePointState point;  // on the map
};

void drawModelsPanel(Canvas& canvas, const ModelsView& view, ModelsPanelState& state, Rect area);

}  // namespace firebreak::web
