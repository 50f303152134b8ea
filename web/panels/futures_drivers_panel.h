#pragma once
// "What matters most": a tornado of the levers, the effects of Morris, or one lever swept over its range.

#include <span>

#include "web/session/command.h"
#include "web/ui/canvas.h"
#include "web/ui/scroll.h"
#include "web/views/futures_drivers.h"

namespace firebreak::web {

struct DriversPanelState {
  ScrollState scroll;
};

// choice: as it stands; what a person changes of it is sent. others: levers that can be swept besides those shown.
void drawDriversPanel(Canvas& canvas, const DriversView& view, const FuturesChoice& choice,
                      std::span<const LeverName> others, DriversPanelState& state, Rect area);

}  // namespace firebreak::web
