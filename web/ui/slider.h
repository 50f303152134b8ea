#pragma once
// A threshold or lever as a slider: label and value above a track with a round handle; when changed, a diamond beside
// the label and a tick where the baseline stands. Pointer: press or drag on the track, Shift for a tenth of the step,
// Escape back to where the drag began. A press on the value, or a double click, lets one type it. Keys: arrows one
// step, Page keys ten, Home and End to the stops, Delete to the baseline, digits to type. Touch: a sideways drag
// slides, any other scrolls.

#include <string>

#include "engine/registry.h"
#include "web/ui/canvas.h"

namespace firebreak::web {

constexpr float sliderHeight = 43;  // px, of a whole slider row

struct SliderSpec {
  std::string id;
  std::string label;                             // drawn
  std::string name;                              // accessible; empty: the label
  std::string description;                       // accessible and in the tooltip
  const Parameter* parameter = nullptr;          // unit, digits, scale of the track
  double value = 0, baseline = 0, fallback = 0;  // now, as loaded, by default
  Range range = {0, 1};                          // within which it may move now
  bool changed = false;
  float spare = 0;  // px at the right end of the track that are left to something else
};

struct SliderEvent {
  enum class Kind { none, set, reset } kind = Kind::none;
  double value = 0;
  std::uint64_t gesture = 0;  // of a drag; 0: a change of its own
};

// One step of a slider: 1 for whole numbers, else the last digit shown.
double stepOf(const Parameter& parameter);
// The value on the grid of that step (a tenth of it when fine), within the range.
double snapped(const SliderSpec& spec, double value, bool fine);

SliderEvent slider(Canvas& canvas, const SliderSpec& spec, Rect row);

}  // namespace firebreak::web
