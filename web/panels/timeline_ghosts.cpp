// The run that this one is compared with, in the lanes: what happened in it alone, and the day on which the two part.
#include <algorithm>
#include <string>

#include "web/panels/timeline_frame.h"

namespace firebreak::web {
namespace {

constexpr float ghostRadius = 6;
constexpr Dash ghostDash = {.on = 2.5F, .off = 2};

void drawGhost(TimelineFrame& frame, const TimelineGhost& ghost) {
  const LaneBox* box = frame.boxOf(ghost.lane);
  if (!box || !frame.scale.shows(ghost.day, ghostRadius)) return;
  const float x = frame.scale.pixelFromDay(ghost.day);
  const Colour ink = frame.palette().ink.secondary;
  const bool posture = ghost.kind == EventKind::raise || ghost.kind == EventKind::lower;
  if (!posture) return frame.canvas.shapes.circleOutline({x, box->line}, ghostRadius, ink, 1.25F, ghostDash);
  const Point half = {ghostRadius + 1, ghostRadius + 1}, at = {x, box->line};
  frame.canvas.shapes.outline(at - half, at + half, ink, 1.25F, 3, ghostDash);
  textMiddle(frame.canvas, at, std::to_string(std::max(ghost.rung, 0)), ink, frame.type().micro - 1, Weight::medium,
             Align::centre);
}

}  // namespace

void drawGhosts(TimelineFrame& frame) {
  if (frame.view.partingDay >= 0 && frame.scale.shows(frame.view.partingDay)) {
    const float x = frame.scale.pixelFromDay(frame.view.partingDay);
    frame.canvas.shapes.line({x, frame.lanes.y}, {x, frame.lanes.y + frame.lanes.h}, frame.palette().ink.secondary,
                             1.5F, {.on = 4, .off = 3});
  }
  for (const TimelineGhost& ghost : frame.view.ghosts)
    drawGhost(frame, ghost);
}

}  // namespace firebreak::web
