#pragma once
// The picture on the map of two thresholds; only for that panel's own files.

#include "web/panels/futures_thresholds_panel.h"

namespace firebreak::web {

struct MapFrame {
  Canvas& canvas;
  const ThresholdsView& view;
  const ThresholdField& field;
  Rect plot;

  Point at(double x, double y) const {
    return {plot.x + plot.w * static_cast<float>(x), plot.y + plot.h * (1 - static_cast<float>(y))};
  }
};

// A share 0–1 of `most` on the ramp of share maps.
Colour rampColour(const Palette& palette, double share);

void drawField(const MapFrame& frame);
void drawContours(const MapFrame& frame);
// Now, the baseline and the ramp. column: to the right of the map; row: below it.
void drawMapLegend(const MapFrame& frame, Rect place, bool column);

}  // namespace firebreak::web
