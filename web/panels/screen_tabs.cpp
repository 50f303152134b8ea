#include "web/panels/screen_tabs.h"

#include <array>
#include <string>

#include "web/ui/controls.h"

namespace firebreak::web {
namespace {

constexpr std::array<ScreenName, 3> names = {{{Screen::explore, "explore", "Explore"},
                                              {Screen::futures, "futures", "Futures"},
                                              {Screen::claims, "claims", "Claims"}}};

}  // namespace

std::span<const ScreenName> screenNames() {
  return names;
}

void drawScreenTab(Canvas& canvas, Screen screen, bool chosen, Rect area) {
  const ScreenName& name = names[static_cast<std::size_t>(screen)];
  if (tab(canvas, "top." + std::string(name.id), name.label, area, chosen)) canvas.send(ShowScreen{screen});
}

Rect tabPlace(Rect row, int place, int of) {
  const float width = row.w / static_cast<float>(of);
  return {row.x + width * static_cast<float>(place), row.y, width, row.h};
}

}  // namespace firebreak::web
