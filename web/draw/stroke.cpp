// Strokes as one connected mesh. Across the path stand rows of three vertices: left edge, centre line, right edge.

#include <algorithm>
#include <cmath>

#include <glm/geometric.hpp>

#include "web/draw/mesh.h"

namespace firebreak::web {

namespace {

constexpr float pi = 3.14159265f;
// Closed paths have no ends: their middle lies this far from the ends the shader would round off.
constexpr float endless = 16384;
// Turns whose half-angle has a smaller cosine are made round (about 60°).
constexpr float sharpTurn = 0.86f;

struct Row {
  std::uint32_t left, centre, right;
};

Point leftOf(Point direction) {
  return {direction.y, -direction.x};
}

class Stroke {
 public:
  Stroke(Mesh mesh, float width, const ShapeVertex& pattern) : mesh_(mesh), vertex_(pattern), half_(width / 2) {}

  void run(std::span<const Point> points, bool closed) {
    keepDistinct(points, closed);
    if (points_.size() < 2) return;
    if (points_.size() == 2) closed = false;
    measure(closed);
    closed ? drawClosed() : drawOpen();
  }

 private:
  void keepDistinct(std::span<const Point> points, bool closed) {
    for (const Point point : points)
      if (points_.empty() || glm::distance(points_.back(), point) > 1e-3f) points_.push_back(point);
    while (closed && points_.size() > 1 && glm::distance(points_.front(), points_.back()) <= 1e-3f)
      points_.pop_back();
  }

  void measure(bool closed) {
    const std::size_t segments = points_.size() - (closed ? 0 : 1);
    for (std::size_t i = 0; i < segments; ++i) {
      const Point step = points_[(i + 1) % points_.size()] - points_[i];
      length_ += glm::length(step);
      direction_.push_back(glm::normalize(step));
      reach_.push_back(glm::length(step));
    }
    const float cap = !closed && hasRoundEnds(2 * half_) ? half_ : 0;
    start_ = closed ? endless : cap;
    vertex_.half = {closed ? 2 * endless : length_ / 2 + cap, half_};
    vertex_.radius = cap;
    if (closed) {
      const Dash dash = fitted({.on = vertex_.dashOn, .off = vertex_.dashOff, .start = vertex_.dashStart}, length_);
      vertex_.dashOn = dash.on, vertex_.dashOff = dash.off, vertex_.dashStart = dash.start;
    }
    // The shader counts dashes from the start of the box.
    vertex_.dashStart -= start_;
  }

  std::uint32_t at(Point position, float along, float across) {
    vertex_.position = position;
    vertex_.local = {along + start_ - vertex_.half.x, across};
    return mesh_.add(vertex_);
  }

  // A row whose edges stand off the centre by the given vectors, each measured as `edge` px from the centre line.
  Row row(Point centre, Point left, Point right, float along) {
    const float edge = half_ + fringe;
    return {at(centre + left, along, -edge), at(centre, along, 0), at(centre + right, along, edge)};
  }

  void join(const Row& a, const Row& b) {
    mesh_.quad(a.left, b.left, b.centre, a.centre);
    mesh_.quad(a.centre, b.centre, b.right, a.right);
  }

  // Corner `i` between two segments: the row that ends the first, and the row that starts the second.
  std::pair<Row, Row> corner(std::size_t i, std::size_t in, std::size_t out, float along) {
    const float edge = half_ + fringe;
    const Point before = direction_[in], after = direction_[out];
    const Point sum = leftOf(before) + leftOf(after);
    const float cosHalf = glm::length(sum) / 2;
    const Point middle = cosHalf > 1e-3f ? glm::normalize(sum) : leftOf(before);
    // The inner edge never reaches further back than the shorter segment.
    const float mitre = std::min(edge / std::max(cosHalf, 0.05f), std::hypot(edge, std::min(reach_[in], reach_[out])));
    if (cosHalf >= sharpTurn) {
      const Row one = row(points_[i], middle * mitre, -middle * mitre, along);
      return {one, one};
    }
    const bool turnsLeft = before.x * after.y - before.y * after.x < 0;
    const float outer = turnsLeft ? -1.0f : 1.0f;  // which side the gap opens on, times leftOf
    const Point inner = -middle * mitre * outer, from = leftOf(before) * edge * outer,
                to = leftOf(after) * edge * outer;
    Row first = turnsLeft ? row(points_[i], inner, from, along) : row(points_[i], from, inner, along);
    const Row second = fan(points_[i], first, from, to, turnsLeft, along);
    return {first, second};
  }

  // Fills the gap on the outer side of a sharp turn with a piece of a disc.
  Row fan(Point centre, Row row, Point from, Point to, bool turnsLeft, float along) {
    const float edge = half_ + fringe, across = turnsLeft ? edge : -edge;
    float turn = std::atan2(from.x * to.y - from.y * to.x, glm::dot(from, to));
    if (std::abs(turn) > pi - 1e-3f) turn = turnsLeft ? -std::abs(turn) : std::abs(turn);
    const int pieces = std::max(1, static_cast<int>(std::ceil(std::abs(turn) * std::sqrt(edge) / 0.9f)));
    std::uint32_t previous = turnsLeft ? row.right : row.left;
    for (int k = 1; k <= pieces; ++k) {
      const float angle = turn * static_cast<float>(k) / static_cast<float>(pieces);
      const float c = std::cos(angle), s = std::sin(angle);
      const std::uint32_t next = at(centre + Point{from.x * c - from.y * s, from.x * s + from.y * c}, along, across);
      mesh_.triangle(row.centre, previous, next);
      previous = next;
    }
    (turnsLeft ? row.right : row.left) = previous;
    return row;
  }

  // Beyond the ends there is room for the cap and its fading edge.
  Row end(Point point, Point direction, float along, float sign) {
    const float past = vertex_.radius + fringe, edge = half_ + fringe;
    const Point left = leftOf(direction) * edge;
    return row(point + direction * (past * sign), left, -left, along + past * sign);
  }

  void drawOpen() {
    const std::size_t last = points_.size() - 1;
    Row from = end(points_.front(), direction_.front(), 0, -1);
    float along = 0;
    for (std::size_t i = 1; i < last; ++i) {
      along += reach_[i - 1];
      const auto [arriving, leaving] = corner(i, i - 1, i, along);
      join(from, arriving);
      from = leaving;
    }
    join(from, end(points_[last], direction_.back(), length_, 1));
  }

  void drawClosed() {
    const std::size_t count = points_.size();
    const auto [closing, opening] = corner(0, count - 1, 0, 0);
    Row from = opening;
    float along = 0;
    for (std::size_t i = 1; i < count; ++i) {
      along += reach_[i - 1];
      const auto [arriving, leaving] = corner(i, i - 1, i, along);
      join(from, arriving);
      from = leaving;
    }
    join(from, moved(closing, length_));
  }

  // The same row once around: same places, further along.
  Row moved(Row row, float by) {
    for (std::uint32_t* index : {&row.left, &row.centre, &row.right}) {
      ShapeVertex vertex = mesh_.vertices[*index];
      vertex.local.x += by;
      *index = mesh_.add(vertex);
    }
    return row;
  }

  Mesh mesh_;
  ShapeVertex vertex_;
  float half_, length_ = 0, start_ = 0;
  std::vector<Point> points_, direction_;
  std::vector<float> reach_;
};

}  // namespace

void strokePath(Mesh mesh, std::span<const Point> points, float width, const ShapeVertex& pattern, bool closed) {
  Stroke(mesh, width, pattern).run(points, closed);
}

}  // namespace firebreak::web
