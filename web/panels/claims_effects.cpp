// The effect of a claim's lever in each setting of the assumptions: one dot a setting, stacked.
#include <algorithm>
#include <cmath>

#include "engine/order.h"
#include "web/panels/claims_parts.h"
#include "web/ui/format.h"
#include "web/ui/marks.h"

namespace firebreak::web {
namespace {

constexpr float headHeight = 56, plotHeight = 158, footHeight = 62, sideRoom = 16;

struct Plot {
  Canvas& canvas;
  const ClaimsView& view;
  Rect area;
  float x(double value) const { return area.x + area.w * static_cast<float>(view.x.shareOf(value)); }
};

// Settings of one column of dots; those that hold stand lowest.
struct Column {
  std::vector<ClaimMark> marks;
};

std::vector<Column> columnsOf(const Plot& plot, float pitch) {
  const auto count = static_cast<std::size_t>(std::max(1.0f, std::floor(plot.area.w / pitch)));
  std::vector<Column> columns(count);
  for (const ClaimDot& dot : plot.view.dots) {
    const float at = (plot.x(dot.value) - plot.area.x) / plot.area.w * static_cast<float>(count);
    columns[std::min(count - 1, static_cast<std::size_t>(std::max(0.0f, at)))].marks.push_back(dot.mark);
  }
  for (Column& column : columns)
    sortStably(column.marks.begin(), column.marks.end());
  return columns;
}

std::size_t tallest(const std::vector<Column>& columns) {
  std::size_t most = 0;
  for (const Column& column : columns)
    most = std::max(most, column.marks.size());
  return most;
}

// The largest dots whose tallest column fits when it is pressed together: settings without an effect may be many.
float pitchFor(const Plot& plot) {
  constexpr float widest = 12, least = 4, pressed = 2.5f;
  for (float pitch = widest; pitch > least; pitch -= 1)
    if (pitch * static_cast<float>(tallest(columnsOf(plot, pitch))) <= pressed * plot.area.h) return pitch;
  return least;
}

void drawDots(const Plot& plot) {
  const float pitch = pitchFor(plot);
  const std::vector<Column> columns = columnsOf(plot, pitch);
  const float width = plot.area.w / static_cast<float>(columns.size()), bottom = plot.area.y + plot.area.h;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const float step = std::min(pitch, plot.area.h / static_cast<float>(columns[i].marks.size() + 1));
    for (std::size_t n = 0; n < columns[i].marks.size(); ++n)
      claimMark(
          plot.canvas, columns[i].marks[n],
          {plot.area.x + width * (static_cast<float>(i) + 0.5f), bottom - pitch / 2 - step * static_cast<float>(n)},
          pitch * 0.38f, plot.canvas.theme.palette.surface.panel);
  }
}

// Where nothing changes, and which way is which.
void drawZero(const Plot& plot) {
  const Palette& palette = plot.canvas.theme.palette;
  const float x = plot.x(0), top = plot.area.y - 24, small = plot.canvas.theme.type.micro;
  plot.canvas.shapes.line({x, top}, {x, plot.area.y + plot.area.h}, palette.ink.primary, 1);
  if (x - plot.area.x > 50)
    textMiddle(plot.canvas, {x - 8, top + 8}, "‹ less", palette.ink.secondary, small, Weight::medium, Align::right);
  if (plot.area.x + plot.area.w - x > 50)
    textMiddle(plot.canvas, {x + 8, top + 8}, "more ›", palette.ink.secondary, small, Weight::medium);
}

void drawFoot(const Plot& plot) {
  const Palette& palette = plot.canvas.theme.palette;
  const TypeScale& type = plot.canvas.theme.type;
  const float bottom = plot.area.y + plot.area.h, bar = bottom + 44, left = plot.area.x, right = left + plot.area.w;
  plot.canvas.shapes.line({left, bottom}, {right, bottom}, palette.line.strong, 1);
  for (const double tick : plot.view.x.ticks)
    textMiddle(plot.canvas, {plot.x(tick), bottom + 15}, (tick > 0 ? "+" : "") + plot.view.x.label(tick),
               palette.ink.secondary, type.micro, Weight::regular, Align::centre);
  const float from = plot.x(plot.view.low), to = plot.x(plot.view.high);
  plot.canvas.shapes.line({from, bar}, {to, bar}, palette.ink.primary, 2);
  for (const float end : {from, to})
    plot.canvas.shapes.line({end, bar - 5}, {end, bar + 5}, palette.ink.primary, 2);
  plot.canvas.shapes.circle({plot.x(plot.view.median), bar}, 5, palette.ink.primary);
  const float width = textWidth(plot.canvas, "95 % of settings", type.micro) + 10;
  const bool before = from - left > width, after = right - to > width;
  if (before || after)
    textMiddle(plot.canvas, {before ? from - 10 : to + 10, bar}, "95 % of settings", palette.ink.secondary, type.micro,
               Weight::regular, before ? Align::right : Align::left);
  else
    textMiddle(plot.canvas, {(from + to) / 2, bar + 16}, "95 % of settings", palette.ink.secondary, type.micro,
               Weight::regular, Align::centre);
}

std::string summary(const ClaimsView& view) {
  const ClaimSummary& s = view.summary;
  const int unclear = s.settings - s.holding - s.reversing;
  return "Effect in each of " + std::to_string(s.settings) + " settings: " + std::to_string(s.holding) + " " +
         view.markWords[0] + ", " + std::to_string(unclear) + " " + view.markWords[1] + ", " +
         std::to_string(s.reversing) + " " + view.markWords[2] + "; from " + view.x.label(view.x.low) + " to " +
         view.x.label(view.x.high) + (view.unit.empty() ? "" : " " + view.unit) + ".";
}

}  // namespace

float drawClaimEffects(Canvas& canvas, const ClaimsView& view, Point corner, float width) {
  const TypeScale& type = canvas.theme.type;
  panelTitle(canvas, "claims.effects.title", {corner.x, corner.y + 14}, "Effect in each setting");
  const float height = headHeight + plotHeight + footHeight;
  const Rect area = {corner.x + sideRoom, corner.y + headHeight, width - 2 * sideRoom, plotHeight};
  if (view.dots.empty()) {
    constexpr std::string_view words = "One dot a setting of the assumptions, as soon as the first are done.";
    textMiddle(canvas, {corner.x, corner.y + headHeight}, fitted(canvas, words, width, type.small),
               canvas.theme.palette.ink.tertiary, type.small);
    spoken(canvas, "claims.effects", Role::text, words, {corner.x, corner.y, width, headHeight + 16});
    return headHeight + 20;
  }
  const std::string note =
      "one dot is one setting, change in " + (view.unit.empty() ? std::string("the outcome") : view.unit);
  const float left = textWidth(canvas, "Effect in each setting", type.strong, Weight::semibold) + 16;
  textMiddle(canvas, {corner.x + left, corner.y + 14}, fitted(canvas, note, width - left, type.small),
             canvas.theme.palette.ink.secondary, type.small);
  const Plot plot{canvas, view, area};
  drawDots(plot);
  drawZero(plot);
  drawFoot(plot);
  spoken(canvas, "claims.effects", Role::image, summary(view), {corner.x, corner.y, width, height});
  return height;
}

}  // namespace firebreak::web
