// The curves and lists of a formal model. Curves are told apart by their stroke and by the label at their end, not by
// hue.
#include <algorithm>
#include <array>
#include <numeric>

#include "web/panels/models_parts.h"
#include "web/ui/marks.h"

namespace firebreak::web {
namespace {

constexpr float plotHeight = 190, headHeight = 42, footHeight = 44, endRoom = 14;

struct Plot {
  Canvas& canvas;
  const ModelChart& chart;
  Rect area;  // of the marks

  float x(double value) const { return area.x + area.w * static_cast<float>(chart.x.shareOf(value)); }
  float y(double value) const { return area.y + area.h * (1 - static_cast<float>(chart.y.shareOf(value))); }
};

Dash dashOf(std::size_t curve) {
  constexpr std::array<Dash, 3> dashes = {{{0, 0, 0}, {7, 4, 0}, {2, 3.5f, 0}}};
  return dashes[curve % dashes.size()];
}

void drawGrid(const Plot& plot) {
  const Palette& palette = plot.canvas.theme.palette;
  const float micro = plot.canvas.theme.type.micro, right = plot.area.x + plot.area.w;
  for (const double tick : plot.chart.y.ticks) {
    const float y = plot.y(tick);
    plot.canvas.shapes.line({plot.area.x, y}, {right, y}, tick == 0 ? palette.line.strong : palette.line.grid);
  }
  for (const double tick : plot.chart.y.ticks)
    textMiddle(plot.canvas, {plot.area.x - 8, plot.y(tick)}, plot.chart.y.label(tick), palette.ink.secondary, micro,
               Weight::regular, Align::right);
}

void drawFoot(const Plot& plot) {
  const Palette& palette = plot.canvas.theme.palette;
  const float micro = plot.canvas.theme.type.micro, below = plot.area.y + plot.area.h + 12;
  if (!plot.chart.list)
    for (const double tick : plot.chart.x.ticks)
      textMiddle(plot.canvas, {plot.x(tick), below}, plot.chart.x.label(tick), palette.ink.secondary, micro,
                 Weight::regular, Align::centre);
  textMiddle(plot.canvas, {plot.area.x + plot.area.w / 2, below + 18}, plot.chart.axis, palette.ink.secondary, micro,
             Weight::regular, Align::centre);
}

void drawCurves(const Plot& plot) {
  const Palette& palette = plot.canvas.theme.palette;
  std::vector<Point> points;
  for (std::size_t i = 0; i < plot.chart.curves.size(); ++i) {
    const ModelCurve& curve = plot.chart.curves[i];
    points.clear();
    for (std::size_t n = 0; n < curve.x.size(); ++n)
      points.emplace_back(plot.x(curve.x[n]), plot.y(curve.y[n]));
    if (points.size() > 1) plot.canvas.shapes.polyline(points, palette.ink.primary, 2, dashOf(i));
    if (points.size() == 1) plot.canvas.shapes.circle(points[0], 3, palette.ink.primary);
  }
}

// Labels at the ends of the curves, pushed apart where they would touch.
void labelEnds(const Plot& plot, float room) {
  const float small = plot.canvas.theme.type.small, apart = 18;
  std::vector<std::pair<float, std::size_t>> ends;
  for (std::size_t i = 0; i < plot.chart.curves.size(); ++i)
    if (!plot.chart.curves[i].y.empty()) ends.emplace_back(plot.y(plot.chart.curves[i].y.back()), i);
  std::sort(ends.begin(), ends.end());
  for (std::size_t i = 1; i < ends.size(); ++i)
    ends[i].first = std::max(ends[i].first, ends[i - 1].first + apart);
  // What was pushed out below goes back up, and takes its neighbours along.
  float lowest = plot.area.y + plot.area.h;
  for (std::size_t i = ends.size(); i-- > 0; lowest = ends[i].first - apart)
    ends[i].first = std::min(ends[i].first, lowest);
  const float left = plot.area.x + plot.area.w + endRoom;
  for (const auto& [y, curve] : ends)
    plot.canvas.shapes.line({left - 8, y}, {left + 10, y}, plot.canvas.theme.palette.ink.primary, 2, dashOf(curve));
  for (const auto& [y, curve] : ends)
    textMiddle(plot.canvas, {left + 16, y}, fitted(plot.canvas, plot.chart.curves[curve].label, room - 18, small),
               plot.canvas.theme.palette.ink.primary, small);
}

// A bar for each named thing, its figure above it.
void drawBars(const Plot& plot) {
  const ModelCurve& list = plot.chart.curves.front();
  const Palette& palette = plot.canvas.theme.palette;
  const float step = plot.area.w / static_cast<float>(std::max<std::size_t>(1, list.y.size()));
  const float width = std::min(44.0f, step * 0.62f), zero = plot.y(0), micro = plot.canvas.theme.type.micro;
  const auto centre = [&](std::size_t i) { return plot.area.x + step * (static_cast<float>(i) + 0.5f); };
  for (std::size_t i = 0; i < list.y.size(); ++i) {
    const float top = plot.y(list.y[i]);
    plot.canvas.shapes.rect({centre(i) - width / 2, std::min(top, zero)},
                            {centre(i) + width / 2, std::max(top, zero) + 1}, palette.ink.secondary, 2);
  }
  for (std::size_t i = 0; i < list.y.size(); ++i) {
    textMiddle(plot.canvas, {centre(i), plot.y(list.y[i]) - 9}, shortFigureText(list.y[i]), palette.ink.primary, micro,
               Weight::medium, Align::centre);
    textMiddle(plot.canvas, {centre(i), plot.area.y + plot.area.h + 12}, shortFigureText(list.x[i]),
               palette.ink.secondary, micro, Weight::regular, Align::centre);
  }
}

// What is drawn, in words.
std::string summary(const ModelChart& chart) {
  std::string words = chart.title + (chart.list ? ", a list by " : ", curves over ") + std::string(chart.axis) + ".";
  for (const ModelCurve& curve : chart.curves) {
    if (curve.y.empty()) continue;
    if (chart.list) {
      for (std::size_t i = 0; i < curve.y.size(); ++i)
        words += (i > 0 ? ", " : " ") + figureText(curve.x[i]) + ": " + figureText(curve.y[i]);
      continue;
    }
    words += " " + std::string(curve.label) + ": from " + figureText(curve.y.front()) + " at " +
             figureText(curve.x.front()) + " to " + figureText(curve.y.back()) + " at " + figureText(curve.x.back()) +
             ".";
  }
  return words;
}

// Widest of the labels beside the axis.
float tickRoom(const Canvas& canvas, const AxisScale& scale) {
  float widest = 0;
  for (const double tick : scale.ticks)
    widest = std::max(widest, textWidth(canvas, scale.label(tick), canvas.theme.type.micro));
  return widest + 12;
}

}  // namespace

float drawModelChart(Canvas& canvas, const ModelChart& chart, std::string_view id, Point corner, float width) {
  const float small = canvas.theme.type.small, left = tickRoom(canvas, chart.y);
  float ends = 0;
  if (chart.curves.size() > 1)
    for (const ModelCurve& curve : chart.curves)
      ends = std::max(ends, textWidth(canvas, curve.label, small) + 20);
  ends = std::min(ends, width * 0.42f);
  const Rect area = {corner.x + left, corner.y + headHeight, width - left - (ends > 0 ? ends + endRoom : 6),
                     plotHeight};
  const Plot plot{canvas, chart, area};
  const float height = headHeight + plotHeight + footHeight;

  const std::string heading = chart.curves.size() > 1 ? "By " + std::string(chart.axis) : chart.title;
  panelTitle(canvas, std::string(id) + ".title", {corner.x, corner.y + 12}, heading);
  drawGrid(plot);
  if (chart.list)
    drawBars(plot);
  else
    drawCurves(plot);
  drawFoot(plot);
  if (ends > 0) labelEnds(plot, ends);
  spoken(canvas, id, Role::image, summary(chart), {corner.x, corner.y, width, height});
  return height;
}

}  // namespace firebreak::web
