// The elementary effects of Morris: how much each lever moves the outcome over the whole space of levers, and how much
// that depends on the others. Also what the lists of levers share.
#include <algorithm>

#include "web/panels/futures_drivers_parts.h"
#include "web/panels/futures_parts.h"
#include "web/panels/outcome_text.h"
#include "web/ui/format.h"
#include "web/ui/marks.h"

namespace firebreak::web {
namespace {

constexpr float axisHeight = 22, leastRow = 22, mostRow = 31;

std::string_view directionOf(const MorrisEffect& effect) {
  const double half = halfInterval(effect.mean);
  if (effect.mean.mean > half) return "raises";
  return effect.mean.mean < -half ? "lowers" : "either way";
}

std::string rowWords(const DriversView& view, const MorrisRow& row) {
  const OutcomeKind kind = view.words.kind;
  const std::string points = kind == OutcomeKind::share ? " points" : "";
  return row.lever.label + ": moves it by " + changeFigure(kind, row.effect.absolute) + " " +
         intervalText(kind, row.effect.absolute) + points + " on average, " + std::string(directionOf(row.effect)) +
         "; spread " + changeFigure(kind, {row.effect.deviation, 0}) + points;
}

void drawEffect(Canvas& canvas, const DriversView& view, const MorrisRow& row, const DriverColumns& columns,
                Rect place) {
  const Palette& palette = canvas.theme.palette;
  const float middle = place.y + place.h / 2, half = std::min(8.0f, place.h * 0.32f);
  const float to = driverX(view, columns, row.effect.absolute.mean);
  canvas.shapes.rect({columns.bars, middle - half}, {std::max(to, columns.bars + 1), middle + half},
                     mix(palette.surface.panel, palette.ink.primary, 0.72f));
  const double reach = halfInterval(row.effect.absolute);
  const float left = driverX(view, columns, std::max(0.0, row.effect.absolute.mean - reach)),
              right = driverX(view, columns, row.effect.absolute.mean + reach);
  canvas.shapes.line({left, middle}, {right, middle}, palette.surface.panel, 3);
  canvas.shapes.line({left, middle}, {right, middle}, palette.ink.primary, 1.25f);
  const float noise = driverX(view, columns, row.effect.noise);
  canvas.shapes.line({noise, middle - half - 2}, {noise, middle + half + 2}, palette.ink.secondary, 1.5f,
                     {.on = 2, .off = 2});
  const float spread = driverX(view, columns, row.effect.deviation);
  canvas.shapes.circle({spread, middle}, 5, palette.surface.panel);
  canvas.shapes.circleOutline({spread, middle}, 4.5f, palette.ink.primary, 1.5f);
  const float words = std::max({to, right, spread + 5, noise}) + 8;
  textMiddle(canvas, {words, middle}, directionOf(row.effect), palette.ink.secondary, canvas.theme.type.micro);
}

}  // namespace

float driverX(const DriversView& view, const DriverColumns& columns, double value) {
  const auto share = static_cast<float>(view.axis.shareOf(axisValue(view.words, value)));
  return columns.bars + (columns.end - columns.bars) * std::clamp(share, 0.0f, 1.0f);
}

void driverAxis(Canvas& canvas, const DriversView& view, const DriverColumns& columns, Rect rows) {
  const Palette& palette = canvas.theme.palette;
  const float micro = canvas.theme.type.micro, bottom = rows.y + rows.h;
  const auto x = [&](double tick) {
    return columns.bars + (columns.end - columns.bars) * static_cast<float>(view.axis.shareOf(tick));
  };
  const bool share = view.words.kind == OutcomeKind::share;
  for (const double tick : view.axis.ticks)
    canvas.shapes.line({x(tick), rows.y}, {x(tick), bottom}, palette.line.grid);
  for (const double tick : view.axis.ticks)
    textMiddle(canvas, {x(tick), bottom + 11},
               view.axis.label(tick) + (share && tick == view.axis.ticks.back() ? " %" : ""), palette.ink.secondary,
               micro, Weight::regular, Align::centre);
}

Hit driverRow(Canvas& canvas, const std::string& id, const std::string& words, const LeverName& lever,
              const DriverColumns& columns, Rect row) {
  const Palette& palette = canvas.theme.palette;
  const Hit at = hit(canvas, id, Role::button, words, row);
  canvas.access.last().description = "Sweeps this lever over its range";
  if (at.hovered)
    canvas.shapes.rect({row.x + 4, row.y + 1}, {row.x + row.w - 4, row.y + row.h - 1}, palette.surface.hover, 4);
  const float base = canvas.theme.type.small, middle = row.y + row.h / 2, room = columns.labelRoom() - 42;
  const Weight weight = lever.changed ? Weight::semibold : Weight::regular;
  const std::string shown = fitted(canvas, lever.label, room, base, weight);
  textMiddle(canvas, {columns.label, middle}, shown, palette.ink.primary, base, weight);
  if (lever.changed) changedMark(canvas, {columns.label + textWidth(canvas, shown, base, weight) + 9, middle}, 4);
  if (at.focused) focusRing(canvas, {row.x + 6, row.y + 2, row.w - 12, row.h - 4}, 4);
  return at;
}

std::string drawMorris(Canvas& canvas, const DriversView& view, ScrollState& state, Rect area) {
  const DriverColumns columns = {area.x + futuresEdge, area.x + futuresEdge + std::min(240.0f, area.w * 0.42f),
                                 area.x + area.w - futuresEdge - 64};
  const Rect rows = {
      area.x, area.y + 4, area.w,
      std::clamp(area.h - 4 - axisHeight, 8.0f, std::max(8.0f, mostRow * static_cast<float>(view.morris.size())))};
  driverAxis(canvas, view, columns, rows);
  std::string pressed;
  ScrollArea scroll(canvas, "drivers.scroll", rows, state);
  const float height =
      std::clamp(rows.h / static_cast<float>(std::max<std::size_t>(1, view.morris.size())), leastRow, mostRow);
  float y = scroll.top();
  for (const MorrisRow& row : view.morris) {
    const Rect place = {area.x, y, area.w, height};
    const Hit at = driverRow(canvas, "drivers.lever." + row.lever.path, rowWords(view, row), row.lever, columns, place);
    drawEffect(canvas, view, row, columns, place);
    if (at.pressed) pressed = row.lever.path;
    y += height;
  }
  scroll.endAt(y);
  return pressed;
}

}  // namespace firebreak::web
