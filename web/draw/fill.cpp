// Filled outlines: the inside as triangles, and along every edge a strip across which the edge fades.

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include <glm/geometric.hpp>

#include "web/draw/mesh.h"

namespace firebreak::web {

namespace {

// px on either side of an edge within which it fades; one pixel in all at density 1.
constexpr float feather = 0.5f;
// The shader sees a band this far from its middle to its edge; deeper inside nothing fades.
constexpr float depth = 8;
// Curves steeper than this fade as if they were so steep.
constexpr float steepest = 3;

ShapeVertex flat(Colour colour) {
  return {.position = {},
          .local = {},
          .half = {1e4f, depth},
          .radius = 0,
          .stroke = 0,
          .arcFrom = 0,
          .arcTo = 0,
          .dashOn = 0,
          .dashOff = 0,
          .dashStart = 0,
          .soft = 0,
          .colour = colour};
}

float cross(Point a, Point b) {
  return a.x * b.y - a.y * b.x;
}

float twiceArea(std::span<const Point> outline) {
  float sum = 0;
  for (std::size_t i = 0; i < outline.size(); ++i)
    sum += cross(outline[i], outline[(i + 1) % outline.size()]);
  return sum;
}

// Outward at each corner of a clockwise outline (y down): how far one pixel off both edges lies, at most 3 px.
std::vector<Point> outwardOf(std::span<const Point> outline) {
  const std::size_t n = outline.size();
  std::vector<Point> outward(n);
  for (std::size_t i = 0; i < n; ++i) {
    const Point in = glm::normalize(outline[i] - outline[(i + n - 1) % n]);
    const Point out = glm::normalize(outline[(i + 1) % n] - outline[i]);
    const Point a = {in.y, -in.x}, b = {out.y, -out.x};
    const float share = 1 + glm::dot(a, b);
    outward[i] = (a + b) / std::max(share, 1.0f / 3);
    const float length = glm::length(outward[i]);
    if (length > 3) outward[i] *= 3 / length;
  }
  return outward;
}

bool inside(Point p, Point a, Point b, Point c) {
  return cross(b - a, p - a) >= 0 && cross(c - b, p - b) >= 0 && cross(a - c, p - c) >= 0;
}

bool isEar(const std::vector<Point>& points, const std::vector<std::uint32_t>& ring, std::size_t at) {
  const std::size_t n = ring.size(), before = (at + n - 1) % n, after = (at + 1) % n;
  const Point a = points[ring[before]], b = points[ring[at]], c = points[ring[after]];
  if (cross(b - a, c - b) <= 0) return false;
  for (std::size_t i = 0; i < n; ++i)
    if (i != before && i != at && i != after && inside(points[ring[i]], a, b, c)) return false;
  return true;
}

// Cuts ears off a clockwise outline. Where rounding leaves none, the next corner is cut: never more than a sliver is
// wrong.
void triangulate(Mesh mesh, const std::vector<Point>& points, std::uint32_t first) {
  std::vector<std::uint32_t> ring(points.size());
  for (std::size_t i = 0; i < ring.size(); ++i)
    ring[i] = static_cast<std::uint32_t>(i);
  while (ring.size() > 2) {
    std::size_t ear = 0;
    while (ear < ring.size() && !isEar(points, ring, ear))
      ++ear;
    if (ear == ring.size()) ear = 0;
    const std::size_t n = ring.size();
    mesh.triangle(first + ring[(ear + n - 1) % n], first + ring[ear], first + ring[(ear + 1) % n]);
    ring.erase(ring.begin() + static_cast<std::ptrdiff_t>(ear));
  }
}

// Without repeated points, clockwise on the page.
std::vector<Point> clean(std::span<const Point> outline) {
  std::vector<Point> points;
  for (const Point point : outline)
    if (points.empty() || glm::distance(points.back(), point) > 1e-3f) points.push_back(point);
  while (points.size() > 1 && glm::distance(points.front(), points.back()) <= 1e-3f)
    points.pop_back();
  if (twiceArea(points) < 0) std::reverse(points.begin(), points.end());
  return points;
}

float slope(Point from, Point to) {
  return to.x != from.x ? std::abs((to.y - from.y) / (to.x - from.x)) : steepest;
}

// How far up or down one fading half-pixel square to the curve lies, at each of its points; at a bend the flatter side
// decides, or it would fade into the level.
std::vector<float> featherAlong(std::span<const Point> curve) {
  std::vector<float> height(curve.size());
  for (std::size_t i = 0; i < curve.size(); ++i) {
    const float before = i > 0 ? slope(curve[i - 1], curve[i]) : steepest;
    const float after = i + 1 < curve.size() ? slope(curve[i], curve[i + 1]) : steepest;
    const float least = std::min({before, after, steepest});
    height[i] = feather * std::sqrt(1 + least * least);
  }
  return height;
}

Colour faded(Colour colour, float share) {
  const auto alpha = static_cast<float>(colour >> 24) * std::clamp(share, 0.0f, 1.0f);
  return (colour & 0x00FFFFFFu) | static_cast<Colour>(std::lround(alpha)) << 24;
}

}  // namespace

void fillOutline(Mesh mesh, std::span<const Point> outline, Colour colour) {
  const std::vector<Point> points = clean(outline);
  const std::size_t n = points.size();
  if (n < 3 || std::abs(twiceArea(points)) < 1e-3f) return;
  const std::vector<Point> outward = outwardOf(points);
  ShapeVertex vertex = flat(colour);
  const auto first = static_cast<std::uint32_t>(mesh.vertices.size());
  const auto count = static_cast<std::uint32_t>(n);
  for (const float side : {-feather, feather}) {
    for (std::size_t i = 0; i < n; ++i) {
      vertex.position = points[i] + outward[i] * side;
      vertex.local = {0, depth + side};
      mesh.add(vertex);
    }
  }
  triangulate(mesh, points, first);
  for (std::uint32_t i = 0; i < count; ++i) {
    const std::uint32_t next = (i + 1) % count;
    mesh.quad(first + i, first + next, first + count + next, first + count + i);
  }
}

void fillBetween(Mesh mesh, std::span<const Point> upper, std::span<const Point> lower, Colour colour) {
  const std::size_t n = std::min(upper.size(), lower.size());
  if (n < 2) return;
  const std::vector<float> above = featherAlong(upper.first(n)), below = featherAlong(lower.first(n));
  ShapeVertex vertex = flat(colour);
  for (std::size_t i = 0; i < n; ++i) {
    const float thickness = std::abs(lower[i].y - upper[i].y), down = lower[i].y >= upper[i].y ? 1.0f : -1.0f;
    // Where the ribbon is thinner than a pixel it fades as a whole: nothing is drawn where there is nothing.
    vertex.colour = faded(colour, thickness);
    const float insetAbove = std::min(above[i], thickness / 2), insetBelow = std::min(below[i], thickness / 2);
    const std::array<std::pair<float, float>, 4> row = {
        {{upper[i].y - down * above[i], feather},
         {upper[i].y + down * insetAbove, -feather * insetAbove / above[i]},
         {lower[i].y - down * insetBelow, -feather * insetBelow / below[i]},
         {lower[i].y + down * below[i], feather}}};
    std::uint32_t index = 0;
    for (const auto& [y, past] : row) {
      vertex.position = {upper[i].x, y};
      vertex.local = {0, depth + past};
      index = mesh.add(vertex);
    }
    for (std::uint32_t k = index - 3; i > 0 && k < index; ++k)
      mesh.quad(k - 4, k, k + 1, k - 3);
  }
}

void fillField(Mesh mesh, std::span<const Point> points, std::span<const Colour> colours, std::size_t columns) {
  if (columns < 2) return;
  const auto first = static_cast<std::uint32_t>(mesh.vertices.size());
  for (std::size_t i = 0; i < points.size(); ++i) {
    ShapeVertex vertex = flat(colours[i]);
    vertex.position = points[i];
    mesh.add(vertex);
  }
  for (std::size_t row = 0; row + 1 < points.size() / columns; ++row)
    for (std::size_t column = 0; column + 1 < columns; ++column) {
      const std::size_t at = row * columns + column;
      if (!colours[at] || !colours[at + 1] || !colours[at + columns] || !colours[at + columns + 1]) continue;
      const auto corner = first + static_cast<std::uint32_t>(at), below = corner + static_cast<std::uint32_t>(columns);
      mesh.quad(corner, corner + 1, below + 1, below);
    }
}

}  // namespace firebreak::web
