#pragma once
// One pass of the timeline panel: everything that its parts draw with. Parts draw in the order in which they stand
// here.

#include "web/panels/map_marks.h"
#include "web/panels/time_window.h"
#include "web/views/timeline_layout.h"

namespace firebreak::web {

struct TimelineFrame {
  Canvas& canvas;
  const TimelineView& view;
  TimePanelState& state;
  Rect area;   // of the panel
  Rect lanes;  // of the lanes, x and width as area
  TimeScale scale;
  LaneLayout laneLayout;
  MarkLayout markLayout;

  const Palette& palette() const { return canvas.theme.palette; }
  const TypeScale& type() const { return canvas.theme.type; }
  const TimelineMark& markOf(const PlacedMark& placed) const {
    return view.marks[static_cast<std::size_t>(placed.mark)];
  }
  const LaneBox* boxOf(int lane) const { return lane >= 0 ? laneLayout.boxOf(lane) : nullptr; }
  Colour colourOf(int lane) const { return palette().actor(view.lanes[static_cast<std::size_t>(lane)].colour); }
  float playhead() const { return scale.pixelFromDay(view.day); }
};

constexpr float timelineHeader = 38;  // px above the lanes: title, days, switches

void drawLanes(TimelineFrame& frame);     // stripes, names, days, the future veiled
void drawEvidence(TimelineFrame& frame);  // "who did it?"
void drawGhosts(TimelineFrame& frame);    // what happened only in the run that is compared with
void drawPaths(TimelineFrame& frame);     // truces, support, stems, signals
void drawMarks(TimelineFrame& frame);     // one for each event that finds room, with its counts and labels
void hitMarks(TimelineFrame& frame);      // what is operable of them, in order of time
void drawCaptions(TimelineFrame& frame);  // beyond the playhead: news of each lane, legend

// Where the number of those that a mark stands for is written; without width if there is none.
std::string countOf(const PlacedMark& placed);
Rect countRect(const TimelineFrame& frame, const PlacedMark& placed);

// The accessible name: "Day 44: Albania climbs to rung 3 against Iran".
std::string markName(const TimelineMark& mark);

}  // namespace firebreak::web
