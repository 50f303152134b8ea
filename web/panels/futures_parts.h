#pragma once
// What the panels of the futures screen share: heads, switches, axes and figures.

#include <initializer_list>
#include <span>
#include <string>
#include <string_view>

#include "engine/registry.h"
#include "web/ui/canvas.h"
#include "web/views/axis_scale.h"

namespace firebreak::web {

constexpr float futuresEdge = 16, futuresHeadHeight = 44;

// Title and a second line beside it where there is room up to `right`. Returns where the content begins.
float futuresHead(Canvas& canvas, std::string_view id, std::string_view title, std::string_view words, Rect area,
                  float right);

// One of several, as small tabs side by side that end at `right`; the chosen one stands on a plate.
struct Segment {
  std::string_view id, label;
};
struct SegmentResult {
  int pressed = -1;  // index, −1 none
  float left = 0;    // where the row begins
};
SegmentResult segments(Canvas& canvas, std::span<const Segment> all, int chosen, float right, float middle);

// "3,200 of 10,000 futures", or "10,000 futures" when all are in.
std::string countWords(int runs, int goal, std::string_view what = "futures");

// One short line in the secondary ink, spoken as text.
void smallWords(Canvas& canvas, std::string_view id, std::string_view words, Point middleLeft, float room);

// A sentence where there is nothing to draw yet.
void emptyWords(Canvas& canvas, std::string_view id, std::string_view words, Rect area);

// A lever and where it stands: "red line, rung 3: 42", with the unit where the figure alone would not say it.
std::string settingWords(const Parameter& parameter, std::string_view label, double value);

// Text on a plate in the panel's colour, centred; for what stands over data.
void plate(Canvas& canvas, Point centre, std::string_view words, Colour ink, float size,
           Weight weight = Weight::medium);

}  // namespace firebreak::web
