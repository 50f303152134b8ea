#include "web/panels/top_bar_panel.h"

#include <algorithm>
#include <array>

#include "web/panels/top_bar_parts.h"
#include "web/ui/marks.h"

namespace firebreak::web {
namespace {

// A part of the bar and how long it stays when room runs out: the lowest goes first, 100 never.
struct Slot {
  BarPart part;
  float width, narrow;  // narrow: what it can do with where it must stay
  int stays;
};

// Below this width the tabs of the screens stand beside the views.
constexpr float tabsFrom = 640;
// Below this width the comparison is a glyph, so that nothing gives way to it.
constexpr float comparedInWordsFrom = 1560;

// Left to right. space takes what is left over.
std::vector<Slot> slotsFor(const MomentView& view, float width) {
  const float escalation = view.escalation.changed ? 226.0f : 188.0f;
  const float compare = width >= comparedInWordsFrom ? 112.0f : 38.0f;
  std::vector<Slot> slots = {
      {BarPart::logo, 38, 38, 60},         {BarPart::brand, 86, 86, 20},
      {BarPart::scenario, 168, 118, 100},  {BarPart::explore, 66, 66, 90},
      {BarPart::futures, 68, 68, 90},      {BarPart::claims, 62, 62, 90},
      {BarPart::compare, compare, 38, 65}, {BarPart::space, 0, 0, 100},
      {BarPart::stepBack, 30, 30, 40},     {BarPart::previous, 34, 34, 55},
      {BarPart::play, 44, 44, 100},        {BarPart::next, 34, 34, 55},
      {BarPart::stepForward, 30, 30, 40},  {BarPart::day, 138, 128, 100},
      {BarPart::speed, 84, 84, 50},        {BarPart::space, 0, 0, 100},
      {BarPart::gauge, 108, 108, 25},      {BarPart::escalation, escalation, escalation, 70},
      {BarPart::seed, 150, 150, 30},       {BarPart::undo, 38, 38, 80},
      {BarPart::redo, 38, 38, 75},
  };
  if (width < tabsFrom)
    std::erase_if(slots, [](const Slot& slot) {
      return slot.part == BarPart::explore || slot.part == BarPart::futures || slot.part == BarPart::claims ||
             slot.part == BarPart::compare;
    });
  if (view.screen != Screen::explore)
    std::erase_if(slots, [](const Slot& slot) { return slot.part == BarPart::compare; });
  return slots;
}

float widthOf(const std::vector<Slot>& slots, bool narrow) {
  float sum = 0;
  for (const Slot& slot : slots)
    sum += narrow ? slot.narrow : slot.width;
  return sum;
}

// Drops parts until the rest fits. Returns true if what is left must be narrow.
bool fitSlots(std::vector<Slot>& slots, float room) {
  while (true) {
    if (widthOf(slots, false) <= room) return false;
    const auto weakest =
        std::min_element(slots.begin(), slots.end(), [](const Slot& a, const Slot& b) { return a.stays < b.stays; });
    // Before the last resorts go, the wide ones shrink.
    if (weakest->stays >= 60 && widthOf(slots, true) <= room) return true;
    if (weakest->stays == 100) return true;
    slots.erase(weakest);
  }
}

}  // namespace

void drawTopBarPanel(Canvas& canvas, const MomentView& view, TopBarPanelState&, Rect area) {
  panelGround(canvas, area);
  hairline(canvas, {area.x, area.y + area.h - 0.5f}, {area.x + area.w, area.y + area.h - 0.5f});

  constexpr float edge = 16, tightEdge = 8;
  std::vector<Slot> slots = slotsFor(view, area.w);
  const float margin = area.w < 640 ? tightEdge : edge;
  const float room = area.w - 2 * margin;
  const bool narrow = fitSlots(slots, room);
  const float spaces = static_cast<float>(
      std::count_if(slots.begin(), slots.end(), [](const Slot& slot) { return slot.part == BarPart::space; }));
  const float space = std::max(0.0f, room - widthOf(slots, narrow)) / std::max(1.0f, spaces);

  float x = area.x + margin;
  for (const Slot& slot : slots) {
    const float width = slot.part == BarPart::space ? space : narrow ? slot.narrow : slot.width;
    drawBarPart(canvas, slot.part, view, {x, area.y, width, area.h});
    x += width;
  }
}

}  // namespace firebreak::web
