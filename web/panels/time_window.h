#pragma once
// What timeline and strata share: the stretch of days that is seen, the playhead, and the hands that move both. Drag
// scrubs, the wheel zooms about the pointer, a sideways wheel pans; the playhead is the slider "Day".

#include <string>
#include <string_view>

#include "web/ui/canvas.h"
#include "web/views/time_scale.h"

namespace firebreak::web {

struct TimePanelState {
  Span span;            // days seen
  int horizon = 0;      // of the run that the span was made for; 0: none yet
  bool follow = true;   // the view goes with the playhead
  double lastDay = -1;  // as of the last pass
  bool wasPlaying = false;
  double furthest = 0;                     // the latest day that has been looked at
  bool scrubbing = false, resume = false;  // resume: it played when the drag began
  std::string grabbed;                     // what is held: the pill, or one of the grounds
  float grab = 0;                          // px from the playhead to the pointer when the drag began
  double origin = 0;                       // day on which the drag began, for Escape
  float column = 108;                      // px left of the days, for names
  int timelineFrame = -1;                  // ImGui frame in which the timeline was drawn
  float scroll = 0;                        // px of lanes gone out above
  std::string heading;                     // region that the playhead's slider stands in
};

// What moves the window, once a pass and panel.
struct TimeMoment {
  double day = 0;
  int horizon = 1;
  bool playing = false;
  std::string_view startDate;
};

// Opens the window on a new run, and lets it follow the playhead.
void keepWindow(TimePanelState& state, const TimeMoment& moment);

TimeScale scaleOf(const TimePanelState& state, Rect area);

// The ground under lanes and strata, to be called before the marks on it: scrubbing, zooming, panning. area: of the
// panel, its height that of the ground.
void timeGround(Canvas& canvas, TimePanelState& state, const TimeMoment& moment, std::string_view id,
                std::string_view name, Rect area);

// Zooms about the playhead; factor 0 shows the whole run.
void zoomBy(TimePanelState& state, const TimeMoment& moment, double factor);

// The line through lanes or strata.
void playheadLine(Canvas& canvas, const TimeScale& scale, double day, float top, float bottom);

// The pill "day 47": dragged, keyed, read out. y: its middle.
void playheadPill(Canvas& canvas, TimePanelState& state, const TimeMoment& moment, Rect area, float y);

}  // namespace firebreak::web
