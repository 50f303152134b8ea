#pragma once
// The third screen: what can be claimed, and what it rests on. Claims of the literature and formal models, under a
// switch: a list on the left, the chosen one on the right; on a phone one after the other.

#include <array>
#include <cstdint>
#include <string>

#include "web/panels/claims_list_panel.h"
#include "web/panels/claims_panel.h"
#include "web/panels/models_list_panel.h"
#include "web/panels/models_panel.h"
#include "web/session/session.h"
#include "web/ui/canvas.h"

namespace firebreak::web {

class ClaimsScreen {
 public:
  // page: all of it; the top bar is drawn by the app.
  void draw(Canvas& canvas, const Session& session, Rect page);

 private:
  void drawSwitch(Canvas& canvas, std::string_view chosen, Rect row);
  ListChoice drawModels(Canvas& canvas, const Session& session, Rect list, Rect detail);
  ListChoice drawClaims(Canvas& canvas, const Session& session, Rect list, Rect detail);
  void refreshClaims(const Session& session);

  ListState modelsList_;
  ModelsPanelState model_;
  ListState claimsList_;
  ClaimsPanelState claim_;
  // The view of the claims, and what it was made of: many settings are read for it.
  ClaimsView claims_;
  std::array<std::uint64_t, 3> claimsOf_ = {};
  bool listShown_ = true;           // where there is room for one of the two only
  std::array<std::string, 2> met_;  // claim and model that were shown last: another one takes the place of the list
};

}  // namespace firebreak::web
