// web/platform/touch: one finger, two fingers, and fingers that come and go.
#include "web/platform/touch.h"

#include <catch_amalgamated.hpp>

using namespace firebreak::web;
using Kind = TouchGesture::Outcome::Kind;

TEST_CASE("One finger presses, moves and releases") {
  TouchGesture gesture;
  const auto pressed = gesture.down(5, {10, 20}, false);
  CHECK(pressed.kind == Kind::press);
  CHECK(pressed.at == Point{10, 20});
  CHECK(gesture.move(5, {12, 25}).at == Point{12, 25});
  CHECK(gesture.move(6, {99, 99}).kind == Kind::nothing);
  CHECK(gesture.up(5, {12, 26}, false).kind == Kind::release);
  CHECK(gesture.move(5, {12, 26}).kind == Kind::nothing);
}

TEST_CASE("A finger that the system takes away completes nothing") {
  TouchGesture gesture;
  gesture.down(1, {0, 0}, false);
  CHECK(gesture.up(1, {0, 0}, true).kind == Kind::abandon);
  CHECK(gesture.down(2, {0, 0}, false).kind == Kind::press);
}

TEST_CASE("Two fingers pinch around the place between them: four notches for twice the spread") {
  TouchGesture gesture;
  gesture.down(1, {100, 100}, false);
  const auto start = gesture.down(2, {200, 100}, false);
  CHECK(start.kind == Kind::pinchStart);
  CHECK(start.at == Point{150, 100});
  // From 100 px apart to 200.
  const auto zoom = gesture.move(2, {300, 100});
  CHECK(zoom.kind == Kind::zoom);
  CHECK(zoom.amount == Catch::Approx(4));
  CHECK(gesture.move(1, {200, 100}).amount == Catch::Approx(-4));
}

TEST_CASE("Fingers that meet do not zoom without end") {
  TouchGesture gesture;
  gesture.down(1, {100, 100}, false);
  gesture.down(2, {200, 100}, false);
  // 100 px apart to none counts as 100 to 20: log2(0.2) · 4 = −9.29 notches.
  CHECK(gesture.move(2, {100, 100}).amount == Catch::Approx(-9.2877).margin(1e-3));
  CHECK(gesture.move(2, {101, 100}).amount == 0);
}

TEST_CASE("After a pinch the finger that is left does nothing") {
  TouchGesture gesture;
  gesture.down(1, {0, 0}, false);
  gesture.down(2, {50, 0}, false);
  CHECK(gesture.up(1, {0, 0}, false).kind == Kind::pinchEnd);
  CHECK(gesture.move(2, {80, 0}).kind == Kind::nothing);
  CHECK(gesture.up(2, {80, 0}, false).kind == Kind::nothing);
  CHECK(gesture.down(3, {0, 0}, false).kind == Kind::press);
}

TEST_CASE("A second finger makes the drag of a slider fine, for as long as it stays") {
  TouchGesture gesture;
  gesture.down(1, {0, 0}, false);
  CHECK(gesture.down(2, {50, 0}, true).kind == Kind::fineOn);
  CHECK(gesture.move(1, {0, 9}).kind == Kind::move);
  CHECK(gesture.move(2, {50, 30}).kind == Kind::nothing);
  CHECK(gesture.up(2, {50, 30}, false).kind == Kind::fineOff);
  CHECK(gesture.move(1, {0, 12}).kind == Kind::move);
  CHECK(gesture.up(1, {0, 12}, false).kind == Kind::release);
}

TEST_CASE("A third finger changes nothing") {
  TouchGesture gesture;
  gesture.down(1, {0, 0}, false);
  gesture.down(2, {50, 0}, false);
  CHECK(gesture.down(3, {90, 0}, false).kind == Kind::nothing);
  CHECK(gesture.up(3, {90, 0}, false).kind == Kind::nothing);
  CHECK(gesture.move(2, {100, 0}).kind == Kind::zoom);
}
