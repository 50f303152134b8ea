#pragma once
// One side of "How tension spreads" and where its parts stand; only for that panel's own files.

#include <algorithm>

#include "web/panels/futures_spread_panel.h"

namespace firebreak::web {

struct SpreadFrame {
  Canvas& canvas;
  const SpreadView& view;
  const SpreadSide& side;
  Rect plot;             // days along, tension or share upwards
  Rect strip;            // rungs as colours, beside the plot
  Rect chosen;           // the chosen day in full
  double mostInBin = 0;  // the largest share of a bin of either side, so that both are drawn to one scale

  float x(double day) const { return plot.x + plot.w * static_cast<float>(day / std::max(1, view.horizon - 1)); }
  float y(double of100) const { return plot.y + plot.h * (1 - static_cast<float>(of100 / 100)); }
  const Palette& palette() const { return canvas.theme.palette; }
};

// Bands, median and single runs over the rungs' bands; red lines; histogram of the chosen day.
void drawTension(const SpreadFrame& frame);
// Strata of rungs; their shares on the chosen day.
void drawRungShares(const SpreadFrame& frame);

}  // namespace firebreak::web
