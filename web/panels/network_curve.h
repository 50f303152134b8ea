#pragma once
// A tie as a quadratic curve between two nodes: points, directions, and where it leaves and reaches them.

#include <algorithm>
#include <cmath>
#include <vector>

#include "web/draw/shapes.h"

namespace firebreak::web {

struct NetworkCurve {
  Point a = {0, 0}, control = {0, 0}, b = {0, 0};
  float from = 0, to = 1;  // the part between the two nodes

  Point at(float t) const { return a * ((1 - t) * (1 - t)) + control * (2 * t * (1 - t)) + b * (t * t); }

  // Of length 1; {1, 0} where it has none.
  Point direction(float t) const {
    const Point d = (control - a) * (2 * (1 - t)) + (b - control) * (2 * t);
    const float length = std::sqrt(d.x * d.x + d.y * d.y);
    return length > 1e-4F ? d / length : Point(1, 0);
  }

  // s: 0 where it leaves the first node, 1 where it reaches the second.
  Point along(float s) const { return at(from + (to - from) * s); }
  Point directionAlong(float s) const { return direction(from + (to - from) * s); }

  std::vector<Point> points(float s0, float s1, int pieces) const {
    std::vector<Point> line;
    for (int i = 0; i <= pieces; ++i)
      line.push_back(along(s0 + (s1 - s0) * static_cast<float>(i) / static_cast<float>(pieces)));
    return line;
  }
};

inline float distance(Point a, Point b) {
  const Point d = b - a;
  return std::sqrt(d.x * d.x + d.y * d.y);
}

// bend: px by which the control point stands to the left of the way, as seen by who walks it. gapA, gapB: px kept from
// the centres.
inline NetworkCurve curveBetween(Point a, Point b, float bend, float gapA, float gapB) {
  const float length = std::max(distance(a, b), 1e-3F);
  NetworkCurve curve{a, (a + b) * 0.5F + Point(b.y - a.y, a.x - b.x) * (bend / length), b, 0, 1};
  constexpr float step = 1.0F / 128;
  while (curve.from < 0.48F && distance(curve.at(curve.from), a) < gapA)
    curve.from += step;
  while (curve.to > 0.52F && distance(curve.at(curve.to), b) < gapB)
    curve.to -= step;
  return curve;
}

}  // namespace firebreak::web
