#pragma once
// The three pictures of "What matters most"; only for that panel's own files. Rows can be pressed: then the path of the
// lever is returned, "" none.

#include <string>

#include "web/panels/futures_drivers_panel.h"

namespace firebreak::web {

std::string drawTornado(Canvas& canvas, const DriversView& view, ScrollState& scroll, Rect area);
std::string drawMorris(Canvas& canvas, const DriversView& view, ScrollState& scroll, Rect area);
void drawSweep(Canvas& canvas, const DriversView& view, Rect area);

// Where the bars of a list of levers stand.
struct DriverColumns {
  float label, bars, end;
  float labelRoom() const { return bars - label - 8; }
};

// The name of a row, with the mark of a change. Returns what the pointer does with the row.
Hit driverRow(Canvas& canvas, const std::string& id, const std::string& words, const LeverName& lever,
              const DriverColumns& columns, Rect row);
// Lines and figures of the axis of the bars.
void driverAxis(Canvas& canvas, const DriversView& view, const DriverColumns& columns, Rect rows);
float driverX(const DriversView& view, const DriverColumns& columns, double value);

}  // namespace firebreak::web
