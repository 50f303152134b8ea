// Tests of web/views/time_scale.cpp: days, pixels, ticks, and what zooming keeps.

#include "web/views/time_scale.h"

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace firebreak::web;
using Catch::Approx;

TEST_CASE("a day comes back from its pixel") {
  const TimeScale scale({30, 62}, 378, 1110);
  for (const double day : {30.0, 31.5, 47.0, 61.99, 62.0})
    CHECK(scale.dayFromPixel(scale.pixelFromDay(day)) == Approx(day).margin(1e-4));
  CHECK(scale.pixelFromDay(30) == Approx(378));
  CHECK(scale.pixelFromDay(62) == Approx(1110));
  CHECK(scale.pixelsPerDay() == Approx(732.0 / 32));
  CHECK(scale.shows(30));
  CHECK_FALSE(scale.shows(29.9));
  CHECK(scale.shows(29.9, 5));
}

TEST_CASE("ticks stand on round days, far enough apart, and never before day 0") {
  const double length = GENERATE(1.0, 7.0, 32.0, 150.0, 3650.0);
  const Span span = {-2, -2 + length};
  const TimeScale scale(span, 0, 700);
  const std::vector<int> ticks = dayTicks(scale, 76);
  for (std::size_t i = 0; i < ticks.size(); ++i) {
    CHECK(ticks[i] >= 0);
    CHECK(ticks[i] <= span.last);
    if (i == 0) continue;
    const int step = ticks[i] - ticks[i - 1];
    CHECK(static_cast<float>(step) * scale.pixelsPerDay() >= 76);
    CHECK(ticks[i] % step == 0);
  }
}

TEST_CASE("ticks have the step that a person would choose") {
  // 732 px for 32 days: 22.9 px a day, so 76 px need 3.3 days: every 5.
  CHECK(dayTicks(TimeScale({30, 62}, 378, 1110), 76) == std::vector<int>{30, 35, 40, 45, 50, 55, 60});
  // 150 days in 700 px: 4.7 px a day, 16.3 days: every 20.
  CHECK(dayTicks(TimeScale({0, 150}, 0, 700), 76) == std::vector<int>{0, 20, 40, 60, 80, 100, 120, 140});
}

TEST_CASE("zooming keeps the day under the pointer in its place") {
  const Span whole = wholeSpan(150);
  const Span before = {40, 80}, after = zoomed(before, whole, 50, 2);
  CHECK(after.length() == Approx(20));
  CHECK((50 - after.first) / after.length() == Approx((50 - before.first) / before.length()));
}

TEST_CASE("nothing looks beyond the run, and nothing closer than a day") {
  const Span whole = wholeSpan(150);
  CHECK(zoomed({40, 80}, whole, 60, 1e9).length() == Approx(shortestSpan));
  const Span wide = zoomed({40, 80}, whole, 60, 1e-9);
  CHECK(wide.first == Approx(whole.first));
  CHECK(wide.last == Approx(whole.last));
  CHECK(moved({40, 80}, whole, -1e6).first == Approx(whole.first));
  CHECK(moved({40, 80}, whole, 1e6).last == Approx(whole.last));
  CHECK(moved({40, 80}, whole, 1e6).length() == Approx(40));
  // A run of one day can still be shown.
  CHECK(within({0, 1}, wholeSpan(1)).length() > 0);
}

TEST_CASE("following moves only when the day leaves the middle") {
  const Span whole = wholeSpan(150);
  const Span still = following({40, 80}, whole, 60);
  CHECK(still.first == 40);
  const Span on = following({40, 80}, whole, 75);
  CHECK(on.first > 40);
  CHECK(on.length() == Approx(40));
  CHECK(75 < on.last);
  const Span back = following({40, 80}, whole, 10);
  CHECK(back.first < 10);
  CHECK(back.last > 10);
}
