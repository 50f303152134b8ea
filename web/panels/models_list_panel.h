#pragma once
// The formal models as a list: title and lesson, one of them chosen. Arrow keys go from one to the next, Home
// and End to the first and last.

#include "web/ui/choice_list.h"
#include "web/views/models_view.h"

namespace firebreak::web {

ListChoice drawModelsListPanel(Canvas& canvas, const ModelsView& view, ListState& state, Rect area);

}  // namespace firebreak::web
