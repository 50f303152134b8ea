#include <algorithm>

#include "web/panels/timeline_frame.h"
#include "web/ui/format.h"

namespace firebreak::web {
namespace {

constexpr float tagRadius = 9;
constexpr float nameSize = 14;

void drawStripes(TimelineFrame& frame) {
  Shapes& shapes = frame.canvas.shapes;
  const float right = frame.area.x + frame.area.w;
  bool striped = true;
  for (const LaneBox& box : frame.laneLayout.boxes) {
    if (striped)
      shapes.rect({frame.area.x, box.top}, {right, box.top + box.height},
                  withAlpha(frame.palette().surface.raised, 0.5F));
    striped = !striped;
  }
  for (const int day : dayTicks(frame.scale, 76)) {
    const float x = frame.scale.pixelFromDay(day);
    if (x >= frame.scale.left())
      shapes.line({x, frame.lanes.y}, {x, frame.lanes.y + frame.lanes.h}, frame.palette().line.grid);
  }
}

void drawName(TimelineFrame& frame, const LaneBox& box) {
  const Lane& lane = frame.view.lanes[static_cast<std::size_t>(box.lane)];
  const float x = frame.area.x + 16 + tagRadius;
  const float y = box.banded() ? box.top + 4 + tagRadius + 6 : box.line;
  letterMark(frame.canvas, lane.kind, lane.colour, lane.letter, {x, y}, std::min(tagRadius, box.height / 2 - 1));
  const float room = frame.scale.left() - (x + 16) - 6;
  if (room < 24) return;
  const std::string name = fitted(frame.canvas, lane.name, room, nameSize);
  textMiddle(frame.canvas, {x + 16, y}, name, frame.palette().ink.primary, nameSize);
  frame.canvas.access.add("timeline.lane." + std::to_string(lane.actor), Role::text, lane.name,
                          {frame.area.x, box.top, frame.state.column, box.height});
}

// What has not happened yet lies under a veil.
void drawVeil(TimelineFrame& frame) {
  const float x = std::clamp(frame.playhead(), frame.scale.left(), frame.area.x + frame.area.w);
  frame.canvas.shapes.rect({x, frame.lanes.y}, {frame.area.x + frame.area.w, frame.lanes.y + frame.lanes.h},
                           withAlpha(frame.palette().surface.canvas, 0.55F));
}

}  // namespace

void drawLanes(TimelineFrame& frame) {
  drawStripes(frame);
  for (const LaneBox& box : frame.laneLayout.boxes)
    drawName(frame, box);
  drawVeil(frame);
}

}  // namespace firebreak::web
