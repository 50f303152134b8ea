#pragma once
// The sheet of keys: what each does, over the page. Opened and closed with "?".

#include "web/ui/canvas.h"

namespace firebreak::web {

// True when the person closed it.
bool drawKeysPanel(Canvas& canvas, Rect page);

}  // namespace firebreak::web
