// The table of outcomes: was, now and the change of every mean, each with half of its 95 % interval.
#include <algorithm>

#include "web/panels/futures_parts.h"
#include "web/panels/futures_stops_panel.h"
#include "web/panels/outcome_text.h"
#include "web/ui/marks.h"

namespace firebreak::web {
namespace {

constexpr float headHeight = 24, rowHeight = 27, figureWidth = 116, narrowBelow = 560;

struct Columns {
  float label, was, now, change, room;
  bool showsWas;
};

Columns columnsOf(Rect area, bool compared) {
  const float right = area.x + area.w - futuresEdge, left = area.x + futuresEdge;
  const float now = compared ? right - figureWidth : right, was = now - figureWidth;
  const bool showsWas = compared && area.w >= narrowBelow;
  return {.label = left,
          .was = was,
          .now = now,
          .change = right,
          .room = (showsWas ? was : now) - figureWidth - left + 10,
          .showsWas = showsWas};
}

std::string rowWords(const OutcomesView& view, const OutcomeRow& row) {
  const OutcomeKind kind = row.words.kind;
  std::string words = std::string(row.words.label) + ": " + outcomeText(kind, row.now);
  if (view.compared)
    words += ", was " + outcomeText(kind, row.was) + ", change " + changeText(kind, row.change) +
             (kind == OutcomeKind::share && row.change.se > 0 ? " points" : "");
  return words;
}

void drawRow(Canvas& canvas, const OutcomesView& view, const OutcomeRow& row, const Columns& columns, float y) {
  const Palette& palette = canvas.theme.palette;
  const float middle = y + rowHeight / 2, small = canvas.theme.type.small;
  const OutcomeKind kind = row.words.kind;
  textMiddle(canvas, {columns.label, middle}, fitted(canvas, row.words.label, columns.room, small), palette.ink.primary,
             small);
  if (columns.showsWas)
    textMiddle(canvas, {columns.was, middle}, outcomeText(kind, row.was), palette.ink.secondary, small, Weight::regular,
               Align::right);
  textMiddle(canvas, {columns.now, middle}, outcomeText(kind, row.now), palette.ink.primary, small, Weight::medium,
             Align::right);
  if (view.compared) {
    const bool clear = std::abs(row.change.mean) > halfInterval(row.change);
    textMiddle(canvas, {columns.change, middle}, changeText(kind, row.change),
               clear ? palette.ink.primary : palette.ink.secondary, small, clear ? Weight::semibold : Weight::regular,
               Align::right);
  }
  spoken(canvas, "outcomes." + std::string(row.words.name), Role::listItem, rowWords(view, row),
         {columns.label, y, columns.change - columns.label, rowHeight});
  hairline(canvas, {columns.label, y + rowHeight - 0.5f}, {columns.change, y + rowHeight - 0.5f});
}

}  // namespace

void drawOutcomes(Canvas& canvas, const OutcomesView& view, ScrollState& state, Rect area) {
  const Columns columns = columnsOf(area, view.compared);
  const Palette& palette = canvas.theme.palette;
  const float middle = area.y + headHeight / 2 - 2;
  const auto title = [&](float x, std::string_view words) {
    textMiddle(canvas, {x, middle}, words, palette.ink.secondary, canvas.theme.type.micro, Weight::regular,
               Align::right);
  };
  if (columns.showsWas) title(columns.was, "was");
  title(columns.now, "now");
  if (view.compared) title(columns.change, "change");
  hairline(canvas, {columns.label, area.y + headHeight - 0.5f}, {columns.change, area.y + headHeight - 0.5f});
  ScrollArea scroll(canvas, "outcomes.scroll", {area.x, area.y + headHeight, area.w, area.h - headHeight}, state);
  float y = scroll.top();
  for (const OutcomeRow& row : view.rows) {
    drawRow(canvas, view, row, columns, y);
    y += rowHeight;
  }
  scroll.endAt(y + 8);
}

}  // namespace firebreak::web
