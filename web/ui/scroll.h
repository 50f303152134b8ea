#pragma once
// A rectangle whose content may be taller than it: wheel, touch drag, a thin bar, and following the keyboard's focus.

#include "web/ui/canvas.h"

namespace firebreak::web {

// While it lives, drawing is clipped to the rectangle. Draw from top() on, then say where the content ended.
class ScrollArea {
 public:
  ScrollArea(Canvas& canvas, std::string_view id, Rect view, ScrollState& state);
  ~ScrollArea();
  ScrollArea(const ScrollArea&) = delete;
  ScrollArea& operator=(const ScrollArea&) = delete;

  float top() const { return view_.y - state_.offset; }
  void endAt(float y) { bottom_ = y; }

 private:
  void takeWheel();
  void takeTouch();
  void takeBar();
  void followFocus();
  float furthest() const;

  Canvas& canvas_;
  std::string id_;
  Rect view_;
  ScrollState& state_;
  float bottom_;
  std::size_t firstNode_;
  Clip clip_;
};

}  // namespace firebreak::web
