#pragma once
// A batch of antialiased marks as plain data: every mark of the visual language is one of these. Panels fill it;
// layer() puts what has been added since the last call into the ImGui draw list at that place, so that text and marks
// stack as they were written. shape_renderer draws it with WebGL2; under the null backend it is only data. All
// positions and sizes are CSS pixels of the page; colours are ImGui's packed ABGR.

#include <cstdint>
#include <span>
#include <vector>

#include <glm/vec2.hpp>

struct ImDrawList;
struct ImDrawCmd;

namespace firebreak::web {

using Point = glm::vec2;
using Colour = std::uint32_t;

struct Dash {
  float on = 0, off = 0;  // px; on 0: solid
  float start = 0;        // px already walked: lets a dash move or go on around a corner
};

// One corner of a mark; the fragment shader draws a rounded box (or a piece of ring) by distance.
struct ShapeVertex {
  Point position;        // on the page
  Point local;           // from the centre of the box, along its own axes
  Point half;            // half size of the box
  float radius;          // of the corners; for arcs the radius of the centre line
  float stroke;          // 0: filled; else width of the outline, inside the edge
  float arcFrom, arcTo;  // share of a turn, clockwise from the top; arcTo <= arcFrom: not an arc
  float dashOn, dashOff, dashStart;
  float soft;  // width over which the edge fades, px; 0: one device pixel
  Colour colour;
};

class Shapes {
 public:
  void clear();

  void rect(Point min, Point max, Colour colour, float radius = 0);
  void gradient(Point min, Point max, Colour top, Colour bottom, float radius = 0);
  void outline(Point min, Point max, Colour colour, float width = 1, float radius = 0, Dash dash = {});
  void circle(Point centre, float radius, Colour colour);
  void circleOutline(Point centre, float radius, Colour colour, float width = 1, Dash dash = {});
  // from, to: share of a turn, clockwise from the top, to > from, at most one turn. radius: of the centre line.
  void arc(Point centre, float radius, float from, float to, Colour colour, float width);
  // Lines and curves of more than 1 and up to 4 px end round, half their width past the point, like a pen's; hairlines
  // and thick ties end square. A line along an axis whose width is whole is put on whole pixels. A dash no longer than
  // the line is wide is a dot.
  void line(Point a, Point b, Colour colour, float width = 1, Dash dash = {});
  void polyline(std::span<const Point> points, Colour colour, float width = 1, Dash dash = {}, bool closed = false);
  // Quadratic curve.
  void curve(Point a, Point control, Point b, Colour colour, float width = 1, Dash dash = {});
  void triangle(Point a, Point b, Point c, Colour colour);
  // Any outline that does not cross itself, in either order; convex or not.
  void convex(std::span<const Point> points, Colour colour);
  void star(Point centre, float outer, float inner, int points, Colour colour);
  // Ribbon between two curves sampled at the same x, e.g. one stratum. upper and lower have the same size.
  void ribbon(std::span<const Point> upper, std::span<const Point> lower, Colour colour);
  // A grid of points with a colour each, blended between them: row by row, `columns` in a row. Squares with a corner
  // whose colour is 0 are left out; the edge does not fade.
  void field(std::span<const Point> points, std::span<const Colour> colours, std::size_t columns);

  // Everything added since the last layer() goes into the list here, under its present clip rectangle.
  void layer(ImDrawList* list);

  const std::vector<ShapeVertex>& vertices() const { return vertices_; }
  const std::vector<std::uint32_t>& indices() const { return indices_; }

  // The renderer recognises layers by this callback; its data is a Layer by value.
  struct Layer {
    std::uint32_t first, count;  // indices
  };
  static void marker(const ImDrawList* list, const ImDrawCmd* command);

 private:
  std::vector<ShapeVertex> vertices_;
  std::vector<std::uint32_t> indices_;
  std::uint32_t layered_ = 0;
};

}  // namespace firebreak::web
