#pragma once
// The claims of the literature as a list: statement, lever and outcome, effect with its 95 % bar, share of settings
// where it holds, verdict. Arrow keys go from one to the next, Home and End to the first and last.

#include <string>

#include "web/ui/canvas.h"
#include "web/ui/scroll.h"
#include "web/views/claims_view.h"

namespace firebreak::web {

struct ClaimsListState {
  ScrollState scroll;
  std::string shown;  // the claim that was brought into view last
};

// What a person chose in this pass, the present claim included; nothing: no id.
struct ClaimsListChoice {
  std::string id;
  bool walked = false;  // by a key that goes through the list; else by a press
};

ClaimsListChoice drawClaimsListPanel(Canvas& canvas, const ClaimsView& view, ClaimsListState& state, Rect area);

}  // namespace firebreak::web
