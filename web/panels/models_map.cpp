// The plane of two parameters, divided by the verdict; the present point on it can be dragged.
#include <algorithm>
#include <array>
#include <cmath>

#include "web/panels/models_parts.h"
#include "web/ui/controls.h"
#include "web/ui/format.h"
#include "web/ui/marks.h"
#include "web/ui/plane_point.h"
#include "web/ui/slider.h"

namespace firebreak::web {
namespace {

constexpr int side = ModelMap::side;
constexpr float headHeight = 62, footHeight = 46, legendRow = 26, pointRadius = 9;

struct Plane {
  Canvas& canvas;
  const ModelsView& view;
  Rect area;

  const ModelMap& map() const { return view.map; }
  const ModelSlider& sliderX() const { return view.sliders[map().xAxis.parameter]; }
  const ModelSlider& sliderY() const { return view.sliders[map().yAxis.parameter]; }
  float x(double share) const { return area.x + area.w * static_cast<float>(share); }
  float y(double share) const { return area.y + area.h * (1 - static_cast<float>(share)); }
  Rect cell(int column, int row, int columns = 1) const {
    const float size = area.w / side;
    return {area.x + size * static_cast<float>(column), area.y + size * static_cast<float>(side - 1 - row),
            size * static_cast<float>(columns), size};
  }
};

std::string regionWords(const ModelRegion& region) {
  if (region.number == 0) return "Settings that contradict one another";
  std::string words = region.verdict;
  if (!words.empty() && words[0] >= 'a' && words[0] <= 'z') words[0] = static_cast<char>(words[0] - 'a' + 'A');
  return words;
}

std::string quantityWords(const ModelSlider& slider, double value) {
  return quantityOf(slider.parameter, value).whole();
}

// --- the regions ---

void drawRegions(const Plane& plane) {
  for (int row = 0; row < side; ++row)
    for (int from = 0; from < side;) {
      const int number = plane.map().numberAt(from, row);
      int to = from + 1;
      while (to < side && plane.map().numberAt(to, row) == number)
        ++to;
      if (number >= 0) fillRegion(plane.canvas, number, plane.cell(from, row, to - from));
      from = to;
    }
  for (int row = 0; row < side; ++row)
    for (int column = 0; column < side; ++column)
      if (const int number = plane.map().numberAt(column, row); number >= 0)
        hatchCell(plane.canvas, number, plane.cell(column, row), column, row);
}

// Where one verdict ends and another begins.
void drawBorders(const Plane& plane) {
  const Colour ink = plane.canvas.theme.palette.ink.primary;
  const ModelMap& map = plane.map();
  for (int i = 1; i < side; ++i)
    for (int n = 0; n < side; ++n) {
      const Rect right = plane.cell(i, n), above = plane.cell(n, i);
      if (map.numberAt(i - 1, n) != map.numberAt(i, n))
        plane.canvas.shapes.rect({right.x - 0.75f, right.y}, {right.x + 0.75f, right.y + right.h}, ink);
      if (map.numberAt(n, i - 1) != map.numberAt(n, i))
        plane.canvas.shapes.rect({above.x, above.y + above.h - 0.75f}, {above.x + above.w, above.y + above.h + 0.75f},
                                 ink);
    }
}

// A plate's place, moved sideways where the present point would lie on it: to the side with more room.
Point besidePoint(const Plane& plane, Point at, float width) {
  const Point point = {plane.x(plane.map().pointX), plane.y(plane.map().pointY)};
  const float apart = width / 2 + pointRadius + 8;
  if (std::fabs(point.x - at.x) > apart || std::fabs(point.y - at.y) > 24) return at;
  const bool left = point.x > plane.area.x + plane.area.w / 2;
  const float moved = point.x + (left ? -apart : apart);
  return {std::clamp(moved, plane.area.x + width / 2, plane.area.x + plane.area.w - width / 2), at.y};
}

// Its name where it fits, else its number, on a plate.
void drawNames(const Plane& plane) {
  const Palette& palette = plane.canvas.theme.palette;
  const float small = plane.canvas.theme.type.small;
  for (const ModelRegion& region : plane.map().regions) {
    const float room = plane.area.w * static_cast<float>(region.labelWidth) - 8;
    const std::string number = region.number > 0 ? std::to_string(region.number) : "×";
    std::string words = number + "  " + regionWords(region);
    if (textWidth(plane.canvas, words, small, Weight::medium) + 14 > room) words = number;
    const float width = textWidth(plane.canvas, words, small, Weight::medium) + 14;
    if (width > room + 8) continue;
    const Point at = besidePoint(plane, {plane.x(region.labelX), plane.y(region.labelY)}, width);
    plane.canvas.shapes.rect({at.x - width / 2, at.y - 11}, {at.x + width / 2, at.y + 11}, palette.surface.panel, 4);
    textMiddle(plane.canvas, at, words, palette.ink.primary, small, Weight::medium, Align::centre);
  }
}

// --- the present point ---

double stepAlong(const ModelSlider& slider, const MapAxis& axis) {
  double step = stepOf(slider.parameter);
  while (step < (axis.high - axis.low) / 200)
    step *= 10;
  return step;
}

// The nearest value of its slider's steps within its range.
double stepped(const ModelSlider& slider, double value) {
  const double perUnit = std::round(1 / stepOf(slider.parameter));
  return std::clamp(std::round(value * perUnit) / perUnit, slider.parameter.minimum, slider.parameter.maximum);
}

void moveTo(const Plane& plane, double x, double y) {
  const double toX = stepped(plane.sliderX(), x), toY = stepped(plane.sliderY(), y);
  if (toX == plane.sliderX().value && toY == plane.sliderY().value) return;
  plane.canvas.send(
      SetModel{{{std::string(plane.sliderX().parameter.key), toX}, {std::string(plane.sliderY().parameter.key), toY}}});
}

void carryOut(const Plane& plane, const PlanePointEvent& event) {
  using Kind = PlanePointEvent::Kind;
  if (event.kind == Kind::move) moveTo(plane, plane.map().xAxis.at(event.x), plane.map().yAxis.at(event.y));
  if (event.kind == Kind::setX) moveTo(plane, event.value, plane.sliderY().value);
}

std::string pointWords(const Plane& plane) {
  return std::string(plane.sliderX().parameter.label) + " " + quantityWords(plane.sliderX(), plane.sliderX().value) +
         ", " + std::string(plane.sliderY().parameter.label) + " " +
         quantityWords(plane.sliderY(), plane.sliderY().value) + ": " + plane.view.verdict;
}

std::string summary(const Plane& plane) {
  std::string words = "Map of the verdicts: " + std::string(plane.sliderX().parameter.label) + " to the right, " +
                      std::string(plane.sliderY().parameter.label) + " upwards.";
  for (const ModelRegion& region : plane.map().regions)
    words += " " + regionWords(region) + ": " + numberText(region.share * 100, 0) + " % of it.";
  return words;
}

PlanePointSpec specOf(const Plane& plane) {
  const ModelMap& map = plane.map();
  const double stepX = stepAlong(plane.sliderX(), map.xAxis), stepY = stepAlong(plane.sliderY(), map.yAxis);
  return {.id = "models.map.point",
          .ground = "models.map",
          .name = "Point on the map",
          .description = "Left and right arrows move " + std::string(plane.sliderX().parameter.label) +
                         ", up and down arrows " + std::string(plane.sliderY().parameter.label),
          .valueText = pointWords(plane),
          .picture = summary(plane),
          .area = plane.area,
          .x = map.pointX,
          .y = map.pointY,
          .stepX = stepX / (map.xAxis.high - map.xAxis.low),
          .stepY = stepY / (map.yAxis.high - map.yAxis.low),
          .value = plane.sliderX().value,
          .minimum = plane.sliderX().parameter.minimum,
          .maximum = plane.sliderX().parameter.maximum,
          .step = stepX};
}

// --- around it ---

std::string tickText(const ModelSlider& slider, const AxisScale& scale, double tick) {
  return slider.parameter.unit == "probability" ? numberText(tick * 100, 0) : scale.label(tick);
}

std::string axisTitle(const ModelSlider& slider) {
  const std::string unit = quantityOf(slider.parameter, slider.value).unit;
  return std::string(slider.parameter.label) + (unit.empty() ? "" : ", " + unit);
}

void drawAxes(const Plane& plane) {
  const Palette& palette = plane.canvas.theme.palette;
  const float micro = plane.canvas.theme.type.micro, below = plane.area.y + plane.area.h;
  for (const double tick : plane.map().x.ticks)
    textMiddle(plane.canvas, {plane.x(plane.map().xAxis.shareOf(tick)), below + 12},
               tickText(plane.sliderX(), plane.map().x, tick), palette.ink.secondary, micro, Weight::regular,
               Align::centre);
  for (const double tick : plane.map().y.ticks)
    textMiddle(plane.canvas, {plane.area.x - 8, plane.y(plane.map().yAxis.shareOf(tick))},
               tickText(plane.sliderY(), plane.map().y, tick), palette.ink.secondary, micro, Weight::regular,
               Align::right);
  textMiddle(plane.canvas, {plane.area.x + plane.area.w / 2, below + 31}, axisTitle(plane.sliderX()),
             palette.ink.secondary, micro, Weight::regular, Align::centre);
}

float drawLegend(const Plane& plane, Point corner, float width) {
  const Palette& palette = plane.canvas.theme.palette;
  const float small = plane.canvas.theme.type.small, left = corner.x;
  float y = corner.y;
  for (const ModelRegion& region : plane.map().regions) {
    const Rect swatch = {left, y + 5, 24, 16};
    fillRegion(plane.canvas, region.number, swatch);
    for (int i = 0; i < 24; ++i) {
      const int column = i % 6, row = i / 6;
      hatchCell(plane.canvas, region.number,
                {swatch.x + 4 * static_cast<float>(column), swatch.y + 4 * static_cast<float>(3 - row), 4, 4}, column,
                row);
    }
    plane.canvas.shapes.outline({swatch.x, swatch.y}, {swatch.x + swatch.w, swatch.y + swatch.h}, palette.line.control);
    const std::string words = (region.number > 0 ? std::to_string(region.number) + "  " : "×  ") + regionWords(region);
    const float room = width - 34;
    textMiddle(plane.canvas, {left + 34, y + legendRow / 2}, fitted(plane.canvas, words, room, small),
               region.here ? palette.ink.primary : palette.ink.secondary, small,
               region.here ? Weight::semibold : Weight::regular);
    spoken(plane.canvas, "models.region." + std::to_string(region.number), Role::listItem,
           words + (region.here ? ", the present settings" : ""), {left, y, width, legendRow});
    y += legendRow;
  }
  return y - corner.y;
}

}  // namespace

float drawModelMap(Canvas& canvas, const ModelsView& view, ModelsPanelState& state, Point corner, float width) {
  const Palette& palette = canvas.theme.palette;
  constexpr float ticksRoom = 40;
  // Whole pixels a cell, so that neighbours meet without a seam.
  const float size = std::max(2.0f, std::floor((std::min(width, 480.0f) - ticksRoom - 8) / side)) * side;
  const Plane plane{canvas, view, {std::round(corner.x + ticksRoom), std::round(corner.y + headHeight), size, size}};
  const Point min = {plane.area.x, plane.area.y}, max = {plane.area.x + size, plane.area.y + size};

  panelTitle(canvas, "models.map.title", {corner.x, corner.y + 14}, "Where each verdict holds");
  textMiddle(canvas, {corner.x, corner.y + 46}, axisTitle(plane.sliderY()), palette.ink.secondary,
             canvas.theme.type.micro);
  const PlanePointSpec spec = specOf(plane);
  carryOut(plane, planeGround(canvas, spec));
  canvas.shapes.rect(min, max, palette.surface.canvas);
  drawRegions(plane);
  drawBorders(plane);
  canvas.shapes.outline(min, max, palette.line.control, 1);
  drawNames(plane);
  drawAxes(plane);
  carryOut(plane, planePoint(canvas, spec, state.point));
  const float legend = drawLegend(plane, {corner.x, max.y + footHeight}, width);
  return headHeight + size + footHeight + legend;
}

}  // namespace firebreak::web
