#pragma once
// Where marks become triangles: vertices and indices being filled, and the two meshes that need more than one box.
// A vertex says where it lies in its mark (local, half); the fragment shader makes the antialiased edge from that.

#include <cstdint>
#include <span>
#include <vector>

#include "web/draw/shapes.h"

namespace firebreak::web {

struct Mesh {
  std::vector<ShapeVertex>& vertices;
  std::vector<std::uint32_t>& indices;

  std::uint32_t add(const ShapeVertex& vertex) {
    vertices.push_back(vertex);
    return static_cast<std::uint32_t>(vertices.size() - 1);
  }
  void triangle(std::uint32_t a, std::uint32_t b, std::uint32_t c) { indices.insert(indices.end(), {a, b, c}); }
  // Corners in order around it.
  void quad(std::uint32_t a, std::uint32_t b, std::uint32_t c, std::uint32_t d) {
    triangle(a, b, c);
    triangle(a, c, d);
  }
};

// px by which meshes reach past their edge, so that the fading half of the edge has pixels to stand on.
constexpr float fringe = 1;

// A stroke along points: one connected mesh, mitred at gentle turns, round at sharp ones, so that a see-through stroke
// nowhere covers itself twice. `pattern` carries colour, dash and soft. Consecutive equal points are ignored.
void strokePath(Mesh mesh, std::span<const Point> points, float width, const ShapeVertex& pattern, bool closed);

// The inside of a simple outline in either order, convex or not.
void fillOutline(Mesh mesh, std::span<const Point> outline, Colour colour);

// Between two curves of the same size; upper[i] and lower[i] are taken to stand above each other.
void fillBetween(Mesh mesh, std::span<const Point> upper, std::span<const Point> lower, Colour colour);

// Squares of a grid of points, their colours blended; those with a corner of colour 0 are left out.
void fillField(Mesh mesh, std::span<const Point> points, std::span<const Colour> colours, std::size_t columns);

// Round ends for lines that read as strokes of a pen; hairlines and thick ties end square.
constexpr bool hasRoundEnds(float width) {
  return width > 1 && width <= 4;
}

// Dash that goes a whole number of times into `length`, so that a closed outline shows no seam.
Dash fitted(Dash dash, float length);

}  // namespace firebreak::web
