// Tests of web/views/timeline_layout.cpp: lanes fill the room, marks do not cover each other, none is lost.

#include "web/views/timeline_layout.h"

#include <algorithm>
#include <cmath>

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

#include "support/builders.h"
#include "support/sitting.h"

using namespace firebreak;
using namespace firebreak::web;
using Catch::Approx;
using test::Sitting;

namespace {

TimelineView wholeRun(std::string_view id, std::uint64_t seed) {
  Sitting sitting(test::shipped(id), {.seed = seed, .run = 0});
  sitting.look.day = sitting.lastDay();
  return timelineView(sitting.scene());
}

std::vector<int> reachable(const MarkLayout& layout) {
  std::vector<int> marks;
  for (const PlacedMark& placed : layout.placed) {
    marks.push_back(placed.mark);
    marks.insert(marks.end(), placed.hidden.begin(), placed.hidden.end());
  }
  std::sort(marks.begin(), marks.end());
  return marks;
}

}  // namespace

TEST_CASE("lanes stand one below the other and fit where there is room") {
  for (const Shipped& each : shippedScenarios()) {
    const TimelineView view = wholeRun(each.id, 1);
    for (const float height : {120.0F, 180.0F, 236.0F, 500.0F, 900.0F}) {
      CAPTURE(each.id, height);
      const LaneLayout lanes = layOutLanes(view, 100, height, 0);
      float y = 100;
      for (const LaneBox& box : lanes.boxes) {
        CHECK(box.top == Approx(y));
        CHECK(box.height >= lowestLane);
        CHECK(box.line > box.top);
        CHECK(box.line < box.top + box.height);
        CHECK(box.bandTop + box.bandHeight < box.line);
        y += box.height;
      }
      CHECK(lanes.height == Approx(y - 100));
      const float least = static_cast<float>(lanes.boxes.size() - 1) * lowestLane + 58;
      if (height >= least) CHECK(lanes.height <= height + 0.01F);
    }
  }
}

TEST_CASE("the pair on the ladder keeps its lanes, and the first of it its evidence, however little room there is") {
  const TimelineView view = wholeRun("s3-alliance", 1);
  const LaneLayout lanes = layOutLanes(view, 0, 60, 0);
  REQUIRE(lanes.boxOf(view.focusLane));
  REQUIRE(lanes.boxOf(view.towardLane));
  CHECK(lanes.boxOf(view.focusLane)->banded());
}

TEST_CASE("every mark in sight is drawn or counted on one that is, once") {
  for (const Shipped& each : shippedScenarios()) {
    for (std::uint64_t seed = 1; seed <= 5; ++seed) {
      const TimelineView view = wholeRun(each.id, seed);
      const LaneLayout lanes = layOutLanes(view, 0, 900, 0);
      for (const float width : {200.0F, 700.0F, 2000.0F}) {
        CAPTURE(each.id, seed, width);
        const MarkLayout layout = placeMarks(view, lanes, TimeScale(wholeSpan(view.horizon), 0, width));
        const std::vector<int> marks = reachable(layout);
        CHECK(std::adjacent_find(marks.begin(), marks.end()) == marks.end());
        CHECK(marks.size() == view.marks.size());
        for (const int mark : marks) {
          const int host = layout.hostOf[static_cast<std::size_t>(mark)];
          REQUIRE(host >= 0);
          const TimelineMark& drawn =
              view.marks[static_cast<std::size_t>(layout.placed[static_cast<std::size_t>(host)].mark)];
          CHECK(drawn.lane == view.marks[static_cast<std::size_t>(mark)].lane);
        }
      }
    }
  }
}

TEST_CASE("drawn marks of a lane do not cover each other") {
  for (const Shipped& each : shippedScenarios()) {
    const TimelineView view = wholeRun(each.id, 2);
    const LaneLayout lanes = layOutLanes(view, 0, 900, 0);
    const MarkLayout layout = placeMarks(view, lanes, TimeScale(wholeSpan(view.horizon), 0, 700));
    for (std::size_t i = 1; i < layout.placed.size(); ++i) {
      const PlacedMark &a = layout.placed[i - 1], &b = layout.placed[i];
      if (a.y == b.y) CHECK(b.x - a.x >= a.radius + b.radius);
    }
  }
}

TEST_CASE("one day fills the room: all its marks part") {
  for (const Shipped& each : shippedScenarios()) {
    const TimelineView view = wholeRun(each.id, 3);
    const LaneLayout lanes = layOutLanes(view, 0, 900, 0);
    for (const TimelineMark& mark : view.marks) {
      CAPTURE(each.id, mark.id);
      const TimeScale scale({mark.day - 0.9, mark.day + 0.1}, 0, 700);
      for (const PlacedMark& placed : placeMarks(view, lanes, scale).placed)
        if (view.marks[static_cast<std::size_t>(placed.mark)].day == mark.day) CHECK(placed.hidden.empty());
    }
  }
}

TEST_CASE("a mark never stands after the end of its day") {
  const TimelineView view = wholeRun("s1-dyad", 4);
  for (const Span span : {wholeSpan(view.horizon), Span{40, 80}, Span{50, 51}}) {
    const TimeScale scale(span, 0, 700);
    for (const TimelineMark& mark : view.marks) {
      CHECK(markX(mark, scale) <= scale.pixelFromDay(mark.day) + 0.001F);
      CHECK(markX(mark, scale) > scale.pixelFromDay(mark.day - 1));
    }
  }
}

TEST_CASE("the selected mark is always drawn") {
  Sitting sitting(test::shipped("s3-alliance"));
  sitting.look.day = sitting.lastDay();
  for (std::size_t i = 0; i < sitting.events.size(); i += 7) {
    if (sitting.events[i].kind == EventKind::deterred) continue;
    sitting.look.eventId = sitting.events[i].id;
    const TimelineView view = timelineView(sitting.scene());
    const MarkLayout layout =
        placeMarks(view, layOutLanes(view, 0, 400, 0), TimeScale(wholeSpan(view.horizon), 0, 400));
    const auto drawn = std::find_if(layout.placed.begin(), layout.placed.end(), [&](const PlacedMark& placed) {
      return view.marks[static_cast<std::size_t>(placed.mark)].selected;
    });
    CHECK(drawn != layout.placed.end());
  }
}

TEST_CASE("area grows with severity, and stays finite whatever comes") {
  // r = 2.6 + 1.02 √s: 2.6 at 0, 12.8 at 100.
  CHECK(severityRadius(0) == Approx(2.6));
  CHECK(severityRadius(100) == Approx(12.8));
  CHECK(severityRadius(-5) == Approx(2.6));
  CHECK(severityRadius(1e9) == Approx(12.8));
}
