#pragma once
// What is searched for and what was found; only for the search's own files.

#include <utility>

#include "web/panels/futures_thresholds_panel.h"

namespace firebreak::web {

struct SearchFace {
  Canvas& canvas;
  const ThresholdsContent& content;
  ThresholdsPanelState& state;
  const SearchView& view() const { return content.search; }
  void ask(FuturesChoice wanted) const { canvas.send(ChooseFutures{std::move(wanted)}); }
};

// Progress, the points that were tried with the front among them, and the settings of the chosen one.
void drawFound(const SearchFace& face, Rect area);

}  // namespace firebreak::web
