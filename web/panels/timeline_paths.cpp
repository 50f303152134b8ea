#include <algorithm>
#include <array>
#include <cmath>

#include "web/panels/timeline_frame.h"
#include "web/ui/glyphs.h"

namespace firebreak::web {
namespace {

constexpr float arrowReach = 10;      // px short of the line of marks on the other lane
constexpr float roomForRenewals = 9;  // px a day below which renewed measures keep their marks but lose their arrows
constexpr Dash privately = {.on = 5, .off = 3};
constexpr Dash covertly = {.on = 2, .off = 4};
constexpr Dash misreadRest = {.on = 2, .off = 3};
constexpr Dash trueStem = {.on = 1.5F, .off = 3.5F};

Dash dashOf(ArrowStyle style) {
  switch (style) {
    case ArrowStyle::open: return {};
    case ArrowStyle::closed: return privately;
    case ArrowStyle::covert: return covertly;
  }
  return {};
}

// The placed mark for an event, null if another stands for it or it is not to be seen.
const PlacedMark* placedFor(const TimelineFrame& frame, int mark) {
  const int host = frame.markLayout.hostOf[static_cast<std::size_t>(mark)];
  if (host < 0) return nullptr;
  const PlacedMark& placed = frame.markLayout.placed[static_cast<std::size_t>(host)];
  return placed.mark == mark ? &placed : nullptr;
}

void drawTruces(TimelineFrame& frame) {
  for (const TimelineTruce& truce : frame.view.truces)
    for (const int lane : {truce.lane, truce.toward}) {
      const LaneBox* box = frame.boxOf(lane);
      if (!box) continue;
      const float from = std::max(frame.scale.left(), frame.scale.pixelFromDay(truce.from));
      const float to = std::min(frame.playhead(), frame.scale.pixelFromDay(truce.to));
      if (to > from)
        frame.canvas.shapes.rect({from, box->line - 1}, {to, box->line + 1}, frame.palette().ink.tertiary, 1);
    }
}

void drawSupport(TimelineFrame& frame, const PlacedMark& placed, const TimelineMark& mark) {
  for (const int lane : mark.partners) {
    const LaneBox* box = frame.boxOf(lane);
    if (!box) continue;
    const Colour colour = frame.colourOf(lane);
    const float side = box->line < placed.y ? -1.0F : 1.0F;
    frame.canvas.shapes.line({placed.x, box->line}, {placed.x, placed.y + side * placed.radius}, colour, 1.5F,
                             privately);
    frame.canvas.shapes.circle({placed.x, box->line}, 3.5F, colour);
  }
}

// An offer or a truce joins two lanes; neither sends it alone.
void drawBetween(TimelineFrame& frame, const PlacedMark& placed, const TimelineMark& mark) {
  const LaneBox* box = frame.boxOf(mark.toward);
  if (!box) return;
  const float side = box->line < placed.y ? -1.0F : 1.0F;
  const Dash dash = mark.kind == EventKind::settlement ? Dash{} : privately;
  frame.canvas.shapes.line({placed.x, placed.y + side * placed.radius}, {placed.x, box->line - side * 4},
                           frame.palette().ink.secondary, 1.5F, dash);
  frame.canvas.shapes.circle({placed.x, box->line}, 3, frame.palette().ink.secondary);
}

void drawStem(TimelineFrame& frame, const TimelineStem& stem) {
  const PlacedMark* placed = placedFor(frame, stem.mark);
  const LaneBox* box = frame.boxOf(stem.perpetrator);
  if (!placed || !box) return;
  const Colour colour = frame.colourOf(stem.perpetrator);
  const float side = box->line < placed->y ? -1.0F : 1.0F;
  frame.canvas.shapes.line({placed->x, placed->y + side * (placed->radius + 2)}, {placed->x, box->line - side * 5},
                           colour, 1.5F, trueStem);
  frame.canvas.shapes.circleOutline({placed->x, box->line}, 5, colour, 2);
}

void drawHead(TimelineFrame& frame, Point tip, Point along, Colour colour, bool hollow) {
  const Point across = {-along.y, along.x};
  const std::array<Point, 3> head = {tip + along * 3.0F, tip - along * 7.0F + across * 5.0F,
                                     tip - along * 7.0F - across * 5.0F};
  frame.canvas.shapes.convex(head, hollow ? frame.palette().surface.panel : colour);
  if (hollow) frame.canvas.shapes.polyline(head, colour, 1.5F, {}, true);
}

// How the signal was sent: solid, dashed, dotted. How it was taken: broken by ≠ and with a hollow head if misread,
// hollow if felt by one who had not done it.
void drawArrow(TimelineFrame& frame, const TimelineArrow& arrow) {
  const PlacedMark* placed = placedFor(frame, arrow.mark);
  if (!placed) return;
  const TimelineMark& mark = frame.markOf(*placed);
  const LaneBox* box = frame.boxOf(mark.toward);
  const bool minor = mark.kind == EventKind::renew && !mark.misread && !mark.selected;
  if (!box || (minor && frame.scale.pixelsPerDay() < roomForRenewals)) return;
  Shapes& shapes = frame.canvas.shapes;
  const Colour colour = frame.colourOf(mark.lane);
  const float side = box->line < placed->y ? -1.0F : 1.0F;
  const float lean = std::clamp(0.4F * frame.scale.pixelsPerDay(), 3.0F, 12.0F);
  const Point from = {placed->x, placed->y + side * placed->radius},
              to = {placed->x + lean, box->line - side * arrowReach};
  const Point way = to - from;
  const float length = std::sqrt(way.x * way.x + way.y * way.y);
  if (length < 8) return;
  const Point along = way / length, end = to - along * 5.0F, middle = from + way * 0.5F;
  shapes.line(from, end, frame.palette().surface.panel, 4.5F);
  shapes.line(from, mark.misread ? middle : end, colour, 2, dashOf(arrow.style));
  if (mark.misread) shapes.line(middle, end, colour, 2, misreadRest);
  drawHead(frame, to, along, colour, mark.misread || mark.innocent);
  if (!mark.misread) return;
  shapes.circle(middle, 8, frame.palette().ink.primary);
  glyph(frame.canvas, Glyph::notEqual, middle, 11, frame.palette().action.ink);
}

}  // namespace

void drawPaths(TimelineFrame& frame) {
  drawTruces(frame);
  for (const PlacedMark& placed : frame.markLayout.placed) {
    const TimelineMark& mark = frame.markOf(placed);
    if (mark.kind == EventKind::support) drawSupport(frame, placed, mark);
    const bool between = mark.kind == EventKind::settlement || mark.kind == EventKind::offerRefused;
    if (between) drawBetween(frame, placed, mark);
  }
  for (const TimelineStem& stem : frame.view.stems)
    drawStem(frame, stem);
  for (const TimelineArrow& arrow : frame.view.arrows)
    drawArrow(frame, arrow);
}

}  // namespace firebreak::web
