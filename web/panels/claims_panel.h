#pragma once
// The chosen claim: what it says and who says it, where it is put to the test, what moves, the effect in each setting
// of the assumptions, where it holds, the published figures beside ours.

#include <span>
#include <string>
#include <utility>

#include "web/ui/canvas.h"
#include "web/ui/scroll.h"
#include "web/views/claims_view.h"

namespace firebreak::web {

struct ClaimsPanelState {
  ScrollState scroll;
  std::string shown;  // the claim drawn last: another one begins at its top
};

// repeat: how to find the same again, added to the finding that is copied.
void drawClaimsPanel(Canvas& canvas, const ClaimsView& view, std::string_view repeat, ClaimsPanelState& state,
                     Rect area);

}  // namespace firebreak::web
