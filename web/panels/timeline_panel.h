#pragma once
// The timeline: a lane an actor, what happened on it, what was believed, what was signalled; and the playhead.
// Draw it before the strata panel, with the same state: they share the days.

#include "web/panels/time_window.h"
#include "web/views/timeline_view.h"

namespace firebreak::web {

void drawTimelinePanel(Canvas& canvas, const TimelineView& view, TimePanelState& state, Rect area);

}  // namespace firebreak::web
