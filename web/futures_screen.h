#pragma once
// The screen of ten thousand runs: where they stop, how tension spreads, what matters most and where it tips.

#include <memory>

#include "web/session/session.h"
#include "web/ui/canvas.h"
#include "web/views/scene.h"

namespace firebreak::web {

class FuturesScreen {
 public:
  FuturesScreen();
  ~FuturesScreen();

  // page: all of it; the top bar is drawn by the app.
  void draw(Canvas& canvas, const Session& session, const Scene& scene, Rect page);

 private:
  struct Panels;
  std::unique_ptr<Panels> panels_;
};

}  // namespace firebreak::web
