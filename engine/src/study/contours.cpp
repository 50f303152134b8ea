// Marching squares: where a field on a grid has a level.
#include <cmath>
#include <cstdint>

#include "base/index.h"
#include "engine/threshold_map.h"

namespace firebreak {
namespace {

// Sides of a square with corners (0,0), (1,0), (1,1), (0,1), in this order around it.
enum Side { bottom, right, top, left };

// A crossing of a grid edge: horizontal edges start at (x, y) and go right, upright ones go up.
struct Edge {
  int x = 0, y = 0;
  bool upright = false;
};

class Tracer {
 public:
  Tracer(std::span<const double> values, int columns, int rows, double level)
      : values_(values), columns_(columns), rows_(rows), level_(level) {
    links_.assign(2 * values.size() * 2, none);
  }

  std::vector<Contour> trace() {
    for (int y = 0; y + 1 < rows_; ++y)
      for (int x = 0; x + 1 < columns_; ++x)
        addSquare(x, y);
    std::vector<Contour> contours;
    // Open lines from their starts, then what is left, which is closed.
    for (const bool open : {true, false})
      for (std::size_t edge = 0; edge < links_.size() / 2; ++edge)
        if (after(edge) != none && (!open || before(edge) == none)) contours.push_back(follow(edge));
    return contours;
  }

 private:
  static constexpr std::size_t none = SIZE_MAX;

  double at(int x, int y) const { return values_[ix(y) * ix(columns_) + ix(x)]; }

  std::size_t index(const Edge& edge) const {
    return (ix(edge.y) * ix(columns_) + ix(edge.x)) * 2 + (edge.upright ? 1 : 0);
  }
  std::size_t& after(std::size_t edge) { return links_[2 * edge]; }
  std::size_t& before(std::size_t edge) { return links_[2 * edge + 1]; }

  static Edge edgeOf(int x, int y, Side side) {
    switch (side) {
      case bottom: return {x, y, false};
      case right: return {x + 1, y, true};
      case top: return {x, y + 1, false};
      case left: break;
    }
    return {x, y, true};
  }

  void join(int x, int y, Side from, Side to) {
    const std::size_t a = index(edgeOf(x, y, from)), b = index(edgeOf(x, y, to));
    after(a) = b;
    before(b) = a;
  }

  // Goes around the square against the clock. A line enters where the corners go from high to low, leaves where they
  // go from low to high, and so has what is high on its left.
  void addSquare(int x, int y) {
    const double corners[4] = {at(x, y), at(x + 1, y), at(x + 1, y + 1), at(x, y + 1)};
    for (const double corner : corners)
      if (!std::isfinite(corner)) return;
    Side enters[2] = {}, leaves[2] = {};
    int entering = 0, leaving = 0;
    for (int side = 0; side < 4; ++side) {
      const bool from = corners[side] >= level_, to = corners[(side + 1) % 4] >= level_;
      if (from && !to) enters[entering++] = static_cast<Side>(side);
      if (!from && to) leaves[leaving++] = static_cast<Side>(side);
    }
    if (entering == 1) return join(x, y, enters[0], leaves[0]);
    if (entering == 0) return;
    // A saddle: with a high middle the lines cut off the low corners, else the high ones.
    const bool middle = (corners[0] + corners[1] + corners[2] + corners[3]) / 4 >= level_;
    for (const Side enter : enters) {
      const Side next = static_cast<Side>((enter + 1) % 4), last = static_cast<Side>((enter + 3) % 4);
      join(x, y, enter, middle ? next : last);
    }
  }

  MapPosition position(std::size_t edge) const {
    const bool upright = edge % 2 == 1;
    const int x = static_cast<int>(edge / 2 % ix(columns_)), y = static_cast<int>(edge / 2 / ix(columns_));
    const double from = at(x, y), to = upright ? at(x, y + 1) : at(x + 1, y);
    const double share = (level_ - from) / (to - from);
    return upright ? MapPosition{static_cast<double>(x), y + share} : MapPosition{x + share, static_cast<double>(y)};
  }

  Contour follow(std::size_t start) {
    Contour contour;
    std::size_t edge = start;
    while (edge != none) {
      contour.points.push_back(position(edge));
      const std::size_t next = after(edge);
      after(edge) = before(edge) = none;
      if (next == start) contour.closed = true;
      edge = contour.closed ? none : next;
    }
    return contour;
  }

  std::span<const double> values_;
  int columns_, rows_;
  double level_;
  std::vector<std::size_t> links_;  // by edge: the next on the line, and the one before
};

}  // namespace

std::vector<Contour> contourLines(std::span<const double> values, int columns, int rows, double level) {
  return Tracer(values, columns, rows, level).trace();
}

}  // namespace firebreak
