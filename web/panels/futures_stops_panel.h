#pragma once
// "Where futures stop": a bar for each rung, the baseline's as a dashed outline above it; what changed future by
// future; and, behind each bar, its runs, any of which opens in Explore.

#include "web/ui/canvas.h"
#include "web/ui/scroll.h"
#include "web/views/futures_outcomes.h"
#include "web/views/futures_stops.h"

namespace firebreak::web {

struct StopsPanelState {
  enum class Face { tie, all, outcomes } face = Face::tie;
  int opened = -1;  // rung whose runs are listed; −1 none
  ScrollState outcomes, runs;

  StopsOf of() const { return face == Face::all ? StopsOf::all : StopsOf::tie; }
};

// outcomes: needed where that face is shown. runs: those that stop at the opened rung, where one is. seed: of the runs.
struct StopsContent {
  const StopsView& stops;
  const OutcomesView& outcomes;
  std::span<const std::uint32_t> runs;
  std::uint64_t seed = 1;
};

void drawStopsPanel(Canvas& canvas, const StopsContent& content, StopsPanelState& state, Rect area);

// The table of outcomes below the head of the panel.
void drawOutcomes(Canvas& canvas, const OutcomesView& view, ScrollState& scroll, Rect area);

}  // namespace firebreak::web
