#pragma once
// The formal models as a list: title and lesson, one of them chosen. Arrow keys go from one to the next.

#include <string>

#include "web/ui/canvas.h"
#include "web/ui/scroll.h"
#include "web/views/models_view.h"

namespace firebreak::web {

struct ModelsListState {
  ScrollState scroll;
  std::string shown;  // the model that was brought into view last
};

// True when a person chose a model in this pass, the present one included.
bool drawModelsListPanel(Canvas& canvas, const ModelsView& view, ModelsListState& state, Rect area);

}  // namespace firebreak::web
