#include "web/panels/futures_head_panel.h"

#include <algorithm>
#include <vector>

#include "web/panels/futures_parts.h"
#include "web/ui/controls.h"
#include "web/ui/marks.h"

namespace firebreak::web {
namespace {

std::string settings(const FuturesHeadView& view, bool before) {
  std::string words;
  for (const ChangedLever& lever : view.changed)
    words +=
        (words.empty() ? "" : "; ") + settingWords(*lever.parameter, lever.label, before ? lever.before : lever.now);
  return words.empty() ? (before ? "as loaded" : "none yet") : words;
}

std::string countSentence(const FuturesHeadView& view) {
  const int fewest = view.compared ? std::min(view.runs, view.baselineRuns) : view.runs;
  return countWords(fewest, view.goal) + (view.compared ? " each, drawn with the same luck" : "");
}

// A mark, a name in the primary ink and its words after it. Returns the width it took.
float drawSide(Canvas& canvas, std::string_view id, std::string_view name, const std::string& words, bool outline,
               Point left, float room) {
  const Palette& palette = canvas.theme.palette;
  const float small = canvas.theme.type.small;
  const Point min = {left.x, left.y - 13}, max = {left.x + 11, left.y + 13};
  if (outline)
    canvas.shapes.outline(min, max, palette.ink.secondary, 1.25f, 2, {.on = 3, .off = 2});
  else
    canvas.shapes.rect(min, max, palette.ink.primary, 2);
  const float nameWidth = textWidth(canvas, name, small, Weight::semibold), x = left.x + 22;
  textMiddle(canvas, {x, left.y}, name, palette.ink.primary, small, Weight::semibold);
  const std::string shown = fitted(canvas, words, room - 32 - nameWidth, small);
  textMiddle(canvas, {x + nameWidth + 10, left.y}, shown, palette.ink.secondary, small);
  const float width = 32 + nameWidth + textWidth(canvas, shown, small);
  spoken(canvas, id, Role::text, std::string(name) + ": " + words, {left.x, left.y - 13, width, 26});
  return width;
}

}  // namespace

int drawExportMenu(Canvas& canvas, std::span<const ExportChoice> exports, Rect area) {
  std::vector<MenuItem> items;
  for (const ExportChoice& choice : exports)
    items.push_back({.label = choice.label, .detail = choice.detail});
  return menu(canvas, "futures.export", "Export", "Export", area, items, 320);
}

int drawFuturesHead(Canvas& canvas, const FuturesHeadView& view, std::span<const ExportChoice> exports, Rect area) {
  panelGround(canvas, area);
  hairline(canvas, {area.x, area.y + area.h - 0.5f}, {area.x + area.w, area.y + area.h - 0.5f});
  const float middle = area.y + area.h / 2, exportWidth = 104, gap = 28;
  const std::string counted = countSentence(view);
  const float small = canvas.theme.type.small, countWidth = textWidth(canvas, counted, small);
  const float end = area.x + area.w - futuresEdge - exportWidth - gap - countWidth - gap;
  float x = area.x + futuresEdge;
  const float room = std::max(120.0f, (end - x - gap) / 2);
  if (view.compared) {
    x += drawSide(canvas, "futures.baseline", view.partner, settings(view, true), true, {x, middle}, room) + gap;
    x += drawSide(canvas, "futures.variant", "Your change", settings(view, false), false, {x, middle}, end - x) + gap;
  } else {
    x += drawSide(canvas, "futures.variant", view.title, "as loaded, nothing changed", false, {x, middle}, end - x) +
         gap;
  }
  textMiddle(canvas, {x, middle}, counted, canvas.theme.palette.ink.secondary, small);
  spoken(canvas, "futures.count", Role::status, counted, {x, middle - 9, countWidth, 18});
  return drawExportMenu(canvas, exports, {area.x + area.w - futuresEdge - exportWidth, middle - 16, exportWidth, 32});
}

}  // namespace firebreak::web
