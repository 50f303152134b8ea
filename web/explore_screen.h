#pragma once
// The main screen: levers, network, ladder, timeline, strata and why, and the tabs where not all of them fit.

#include <memory>

#include "web/session/session.h"
#include "web/ui/canvas.h"
#include "web/views/scene.h"

namespace firebreak::web {

class ExploreScreen {
 public:
  ExploreScreen();
  ~ExploreScreen();

  // page: all of it; the top bar is drawn by the app.
  void draw(Canvas& canvas, const Session& session, const Scene& scene, Rect page);

 private:
  struct Panels;  // the state of every panel
  std::unique_ptr<Panels> panels_;
};

}  // namespace firebreak::web
