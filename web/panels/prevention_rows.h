#pragma once
// The rows "What would have held it …" of the why-panel, each with a button that tries the change.

#include "web/ui/canvas.h"
#include "web/views/prevention_view.h"

namespace firebreak::web {

// Returns the height used; 0 when there is nothing to say.
float drawPreventionRows(Canvas& canvas, const PreventionView& view, Point at, float width);

}  // namespace firebreak::web
