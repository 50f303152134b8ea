#include "web/views/network_spacing.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numeric>

#include "engine/order.h"

namespace firebreak::web {
namespace {

using glm::vec2;

constexpr float air = 6;  // px kept between two boxes

struct Overlap {
  float x = 0, y = 0;  // px by which the boxes, with air between them, overlap; > 0 both: they do
};

Overlap overlapOf(const LayoutNode& a, vec2 atA, const LayoutNode& b, vec2 atB, float gap) {
  const vec2 minA = atA - a.before, maxA = atA + a.after, minB = atB - b.before, maxB = atB + b.after;
  return {std::min(maxA.x, maxB.x) - std::max(minA.x, minB.x) + gap,
          std::min(maxA.y, maxB.y) - std::max(minA.y, minB.y) + gap};
}

vec2 keptInside(const LayoutNode& node, vec2 at, vec2 world) {
  return {std::max(node.before.x, std::min(at.x, world.x - node.after.x)),
          std::max(node.before.y, std::min(at.y, world.y - node.after.y))};
}

// Pushes the two apart along the axis on which least is needed. Placed nodes stand still before free ones.
void part(std::span<const LayoutNode> nodes, std::vector<vec2>& at, int i, int j, Overlap overlap) {
  const auto a = static_cast<std::size_t>(std::min(i, j)), b = static_cast<std::size_t>(std::max(i, j));
  const float shareA = nodes[a].placed == nodes[b].placed ? 0.5F : (nodes[a].placed ? 0.0F : 1.0F);
  if (overlap.x < overlap.y) {
    const float sign = at[a].x <= at[b].x ? -1.0F : 1.0F;
    at[a].x += sign * overlap.x * shareA;
    at[b].x -= sign * overlap.x * (1 - shareA);
  } else {
    const float sign = at[a].y <= at[b].y ? -1.0F : 1.0F;
    at[a].y += sign * overlap.y * shareA;
    at[b].y -= sign * overlap.y * (1 - shareA);
  }
}

float largestBox(std::span<const LayoutNode> nodes) {
  float largest = 1;
  for (const LayoutNode& node : nodes) {
    const vec2 box = node.before + node.after;
    largest = std::max({largest, box.x + air, box.y + air});
  }
  return largest;
}

bool anyOverlap(std::span<const LayoutNode> nodes, const std::vector<vec2>& at, float reach) {
  bool any = false;
  NeighbourGrid(at, reach).forEachPair([&](int i, int j) {
    const auto a = static_cast<std::size_t>(i), b = static_cast<std::size_t>(j);
    any = any || boxesOverlap(nodes[a], at[a], nodes[b], at[b]);
  });
  return any;
}

}  // namespace

NeighbourGrid::NeighbourGrid(const std::vector<vec2>& at, float cell) {
  vec2 low = {0, 0}, high = {0, 0};
  for (const vec2& point : at) {
    low = {std::min(low.x, point.x), std::min(low.y, point.y)};
    high = {std::max(high.x, point.x), std::max(high.y, point.y)};
  }
  cell = std::max({cell, (high.x - low.x) / 1000, (high.y - low.y) / 1000, 1e-6F});
  columns_ = 1 + static_cast<int>((high.x - low.x) / cell);
  rows_ = 1 + static_cast<int>((high.y - low.y) / cell);
  std::vector<std::size_t> cellOf(at.size());
  start_.assign(static_cast<std::size_t>(columns_ * rows_) + 1, 0);
  for (std::size_t i = 0; i < at.size(); ++i) {
    const int column = static_cast<int>((at[i].x - low.x) / cell), row = static_cast<int>((at[i].y - low.y) / cell);
    cellOf[i] = static_cast<std::size_t>(row * columns_ + column);
    ++start_[cellOf[i] + 1];
  }
  std::partial_sum(start_.begin(), start_.end(), start_.begin());
  index_.resize(at.size());
  std::vector<int> next(start_.begin(), start_.end() - 1);
  for (std::size_t i = 0; i < at.size(); ++i)
    index_[static_cast<std::size_t>(next[cellOf[i]]++)] = static_cast<int>(i);
}

std::span<const int> NeighbourGrid::cell(int column, int row) const {
  const auto at = static_cast<std::size_t>(row * columns_ + column);
  return std::span(index_).subspan(static_cast<std::size_t>(start_[at]),
                                   static_cast<std::size_t>(start_[at + 1] - start_[at]));
}

bool boxesOverlap(const LayoutNode& a, vec2 atA, const LayoutNode& b, vec2 atB, float slack) {
  const Overlap overlap = overlapOf(a, atA, b, atB, 0);
  return overlap.x > slack && overlap.y > slack;
}

bool separate(std::span<const LayoutNode> nodes, std::vector<vec2>& at, vec2 world) {
  const float reach = largestBox(nodes);
  for (int round = 0; round < 120; ++round) {
    bool moved = false;
    const NeighbourGrid grid(at, reach);
    grid.forEachPair([&](int i, int j) {
      const auto a = static_cast<std::size_t>(i), b = static_cast<std::size_t>(j);
      const Overlap overlap = overlapOf(nodes[a], at[a], nodes[b], at[b], air);
      if (overlap.x <= 0.25F || overlap.y <= 0.25F) return;
      part(nodes, at, i, j, overlap);
      moved = true;
    });
    for (std::size_t i = 0; i < at.size(); ++i)
      at[i] = keptInside(nodes[i], at[i], world);
    if (!moved) break;
  }
  return !anyOverlap(nodes, at, reach);
}

NetworkLayout inRows(std::span<const LayoutNode> nodes, const std::vector<vec2>& at, vec2 area) {
  std::vector<std::size_t> order(nodes.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  sortStably(order.begin(), order.end(),
             [&](std::size_t a, std::size_t b) { return at[a].y != at[b].y ? at[a].y < at[b].y : at[a].x < at[b].x; });
  const float cell = largestBox(nodes);
  const float count = static_cast<float>(nodes.size());
  const int columns = std::max(1, static_cast<int>(std::sqrt(count * area.x / area.y) + 1));
  const int rows = (static_cast<int>(nodes.size()) + columns - 1) / columns;
  NetworkLayout layout;
  layout.at.resize(nodes.size());
  layout.world = {std::max(area.x, cell * static_cast<float>(columns)),
                  std::max(area.y, cell * static_cast<float>(rows))};
  for (std::size_t n = 0; n < order.size(); ++n) {
    const auto column = static_cast<float>(static_cast<int>(n) % columns),
               row = static_cast<float>(static_cast<int>(n) / columns);
    layout.at[order[n]] = vec2(column, row) * cell + nodes[order[n]].before;
  }
  return layout;
}

}  // namespace firebreak::web
