#pragma once
// The claims of the literature as a list: statement, lever and outcome, effect with its 95 % bar, share of settings
// where it holds, verdict. Arrow keys go from one to the next, Home and End to the first and last.

#include "web/ui/choice_list.h"
#include "web/views/claims_view.h"

namespace firebreak::web {

ListChoice drawClaimsListPanel(Canvas& canvas, const ClaimsView& view, ListState& state, Rect area);

}  // namespace firebreak::web
