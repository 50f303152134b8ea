#include "web/views/time_scale.h"

#include <algorithm>
#include <cmath>

namespace firebreak::web {
namespace {

// Where the playhead may stand while the view follows it, as shares of the span.
constexpr double followFrom = 0.08, followTo = 0.56;

}  // namespace

std::vector<int> dayTicks(const TimeScale& scale, float gap) {
  const double wanted = static_cast<double>(gap / scale.pixelsPerDay());
  int step = 1;
  for (int decade = 1; step < wanted; decade *= 10) {
    for (const int multiple : {1, 2, 5, 10}) {
      step = multiple * decade;
      if (step >= wanted) break;
    }
  }
  std::vector<int> ticks;
  const int first = static_cast<int>(std::ceil(std::max(0.0, scale.span().first) / step)) * step;
  for (int day = first; day <= scale.span().last; day += step)
    ticks.push_back(day);
  return ticks;
}

Span wholeSpan(int days) {
  const double margin = 0.5 + 0.01 * days;
  return {-margin, days - 1 + margin};
}

Span within(Span span, Span whole) {
  const double length = std::clamp(span.length(), std::min(shortestSpan, whole.length()), whole.length());
  const double first = std::clamp(span.first, whole.first, whole.last - length);
  return {first, first + length};
}

Span zoomed(Span span, Span whole, double about, double factor) {
  const double length = std::clamp(span.length() / factor, std::min(shortestSpan, whole.length()), whole.length());
  const double first = about - (about - span.first) * length / span.length();
  return within({first, first + length}, whole);
}

Span moved(Span span, Span whole, double days) {
  return within({span.first + days, span.last + days}, whole);
}

Span following(Span span, Span whole, double day) {
  const double length = span.length();
  double first = std::min(span.first, day - followFrom * length);
  first = std::max(first, day - followTo * length);
  return within({first, first + length}, whole);
}

}  // namespace firebreak::web
