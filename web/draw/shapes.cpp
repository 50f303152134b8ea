#include "web/draw/shapes.h"

#include <algorithm>
#include <array>
#include <cmath>

#include <glm/geometric.hpp>
#include <imgui.h>

#include "web/draw/mesh.h"

namespace firebreak::web {

namespace {

constexpr float pi = 3.14159265f;

ShapeVertex boxVertex(Point half, float radius, float stroke, Dash dash, Colour colour) {
  return {.position = {},
          .local = {},
          .half = half,
          .radius = std::min(radius, std::min(half.x, half.y)),
          .stroke = stroke,
          .arcFrom = 0,
          .arcTo = 0,
          .dashOn = dash.on,
          .dashOff = dash.off,
          .dashStart = dash.start,
          .soft = 0,
          .colour = colour};
}

// The box around `centre` with its first axis along `along` (unit length); the last two corners take `bottom`.
void addBox(Mesh mesh, Point centre, Point along, ShapeVertex vertex, Point reach, Colour bottom) {
  const Point across = {-along.y, along.x};
  const Colour top = vertex.colour;
  std::array<std::uint32_t, 4> corner = {};
  constexpr std::array<Point, 4> sign = {Point{-1, -1}, {1, -1}, {1, 1}, {-1, 1}};
  for (std::size_t i = 0; i < 4; ++i) {
    vertex.local = sign[i] * (reach + Point{fringe, fringe});
    vertex.position = centre + along * vertex.local.x + across * vertex.local.y;
    vertex.colour = i < 2 ? top : bottom;
    corner[i] = mesh.add(vertex);
  }
  mesh.quad(corner[0], corner[1], corner[2], corner[3]);
}

void addUprightBox(Mesh mesh, Point min, Point max, ShapeVertex vertex, Colour bottom) {
  addBox(mesh, (min + max) * 0.5f, {1, 0}, vertex, vertex.half, bottom);
}

bool empty(Point min, Point max) {
  return !(max.x > min.x && max.y > min.y);
}

// A hairline of whole width along an axis is put on whole pixels: there it is crisp at every density.
float onPixels(float middle, float width) {
  const bool whole = width == std::floor(width);
  return whole ? std::round(middle - width / 2) + width / 2 : middle;
}

}  // namespace

Dash fitted(Dash dash, float length) {
  const float period = dash.on + dash.off;
  if (dash.on <= 0 || period <= 0 || length <= 0) return dash;
  const float scale = length / std::max(1.0f, std::round(length / period)) / period;
  return {.on = dash.on * scale, .off = dash.off * scale, .start = dash.start * scale};
}

void Shapes::clear() {
  vertices_.clear();
  indices_.clear();
  layered_ = 0;
}

void Shapes::rect(Point min, Point max, Colour colour, float radius) {
  gradient(min, max, colour, colour, radius);
}

void Shapes::gradient(Point min, Point max, Colour top, Colour bottom, float radius) {
  if (empty(min, max)) return;
  addUprightBox({vertices_, indices_}, min, max, boxVertex((max - min) * 0.5f, radius, 0, {}, top), bottom);
}

void Shapes::outline(Point min, Point max, Colour colour, float width, float radius, Dash dash) {
  if (empty(min, max) || width <= 0) return;
  const Point half = (max - min) * 0.5f;
  const float corner = std::min(std::max(radius, width), std::min(half.x, half.y));
  const float length = 4 * (half.x + half.y - 2 * corner) + 2 * pi * corner;
  addUprightBox({vertices_, indices_}, min, max, boxVertex(half, radius, width, fitted(dash, length), colour), colour);
}

void Shapes::circle(Point centre, float radius, Colour colour) {
  rect(centre - Point{radius, radius}, centre + Point{radius, radius}, colour, radius);
}

void Shapes::circleOutline(Point centre, float radius, Colour colour, float width, Dash dash) {
  outline(centre - Point{radius, radius}, centre + Point{radius, radius}, colour, width, radius, dash);
}

void Shapes::arc(Point centre, float radius, float from, float to, Colour colour, float width) {
  if (!(to > from) || radius <= 0 || width <= 0) return;
  const float outer = radius + width / 2;
  ShapeVertex vertex = boxVertex({outer, outer}, outer, width, {}, colour);
  vertex.radius = radius;
  vertex.arcFrom = from;
  vertex.arcTo = std::min(to, from + 1);
  addUprightBox({vertices_, indices_}, centre - vertex.half, centre + vertex.half, vertex, colour);
}

void Shapes::line(Point a, Point b, Colour colour, float width, Dash dash) {
  if (width <= 0) return;
  if (a.x == b.x) a.x = b.x = onPixels(a.x, width);
  if (a.y == b.y) a.y = b.y = onPixels(a.y, width);
  const float length = glm::distance(a, b);
  if (!(length > 0)) return;
  const float cap = hasRoundEnds(width) ? width / 2 : 0;
  const Point half = {length / 2 + cap, width / 2};
  dash.start -= cap;
  addBox({vertices_, indices_}, (a + b) * 0.5f, (b - a) / length, boxVertex(half, cap, 0, dash, colour), half, colour);
}

void Shapes::polyline(std::span<const Point> points, Colour colour, float width, Dash dash, bool closed) {
  if (width <= 0) return;
  strokePath({vertices_, indices_}, points, width, boxVertex({}, 0, 0, dash, colour), closed);
}

void Shapes::curve(Point a, Point control, Point b, Colour colour, float width, Dash dash) {
  // As many pieces as keep every chord within a tenth of a pixel of the curve: its error is |a − 2c + b| / (4·pieces²).
  const float bend = glm::length(a - 2.0f * control + b);
  const int pieces = std::clamp(static_cast<int>(std::ceil(std::sqrt(bend * 2.5f))), 1, 64);
  std::array<Point, 65> points;
  for (int i = 0; i <= pieces; ++i) {
    const float t = static_cast<float>(i) / static_cast<float>(pieces), u = 1 - t;
    points[static_cast<std::size_t>(i)] = a * (u * u) + control * (2 * u * t) + b * (t * t);
  }
  polyline({points.data(), static_cast<std::size_t>(pieces) + 1}, colour, width, dash);
}

void Shapes::triangle(Point a, Point b, Point c, Colour colour) {
  convex(std::array{a, b, c}, colour);
}

void Shapes::convex(std::span<const Point> points, Colour colour) {
  fillOutline({vertices_, indices_}, points, colour);
}

void Shapes::star(Point centre, float outer, float inner, int points, Colour colour) {
  std::vector<Point> outline;
  for (int i = 0; i < 2 * points; ++i) {
    const float radius = i % 2 == 0 ? outer : inner, angle = pi * static_cast<float>(i) / static_cast<float>(points);
    outline.push_back(centre + Point{std::sin(angle), -std::cos(angle)} * radius);
  }
  fillOutline({vertices_, indices_}, outline, colour);
}

void Shapes::ribbon(std::span<const Point> upper, std::span<const Point> lower, Colour colour) {
  fillBetween({vertices_, indices_}, upper, lower, colour);
}

void Shapes::field(std::span<const Point> points, std::span<const Colour> colours, std::size_t columns) {
  fillField({vertices_, indices_}, points, colours, columns);
}

void Shapes::layer(ImDrawList* list) {
  const auto end = static_cast<std::uint32_t>(indices_.size());
  if (end == layered_) return;
  Layer added = {.first = layered_, .count = end - layered_};
  layered_ = end;
  if (list) list->AddCallback(&Shapes::marker, &added, sizeof added);
}

// Never called by our own renderer, which draws the layer instead; harmless under any other.
void Shapes::marker(const ImDrawList*, const ImDrawCmd*) {}

}  // namespace firebreak::web
