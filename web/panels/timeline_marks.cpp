#include <algorithm>
#include <array>
#include <cmath>

#include "web/panels/timeline_frame.h"
#include "web/ui/format.h"
#include "web/ui/glyphs.h"

namespace firebreak::web {
namespace {

constexpr float chipSize = 19;
constexpr float kindSize = 11;      // of an incident's glyph where its true severity is not shown
constexpr double worthNaming = 36;  // severity from which an incident has its figure beside it
constexpr float feltDiffers = 3;    // points between felt and true from which the ring is drawn as well
constexpr float countSize = 11;
constexpr Dash feltRing = {.on = 3, .off = 2};

// Everything that one mark needs.
struct MarkPen {
  TimelineFrame& frame;
  const PlacedMark& placed;
  const TimelineMark& mark;

  Canvas& canvas() const { return frame.canvas; }
  Shapes& shapes() const { return frame.canvas.shapes; }
  const Palette& palette() const { return frame.palette(); }
  Point at(float x = 0, float y = 0) const { return {placed.x + x, placed.y + y}; }
};

void drawSelection(const MarkPen& pen) {
  const float half = pen.placed.radius - 0.5F;
  pen.shapes().rect(pen.at(-half, -half), pen.at(half, half), pen.palette().surface.panel, 8);
  pen.shapes().outline(pen.at(-half, -half), pen.at(half, half), pen.palette().action.selection, 2, 8);
}

// Solid: true severity, only with truth. Dashed ring: severity as felt.
void drawIncident(const MarkPen& pen) {
  const TimelineMark& mark = pen.mark;
  const bool truth = mark.severity >= 0;
  const float felt = severityRadius(mark.felt) * 1.12F + 2;
  const float size = truth ? 2 * severityRadius(mark.severity) : kindSize;
  if (truth) pen.shapes().circle(pen.at(), size / 2 + 2, pen.palette().surface.panel);
  glyph(pen.canvas(), glyphOfIncident(mark.incidentType), pen.at(), size, pen.palette().ink.primary);
  if (!truth || std::abs(mark.felt - mark.severity) > static_cast<double>(feltDiffers))
    pen.shapes().circleOutline(pen.at(), felt, pen.palette().ink.primary, 1.5F, feltRing);
}

// An attempt that came to nothing: the kind, struck through.
void drawAttempt(const MarkPen& pen) {
  const Colour ink = pen.palette().ink.tertiary;
  glyph(pen.canvas(), glyphOfIncident(pen.mark.incidentType), pen.at(), 10, ink);
  pen.shapes().line(pen.at(-6, 6), pen.at(6, -6), pen.palette().surface.panel, 4);
  pen.shapes().line(pen.at(-6, 6), pen.at(6, -6), ink, 1.5F);
}

void drawChip(const MarkPen& pen) {
  const float half = chipSize / 2;
  const float side = pen.mark.kind == EventKind::lower ? 1.0F : 0.0F;
  rungBar(pen.canvas(), pen.mark.rung, pen.at(-half, -half), pen.at(half, half), chipSize * 0.2F);
  if (side > 0)  // the way down
    pen.shapes().triangle(pen.at(-4, half + 2), pen.at(4, half + 2), pen.at(0, half + 6), pen.palette().ink.secondary);
}

void drawRenewal(const MarkPen& pen) {
  const auto rung = static_cast<std::size_t>(std::clamp(pen.mark.rung, 0, rungCount - 1));
  pen.shapes().outline(pen.at(-6, -6), pen.at(6, 6), pen.palette().rung[rung], 2, 2);
}

// Whom the victim names: that actor's sign, hollow.
void drawNamed(const MarkPen& pen) {
  if (pen.mark.toward < 0) return;
  const Lane& named = pen.frame.view.lanes[static_cast<std::size_t>(pen.mark.toward)];
  actorShape(pen.canvas(), named.kind, pen.at(), 8, pen.palette().actor(named.colour));
  actorShape(pen.canvas(), named.kind, pen.at(), 6, pen.palette().surface.panel);
}

void drawFlag(const MarkPen& pen) {
  const Colour ink = pen.palette().ink.primary;
  const std::array<Point, 3> pennant = {pen.at(-3, -7), pen.at(6, -4), pen.at(-3, -1)};
  pen.shapes().line(pen.at(-3, -7), pen.at(-3, 7), ink, 1.5F);
  pen.shapes().polyline(pennant, ink, 1.5F, {}, true);
  pen.shapes().line(pen.at(-7, 5), pen.at(7, -6), ink, 1.5F);
}

// Two hands: together for a truce, apart where it broke.
void drawHands(const MarkPen& pen, float gap) {
  const Colour ink = pen.palette().ink.primary;
  pen.shapes().circle(pen.at(), 8, pen.palette().surface.panel);
  for (const float side : {-1.0F, 1.0F}) {
    const std::array<Point, 4> hand = {pen.at(side * 8, -3), pen.at(side * (gap + 2), -3), pen.at(side * gap, 1),
                                       pen.at(side * (gap + 3), 4)};
    pen.shapes().polyline(hand, ink, 2);
  }
  if (gap > 1) pen.shapes().line(pen.at(-2, 6), pen.at(2, -6), ink, 1.5F);
}

void drawClosed(const MarkPen& pen) {
  const Colour ink = pen.palette().ink.secondary;
  pen.shapes().circleOutline(pen.at(), 7, ink, 1.5F);
  glyph(pen.canvas(), pen.mark.answered ? Glyph::tick : Glyph::close, pen.at(), 8, ink);
}

void drawKind(const MarkPen& pen) {
  const Palette& palette = pen.palette();
  const Colour own = pen.frame.colourOf(pen.mark.lane);
  switch (pen.mark.kind) {
    case EventKind::incident: drawIncident(pen); break;
    case EventKind::failed:
    case EventKind::deterred: drawAttempt(pen); break;
    case EventKind::flagExposed: drawFlag(pen); break;
    case EventKind::named: drawNamed(pen); break;
    case EventKind::raise:
    case EventKind::lower: drawChip(pen); break;
    case EventKind::renew: drawRenewal(pen); break;
    case EventKind::blocked: glyph(pen.canvas(), Glyph::warning, pen.at(), 13, palette.ink.tertiary); break;
    case EventKind::hesitated: pen.shapes().circleOutline(pen.at(), 5, palette.ink.tertiary, 1.5F); break;
    case EventKind::closed: drawClosed(pen); break;
    case EventKind::support: glyph(pen.canvas(), Glyph::ally, pen.at(), 15, own); break;
    case EventKind::supportEnded: glyph(pen.canvas(), Glyph::ally, pen.at(), 13, palette.ink.tertiary); break;
    case EventKind::offerRefused: glyph(pen.canvas(), Glyph::letter, pen.at(), 15, palette.ink.primary); break;
    case EventKind::settlement: drawHands(pen, 0); break;
    case EventKind::relapsed:
    case EventKind::truceBroken: drawHands(pen, 3); break;
    case EventKind::voted: glyph(pen.canvas(), Glyph::human, pen.at(), 15, own); break;
    case EventKind::overseen: glyph(pen.canvas(), Glyph::lock, pen.at(), 13, palette.ink.secondary); break;
    case EventKind::objected: glyph(pen.canvas(), Glyph::scales, pen.at(), 15, palette.ink.primary); break;
    case EventKind::havenPressed: glyph(pen.canvas(), Glyph::letter, pen.at(), 13, own); break;
    case EventKind::changed: glyph(pen.canvas(), Glyph::sliders, pen.at(), 13, palette.ink.secondary); break;
    case EventKind::statement: glyph(pen.canvas(), Glyph::horn, pen.at(), 15, own); break;
  }
}

// Numbers and letters that stand on marks, all after the marks.
void drawKindText(const MarkPen& pen) {
  const TimelineMark& mark = pen.mark;
  if (mark.kind == EventKind::raise || mark.kind == EventKind::lower) {
    const auto rung = static_cast<std::size_t>(std::clamp(mark.rung, 0, rungCount - 1));
    textMiddle(pen.canvas(), pen.at(), std::to_string(rung), pen.palette().rungInk[rung], 14, Weight::semibold,
               Align::centre);
  }
  if (mark.kind == EventKind::named && mark.toward >= 0)
    textMiddle(pen.canvas(), pen.at(), pen.frame.view.lanes[static_cast<std::size_t>(mark.toward)].letter,
               pen.palette().ink.primary, pen.frame.type().micro - 2, Weight::semibold, Align::centre);
}

// How many more it stands for.
void drawCount(const MarkPen& pen) {
  if (pen.placed.hidden.empty()) return;
  const Rect rect = countRect(pen.frame, pen.placed);
  const Point half = {rect.w / 2, rect.h / 2}, centre = Point(rect.x, rect.y) + half;
  pen.shapes().rect(centre - half, centre + half, pen.palette().surface.hover, half.y);
  textMiddle(pen.canvas(), centre, countOf(pen.placed), pen.palette().ink.primary, countSize, Weight::medium,
             Align::centre);
}

// The severity of a grave incident, where the next mark leaves room.
void drawSeverity(const MarkPen& pen, float roomRight) {
  const TimelineMark& mark = pen.mark;
  const bool grave = std::max(mark.felt, mark.severity) >= worthNaming || mark.selected;
  if (mark.kind != EventKind::incident || !grave) return;
  const TypeScale& type = pen.frame.type();
  const std::string felt = "felt " + tensionText(mark.felt);
  const float x = pen.placed.radius + 6;
  if (pen.placed.x + x + textWidth(pen.canvas(), felt, type.micro) > roomRight) return;
  const bool truth = mark.severity >= 0;
  if (truth)
    textMiddle(pen.canvas(), pen.at(x, -8), tensionText(mark.severity), pen.palette().ink.primary, 14,
               Weight::semibold);
  textMiddle(pen.canvas(), pen.at(x, truth ? 7 : 0), felt, pen.palette().ink.secondary, type.micro);
}

void drawNotes(TimelineFrame& frame) {
  for (const TimelineNote& note : frame.view.notes) {
    const LaneBox* box = frame.boxOf(note.lane);
    const float x = frame.scale.pixelFromDay(note.day), y = (box ? box->top : frame.lanes.y) + 5;
    if (!frame.scale.shows(note.day)) continue;
    // A sheet of paper with a corner folded.
    const std::array<Point, 5> sheet = {Point(x - 4, y - 4.5F), Point(x + 1, y - 4.5F), Point(x + 4, y - 1.5F),
                                        Point(x + 4, y + 4.5F), Point(x - 4, y + 4.5F)};
    frame.canvas.shapes.convex(sheet, frame.palette().surface.panel);
    frame.canvas.shapes.polyline(sheet, frame.palette().ink.secondary, 1.5F, {}, true);
  }
}

}  // namespace

std::string countOf(const PlacedMark& placed) {
  return placed.hidden.empty() ? "" : "+" + std::to_string(placed.hidden.size());
}

Rect countRect(const TimelineFrame& frame, const PlacedMark& placed) {
  if (placed.hidden.empty()) return {};
  const float width = textWidth(frame.canvas, countOf(placed), countSize, Weight::medium) + 6;
  return {placed.x + placed.radius * 0.7F - width * 0.25F, placed.y - placed.radius - 8.5F, width, 13};
}

void drawMarks(TimelineFrame& frame) {
  const std::vector<PlacedMark>& placed = frame.markLayout.placed;
  drawNotes(frame);
  for (const PlacedMark& each : placed) {
    const MarkPen pen = {frame, each, frame.markOf(each)};
    if (pen.mark.selected) drawSelection(pen);
    drawKind(pen);
  }
  for (std::size_t i = 0; i < placed.size(); ++i) {
    const MarkPen pen = {frame, placed[i], frame.markOf(placed[i])};
    drawKindText(pen);
    const bool last = i + 1 == placed.size() || placed[i + 1].y != placed[i].y;
    drawSeverity(pen, last ? frame.playhead() : placed[i + 1].x - placed[i + 1].radius - 4);
  }
  for (const PlacedMark& each : placed)
    drawCount({frame, each, frame.markOf(each)});
}

}  // namespace firebreak::web
