#pragma once
// The timeline in pixels: how high each lane is, and which marks find room. Pure arithmetic, the same result for the
// same input; what finds no room is counted on the mark that took it, so that nothing is lost.

#include <vector>

#include "web/views/time_scale.h"
#include "web/views/timeline_view.h"

namespace firebreak::web {

struct LaneBox {
  int lane = -1;
  float top = 0, height = 0;
  float line = 0;                     // y of its marks
  float bandTop = 0, bandHeight = 0;  // of the evidence; height 0: no room
  bool banded() const { return bandHeight > 0; }
};

struct LaneLayout {
  std::vector<LaneBox> boxes;  // from top to bottom; lanes without a mark may be left out where room is short
  float height = 0;            // of all; more than there is: it scrolls
  const LaneBox* boxOf(int lane) const;
};

constexpr float lowestLane = 20;

// top: y of the first lane; height: what there is, px; scroll: px that have gone out above.
LaneLayout layOutLanes(const TimelineView& view, float top, float height, float scroll);

// A mark that is drawn, with those that it stands for besides itself.
struct PlacedMark {
  int mark = -1;
  float x = 0, y = 0;
  float radius = 8;
  std::vector<int> hidden = {};  // marks, by day
};

struct MarkLayout {
  std::vector<PlacedMark> placed;  // in lane order, by x
  std::vector<int> hostOf;  // per mark of the view: index into placed; -1: outside the scale or its lane left out
};

// Where a mark would like to stand: the end of its day, and a little before it for the earlier ones of the same day.
float markX(const TimelineMark& mark, const TimeScale& scale);
// Half of the room that it takes, with its frame if it is selected.
float markRadius(const TimelineMark& mark);
// Radius of an incident of that severity; area grows with severity.
float severityRadius(double severity);

MarkLayout placeMarks(const TimelineView& view, const LaneLayout& lanes, const TimeScale& scale);

}  // namespace firebreak::web
