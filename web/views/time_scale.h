#pragma once
// Days to pixels and back: a small immutable value that timeline and strata share. Knows nothing of what is drawn.

#include <vector>

namespace firebreak::web {

// A stretch of days, last > first.
struct Span {
  double first = 0, last = 1;

  double length() const { return last - first; }
};

class TimeScale {
 public:
  // span: the days that lie between the two pixels; right > left.
  TimeScale(Span span, float left, float right) : span_(span), left_(left), right_(right) {}

  Span span() const { return span_; }
  float left() const { return left_; }
  float right() const { return right_; }
  float pixelsPerDay() const { return static_cast<float>((right_ - left_) / span_.length()); }

  float pixelFromDay(double day) const {
    return left_ + static_cast<float>((day - span_.first) / span_.length() * static_cast<double>(right_ - left_));
  }
  double dayFromPixel(float x) const {
    return span_.first + static_cast<double>(x - left_) / static_cast<double>(right_ - left_) * span_.length();
  }
  // margin: px beyond either end that still count as seen.
  bool shows(double day, float margin = 0) const {
    const float x = pixelFromDay(day);
    return x >= left_ - margin && x <= right_ + margin;
  }

 private:
  Span span_;
  float left_, right_;
};

// Whole days to be labelled, ascending: multiples of 1, 2, 5, 10, 20, 50 …, at least `gap` px apart.
std::vector<int> dayTicks(const TimeScale& scale, float gap);

// What can be looked at of a run of `days` days: from a little before day 0 to a little after the end.
Span wholeSpan(int days);

constexpr double shortestSpan = 1;  // days

// `span` moved, and shortened if need be, to lie within `whole`.
Span within(Span span, Span whole);
// factor > 1 looks closer. `about` keeps its place on the screen unless an end of `whole` is reached.
Span zoomed(Span span, Span whole, double about, double factor);
Span moved(Span span, Span whole, double days);
// Moved as little as possible so that `day` stands within the middle part of the span.
Span following(Span span, Span whole, double day);

}  // namespace firebreak::web
