#pragma once
// One lever in one direction: which value to try next, and what the answers amount to. Values are whole multiples of
// the lever's precision, counted as steps away from the present value.

#include <vector>

#include "engine/registry.h"

namespace firebreak {

class LeverSide {
 public:
  static constexpr int gridSteps = 8;

  // direction: +1 up, −1 down. range: where the value may move; decimals: its precision, 0–4.
  LeverSide(double present, Range range, int decimals, int direction);

  bool done() const { return stage_ == Stage::done; }
  double next() const;         // the value to try; only while not done()
  void answer(bool prevents);  // about next()
  void giveUp() { stage_ = Stage::done; }

  bool settled() const { return stage_ != Stage::outward && stage_ != Stage::inward && hit_ > 0; }
  double smallest() const { return valueAt(hit_); }  // only when settled()
  bool beyond() const {
    return beyond_ && hit_ < reach_;
  }                                                  // only when done() without giveUp(): all further steps prevent too
  double cleared() const { return valueAt(miss_); }  // the furthest value, from the present one, known not to prevent
  int mostRuns() const;                              // how many answers it can still want

 private:
  enum class Stage { outward, inward, further, done };

  double valueAt(long step) const;
  long gridAt(int n) const { return (reach_ * n + count_ / 2) / count_; }
  void narrow();

  double present_, scale_;
  int direction_;
  long origin_ = 0;  // the multiple at step 0: the present value or, between two, the one behind it
  long reach_ = 0;   // steps to the end of the range
  int count_ = 0;    // steps of the grid
  int grid_ = 1;     // the one at hand, 1…count_
  long miss_ = 0, hit_ = 0;
  bool beyond_ = true;
  Stage stage_ = Stage::outward;
};

}  // namespace firebreak
