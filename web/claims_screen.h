#pragma once
// The second screen: what can be claimed, and what it rests on. A list on the left, the chosen one on the right; on a
// phone one after the other.

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
  void drawSwitch(Canvas& canvas, std::string_view model, Rect row);

  ModelsListState list_;
  ModelsPanelState model_;
  bool listShown_ = true;  // where there is room for one of the two only
  std::string met_;        // the model that was shown last: another one takes the place of the list
};

}  // namespace firebreak::web
