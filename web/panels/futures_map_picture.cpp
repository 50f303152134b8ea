// Share as colour, its contours with their figures, and the line on which the escalation number is 1.
#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "web/panels/futures_map_parts.h"
#include "web/panels/futures_parts.h"
#include "web/panels/outcome_text.h"
#include "web/ui/format.h"
#include "web/ui/marks.h"

namespace firebreak::web {
namespace {

constexpr float shortest = 36;  // px: a shorter contour is luck
constexpr int fine = 2;         // points of the picture between two of the map

// Between the four corners; NaN if one of them is.
double shareAt(const ThresholdField& field, int column, int row) {
  const int left = std::min(column / fine, field.columns - 2), low = std::min(row / fine, field.rows - 2);
  const double x = static_cast<double>(column - left * fine) / fine, y = static_cast<double>(row - low * fine) / fine;
  const auto at = [&](int c, int r) { return field.shares[static_cast<std::size_t>(r * field.columns + c)]; };
  return (at(left, low) * (1 - x) + at(left + 1, low) * x) * (1 - y) +
         (at(left, low + 1) * (1 - x) + at(left + 1, low + 1) * x) * y;
}

// Text of a line where it has most room: in the middle of the longest of its pieces.
Point labelPlace(const MapFrame& frame, const ThresholdField::Line& line) {
  const MapPosition middle = line.points[line.points.size() / 2];
  const Point at = frame.at(middle.x, middle.y);
  return {std::clamp(at.x, frame.plot.x + 24, frame.plot.x + frame.plot.w - 24),
          std::clamp(at.y, frame.plot.y + 12, frame.plot.y + frame.plot.h - 12)};
}

std::vector<Point> pointsOf(const MapFrame& frame, const ThresholdField::Line& line) {
  std::vector<Point> points;
  for (const MapPosition& position : line.points)
    points.push_back(frame.at(position.x, position.y));
  return points;
}

float lengthOf(const std::vector<Point>& points) {
  float length = 0;
  for (std::size_t i = 1; i < points.size(); ++i)
    length += std::hypot(points[i].x - points[i - 1].x, points[i].y - points[i - 1].y);
  return length;
}

struct Label {
  Point at;
  std::string words;
  bool tipping;
};

bool free(const std::vector<Label>& placed, Point at) {
  return std::none_of(placed.begin(), placed.end(), [&](const Label& other) {
    return std::fabs(other.at.x - at.x) < 56 && std::fabs(other.at.y - at.y) < 24;
  });
}

void drawLabels(const MapFrame& frame, const std::vector<Label>& labels) {
  const Palette& palette = frame.canvas.theme.palette;
  const float micro = frame.canvas.theme.type.micro;
  for (const Label& label : labels) {
    const float half = textWidth(frame.canvas, label.words, micro, Weight::medium) / 2 + 6;
    const Point min = {label.at.x - half, label.at.y - 10}, max = {label.at.x + half, label.at.y + 10};
    frame.canvas.shapes.rect(min, max, label.tipping ? palette.action.fill : palette.surface.panel, 4);
    textMiddle(frame.canvas, label.at, label.words, label.tipping ? palette.action.ink : palette.ink.primary, micro,
               Weight::medium, Align::centre);
  }
}

}  // namespace

Colour rampColour(const Palette& palette, double share) {
  const double steps = static_cast<double>(palette.share.size() - 1), place = std::clamp(share, 0.0, 1.0) * steps;
  const auto index = static_cast<std::size_t>(std::min(place, steps - 1));
  return mix(palette.share[index], palette.share[index + 1], static_cast<float>(place - static_cast<double>(index)));
}

void drawField(const MapFrame& frame) {
  const ThresholdField& field = frame.field;
  if (field.columns < 2 || field.rows < 2) return;
  const int columns = (field.columns - 1) * fine + 1, rows = (field.rows - 1) * fine + 1;
  std::vector<Point> points;
  std::vector<Colour> colours;
  for (int row = 0; row < rows; ++row)
    for (int column = 0; column < columns; ++column) {
      const double share = shareAt(field, column, row);
      points.push_back(frame.at(static_cast<double>(column) / (columns - 1), static_cast<double>(row) / (rows - 1)));
      colours.push_back(std::isnan(share) ? 0 : rampColour(frame.canvas.theme.palette, share / field.most));
    }
  frame.canvas.shapes.field(points, colours, static_cast<std::size_t>(columns));
}

void drawContours(const MapFrame& frame) {
  const Palette& palette = frame.canvas.theme.palette;
  std::vector<Label> labels;
  const auto name = [&](const ThresholdField::Line& line, float length, std::string words, bool tipping) {
    const Point at = labelPlace(frame, line);
    if (length > 70 && free(labels, at)) labels.push_back({at, std::move(words), tipping});
  };
  for (const ThresholdField::Line& line : frame.field.tipping) {
    const std::vector<Point> points = pointsOf(frame, line);
    frame.canvas.shapes.polyline(points, palette.surface.panel, 4.5f);
    frame.canvas.shapes.polyline(points, palette.ink.primary, 2.25f, {.on = 6, .off = 5});
    name(line, lengthOf(points), "E = 1", true);
  }
  for (const ThresholdField::Line& line : frame.field.contours) {
    const std::vector<Point> points = pointsOf(frame, line);
    if (lengthOf(points) < shortest) continue;
    // Dark on light and light on dark: the ramp's far end.
    const bool high = line.level > frame.field.most * 0.45;
    frame.canvas.shapes.polyline(points, withAlpha(high ? palette.share.front() : palette.share.back(), 0.85f), 1);
    name(line, lengthOf(points), shareText(line.level), false);
  }
  drawLabels(frame, labels);
}

namespace {

constexpr float standHeight = 90;

// Ring, figure and two lines of words.
void drawStand(const MapFrame& frame, std::string_view id, std::string_view name, const Moments& share,
               const std::array<std::string, 2>& words, bool dashed, Point corner, float width) {
  Canvas& canvas = frame.canvas;
  const Palette& palette = canvas.theme.palette;
  const TypeScale& type = canvas.theme.type;
  const Point ring = {corner.x + 8, corner.y + 9};
  canvas.shapes.circleOutline(ring, 7, palette.ink.primary, dashed ? 1.5f : 2.25f,
                              dashed ? Dash{.on = 2.5f, .off = 2} : Dash{});
  if (!dashed) canvas.shapes.circle(ring, 2.5f, palette.ink.primary);
  const float left = corner.x + 26;
  textMiddle(canvas, {left, corner.y + 9}, name, palette.ink.primary, type.small, Weight::semibold);
  textMiddle(canvas, {left, corner.y + 37}, shareText(share.mean), palette.ink.primary, type.figure, Weight::semibold);
  textMiddle(canvas,
             {left + textWidth(canvas, shareText(share.mean), type.figure, Weight::semibold) + 7, corner.y + 41},
             intervalText(OutcomeKind::share, share), palette.ink.secondary, type.micro);
  for (std::size_t i = 0; i < words.size(); ++i)
    textMiddle(canvas, {left, corner.y + 62 + 17 * static_cast<float>(i)},
               fitted(canvas, words[i], width - 26, type.micro), palette.ink.secondary, type.micro);
  spoken(canvas, id, Role::text,
         std::string(name) + ": " + outcomeText(OutcomeKind::share, share) + " reach rung 5 or above, " + words[0] +
             ", " + words[1],
         {corner.x, corner.y, width, standHeight});
}

std::array<std::string, 2> standWords(const ThresholdsView& view, double x, double y) {
  return {settingWords(*view.x.lever.parameter, view.x.lever.label, x),
          settingWords(*view.y.lever.parameter, view.y.lever.label, y)};
}

void drawRamp(const MapFrame& frame, Point corner, float width) {
  Canvas& canvas = frame.canvas;
  constexpr int parts = 24;
  std::vector<Point> points;
  std::vector<Colour> colours;
  for (int row = 0; row < 2; ++row)
    for (int i = 0; i <= parts; ++i) {
      const double share = static_cast<double>(i) / parts;
      points.emplace_back(corner.x + width * static_cast<float>(share), corner.y + (row == 0 ? 0.0f : 11.0f));
      colours.push_back(rampColour(canvas.theme.palette, share));
    }
  canvas.shapes.field(points, colours, parts + 1);
  canvas.shapes.outline(corner, {corner.x + width, corner.y + 11}, canvas.theme.palette.line.control, 1);
  const int steps = static_cast<int>(std::lround(frame.field.most * 5));
  for (int i = 0; i <= steps; ++i) {
    const Align align = i == 0 ? Align::left : i == steps ? Align::right : Align::centre;
    textMiddle(canvas, {corner.x + width * static_cast<float>(i) / static_cast<float>(steps), corner.y + 24},
               std::to_string(i * 20) + (i == steps ? " %" : ""), canvas.theme.palette.ink.secondary,
               canvas.theme.type.micro, Weight::regular, align);
  }
}

}  // namespace

void drawMapLegend(const MapFrame& frame, Rect place, bool column) {
  const ThresholdsView& view = frame.view;
  const float width = column ? place.w : place.w / 2 - 8;
  drawStand(frame, "map.now", "Now", view.now, standWords(view, view.x.now, view.y.now), false, {place.x, place.y},
            width);
  if (view.compared) {
    const Point corner = column ? Point{place.x, place.y + standHeight + 16} : Point{place.x + width + 16, place.y};
    drawStand(frame, "map.before", view.partner, view.before, standWords(view, view.x.before, view.y.before), true,
              corner, width);
  }
  const float stands = column && view.compared ? 2 * standHeight + 16 : standHeight;
  if (frame.field.columns > 0 && place.h >= stands + 38)
    drawRamp(frame, {place.x, place.y + place.h - 34}, column ? std::min(place.w, 180.0f) : place.w);
}

}  // namespace firebreak::web
