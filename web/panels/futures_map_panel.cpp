// The map of two thresholds: axes that can be chosen, the picture, and the present point.
#include <algorithm>
#include <cmath>
#include <vector>

#include "web/panels/futures_map_parts.h"
#include "web/panels/futures_parts.h"
#include "web/panels/outcome_text.h"
#include "web/ui/controls.h"
#include "web/ui/format.h"
#include "web/ui/marks.h"
#include "web/ui/slider.h"

namespace firebreak::web {
namespace {

constexpr float axisWidth = 48, menuHeight = 26, tickHeight = 20, legendWidth = 220, columnFrom = 560;

double stepAlong(const ThresholdSide& side) {
  double step = stepOf(*side.lever.parameter);
  while (step < (side.to - side.from) / 200)
    step *= 10;
  return step;
}

// The nearest value of its slider's steps within the map.
double stepped(const ThresholdSide& side, double value) {
  const double perUnit = std::round(1 / stepOf(*side.lever.parameter));
  return std::clamp(std::round(std::clamp(value, side.from, side.to) * perUnit) / perUnit, side.from, side.to);
}

void moveTo(Canvas& canvas, const ThresholdsView& view, double x, double y, std::uint64_t gesture) {
  const double toX = stepped(view.x, x), toY = stepped(view.y, y);
  if (toX == view.x.now && toY == view.y.now) return;
  canvas.send(SetParameters{.settings = {{view.x.lever.path, toX}, {view.y.lever.path, toY}},
                            .label = view.x.lever.label + " and " + view.y.lever.label,
                            .gesture = gesture});
}

void carryOut(Canvas& canvas, const ThresholdsView& view, const PlanePointEvent& event) {
  using Kind = PlanePointEvent::Kind;
  if (event.kind == Kind::move) moveTo(canvas, view, view.x.valueAt(event.x), view.y.valueAt(event.y), event.gesture);
  if (event.kind == Kind::setX) moveTo(canvas, view, event.value, view.y.now, 0);
}

std::string quantity(const ThresholdSide& side, double value) {
  return quantityOf(*side.lever.parameter, value).whole();
}

std::string pictureWords(const ThresholdsView& view, const ThresholdField& field) {
  double low = 1, high = 0;
  for (const double share : field.shares) {
    if (std::isnan(share)) continue;
    low = std::min(low, share);
    high = std::max(high, share);
  }
  std::string words = "Share of futures that reach rung 5 or above, " + view.x.lever.label + " from " +
                      quantity(view.x, view.x.from) + " to " + quantity(view.x, view.x.to) + " to the right, " +
                      view.y.lever.label + " from " + quantity(view.y, view.y.from) + " to " +
                      quantity(view.y, view.y.to) + " upwards";
  if (high >= low)
    words += ": between " + shareText(low) + " and " + shareText(high) +
             ", smoothed over neighbouring points and scaled by the luck of their runs";
  return words + (field.tipping.empty() ? "" : "; the line on which the escalation number is 1 crosses it");
}

PlanePointSpec specOf(const ThresholdsView& view, const ThresholdField& field, Rect plot) {
  const double stepX = stepAlong(view.x), stepY = stepAlong(view.y);
  return {
      .id = "map.point",
      .ground = "map.ground",
      .name = "Point on the map",
      .description = "Left and right arrows move " + view.x.lever.label + ", up and down arrows " + view.y.lever.label,
      .valueText = view.x.lever.label + " " + quantity(view.x, view.x.now) + ", " + view.y.lever.label + " " +
                   quantity(view.y, view.y.now) + ": " + outcomeText(OutcomeKind::share, view.now) +
                   " reach rung 5 or above",
      .picture = pictureWords(view, field),
      .area = plot,
      .x = view.x.nowShare,
      .y = view.y.nowShare,
      .stepX = stepX / (view.x.to - view.x.from),
      .stepY = stepY / (view.y.to - view.y.from),
      .value = view.x.now,
      .minimum = view.x.from,
      .maximum = view.x.to,
      .step = stepX};
}

void axisMenu(Canvas& canvas, const ThresholdsContent& content, bool isX, Rect place) {
  const ThresholdSide& side = isX ? content.map.x : content.map.y;
  const ThresholdSide& other = isX ? content.map.y : content.map.x;
  std::vector<MenuItem> items;
  std::vector<const LeverName*> offered;
  for (const LeverName& lever : content.axes) {
    if (lever.path == other.lever.path) continue;
    items.push_back({.label = lever.label, .detail = {}, .chosen = lever.path == side.lever.path});
    offered.push_back(&lever);
  }
  const std::string unit = quantityOf(*side.lever.parameter, side.now).unit;
  const int chosen = menu(canvas, isX ? "map.axis.x" : "map.axis.y", isX ? "Lever to the right" : "Lever upwards",
                          side.lever.label + (unit.empty() ? "" : ", " + unit), place, items, 320);
  if (chosen < 0) return;
  FuturesChoice wanted = content.choice;
  (isX ? wanted.mapX : wanted.mapY) = offered[static_cast<std::size_t>(chosen)]->path;
  canvas.send(ChooseFutures{std::move(wanted)});
}

void drawTicks(const MapFrame& frame) {
  const Palette& palette = frame.canvas.theme.palette;
  const float micro = frame.canvas.theme.type.micro, bottom = frame.plot.y + frame.plot.h;
  const auto figure = [](const ThresholdSide& side, double tick) {
    return quantityOf(*side.lever.parameter, tick).figure;
  };
  for (const double tick : frame.view.x.scale.ticks)
    textMiddle(frame.canvas, {frame.at(frame.view.x.shareOf(tick), 0).x, bottom + 11}, figure(frame.view.x, tick),
               palette.ink.secondary, micro, Weight::regular, Align::centre);
  for (const double tick : frame.view.y.scale.ticks)
    textMiddle(frame.canvas, {frame.plot.x - 8, frame.at(0, frame.view.y.shareOf(tick)).y}, figure(frame.view.y, tick),
               palette.ink.secondary, micro, Weight::regular, Align::right);
}

bool onMap(double x, double y) {
  return x >= 0 && x <= 1 && y >= 0 && y <= 1;
}

// Dotted uprights at the present settings, and a dashed ring where the baseline stands.
void drawStands(const MapFrame& frame) {
  const Palette& palette = frame.canvas.theme.palette;
  const ThresholdsView& view = frame.view;
  if (!onMap(view.x.nowShare, view.y.nowShare)) return;
  const Point now = frame.at(view.x.nowShare, view.y.nowShare);
  frame.canvas.shapes.line({now.x, frame.plot.y}, {now.x, frame.plot.y + frame.plot.h}, palette.ink.primary, 1,
                           {.on = 1.5f, .off = 4});
  if (!view.moved || !onMap(view.x.beforeShare, view.y.beforeShare)) return;
  const Point before = frame.at(view.x.beforeShare, view.y.beforeShare);
  frame.canvas.shapes.circleOutline(before, 10, palette.surface.panel, 5);
  frame.canvas.shapes.circleOutline(before, 9, palette.ink.primary, 2, {.on = 3, .off = 2.5f});
}

struct Places {
  Rect plot, legend;
  bool column;
};

Places placesIn(Rect area) {
  const bool column = area.w >= columnFrom;
  const float legendHeight = column ? 0.0f : 150.0f;
  const float right = column ? legendWidth + futuresEdge + 20 : futuresEdge;
  const Rect plot = {area.x + futuresEdge + axisWidth - 8, area.y + menuHeight + 8,
                     std::max(40.0f, area.w - futuresEdge - axisWidth + 8 - right),
                     std::max(40.0f, area.h - menuHeight - 8 - tickHeight - menuHeight - 10 - legendHeight)};
  const Rect legend = column ? Rect{area.x + area.w - futuresEdge - legendWidth, plot.y, legendWidth, plot.h}
                             : Rect{area.x + futuresEdge, plot.y + plot.h + tickHeight + menuHeight + 14,
                                    area.w - 2 * futuresEdge, legendHeight - 10};
  return {plot, legend, column};
}

}  // namespace

void drawThresholdMap(Canvas& canvas, const ThresholdsContent& content, ThresholdsPanelState& state, Rect area) {
  const ThresholdsView& view = content.map;
  if (!view.mapped)
    return emptyWords(canvas, "map.empty", "Two thresholds against each other will stand here in a moment.", area);
  const Places places = placesIn(area);
  const MapFrame frame{canvas, view, content.field, places.plot};
  const Rect& plot = places.plot;
  const PlanePointSpec spec = specOf(view, content.field, plot);
  carryOut(canvas, view, planeGround(canvas, spec));
  canvas.shapes.rect({plot.x, plot.y}, {plot.x + plot.w, plot.y + plot.h}, canvas.theme.palette.surface.canvas);
  {
    const Clip clip(canvas, plot);
    drawField(frame);
    drawContours(frame);
    drawStands(frame);
  }
  canvas.shapes.outline({plot.x, plot.y}, {plot.x + plot.w, plot.y + plot.h}, canvas.theme.palette.line.control, 1);
  drawTicks(frame);
  drawMapLegend(frame, places.legend, places.column);
  carryOut(canvas, view, planePoint(canvas, spec, state.point));
  const float menus = std::min(300.0f, plot.w);
  axisMenu(canvas, content, false, {area.x + futuresEdge, area.y, menus, menuHeight});
  axisMenu(canvas, content, true, {plot.x + (plot.w - menus) / 2, plot.y + plot.h + tickHeight + 2, menus, menuHeight});
}

}  // namespace firebreak::web
