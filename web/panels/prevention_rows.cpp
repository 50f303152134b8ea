#include "web/panels/prevention_rows.h"

#include <algorithm>

#include "web/ui/controls.h"
#include "web/ui/marks.h"

namespace firebreak::web {
namespace {

constexpr float buttonWidth = 52, buttonHeight = 30, gap = 12;

float drawRow(Canvas& canvas, const PreventionRow& row, const std::string& id, Point at, float width) {
  const Palette& palette = canvas.theme.palette;
  const float room = width - buttonWidth - gap, small = canvas.theme.type.small;
  float y = at.y;
  y += textBlock(canvas, {at.x, y}, room, row.change, palette.ink.primary, 14);
  y += textBlock(canvas, {at.x, y}, room, row.instead, palette.ink.secondary, small);
  spoken(canvas, id, Role::listItem, row.change + ". " + row.instead, {at.x, at.y, room, y - at.y});
  if (button(canvas, id + ".try", "Try", {at.x + width - buttonWidth, at.y, buttonWidth, buttonHeight},
             {.size = 14, .name = "Try " + row.change}))
    canvas.send(SetParameter{.path = row.path, .value = row.value});
  return std::max(y - at.y, buttonHeight) + 10;
}

}  // namespace

float drawPreventionRows(Canvas& canvas, const PreventionView& view, Point at, float width) {
  if (view.heading.empty()) return 0;
  const Palette& palette = canvas.theme.palette;
  float y = at.y + 6;
  const float heading =
      textBlock(canvas, {at.x, y}, width, view.heading, palette.ink.primary, canvas.theme.type.base, Weight::semibold);
  spoken(canvas, "why.prevent", Role::heading, view.heading, {at.x, y, width, heading});
  y += heading + 6;
  for (std::size_t i = 0; i < view.rows.size(); ++i)
    y += drawRow(canvas, view.rows[i], "why.prevent." + std::to_string(i), {at.x, y}, width);
  if (!view.status.empty()) {
    const float height =
        textBlock(canvas, {at.x, y}, width, view.status, palette.ink.secondary, canvas.theme.type.small);
    spoken(canvas, "why.prevent.status", Role::text, view.status, {at.x, y, width, height});
    y += height + 6;
  }
  return y - at.y;
}

}  // namespace firebreak::web
