#include "prevention/lever_side.h"

#include <algorithm>
#include <cmath>

namespace firebreak {
namespace {

// The largest multiple of 1/scale that is not above the value. A decimal divided by its power of ten is the same double
// as the decimal written out, so that comparing needs no tolerance.
long floorMultiple(double value, double scale) {
  long multiple = static_cast<long>(std::floor(value * scale)) + 1;
  while (static_cast<double>(multiple) / scale > value)
    --multiple;
  return multiple;
}

long ceilMultiple(double value, double scale) {
  return -floorMultiple(-value, scale);
}

double powerOfTen(int decimals) {
  double power = 1;
  for (int i = 0; i < decimals; ++i)
    power *= 10;
  return power;
}

}  // namespace

LeverSide::LeverSide(double present, Range range, int decimals, int direction)
    : present_(present), scale_(powerOfTen(decimals)), direction_(direction) {
  const bool up = direction > 0;
  origin_ = up ? floorMultiple(present, scale_) : ceilMultiple(present, scale_);
  reach_ = up ? floorMultiple(range.maximum, scale_) - origin_ : origin_ - ceilMultiple(range.minimum, scale_);
  count_ = static_cast<int>(std::clamp<long>(reach_, 0, gridSteps));
  if (count_ == 0) stage_ = Stage::done;
}

double LeverSide::valueAt(long step) const {
  return step == 0 ? present_ : static_cast<double>(origin_ + direction_ * step) / scale_;
}

double LeverSide::next() const {
  return valueAt(stage_ == Stage::inward ? miss_ + (hit_ - miss_) / 2 : gridAt(grid_));
}

void LeverSide::answer(bool prevents) {
  switch (stage_) {
    case Stage::outward:
      (prevents ? hit_ : miss_) = gridAt(grid_);
      if (prevents)
        narrow();
      else if (++grid_ > count_)
        stage_ = Stage::done;
      break;
    case Stage::inward:
      (prevents ? hit_ : miss_) = miss_ + (hit_ - miss_) / 2;
      narrow();
      break;
    case Stage::further:
      beyond_ = prevents;
      if (!prevents || ++grid_ > count_) stage_ = Stage::done;
      break;
    case Stage::done: break;
  }
}

// Between the last that does not prevent and the first that does; then outward again.
void LeverSide::narrow() {
  stage_ = Stage::inward;
  if (hit_ - miss_ > 1) return;
  stage_ = ++grid_ > count_ ? Stage::done : Stage::further;
}

int LeverSide::mostRuns() const {
  if (stage_ == Stage::done) return 0;
  int runs = count_ - grid_ + (stage_ == Stage::inward ? 0 : 1);
  if (stage_ == Stage::further) return runs;
  for (long gap = stage_ == Stage::inward ? hit_ - miss_ : (reach_ + count_ - 1) / count_; gap > 1; gap = (gap + 1) / 2)
    ++runs;
  return runs;
}

}  // namespace firebreak
