#include "web/views/time_scale.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace firebreak::web {
namespace {

// Where the playhead may stand while the view follows it, as shares of the span.
constexpr double followFrom = 0.08, followTo = 0.64;

// Days since 1970-01-01 in the Gregorian calendar, counted in years that begin in March, so that the leap day comes
// last.
constexpr int daysFromCivil(int year, int month, int day) {
  const int y = month <= 2 ? year - 1 : year;
  const int era = (y >= 0 ? y : y - 399) / 400;
  const int yearOfEra = y - era * 400;
  const int dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
  return era * 146097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719468;
}

struct Date {
  int year, month, day;
};

constexpr Date civilFromDays(int days) {
  const int shifted = days + 719468;
  const int era = (shifted >= 0 ? shifted : shifted - 146096) / 146097;
  const int dayOfEra = shifted - era * 146097;
  const int yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146096) / 365;
  const int dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
  const int marchMonth = (5 * dayOfYear + 2) / 153;
  const int month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return {yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * marchMonth + 2) / 5 + 1};
}

// The number that stands at [from, from + digits), −1 if something else stands there.
int number(std::string_view text, std::size_t from, std::size_t digits) {
  int value = 0;
  for (std::size_t i = from; i < from + digits; ++i) {
    if (text[i] < '0' || text[i] > '9') return -1;
    value = value * 10 + (text[i] - '0');
  }
  return value;
}

constexpr std::array<std::string_view, 12> months = {"January",   "February", "March",    "April",
                                                     "May",       "June",     "July",     "August",
                                                     "September", "October",  "November", "December"};

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

std::string dateText(std::string_view isoDate, int day) {
  if (isoDate.size() != 10) return {};
  const int year = number(isoDate, 0, 4), month = number(isoDate, 5, 2), first = number(isoDate, 8, 2);
  if (year < 0 || month < 1 || month > 12 || first < 1 || first > 31) return {};
  const Date date = civilFromDays(daysFromCivil(year, month, first) + day);
  return std::to_string(date.day) + " " + std::string(months[static_cast<std::size_t>(date.month - 1)]) + " " +
         std::to_string(date.year);
}

}  // namespace firebreak::web
