#include "web/views/timeline_layout.h"

#include <algorithm>
#include <cmath>

#include "engine/order.h"

namespace firebreak::web {
namespace {

constexpr float highestLane = 34;
constexpr float bandLane = 80, leastBandLane = 58, highestBandLane = 124;  // lanes that show evidence
constexpr float marksBelowBand = 20;  // px from the line of marks to the lane's end
constexpr float chipRadius = 9.5F, smallRadius = 7;
constexpr float breath = 1;  // px between two marks
constexpr float crowdStep =
    37;  // px between two of one day, if there is room: clears the two gravest, one of them framed

std::size_t at(int index) {
  return static_cast<std::size_t>(index);
}

bool hasBand(const TimelineView& view, int lane) {
  const ActorIndex actor = view.lanes[at(lane)].actor;
  return std::any_of(view.bands.begin(), view.bands.end(),
                     [=](const EvidenceBand& band) { return band.victim == actor; });
}

bool quiet(const TimelineView& view, int lane) {
  return view.marksOf[at(lane)].empty() && lane != view.focusLane && lane != view.towardLane;
}

// All lanes if they fit, else without quiet ones, the last first.
std::vector<int> lanesThatFit(const TimelineView& view, float height) {
  std::vector<int> lanes;
  for (std::size_t i = 0; i < view.lanes.size(); ++i)
    lanes.push_back(static_cast<int>(i));
  const auto needed = [&] { return static_cast<float>(lanes.size()) * lowestLane + leastBandLane - lowestLane; };
  for (std::size_t i = lanes.size(); i-- > 0 && needed() > height;)
    if (quiet(view, lanes[i])) lanes.erase(lanes.begin() + static_cast<std::ptrdiff_t>(i));
  return lanes;
}

// Who gets room for evidence, the most wanted first.
std::vector<int> bandOrder(const TimelineView& view) {
  std::vector<int> order;
  if (view.focusLane >= 0) order.push_back(view.focusLane);
  const auto add = [&](int lane) {
    if (lane >= 0 && hasBand(view, lane) && std::find(order.begin(), order.end(), lane) == order.end())
      order.push_back(lane);
  };
  for (const TimelineMark& mark : view.marks)
    if (mark.selected) add(mark.lane);
  add(view.towardLane);
  for (std::size_t i = 0; i < view.lanes.size(); ++i)
    add(static_cast<int>(i));
  return order;
}

std::vector<float> laneHeights(const TimelineView& view, const std::vector<int>& lanes, float height) {
  std::vector<float> heights(view.lanes.size(), 0);
  float left = height;
  for (const int lane : lanes) {
    heights[at(lane)] = lowestLane;
    left -= lowestLane;
  }
  // The first evidence lane is always there; others where the rest of the lanes can still breathe.
  const float comfort = static_cast<float>(lanes.size()) * 6;
  bool first = true;
  for (const int lane : bandOrder(view)) {
    if (heights[at(lane)] == 0) continue;
    const float room = first ? std::max(leastBandLane, std::min(bandLane, lowestLane + left)) : bandLane;
    if (!first && left - (room - lowestLane) < comfort) break;
    left -= room - heights[at(lane)];
    heights[at(lane)] = room;
    first = false;
  }
  for (const float limit : {highestLane, highestBandLane}) {
    float growing = 0;
    for (const int lane : lanes)
      if (heights[at(lane)] < limit && (limit == highestLane || heights[at(lane)] >= leastBandLane)) ++growing;
    if (growing == 0 || left <= 0) continue;
    const float share = left / growing;
    for (const int lane : lanes) {
      float& h = heights[at(lane)];
      if (h >= limit || (limit != highestLane && h < leastBandLane)) continue;
      const float more = std::min(share, limit - h);
      h += more;
      left -= more;
    }
  }
  return heights;
}

LaneBox boxFor(int lane, float top, float height) {
  LaneBox box = {.lane = lane, .top = top, .height = height, .line = top + height / 2};
  if (height < leastBandLane) return box;
  box.line = top + height - marksBelowBand;
  box.bandTop = top + 4;
  box.bandHeight = box.line - 18 - box.bandTop;
  return box;
}

bool meets(const PlacedMark& placed, float x, float radius) {
  return std::abs(placed.x - x) < placed.radius + radius + breath;
}

class Placer {
 public:
  Placer(const TimelineView& view, const TimeScale& scale) : view_(view), scale_(scale) {
    layout_.hostOf.assign(view.marks.size(), -1);
  }

  void placeLane(const LaneBox& box) {
    first_ = layout_.placed.size();
    std::vector<int> order;
    for (const int mark : view_.marksOf[at(box.lane)])
      if (scale_.shows(view_.marks[at(mark)].day, 24)) order.push_back(mark);
    // The later of two equals stays: it is the news.
    sortStably(order.begin(), order.end(), [this](int a, int b) {
      const TimelineMark& left = view_.marks[at(a)];
      const TimelineMark& right = view_.marks[at(b)];
      return left.weight != right.weight ? left.weight < right.weight : a > b;
    });
    for (const int mark : order)
      place(mark, box.line);
    sortLane();
  }

  MarkLayout take() { return std::move(layout_); }

 private:
  void place(int mark, float y) {
    const float x = markX(view_.marks[at(mark)], scale_), radius = markRadius(view_.marks[at(mark)]);
    PlacedMark* host = nullptr;
    for (std::size_t i = first_; i < layout_.placed.size(); ++i) {
      PlacedMark& placed = layout_.placed[i];
      if (!meets(placed, x, radius)) continue;
      if (!host || std::abs(placed.x - x) < std::abs(host->x - x)) host = &placed;
    }
    if (host)
      host->hidden.push_back(mark);
    else
      layout_.placed.push_back({.mark = mark, .x = x, .y = y, .radius = radius});
  }

  void sortLane() {
    const auto begin = layout_.placed.begin() + static_cast<std::ptrdiff_t>(first_);
    sortStably(begin, layout_.placed.end(), [](const PlacedMark& a, const PlacedMark& b) { return a.x < b.x; });
    for (std::size_t i = first_; i < layout_.placed.size(); ++i) {
      PlacedMark& placed = layout_.placed[i];
      std::sort(placed.hidden.begin(), placed.hidden.end());
      layout_.hostOf[at(placed.mark)] = static_cast<int>(i);
      for (const int mark : placed.hidden)
        layout_.hostOf[at(mark)] = static_cast<int>(i);
    }
  }

  const TimelineView& view_;
  const TimeScale& scale_;
  std::size_t first_ = 0;
  MarkLayout layout_;
};

}  // namespace

const LaneBox* LaneLayout::boxOf(int lane) const {
  for (const LaneBox& box : boxes)
    if (box.lane == lane) return &box;
  return nullptr;
}

LaneLayout layOutLanes(const TimelineView& view, float top, float height, float scroll) {
  const std::vector<int> lanes = lanesThatFit(view, height);
  const std::vector<float> heights = laneHeights(view, lanes, height);
  LaneLayout layout;
  float y = top - scroll;
  for (const int lane : lanes) {
    layout.boxes.push_back(boxFor(lane, y, heights[at(lane)]));
    y += heights[at(lane)];
    layout.height += heights[at(lane)];
  }
  return layout;
}

float severityRadius(double severity) {
  return 2.6F + 1.02F * static_cast<float>(std::sqrt(std::clamp(severity, 0.0, 100.0)));
}

float markRadius(const TimelineMark& mark) {
  const float frame = mark.selected ? 6 : 0;
  switch (mark.kind) {
    case EventKind::incident: return frame + std::max(6.0F, severityRadius(std::max(mark.felt, mark.severity)) + 2);
    case EventKind::raise:
    case EventKind::lower: return frame + chipRadius;
    default: return frame + smallRadius;
  }
}

float markX(const TimelineMark& mark, const TimeScale& scale) {
  // What happens in the course of a day stands before its end.
  const float room = scale.pixelsPerDay() * 0.85F;
  const float step = std::min(crowdStep, room / static_cast<float>(mark.of));
  return scale.pixelFromDay(mark.day) - step * static_cast<float>(mark.of - 1 - mark.place);
}

MarkLayout placeMarks(const TimelineView& view, const LaneLayout& lanes, const TimeScale& scale) {
  Placer placer(view, scale);
  for (const LaneBox& box : lanes.boxes)
    placer.placeLane(box);
  return placer.take();
}

}  // namespace firebreak::web
