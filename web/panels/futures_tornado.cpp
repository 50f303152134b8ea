// The tornado: for each lever a bar to either side of the scenario as it stands, outlined at its low end, solid at its
// high one.
#include <algorithm>

#include "web/panels/futures_drivers_parts.h"
#include "web/panels/futures_parts.h"
#include "web/panels/outcome_text.h"
#include "web/ui/format.h"
#include "web/ui/marks.h"

namespace firebreak::web {
namespace {

constexpr float nowHeight = 20, axisHeight = 22, leastRow = 22, mostRow = 31;

std::string settingText(const TornadoRow& row, double value) {
  const Quantity quantity = quantityOf(*row.lever.parameter, value);
  return quantity.unit == "%" ? quantity.whole() : quantity.figure;
}

std::string rowWords(const DriversView& view, const TornadoRow& row) {
  const OutcomeKind kind = view.words.kind;
  if (row.bar.runs == 0) return row.lever.label + ": no runs yet";
  return row.lever.label + ": " + outcomeText(kind, row.bar.atLow) + " at " + settingText(row, row.bar.lever.low) +
         ", " + outcomeText(kind, row.bar.atHigh) + " at " + settingText(row, row.bar.lever.high) + ", now " +
         settingText(row, row.bar.now);
}

struct End {
  Moments at;
  Moments change;
  double setting;
  bool low;
};

void drawEnd(Canvas& canvas, const DriversView& view, const DriverColumns& columns, const End& end, Rect row) {
  const Palette& palette = canvas.theme.palette;
  const float now = driverX(view, columns, view.now.mean), to = driverX(view, columns, end.at.mean);
  const float middle = row.y + row.h / 2, half = std::min(9.0f, row.h * 0.36f);
  const Point min = {std::min(now, to), middle - half}, max = {std::max(now, to), middle + half};
  if (max.x - min.x >= 1) {
    if (end.low) {
      canvas.shapes.rect(min, max, palette.surface.panel);
      canvas.shapes.outline(min, max, palette.ink.secondary, 1.25f);
    } else {
      canvas.shapes.rect(min, max, mix(palette.surface.panel, palette.ink.primary, 0.72f));
    }
  }
  // The interval of the change: what is not shared luck.
  const double reach = halfInterval(end.change);
  const float left = driverX(view, columns, end.at.mean - reach), right = driverX(view, columns, end.at.mean + reach);
  canvas.shapes.line({left, middle}, {right, middle}, palette.surface.panel, 3);
  canvas.shapes.line({left, middle}, {right, middle}, palette.ink.primary, 1.25f);
}

// The settings beside the ends of the bars: the lower one to the left.
void nameEnds(Canvas& canvas, const DriversView& view, const TornadoRow& row, const DriverColumns& columns,
              Rect place) {
  const float micro = canvas.theme.type.micro, middle = place.y + place.h / 2;
  const bool lowIsLeft = row.bar.atLow.mean <= row.bar.atHigh.mean;
  const Moments &left = lowIsLeft ? row.bar.atLow : row.bar.atHigh, &right = lowIsLeft ? row.bar.atHigh : row.bar.atLow;
  const Moments &leftChange = lowIsLeft ? row.bar.lowChange : row.bar.highChange,
                &rightChange = lowIsLeft ? row.bar.highChange : row.bar.lowChange;
  const float now = driverX(view, columns, view.now.mean);
  const float from = std::min(now, driverX(view, columns, left.mean - halfInterval(leftChange)));
  const float to = std::max(now, driverX(view, columns, right.mean + halfInterval(rightChange)));
  const Colour ink = canvas.theme.palette.ink.secondary;
  textMiddle(canvas, {from - 7, middle}, settingText(row, lowIsLeft ? row.bar.lever.low : row.bar.lever.high), ink,
             micro, Weight::regular, Align::right);
  textMiddle(canvas, {to + 7, middle}, settingText(row, lowIsLeft ? row.bar.lever.high : row.bar.lever.low), ink,
             micro);
}

bool drawRow(Canvas& canvas, const DriversView& view, const TornadoRow& row, const DriverColumns& columns, Rect place) {
  const Hit at = driverRow(canvas, "drivers.lever." + row.lever.path, rowWords(view, row), row.lever, columns, place);
  if (row.bar.runs > 0) {
    const End low = {row.bar.atLow, row.bar.lowChange, row.bar.lever.low, true};
    const End high = {row.bar.atHigh, row.bar.highChange, row.bar.lever.high, false};
    // The longer one first, so that neither hides the other where both go one way.
    const bool lowLonger = std::abs(low.change.mean) > std::abs(high.change.mean);
    drawEnd(canvas, view, columns, lowLonger ? low : high, place);
    drawEnd(canvas, view, columns, lowLonger ? high : low, place);
    nameEnds(canvas, view, row, columns, place);
  }
  return at.pressed;
}

void drawNow(Canvas& canvas, const DriversView& view, const DriverColumns& columns, Rect rows) {
  if (view.taken == 0) return;
  const Palette& palette = canvas.theme.palette;
  const float x = driverX(view, columns, view.now.mean), small = canvas.theme.type.small;
  canvas.shapes.line({x, rows.y - 4}, {x, rows.y + rows.h}, palette.surface.panel, 4);
  canvas.shapes.line({x, rows.y - 4}, {x, rows.y + rows.h}, palette.ink.primary, 2);
  const std::string words = "now " + outcomeText(view.words.kind, view.now.mean);
  const float half = textWidth(canvas, words, small, Weight::semibold) / 2;
  textMiddle(canvas, {std::clamp(x, columns.bars, columns.end - half), rows.y - nowHeight / 2 - 3}, words,
             palette.ink.primary, small, Weight::semibold, Align::centre);
}

}  // namespace

std::string drawTornado(Canvas& canvas, const DriversView& view, ScrollState& state, Rect area) {
  const float right = area.x + area.w - futuresEdge - 34;
  const DriverColumns columns = {area.x + futuresEdge, area.x + futuresEdge + std::min(240.0f, area.w * 0.42f), right};
  const Rect rows = {area.x, area.y + nowHeight, area.w,
                     std::clamp(area.h - nowHeight - axisHeight, 8.0f,
                                std::max(8.0f, mostRow * static_cast<float>(view.tornado.size())))};
  driverAxis(canvas, view, columns, rows);
  std::string pressed;
  {
    ScrollArea scroll(canvas, "drivers.scroll", rows, state);
    const float height =
        std::clamp(rows.h / static_cast<float>(std::max<std::size_t>(1, view.tornado.size())), leastRow, mostRow);
    float y = scroll.top();
    for (const TornadoRow& row : view.tornado) {
      if (drawRow(canvas, view, row, columns, {area.x, y, area.w, height})) pressed = row.lever.path;
      y += height;
    }
    scroll.endAt(y);
  }
  drawNow(canvas, view, columns, rows);
  return pressed;
}

}  // namespace firebreak::web
