#include "web/platform/touch.h"

#include <algorithm>
#include <cmath>

#include <glm/geometric.hpp>

namespace firebreak::web {

namespace {

// Fingers nearer than this count as this far apart: a pinch never divides by almost nothing.
constexpr float leastSpread = 20;
// Wheel notches for twice the spread.
constexpr float notchesPerDoubling = 4;

}  // namespace

float TouchGesture::spread() const {
  return std::max(leastSpread, glm::distance(first_.at, second_.at));
}

TouchGesture::Outcome TouchGesture::down(int id, Point at, bool holding) {
  const Finger finger = {.id = id, .down = true, .at = at};
  if (mode_ == Mode::idle) {
    first_ = finger;
    mode_ = Mode::dragging;
    return {Outcome::Kind::press, at, 0};
  }
  if (mode_ != Mode::dragging) return {};
  second_ = finger;
  spread_ = spread();
  mode_ = holding ? Mode::fine : Mode::pinching;
  if (holding) return {Outcome::Kind::fineOn, first_.at, 0};
  return {Outcome::Kind::pinchStart, (first_.at + second_.at) * 0.5f, 0};
}

TouchGesture::Outcome TouchGesture::move(int id, Point at) {
  if (first_.down && first_.id == id)
    first_.at = at;
  else if (second_.down && second_.id == id)
    second_.at = at;
  else
    return {};
  if (mode_ == Mode::pinching) {
    const float before = spread_;
    spread_ = spread();
    return {Outcome::Kind::zoom, {}, std::log2(spread_ / before) * notchesPerDoubling};
  }
  const bool pointing = (mode_ == Mode::dragging || mode_ == Mode::fine) && first_.id == id;
  return pointing ? Outcome{Outcome::Kind::move, at, 0} : Outcome{};
}

TouchGesture::Outcome TouchGesture::up(int id, Point at, bool cancelled) {
  const bool wasFirst = first_.down && first_.id == id, wasSecond = second_.down && second_.id == id;
  if (!wasFirst && !wasSecond) return {};
  (wasFirst ? first_ : second_).down = false;
  const Mode before = mode_;
  if (!first_.down && !second_.down) mode_ = Mode::idle;
  if (before == Mode::fine && wasSecond) {
    mode_ = Mode::dragging;
    return {Outcome::Kind::fineOff, first_.at, 0};
  }
  // After a pinch, or once the dragging finger has gone, the finger that is left does nothing.
  if (before == Mode::pinching || before == Mode::spent) {
    if (mode_ != Mode::idle) mode_ = Mode::spent;
    return before == Mode::pinching ? Outcome{Outcome::Kind::pinchEnd, at, 0} : Outcome{};
  }
  if (mode_ != Mode::idle) mode_ = Mode::spent;
  return {cancelled ? Outcome::Kind::abandon : Outcome::Kind::release, at, 0};
}

}  // namespace firebreak::web
