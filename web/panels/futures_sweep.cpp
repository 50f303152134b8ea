// One lever over its range: the outcome at each value with its interval, and where the lever stands.
#include <algorithm>
#include <vector>

#include "web/panels/futures_drivers_parts.h"
#include "web/panels/futures_parts.h"
#include "web/panels/outcome_text.h"
#include "web/ui/format.h"
#include "web/ui/marks.h"

namespace firebreak::web {
namespace {

struct Plot {
  Canvas& canvas;
  const DriversView& view;
  Rect area;

  float x(double value) const { return area.x + area.w * static_cast<float>(view.curve.x.shareOf(value)); }
  float y(double outcome) const {
    return area.y + area.h * (1 - static_cast<float>(view.curve.y.shareOf(axisValue(view.words, outcome))));
  }
};

std::string settingText(const DriversView& view, double value) {
  return quantityOf(*view.curve.lever.parameter, value).whole();
}

void drawGrid(const Plot& plot) {
  const Palette& palette = plot.canvas.theme.palette;
  const float micro = plot.canvas.theme.type.micro, right = plot.area.x + plot.area.w,
              bottom = plot.area.y + plot.area.h;
  const AxisScale& scale = plot.view.curve.y;
  const bool share = plot.view.words.kind == OutcomeKind::share;
  const auto y = [&](double tick) { return plot.area.y + plot.area.h * (1 - static_cast<float>(scale.shareOf(tick))); };
  for (const double tick : scale.ticks)
    plot.canvas.shapes.line({plot.area.x, y(tick)}, {right, y(tick)}, palette.line.grid);
  for (const double tick : scale.ticks)
    textMiddle(plot.canvas, {plot.area.x - 8, y(tick)},
               scale.label(tick) + (share && tick == scale.ticks.back() ? " %" : ""), palette.ink.secondary, micro,
               Weight::regular, Align::right);
  for (const double tick : plot.view.curve.x.ticks)
    textMiddle(plot.canvas, {plot.x(tick), bottom + 12}, quantityOf(*plot.view.curve.lever.parameter, tick).figure,
               palette.ink.secondary, micro, Weight::regular, Align::centre);
  const std::string unit = quantityOf(*plot.view.curve.lever.parameter, plot.view.curve.now).unit;
  textMiddle(plot.canvas, {plot.area.x + plot.area.w / 2, bottom + 28},
             plot.view.curve.lever.label + (unit.empty() ? "" : ", " + unit), palette.ink.secondary, micro,
             Weight::regular, Align::centre);
}

void drawCurve(const Plot& plot) {
  const Palette& palette = plot.canvas.theme.palette;
  std::vector<Point> upper, lower, middle;
  for (const SweepPoint& point : plot.view.curve.points) {
    const double half = halfInterval(point.mean);
    middle.emplace_back(plot.x(point.value), plot.y(point.mean.mean));
    upper.emplace_back(plot.x(point.value), plot.y(point.mean.mean + half));
    lower.emplace_back(plot.x(point.value), plot.y(point.mean.mean - half));
  }
  if (middle.size() < 2) return;
  plot.canvas.shapes.ribbon(upper, lower, mix(palette.surface.panel, palette.ink.primary, 0.28f));
  plot.canvas.shapes.polyline(middle, palette.ink.primary, 2);
  for (const Point at : middle)
    plot.canvas.shapes.circle(at, 2.5f, palette.ink.primary);
}

void drawNow(const Plot& plot) {
  const Palette& palette = plot.canvas.theme.palette;
  const float x = plot.x(plot.view.curve.now);
  if (x < plot.area.x - 1 || x > plot.area.x + plot.area.w + 1) return;
  const Point at = {x, plot.y(plot.view.now.mean)};
  plot.canvas.shapes.line({x, plot.area.y}, {x, plot.area.y + plot.area.h}, palette.ink.secondary, 1,
                          {.on = 2, .off = 3});
  plot.canvas.shapes.circle(at, 7, palette.surface.panel);
  plot.canvas.shapes.circleOutline(at, 6, palette.ink.primary, 2);
  const std::string words =
      "now " + settingText(plot.view, plot.view.curve.now) + ": " + outcomeText(plot.view.words.kind, plot.view.now);
  const float half = textWidth(plot.canvas, words, plot.canvas.theme.type.small, Weight::medium) / 2 + 6;
  plate(plot.canvas, {std::clamp(x, plot.area.x + half, plot.area.x + plot.area.w - half), plot.area.y - 10}, words,
        palette.ink.primary, plot.canvas.theme.type.small);
}

std::string summary(const DriversView& view) {
  std::string words = std::string(view.words.label) + " over " + view.curve.lever.label + ": ";
  for (const SweepPoint& point : view.curve.points)
    words += outcomeText(view.words.kind, point.mean) + " at " + settingText(view, point.value) + ", ";
  return words + "now " + settingText(view, view.curve.now);
}

}  // namespace

void drawSweep(Canvas& canvas, const DriversView& view, Rect area) {
  const Plot plot{canvas,
                  view,
                  {area.x + futuresEdge + 40, area.y + 24, std::max(20.0f, area.w - 2 * futuresEdge - 56),
                   std::max(20.0f, area.h - 24 - 42)}};
  drawGrid(plot);
  drawCurve(plot);
  drawNow(plot);
  spoken(canvas, "drivers.curve", Role::image, summary(view), plot.area);
}

}  // namespace firebreak::web
