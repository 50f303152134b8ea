#pragma once
// Tension against height on the ladder: linear, upwards, 0 to 100.

#include <algorithm>

namespace firebreak::web {

struct LadderScale {
  float top = 0, bottom = 100;  // px of tension 100 and of tension 0; top < bottom

  float pixelFromTension(double tension) const { return bottom - static_cast<float>(tension / 100) * (bottom - top); }
  double tensionFromPixel(float y) const {
    return 100.0 * static_cast<double>(bottom - y) / static_cast<double>(bottom - top);
  }
  float pixelsPerPoint() const { return (bottom - top) / 100; }
};

// Where a dragged handle comes to stand: in whole steps (1, or 0.1 when fine), within its stops.
inline double settledValue(double tension, bool fine, double lowest, double highest) {
  const double steps = fine ? 10 : 1;
  const double scaled = tension * steps + 0.5;
  const double rounded = static_cast<double>(static_cast<long>(scaled < 0 ? 0 : scaled)) / steps;
  return std::clamp(rounded, lowest, highest);
}

}  // namespace firebreak::web
