#include <algorithm>
#include <array>

#include "web/panels/timeline_frame.h"
#include "web/ui/format.h"

namespace firebreak::web {
namespace {

constexpr float gap = 12;         // px right of the playhead
constexpr float leastRoom = 110;  // px for a caption
constexpr int newsDays = 4;       // how long an event stays news

struct Room {
  float x, width;
};

Room roomOf(const TimelineFrame& frame) {
  const float x = std::max(frame.playhead(), frame.scale.left()) + gap;
  return {x, frame.area.x + frame.area.w - gap - x};
}

// The latest thing of weight on a lane, if it is still news.
const TimelineMark* newsOf(const TimelineView& view, int lane) {
  const std::vector<int>& marks = view.marksOf[static_cast<std::size_t>(lane)];
  for (std::size_t i = marks.size(); i-- > 0;) {
    const TimelineMark& mark = view.marks[static_cast<std::size_t>(marks[i])];
    if (mark.day < view.today - newsDays) return nullptr;
    if (mark.weight <= 1) return &mark;
  }
  return nullptr;
}

// Marks of the day may reach beyond the playhead.
float clearOf(const TimelineFrame& frame, int lane, float x) {
  for (const PlacedMark& placed : frame.markLayout.placed)
    if (frame.markOf(placed).lane == lane) x = std::max(x, placed.x + placed.radius + gap);
  return x;
}

// Says which lane has no caption and so takes the legend; -1 none.
int drawNews(TimelineFrame& frame, Room room) {
  int free = -1;
  for (const LaneBox& box : frame.laneLayout.boxes) {
    const TimelineMark* news = newsOf(frame.view, box.lane);
    if (!news) {
      if (free < 0 && !box.banded()) free = box.lane;
      continue;
    }
    const float x = clearOf(frame, box.lane, room.x), width = room.x + room.width - x;
    if (width < leastRoom) continue;
    const float size = frame.type().small;
    textMiddle(frame.canvas, {x, box.line}, fitted(frame.canvas, news->title, width, size),
               frame.palette().ink.secondary, size);
  }
  return free;
}

float drawTerm(TimelineFrame& frame, float x, float y, std::string_view words) {
  textMiddle(frame.canvas, {x, y}, words, frame.palette().ink.secondary, frame.type().small);
  return x + textWidth(frame.canvas, words, frame.type().small) + 16;
}

void drawLegend(TimelineFrame& frame, Room room, float y) {
  const bool truth = frame.view.truth;
  const float needed = truth ? 316 : 262;
  if (room.width < needed) return;
  const Colour ink = frame.palette().ink.secondary;
  float x = room.x;
  if (truth) {
    frame.canvas.shapes.circle({x + 5, y}, 5, ink);
    x = drawTerm(frame, x + 16, y, "true");
  }
  frame.canvas.shapes.circleOutline({x + 6, y}, 6, ink, 1.5F, {.on = 3, .off = 2});
  x = drawTerm(frame, x + 17, y, "as felt");
  x = drawTerm(frame, x, y, "≠ misread");
  frame.canvas.shapes.line({x, y}, {x + 14, y}, ink, 1.5F, {.on = 4, .off = 2});
  x = drawTerm(frame, x + 19, y, "private");
}

// Paused before the latest day that has been looked at: the run goes on.
void drawPastSign(TimelineFrame& frame, Room room) {
  const TimelineView& view = frame.view;
  if (view.playing || view.today >= static_cast<int>(frame.state.furthest) || frame.laneLayout.boxes.empty()) return;
  const std::string sign =
      "You are looking at " + dayText(view.today) + ", the run goes on to " + dayText(view.reached);
  const float size = frame.type().small, y = frame.lanes.y + frame.lanes.h - 10;
  const bool whole = textWidth(frame.canvas, sign, size) <= room.width;
  const std::string words =
      whole ? sign : fitted(frame.canvas, "Looking back; it goes on to " + dayText(view.reached), room.width, size);
  const float width = textWidth(frame.canvas, words, size);
  frame.canvas.access.add("timeline.past", Role::status, sign, {room.x, y - 9, std::max(width, 1.0F), 18});
  if (room.width < leastRoom) return;
  frame.canvas.shapes.rect({room.x - 4, y - 9}, {room.x + width + 4, y + 9}, frame.palette().surface.raised, 4);
  textMiddle(frame.canvas, {room.x, y}, words, frame.palette().ink.primary, size);
}

}  // namespace

void drawCaptions(TimelineFrame& frame) {
  const Room room = roomOf(frame);
  const int free = room.width >= leastRoom ? drawNews(frame, room) : -1;
  if (const LaneBox* box = frame.boxOf(free)) drawLegend(frame, room, box->line);
  drawPastSign(frame, room);
}

}  // namespace firebreak::web
