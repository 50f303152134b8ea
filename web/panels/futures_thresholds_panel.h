#pragma once
// "Threshold map": two thresholds against each other with the present point to be dragged; or a search for thresholds
// that serve two ends.

#include <span>

#include "web/session/command.h"
#include "web/ui/canvas.h"
#include "web/ui/plane_point.h"
#include "web/ui/scroll.h"
#include "web/views/futures_map.h"
#include "web/views/futures_search.h"

namespace firebreak::web {

struct ThresholdsPanelState {
  bool searching = false;  // the search is shown rather than the map
  PlanePointState point;
  int chosen = -1;  // point of the front
  ScrollState levers, settings;
};

// axes: levers that can stand on the map's axes. choice: as it stands; what a person changes of it is sent.
struct ThresholdsContent {
  const ThresholdsView& map;
  const ThresholdField& field;
  const SearchView& search;
  const FuturesChoice& choice;
  std::span<const LeverName> axes;
};

void drawThresholdsPanel(Canvas& canvas, const ThresholdsContent& content, ThresholdsPanelState& state, Rect area);

// Its two faces, below the head.
void drawThresholdMap(Canvas& canvas, const ThresholdsContent& content, ThresholdsPanelState& state, Rect area);
void drawThresholdSearch(Canvas& canvas, const ThresholdsContent& content, ThresholdsPanelState& state, Rect area);

}  // namespace firebreak::web
