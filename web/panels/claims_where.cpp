// Where a claim holds: its settings over the two assumptions that tell them apart best.
#include <algorithm>
#include <array>

#include "web/panels/claims_parts.h"
#include "web/ui/marks.h"

namespace firebreak::web {
namespace {

constexpr float headHeight = 52, plotHeight = 196, footHeight = 44, ticksRoom = 44, legendWidth = 232, legendRow = 26;
constexpr float besideFrom = 560;

struct Plot {
  Canvas& canvas;
  const ClaimMap& map;
  Rect area;
  Point at(double x, double y) const {
    return {area.x + area.w * static_cast<float>(map.x.shareOf(x)),
            area.y + area.h * (1 - static_cast<float>(map.y.shareOf(y)))};
  }
};

void drawNow(Canvas& canvas, Point centre) {
  const Palette& palette = canvas.theme.palette;
  canvas.shapes.circle(centre, 11, palette.surface.panel);
  canvas.shapes.circleOutline(centre, 9, palette.ink.primary, 2);
  canvas.shapes.circle(centre, 3.5f, palette.ink.primary);
}

void drawGrid(const Plot& plot) {
  const Palette& palette = plot.canvas.theme.palette;
  const float micro = plot.canvas.theme.type.micro, bottom = plot.area.y + plot.area.h,
              right = plot.area.x + plot.area.w;
  plot.canvas.shapes.rect({plot.area.x, plot.area.y}, {right, bottom}, palette.surface.canvas);
  for (const double tick : plot.map.x.ticks)
    plot.canvas.shapes.line({plot.at(tick, 0).x, plot.area.y}, {plot.at(tick, 0).x, bottom}, palette.line.grid);
  for (const double tick : plot.map.y.ticks)
    plot.canvas.shapes.line({plot.area.x, plot.at(0, tick).y}, {right, plot.at(0, tick).y}, palette.line.grid);
  for (const double tick : plot.map.x.ticks)
    textMiddle(plot.canvas, {plot.at(tick, 0).x, bottom + 14}, plot.map.x.label(tick), palette.ink.secondary, micro,
               Weight::regular, Align::centre);
  for (const double tick : plot.map.y.ticks)
    textMiddle(plot.canvas, {plot.area.x - 8, plot.at(0, tick).y}, plot.map.y.label(tick), palette.ink.secondary, micro,
               Weight::regular, Align::right);
  textMiddle(plot.canvas, {plot.area.x + plot.area.w / 2, bottom + 33},
             fitted(plot.canvas, plot.map.xLabel, plot.area.w + ticksRoom, micro), palette.ink.secondary, micro,
             Weight::regular, Align::centre);
}

// What says most is drawn last: rings, then dots, then diamonds.
void drawPoints(const Plot& plot) {
  for (const ClaimMark mark : {ClaimMark::unclear, ClaimMark::holds, ClaimMark::reverses})
    for (const ClaimMap::Point& point : plot.map.points)
      if (point.mark == mark)
        claimMark(plot.canvas, mark, plot.at(point.x, point.y), 3.2f, plot.canvas.theme.palette.surface.canvas);
  if (plot.map.hasNow) drawNow(plot.canvas, plot.at(plot.map.nowX, plot.map.nowY));
}

float drawLegend(Canvas& canvas, const ClaimsView& view, Point corner, float width) {
  const Palette& palette = canvas.theme.palette;
  const float size = canvas.theme.type.base;
  const ClaimSummary& s = view.summary;
  const std::array<int, 3> counts = {s.holding, s.settings - s.holding - s.reversing, s.reversing};
  float y = corner.y;
  for (const ClaimMark mark : {ClaimMark::holds, ClaimMark::unclear, ClaimMark::reverses}) {
    const auto index = static_cast<std::size_t>(mark);
    const std::string words = std::to_string(counts[index]) + " " + view.markWords[index];
    claimMark(canvas, mark, {corner.x + 8, y + legendRow / 2}, 5, palette.surface.panel);
    textMiddle(canvas, {corner.x + 26, y + legendRow / 2}, words, palette.ink.primary, size,
               mark == ClaimMark::holds ? Weight::semibold : Weight::regular);
    spoken(canvas, "claims.where." + std::to_string(index), Role::listItem, words, {corner.x, y, width, legendRow});
    y += legendRow;
  }
  if (view.map.hasNow) {
    drawNow(canvas, {corner.x + 8, y + legendRow / 2});
    const std::string_view words = view.place == ClaimPlace::open ? "your settings" : "as the scenario stands";
    textMiddle(canvas, {corner.x + 26, y + legendRow / 2}, words, palette.ink.primary, size);
    spoken(canvas, "claims.where.now", Role::listItem, words, {corner.x, y, width, legendRow});
    y += legendRow;
  }
  return y - corner.y;
}

float drawWords(Canvas& canvas, const ClaimsView& view, Point corner, float width) {
  const float size = canvas.theme.type.small;
  const float height = textBlock(canvas, corner, width, view.map.words, canvas.theme.palette.ink.secondary, size);
  spoken(canvas, "claims.where.words", Role::text, view.map.words, {corner.x, corner.y, width, height});
  return height;
}

std::string summary(const ClaimsView& view) {
  return "Settings over two assumptions, " + view.map.xLabel + " to the right and " + view.map.yLabel + " upwards. " +
         view.map.words;
}

}  // namespace

float drawClaimMap(Canvas& canvas, const ClaimsView& view, Point corner, float width) {
  const TypeScale& type = canvas.theme.type;
  const Palette& palette = canvas.theme.palette;
  panelTitle(canvas, "claims.where.title", {corner.x, corner.y + 14}, "Where it holds");
  const float left = textWidth(canvas, "Where it holds", type.strong, Weight::semibold) + 16;
  textMiddle(canvas, {corner.x + left, corner.y + 14},
             fitted(canvas, "two assumptions that tell the settings apart best", width - left, type.small),
             palette.ink.secondary, type.small);
  if (!view.map.drawn) {
    constexpr std::string_view words = "As soon as twelve settings are done.";
    textMiddle(canvas, {corner.x, corner.y + 40}, words, palette.ink.tertiary, type.small);
    spoken(canvas, "claims.where.map", Role::text, words, {corner.x, corner.y + 30, width, 20});
    return 60;
  }
  const bool beside = width >= besideFrom;
  const float plotWidth = (beside ? width - legendWidth - 28 : width) - ticksRoom;
  const Plot plot{canvas, view.map, {corner.x + ticksRoom, corner.y + headHeight, plotWidth, plotHeight}};
  textMiddle(canvas, {corner.x, corner.y + 40}, fitted(canvas, view.map.yLabel, plotWidth, type.micro),
             palette.ink.secondary, type.micro);
  drawGrid(plot);
  drawPoints(plot);
  spoken(canvas, "claims.where.map", Role::image, summary(view), plot.area);
  const float below = headHeight + plotHeight + footHeight;
  const Point legend =
      beside ? Point{corner.x + width - legendWidth, corner.y + headHeight - 8} : Point{corner.x, corner.y + below};
  const float legendRoom = beside ? legendWidth : width;
  float taken = drawLegend(canvas, view, legend, legendRoom);
  taken += 8 + drawWords(canvas, view, {legend.x, legend.y + taken + 8}, legendRoom);
  return beside ? std::max(below, headHeight + taken) : below + taken;
}

}  // namespace firebreak::web
