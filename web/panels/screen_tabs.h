#pragma once
// The tabs between the screens: in the top bar, or beside the views where the bar has no room.

#include <span>
#include <string_view>

#include "web/session/look.h"
#include "web/ui/canvas.h"

namespace firebreak::web {

struct ScreenName {
  Screen screen;
  std::string_view id, label;
};
// In the order of the tabs.
std::span<const ScreenName> screenNames();

// Asks for the screen when pressed.
void drawScreenTab(Canvas& canvas, Screen screen, bool chosen, Rect area);

// One of `of` equal places along a row of tabs.
Rect tabPlace(Rect row, int place, int of);

}  // namespace firebreak::web
