#include "web/panels/futures_parts.h"

#include <algorithm>

#include "web/ui/controls.h"
#include "web/ui/format.h"
#include "web/ui/marks.h"

namespace firebreak::web {

float futuresHead(Canvas& canvas, std::string_view id, std::string_view title, std::string_view words, Rect area,
                  float right) {
  const TypeScale& type = canvas.theme.type;
  const float x = area.x + futuresEdge, middle = area.y + 25;
  panelTitle(canvas, id, {x, middle}, title);
  const float left = x + textWidth(canvas, title, type.strong, Weight::semibold) + 12, room = right - left;
  const std::string shown = fitted(canvas, words, room, type.small);
  if (room > 60) textMiddle(canvas, {left, middle + 1}, shown, canvas.theme.palette.ink.secondary, type.small);
  spoken(canvas, std::string(id) + ".about", Role::text, words, {left, middle - 9, std::max(20.0f, room), 18});
  return area.y + futuresHeadHeight;
}

SegmentResult segments(Canvas& canvas, std::span<const Segment> all, int chosen, float right, float middle) {
  const Palette& palette = canvas.theme.palette;
  const float size = canvas.theme.type.small, height = 26;
  float width = 0;
  for (const Segment& each : all)
    width += textWidth(canvas, each.label, size, Weight::medium) + 20;
  SegmentResult result{.pressed = -1, .left = right - width};
  const Rect whole = {result.left, middle - height / 2, width, height};
  canvas.shapes.rect({whole.x, whole.y}, {whole.x + whole.w, whole.y + whole.h}, palette.surface.track, 6);
  float x = whole.x;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const Rect place = {x, whole.y, textWidth(canvas, all[i].label, size, Weight::medium) + 20, height};
    const Hit at = hit(canvas, all[i].id, Role::tab, all[i].label, place);
    const bool on = static_cast<int>(i) == chosen;
    canvas.access.last().on = on;
    if (on || at.hovered)
      canvas.shapes.rect({place.x + 2, place.y + 2}, {place.x + place.w - 2, place.y + place.h - 2},
                         on ? palette.surface.panel : palette.surface.hover, 4);
    textMiddle(canvas, {place.x + place.w / 2, middle}, all[i].label, on ? palette.ink.primary : palette.ink.secondary,
               size, Weight::medium, Align::centre);
    if (at.focused) focusRing(canvas, place, 5);
    if (at.pressed) result.pressed = static_cast<int>(i);
    x += place.w;
  }
  return result;
}

std::string countWords(int runs, int goal, std::string_view what) {
  const std::string words = runs >= goal ? countText(runs) : countText(runs) + " of " + countText(goal);
  return words + " " + std::string(what);
}

void smallWords(Canvas& canvas, std::string_view id, std::string_view words, Point middleLeft, float room) {
  const float size = canvas.theme.type.small;
  textMiddle(canvas, middleLeft, fitted(canvas, words, room, size), canvas.theme.palette.ink.secondary, size);
  spoken(canvas, id, Role::text, words, {middleLeft.x, middleLeft.y - 9, std::max(1.0f, room), 18});
}

void emptyWords(Canvas& canvas, std::string_view id, std::string_view words, Rect area) {
  const float size = canvas.theme.type.base, width = std::min(area.w - 2 * futuresEdge, 460.0f);
  const Point at = {area.x + futuresEdge, area.y + 16};
  const float height = textBlock(canvas, at, width, words, canvas.theme.palette.ink.secondary, size);
  spoken(canvas, id, Role::text, words, {at.x, at.y, width, height});
}

std::string settingWords(const Parameter& parameter, std::string_view label, double value) {
  const Quantity quantity = quantityOf(parameter, value);
  std::string words(label);
  if (words.size() > 1 && words[0] >= 'A' && words[0] <= 'Z' && words[1] >= 'a')
    words[0] = static_cast<char>(words[0] - 'A' + 'a');
  return words + ": " + (quantity.unit == "tension" ? quantity.figure : quantity.whole());
}

void plate(Canvas& canvas, Point centre, std::string_view words, Colour ink, float size, Weight weight) {
  const float half = textWidth(canvas, words, size, weight) / 2 + 5, tall = size * 0.75f;
  canvas.shapes.rect({centre.x - half, centre.y - tall}, {centre.x + half, centre.y + tall},
                     canvas.theme.palette.surface.panel, 4);
  textMiddle(canvas, centre, words, ink, size, weight, Align::centre);
}

}  // namespace firebreak::web
