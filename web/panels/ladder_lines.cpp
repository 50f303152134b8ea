// How red lines look: at rest, under the hand, being typed; how clear they are, and where they were.

#include <algorithm>
#include <cmath>
#include <string>

#include "web/panels/ladder_frame.h"
#include "web/ui/format.h"

namespace firebreak::web {
namespace {

// How far others doubt where the line stands: soft when it is unclear, crisp when it is clear.
void drawDoubt(Canvas& canvas, const LadderView& view, const LadderFrame& frame, const Handle& handle, bool lit) {
  const Colour ink = canvas.theme.palette.ink.primary, none = withAlpha(ink, 0),
               some = withAlpha(ink, lit ? 0.20F : 0.09F);
  const float reach = static_cast<float>(view.spread) * frame.scale.pixelsPerPoint();
  if (reach < 1.5F) return;
  // Cut at the ends of the axis, where the gradient has got as far as its share of the way.
  const float left = frame.pill - 4, top = std::max(frame.scale.top, handle.y - reach),
              bottom = std::min(frame.scale.bottom, handle.y + reach);
  canvas.shapes.gradient({left, top}, {frame.end, handle.y}, mix(some, none, (handle.y - top) / reach), some);
  canvas.shapes.gradient({left, handle.y}, {frame.end, bottom}, some, mix(some, none, (bottom - handle.y) / reach));
}

void drawLine(Canvas& canvas, const LadderView& view, const LadderFrame& frame, const Handle& handle, bool lit,
              bool selected) {
  const Palette& palette = canvas.theme.palette;
  const float left = frame.mercury + frame.mercuryWidth;
  const float width = handle.dragging ? 2.5F : lit ? 2.0F : handle.touch.hovered ? 1.5F : 1.0F;
  if (selected) {
    const float y = frame.y(std::max(0.0, handle.rung.redLine - view.hysteresis));
    canvas.shapes.line({left, y}, {frame.end, y}, palette.ink.tertiary, 1, {1.5F, 3.5F});
  }
  canvas.shapes.line({left, handle.y}, {frame.end, handle.y}, lit ? palette.ink.primary : palette.line.control, width);
}

// Where the line was: a dashed pill with a leader, or a dashed tick while the two pills would cover each other.
bool ghostIsTick(const LadderFrame& frame, const Handle& handle) {
  const float away = std::abs(frame.y(handle.rung.baselineRedLine) - handle.y);
  // The arrows of a dragged pill need room too.
  return away < frame.pillHeight * (handle.dragging ? 1.6F : 0.9F);
}

void drawGhost(Canvas& canvas, const LadderView& view, const LadderFrame& frame, const Handle& handle) {
  if (!view.ghosts || !handle.rung.changed) return;
  const Palette& palette = canvas.theme.palette;
  const float y = frame.y(handle.rung.baselineRedLine);
  if (ghostIsTick(frame, handle)) {
    canvas.shapes.line({frame.mercury + frame.mercuryWidth, y}, {frame.chip - 12, y}, palette.ink.secondary, 1.5F,
                       {3, 3});
    return;
  }
  const Rect pill = pillRect(frame, y);
  canvas.shapes.rect({pill.x, pill.y + 1}, {pill.x + pill.w, pill.y + pill.h - 1}, palette.surface.hover, pill.h / 2);
  canvas.shapes.outline({pill.x, pill.y + 1}, {pill.x + pill.w, pill.y + pill.h - 1}, palette.ink.tertiary, 1,
                        pill.h / 2, {3, 2.5F});
  canvas.shapes.line({pill.x + pill.w, y}, {frame.chip - 12, y}, palette.ink.tertiary, 1, {3, 3});
}

void drawGhostText(Canvas& canvas, const LadderView& view, const LadderFrame& frame, const Handle& handle) {
  const float y = frame.y(handle.rung.baselineRedLine);
  if (!view.ghosts || !handle.rung.changed || ghostIsTick(frame, handle)) return;
  textMiddle(canvas, {frame.pill + frame.pillWidth / 2, y}, lineText(handle.rung.baselineRedLine),
             canvas.theme.palette.ink.secondary, canvas.theme.type.micro, Weight::regular, Align::centre);
}

// Arrows above and below the pill that is being dragged.
void drawArrows(Canvas& canvas, const Handle& handle) {
  const Colour ink = canvas.theme.palette.ink.primary;
  const float x = handle.pill.x + handle.pill.w / 2;
  for (const float direction : {-1.0F, 1.0F}) {
    const float tip = handle.y + direction * (handle.pill.h / 2 + 13);
    const Point arrow[] = {{x - 4, tip - direction * 4}, {x, tip}, {x + 4, tip - direction * 4}};
    canvas.shapes.polyline(arrow, ink, 1.5F);
  }
}

void drawPill(Canvas& canvas, const Handle& handle, bool lit) {
  const Palette& palette = canvas.theme.palette;
  const Point min = {handle.pill.x, handle.pill.y},
              max = {handle.pill.x + handle.pill.w, handle.pill.y + handle.pill.h};
  const float radius = handle.pill.h / 2;
  if (lit) {
    canvas.shapes.rect(min, max, palette.action.fill, radius);
    canvas.shapes.outline(min - Point(4, 4), max + Point(4, 4), palette.ink.primary, 1.5F, radius + 4);
    if (handle.dragging) drawArrows(canvas, handle);
    return;
  }
  canvas.shapes.rect(min, max, handle.touch.hovered ? palette.surface.hover : palette.surface.panel, radius);
  canvas.shapes.outline(min, max, handle.touch.hovered ? palette.ink.primary : palette.line.control,
                        handle.touch.hovered ? 1.5F : 1, radius);
}

void drawPillText(Canvas& canvas, const Handle& handle, bool lit) {
  const Palette& palette = canvas.theme.palette;
  const std::string words = handle.typing ? pointer(canvas).editText + "|" : lineText(handle.rung.redLine);
  const Colour colour = lit ? palette.action.ink : handle.touch.hovered ? palette.ink.primary : palette.ink.secondary;
  textMiddle(canvas, {handle.pill.x + handle.pill.w / 2, handle.y}, words, colour, canvas.theme.type.small,
             Weight::semibold, Align::centre);
}

}  // namespace

Rect pillRect(const LadderFrame& frame, float y) {
  return {frame.pill, y - frame.pillHeight / 2, frame.pillWidth, frame.pillHeight};
}

std::string lineText(double tension) {
  return std::abs(tension - std::round(tension)) < 0.05 ? numberText(tension, 0) : numberText(tension, 1);
}

void drawRedLines(Canvas& canvas, const LadderView& view, const LadderPanelState& state, const LadderFrame& frame,
                  std::span<const Handle> handles) {
  const auto lit = [&](const Handle& handle) {
    return handle.dragging || handle.typing || canvas.access.focused() == handle.id;
  };
  for (const Handle& handle : handles) {
    drawDoubt(canvas, view, frame, handle, lit(handle));
    drawLine(canvas, view, frame, handle, lit(handle),
             state.selected == handle.rung.rung && (lit(handle) || handle.touch.hovered));
    drawGhost(canvas, view, frame, handle);
  }
  for (const Handle& handle : handles)
    drawGhostText(canvas, view, frame, handle);
  for (const Handle& handle : handles)
    drawPill(canvas, handle, lit(handle));
  for (const Handle& handle : handles)
    drawPillText(canvas, handle, lit(handle));
}

}  // namespace firebreak::web
