// The fan of tension with its red lines, and the histogram of the chosen day on the same axis.
#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include "web/panels/futures_parts.h"
#include "web/panels/futures_spread_frame.h"
#include "web/panels/map_marks.h"
#include "web/ui/format.h"

namespace firebreak::web {
namespace {

constexpr std::array<float, 3> bandInk = {0.20f, 0.34f, 0.50f};  // 95, 80, 50 %: from the panel's colour to the ink's
constexpr std::array<std::string_view, 3> bandNames = {"95 %", "80 %", "50 %"};

// Lower end of a rung's band, and the upper one.
double bandLow(const SpreadSide& side, int rung) {
  return rung == 0 ? 0 : side.lines[static_cast<std::size_t>(rung - 1)].tension;
}
double bandHigh(const SpreadSide& side, int rung) {
  return rung + 1 < rungCount ? side.lines[static_cast<std::size_t>(rung)].tension : 100;
}

void drawGround(const SpreadFrame& frame) {
  for (int r = 0; r < rungCount; ++r) {
    const Colour tint = mix(frame.palette().surface.panel, frame.palette().rung[static_cast<std::size_t>(r)], 0.13f);
    frame.canvas.shapes.rect({frame.plot.x, frame.y(bandHigh(frame.side, r))},
                             {frame.plot.x + frame.plot.w, frame.y(bandLow(frame.side, r))}, tint);
  }
}

std::vector<Point> curveOf(const SpreadFrame& frame, std::size_t quantile) {
  std::vector<Point> points;
  for (const SpreadDay& day : frame.side.days)
    points.emplace_back(frame.x(day.day), frame.y(day.tension[quantile]));
  return points;
}

void drawFan(const SpreadFrame& frame) {
  for (std::size_t band = 0; band < bandInk.size(); ++band)
    frame.canvas.shapes.ribbon(curveOf(frame, fanQuantiles.size() - 1 - band), curveOf(frame, band),
                               mix(frame.palette().surface.panel, frame.palette().ink.primary, bandInk[band]));
  for (const SpreadLine& line : frame.side.lines) {
    const float y = frame.y(line.tension);
    frame.canvas.shapes.line({frame.plot.x, y}, {frame.plot.x + frame.plot.w, y},
                             withAlpha(frame.palette().surface.panel, 0.75f));
  }
}

void drawSingle(const SpreadFrame& frame) {
  std::vector<Point> points;
  for (const RunTension& run : frame.side.single) {
    points.clear();
    const std::size_t step = std::max<std::size_t>(1, run.days.size() / 240);
    for (std::size_t day = 0; day < run.days.size(); day += step)
      points.emplace_back(frame.x(static_cast<double>(day)), frame.y(static_cast<double>(run.days[day])));
    if (points.size() > 1) frame.canvas.shapes.polyline(points, withAlpha(frame.palette().ink.primary, 0.5f), 1);
  }
}

void drawMedian(const SpreadFrame& frame) {
  const std::vector<Point> median = curveOf(frame, fanMedian);
  if (median.size() < 2) return;
  frame.canvas.shapes.polyline(median, frame.palette().surface.panel, 5);
  frame.canvas.shapes.polyline(median, frame.palette().ink.primary, 2.25f);
}

// A line with its name on it: one that was changed; without a change the one where a bad future begins.
bool isNamed(const SpreadFrame& frame, const SpreadLine& line) {
  const bool any = std::any_of(frame.side.lines.begin(), frame.side.lines.end(),
                               [](const SpreadLine& each) { return each.changed; });
  return any ? line.changed : line.rung == 5;
}

// Where along the fan the name of a band has room below its upper edge and lies on no named line; false: nowhere.
bool namePlace(const SpreadFrame& frame, std::size_t upper, Point& at) {
  const float micro = frame.canvas.theme.type.micro;
  for (const std::size_t twentieth : {15u, 12u, 17u, 9u}) {
    const SpreadDay& day = frame.side.days[frame.side.days.size() * twentieth / 20];
    const float top = frame.y(day.tension[upper]), below = frame.y(day.tension[upper - 1]);
    at = {frame.x(day.day), (top + below) / 2};
    const bool crossed = std::any_of(frame.side.lines.begin(), frame.side.lines.end(), [&](const SpreadLine& line) {
      return isNamed(frame, line) && std::fabs(frame.y(line.tension) - at.y) < micro;
    });
    if (below - top >= micro + 3 && !crossed) return true;
  }
  return false;
}

void nameBands(const SpreadFrame& frame) {
  if (frame.side.days.size() < 4) return;
  for (std::size_t band = 0; band < bandNames.size(); ++band) {
    Point at;
    if (!namePlace(frame, fanQuantiles.size() - 1 - band, at)) continue;
    textMiddle(frame.canvas, at, bandNames[band], frame.palette().ink.primary, frame.canvas.theme.type.micro,
               Weight::medium, Align::centre);
  }
}

void nameLines(const SpreadFrame& frame) {
  const float small = frame.canvas.theme.type.micro, right = frame.plot.x + frame.plot.w;
  for (const SpreadLine& line : frame.side.lines) {
    if (!isNamed(frame, line)) continue;
    const float y = frame.y(line.tension);
    frame.canvas.shapes.line({frame.plot.x, y}, {right, y}, frame.palette().surface.panel, 3);
    frame.canvas.shapes.line({frame.plot.x, y}, {right, y}, frame.palette().ink.primary, 1.5f);
    const std::string words = "red line " + numberText(line.tension, line.tension == std::floor(line.tension) ? 0 : 1);
    const float half = textWidth(frame.canvas, words, small, Weight::medium) / 2 + 5;
    plate(frame.canvas, {frame.plot.x + half + 4, std::max(y - 11, frame.plot.y + 9)}, words,
          frame.palette().ink.primary, small);
  }
}

void drawStrip(const SpreadFrame& frame) {
  const Rect& strip = frame.strip;
  for (int r = 0; r < rungCount; ++r) {
    const float low = frame.y(bandLow(frame.side, r)), high = frame.y(bandHigh(frame.side, r));
    if (low - high < 1) continue;
    rungBar(frame.canvas, r, {strip.x, high + 0.75f}, {strip.x + strip.w, low - 0.75f}, 2);
  }
  for (int r = 0; r < rungCount; ++r) {
    const float low = frame.y(bandLow(frame.side, r)), high = frame.y(bandHigh(frame.side, r));
    if (low - high < 11) continue;
    textMiddle(frame.canvas, {strip.x + strip.w / 2, (low + high) / 2}, std::to_string(r),
               frame.palette().rungInk[static_cast<std::size_t>(r)], frame.canvas.theme.type.micro, Weight::semibold,
               Align::centre);
  }
}

// Tension of all futures on the chosen day, lying on its side: the axis is the plot's.
void drawHistogram(const SpreadFrame& frame) {
  if (frame.chosen.w < 20 || frame.mostInBin <= 0) return;
  constexpr int merged = 2;  // bins of two points
  const float height = frame.plot.h / (tensionBins / merged);
  for (int b = 0; b < tensionBins; b += merged) {
    const double share =
        frame.side.histogram[static_cast<std::size_t>(b)] + frame.side.histogram[static_cast<std::size_t>(b + 1)];
    const float width = frame.chosen.w * static_cast<float>(std::min(1.0, share / frame.mostInBin));
    if (share <= 0) continue;
    const float low = frame.y(b);
    frame.canvas.shapes.rect({frame.chosen.x, low - height}, {frame.chosen.x + std::max(1.0f, width), low - 0.75f},
                             frame.palette().ink.secondary);
  }
}

}  // namespace

void drawTension(const SpreadFrame& frame) {
  drawGround(frame);
  drawFan(frame);
  drawSingle(frame);
  drawMedian(frame);
  drawStrip(frame);
  drawHistogram(frame);
  nameBands(frame);
  nameLines(frame);
}

}  // namespace firebreak::web
