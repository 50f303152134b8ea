// web/draw/shapes, stroke, fill: what the meshes cover, and where.
#include "web/draw/shapes.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <vector>

#include <catch_amalgamated.hpp>
#include <glm/geometric.hpp>
#include <imgui.h>
#include <imgui_internal.h>

#include "web/draw/mesh.h"

using namespace firebreak::web;

namespace {

constexpr Colour ink = 0xFF102030;

float cross(Point a, Point b) {
  return a.x * b.y - a.y * b.x;
}

// A vertex as it would arrive in the fragment shader at a point, from each triangle that covers the point.
std::vector<ShapeVertex> fragmentsAt(const Shapes& shapes, Point p) {
  std::vector<ShapeVertex> found;
  const auto& v = shapes.vertices();
  const auto& index = shapes.indices();
  for (std::size_t i = 0; i + 2 < index.size(); i += 3) {
    const ShapeVertex &a = v[index[i]], &b = v[index[i + 1]], &c = v[index[i + 2]];
    const float area = cross(b.position - a.position, c.position - a.position);
    if (std::abs(area) < 1e-6f) continue;
    const float wb = cross(p - a.position, c.position - a.position) / area;
    const float wc = cross(b.position - a.position, p - a.position) / area;
    if (wb < 0 || wc < 0 || wb + wc > 1) continue;
    ShapeVertex at = a;
    at.local = a.local + (b.local - a.local) * wb + (c.local - a.local) * wc;
    found.push_back(at);
  }
  return found;
}

// The box of shaders/shape.frag: below 0 inside.
float distanceOf(const ShapeVertex& v) {
  const Point q = glm::abs(v.local) - v.half + v.radius;
  return glm::length(glm::max(q, Point{0, 0})) + std::min(std::max(q.x, q.y), 0.0f) - v.radius;
}

// Signed distance of the mark at a point, the nearest if several triangles say; 99 where there is no mesh.
float distanceAt(const Shapes& shapes, Point p) {
  float nearest = 99;
  for (const ShapeVertex& fragment : fragmentsAt(shapes, p))
    nearest = std::min(nearest, distanceOf(fragment));
  return nearest;
}

// No point of a grid (set off the symmetries of the marks) may be covered twice.
void checkCoveredOnce(const Shapes& shapes, Point min, Point max) {
  for (float y = min.y; y < max.y; y += 0.73f)
    for (float x = min.x; x < max.x; x += 0.71f) {
      CAPTURE(x, y);
      REQUIRE(fragmentsAt(shapes, {x + 0.137f, y + 0.219f}).size() <= 1);
    }
}

}  // namespace

TEST_CASE("A rectangle covers itself and room for the fading edge") {
  Shapes shapes;
  shapes.rect({10, 20}, {40, 30}, ink, 50);
  REQUIRE(shapes.vertices().size() == 4);
  REQUIRE(shapes.indices().size() == 6);
  CHECK(distanceAt(shapes, {25, 25}) == Catch::Approx(-5));
  CHECK(distanceAt(shapes, {25, 30.5f}) == Catch::Approx(0.5f));
  // A radius that does not fit is cut to half the shorter side: the corner is round.
  CHECK(shapes.vertices()[0].radius == 5);
  CHECK(distanceAt(shapes, {10.5f, 20.5f}) > 0);
}

TEST_CASE("A gradient is painted by its corners") {
  Shapes shapes;
  shapes.gradient({0, 0}, {10, 10}, 0xFF000000, 0xFFFFFFFF);
  for (const ShapeVertex& vertex : shapes.vertices())
    CHECK(vertex.colour == (vertex.position.y < 5 ? 0xFF000000 : 0xFFFFFFFF));
}

TEST_CASE("Marks without extent are not drawn") {
  Shapes shapes;
  shapes.rect({5, 5}, {5, 9}, ink);
  shapes.rect({5, 5}, {4, 9}, ink);
  shapes.line({1, 1}, {1, 1}, ink);
  shapes.line({1, 1}, {9, 1}, ink, 0);
  shapes.arc({0, 0}, 5, 0.5f, 0.5f, ink, 2);
  shapes.polyline(std::array{Point{1, 1}, Point{1, 1}}, ink);
  shapes.convex(std::array{Point{0, 0}, Point{1, 1}, Point{2, 2}}, ink);
  shapes.outline({0, 0}, {9, 9}, ink, 0);
  CHECK(shapes.indices().empty());
}

TEST_CASE("Hairlines along an axis stand on whole pixels") {
  Shapes shapes;
  shapes.line({0, 10}, {20, 10}, ink, 1);
  CHECK(distanceAt(shapes, {10, 10.5f}) == Catch::Approx(-0.5f));
  CHECK(distanceAt(shapes, {10, 9.5f}) == Catch::Approx(0.5f));
  // Square ends, exactly where they were asked for.
  CHECK(distanceAt(shapes, {20.5f, 10.5f}) == Catch::Approx(0.5f));
}

TEST_CASE("Pen strokes end round, half their width past the point") {
  Shapes shapes;
  shapes.line({0, 0}, {30, 40}, ink, 4);
  CHECK(distanceAt(shapes, {15, 20}) == Catch::Approx(-2));
  CHECK(distanceAt(shapes, {30 + 0.6f * 1.5f, 40 + 0.8f * 1.5f}) == Catch::Approx(-0.5f).margin(1e-3));
  CHECK(shapes.vertices()[0].radius == 2);
}

TEST_CASE("Dashes of an outline go a whole number of times around it") {
  // A 40 × 20 box with corners of 4: 4 · (20 + 10 − 8) + 2π · 4 = 113.13 px around; a dash of 5 and a gap of 4 fit 13
  // times.
  Shapes shapes;
  shapes.outline({0, 0}, {40, 20}, ink, 1, 4, {.on = 5, .off = 4});
  const ShapeVertex& vertex = shapes.vertices()[0];
  CHECK((vertex.dashOn + vertex.dashOff) * 13 == Catch::Approx(113.13).margin(0.01));
  CHECK(vertex.dashOn / vertex.dashOff == Catch::Approx(1.25));
}

TEST_CASE("An arc never goes more than once around") {
  Shapes shapes;
  shapes.arc({50, 50}, 20, 0.25f, 3, ink, 6);
  CHECK(shapes.vertices()[0].arcFrom == 0.25f);
  CHECK(shapes.vertices()[0].arcTo == 1.25f);
  CHECK(shapes.vertices()[0].half == Point{23, 23});
}

TEST_CASE("A polyline covers every point at most once, at gentle and at sharp turns") {
  Shapes shapes;
  shapes.polyline(std::array{Point{10, 60}, Point{40, 55}, Point{70, 62}, Point{80, 20}, Point{95, 70}, Point{20, 90}},
                  ink, 5);
  checkCoveredOnce(shapes, {0, 0}, {110, 110});
}

TEST_CASE("A polyline is as wide as asked along its segments and round at a sharp turn") {
  Shapes shapes;
  shapes.polyline(std::array{Point{10, 50}, Point{60, 50}, Point{60, 10}}, ink, 6);
  CHECK(distanceAt(shapes, {30, 51.5f}) == Catch::Approx(-1.5f));
  CHECK(distanceAt(shapes, {61, 30}) == Catch::Approx(-2));
  // Outer corner of the right angle: 3 px from it along the diagonal, not 3√2.
  const float near = 2.8f / std::sqrt(2.0f), far = 3.4f / std::sqrt(2.0f);
  CHECK(distanceAt(shapes, {60 + near, 50 + near}) < 0);
  CHECK(distanceAt(shapes, {60 + far, 50 + far}) > 0);
}

TEST_CASE("Dashes go on around the corners of a polyline") {
  Shapes shapes;
  shapes.polyline(std::array{Point{0, 0}, Point{30, 0}, Point{30, 40}}, ink, 1, {.on = 4, .off = 4});
  // 30 px along the first segment and 10 down the second.
  const auto fragments = fragmentsAt(shapes, {30.1f, 10});
  REQUIRE(fragments.size() == 1);
  CHECK(fragments[0].local.x + fragments[0].half.x + fragments[0].dashStart == Catch::Approx(40));
}

TEST_CASE("A closed polyline has no ends and no seam") {
  Shapes shapes;
  shapes.polyline(std::array{Point{10, 10}, Point{60, 12}, Point{55, 60}, Point{15, 50}}, ink, 4, {.on = 6, .off = 6},
                  true);
  checkCoveredOnce(shapes, {0, 0}, {75, 75});
  CHECK(distanceAt(shapes, {10, 10}) == Catch::Approx(-2));
  for (const ShapeVertex& vertex : shapes.vertices())
    REQUIRE(vertex.half.x > 10000);
}

TEST_CASE("A path that turns back on itself stays within its reach") {
  Shapes shapes;
  shapes.polyline(std::array{Point{10, 10}, Point{60, 10}, Point{10, 10.5f}}, ink, 4);
  REQUIRE(!shapes.vertices().empty());
  for (const ShapeVertex& vertex : shapes.vertices()) {
    CHECK(std::isfinite(vertex.position.x));
    CHECK(vertex.position.x >= 6);
    CHECK(vertex.position.x <= 64);
  }
}

TEST_CASE("A curve goes through its ends and its middle") {
  Shapes shapes;
  shapes.curve({0, 0}, {50, 100}, {100, 0}, ink, 2);
  for (const Point point : {Point{0, 0}, Point{50, 50}, Point{100, 0}})
    CHECK(distanceAt(shapes, point) < -0.85f);
}

TEST_CASE("An outline is filled in either order, convex or not") {
  // A bolt: not convex, not visible from one point.
  std::vector<Point> bolt = {{32, 5}, {12, 42}, {27, 42}, {22, 70}, {50, 32}, {34, 32}};
  const bool reversed = GENERATE(false, true);
  if (reversed) std::reverse(bolt.begin(), bolt.end());
  Shapes shapes;
  shapes.convex(bolt, ink);
  CHECK(distanceAt(shapes, {28, 36}) < 0);
  CHECK(distanceAt(shapes, {26, 60}) < 0);
  CHECK(distanceAt(shapes, {15, 30}) == 99);
  CHECK(distanceAt(shapes, {45, 60}) == 99);
  checkCoveredOnce(shapes, {0, 0}, {60, 80});
}

TEST_CASE("Edges of a filled outline fade across the edge itself") {
  Shapes shapes;
  shapes.convex(std::array{Point{10, 10}, Point{50, 10}, Point{50, 40}, Point{10, 40}}, ink);
  CHECK(distanceAt(shapes, {30, 10}) == Catch::Approx(0).margin(1e-4));
  CHECK(distanceAt(shapes, {30, 9.75f}) == Catch::Approx(0.25f).margin(1e-4));
  CHECK(distanceAt(shapes, {30, 10.25f}) == Catch::Approx(-0.25f).margin(1e-4));
  CHECK(distanceAt(shapes, {30, 9.4f}) == 99);
}

TEST_CASE("A star has its points and its dents") {
  Shapes shapes;
  shapes.star({50, 50}, 20, 10, 8, ink);
  CHECK(distanceAt(shapes, {50, 32}) < 0);
  const float dent = 3.14159265f / 8;
  CHECK(distanceAt(shapes, Point{50, 50} + Point{std::sin(dent), -std::cos(dent)} * 13.0f) == 99);
  checkCoveredOnce(shapes, {25, 25}, {75, 75});
}

TEST_CASE("A ribbon of no thickness draws nothing, a thin one is faint") {
  Shapes shapes;
  shapes.ribbon(std::array{Point{0, 10}, Point{20, 10}, Point{40, 10}},
                std::array{Point{0, 30}, Point{20, 10}, Point{40, 10.25f}}, ink);
  for (const ShapeVertex& vertex : shapes.vertices()) {
    const unsigned alpha = vertex.colour >> 24;
    if (vertex.position.x == 0) CHECK(alpha == 255);
    if (vertex.position.x == 20) CHECK(alpha == 0);
    if (vertex.position.x == 40) CHECK(alpha == 64);  // a quarter of a pixel
  }
  CHECK(distanceAt(shapes, {1, 20}) < 0);
}

TEST_CASE("A layer holds what was added since the last one") {
  ImGui::CreateContext();
  ImDrawListSharedData shared;
  ImDrawList list(&shared);
  list._ResetForNewFrame();
  list.PushClipRect({1, 2}, {30, 40});
  Shapes shapes;
  shapes.rect({0, 0}, {9, 9}, ink);
  shapes.layer(&list);
  shapes.layer(&list);
  shapes.rect({0, 0}, {9, 9}, ink);
  shapes.rect({0, 0}, {9, 9}, ink);
  shapes.layer(&list);
  std::vector<ImDrawCmd> layers;
  for (const ImDrawCmd& command : list.CmdBuffer)
    if (command.UserCallback == &Shapes::marker) layers.push_back(command);
  REQUIRE(layers.size() == 2);
  CHECK(layers[0].ClipRect.x == 1);
  CHECK(layers[0].ClipRect.w == 40);
  const auto layer = [&](const ImDrawCmd& command) {
    Shapes::Layer out;
    std::memcpy(&out, list._CallbacksDataBuf.Data + command.UserCallbackDataOffset, sizeof out);
    return out;
  };
  CHECK(layer(layers[0]).first == 0);
  CHECK(layer(layers[0]).count == 6);
  CHECK(layer(layers[1]).first == 6);
  CHECK(layer(layers[1]).count == 12);
  ImGui::DestroyContext();
}

TEST_CASE("a field of points blends its colours and leaves squares without a colour out") {
  Shapes shapes;
  const std::vector<Point> points = {{0, 0}, {10, 0}, {20, 0}, {0, 10}, {10, 10}, {20, 10}};
  const std::vector<Colour> colours = {ink, ink, 0, ink, ink, ink};
  shapes.field(points, colours, 3);
  CHECK(shapes.vertices().size() == points.size());
  CHECK(shapes.indices().size() == 6);  // of two squares one
  CHECK(distanceAt(shapes, {4, 3}) < -1);
  CHECK(distanceAt(shapes, {14, 3}) == 99);
}
