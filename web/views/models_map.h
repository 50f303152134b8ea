#pragma once
// The map of a model's verdicts, from cells to regions with a number, a share and a place for their name.

#include "web/views/models_view.h"

namespace firebreak::web {

// Only where desk.map() is not empty.
ModelMap modelMap(const ModelDesk& desk);

}  // namespace firebreak::web
