#pragma once
// The formal models as a list: title and lesson, one of them chosen. Arrow keys go from one to the next, Home
// and End to the first and last.

#include <string>

#include "web/ui/canvas.h"
#include "web/ui/scroll.h"
#include "web/views/models_view.h"

namespace firebreak::web {

struct ModelsListState {
  ScrollState scroll;
  std::string shown;  // the model that was brought into view last
};

// What a person chose in this pass, the present model included; nothing: no name.
struct ModelsListChoice {
  std::string name;
  bool walked = false;  // by a key that goes through the list; else by a press
};

ModelsListChoice drawModelsListPanel(Canvas& canvas, const ModelsView& view, ModelsListState& state, Rect area);

}  // namespace firebreak::web
