#include "web/views/network_layout.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

#include "web/views/network_spacing.h"

namespace firebreak::web {
namespace {

using glm::vec2;

constexpr int gridFrom = 200;  // with more nodes, only neighbours in a grid push each other

float lengthOf(vec2 v) {
  return std::sqrt(v.x * v.x + v.y * v.y);
}

// The n-th of evenly scattered directions: a turn by the golden angle each, by multiplication alone.
vec2 direction(int n) {
  vec2 unit = {1, 0};
  for (int i = 0; i < n % 64; ++i)
    unit = {-0.737369F * unit.x - 0.675490F * unit.y, 0.675490F * unit.x - 0.737369F * unit.y};
  return unit;
}

vec2 anchorOf(NetworkSide side) {
  switch (side) {
    case NetworkSide::left: return {0.2F, 0.5F};
    case NetworkSide::right: return {0.8F, 0.5F};
    case NetworkSide::top: return {0.5F, 0.12F};
    case NetworkSide::bottom: return {0.5F, 0.88F};
  }
  return {0.5F, 0.5F};
}

// A scenario that places everybody means their order and proportions: they fill the panel from edge to edge.
void fillUnit(std::span<const LayoutNode> nodes, std::vector<vec2>& at) {
  if (at.empty() || !std::all_of(nodes.begin(), nodes.end(), [](const LayoutNode& node) { return node.placed; }))
    return;
  vec2 low = at.front(), high = at.front();
  for (const vec2& place : at) {
    low = {std::min(low.x, place.x), std::min(low.y, place.y)};
    high = {std::max(high.x, place.x), std::max(high.y, place.y)};
  }
  constexpr float leastSpread = 0.2F;  // nodes in one row or column stay in it
  for (vec2& place : at) {
    if (high.x - low.x > leastSpread) place.x = (place.x - low.x) / (high.x - low.x);
    if (high.y - low.y > leastSpread) place.y = (place.y - low.y) / (high.y - low.y);
  }
}

// Placed nodes where the scenario puts them, the others scattered about the anchor of their side.
std::vector<vec2> startingPlaces(std::span<const LayoutNode> nodes) {
  std::vector<vec2> at(nodes.size());
  int scattered = 0;
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    if (nodes[i].placed) {
      at[i] = {std::clamp(nodes[i].place.x, 0.0F, 1.0F), std::clamp(nodes[i].place.y, 0.0F, 1.0F)};
      continue;
    }
    const float reach = std::min(0.4F, 0.08F + 0.02F * static_cast<float>(scattered % 32));
    at[i] = anchorOf(nodes[i].side) + direction(scattered) * reach;
    ++scattered;
  }
  fillUnit(nodes, at);
  return at;
}

// Every pair that is near enough to push each other, in order: all pairs of a small network, grid neighbours of a large
// one.
template <class Visit>
void forEachNear(const std::vector<vec2>& at, float reach, Visit visit) {
  const int count = static_cast<int>(at.size());
  if (count <= gridFrom) {
    for (int i = 0; i < count; ++i) {
      for (int j = i + 1; j < count; ++j)
        visit(i, j);
    }
    return;
  }
  const NeighbourGrid grid(at, reach);
  grid.forEachPair(visit);
}

struct Forces {
  std::span<const LayoutNode> nodes;
  std::span<const LayoutEdge> edges;
  float spring;  // distance at which push and pull balance

  std::vector<vec2> on(const std::vector<vec2>& at) const {
    std::vector<vec2> push(at.size(), vec2(0, 0));
    forEachNear(at, 3 * spring, [&](int i, int j) {
      vec2 apart = at[static_cast<std::size_t>(i)] - at[static_cast<std::size_t>(j)];
      float distance = lengthOf(apart);
      if (distance < 1e-4F) {
        apart = direction(i) * 1e-3F;
        distance = 1e-3F;
      }
      const vec2 force = apart * (spring * spring / (distance * distance));
      push[static_cast<std::size_t>(i)] += force;
      push[static_cast<std::size_t>(j)] -= force;
    });
    for (const LayoutEdge& edge : edges) {
      const auto a = static_cast<std::size_t>(edge.a), b = static_cast<std::size_t>(edge.b);
      const vec2 along = at[b] - at[a];
      const vec2 force = along * (edge.weight * lengthOf(along) / spring * 0.25F);
      push[a] += force;
      push[b] -= force;
    }
    for (std::size_t i = 0; i < at.size(); ++i)
      push[i] += (anchorOf(nodes[i].side) - at[i]) * 0.35F;
    return push;
  }
};

// Fruchterman–Reingold: push, pull, smaller steps each time. Placed nodes stay.
void relax(std::span<const LayoutNode> nodes, std::span<const LayoutEdge> edges, std::vector<vec2>& at) {
  const float count = static_cast<float>(std::max<std::size_t>(nodes.size(), 1));
  const Forces forces{nodes, edges, 0.6F / std::sqrt(count)};
  const int rounds = nodes.size() > gridFrom ? 60 : 200;
  for (int round = 0; round < rounds; ++round) {
    const float longest = 0.1F * (1 - static_cast<float>(round) / static_cast<float>(rounds)) + 0.001F;
    const std::vector<vec2> push = forces.on(at);
    for (std::size_t i = 0; i < at.size(); ++i) {
      if (nodes[i].placed) continue;
      const float strength = lengthOf(push[i]);
      if (strength < 1e-6F) continue;
      const vec2 moved = at[i] + push[i] * (std::min(strength, longest) / strength);
      at[i] = {std::clamp(moved.x, 0.0F, 1.0F), std::clamp(moved.y, 0.0F, 1.0F)};
    }
  }
}

// From 0–1 to the part of the world in which the whole box of the node fits.
std::vector<vec2> inWorld(std::span<const LayoutNode> nodes, const std::vector<vec2>& at, vec2 world) {
  std::vector<vec2> placed(at.size());
  for (std::size_t i = 0; i < at.size(); ++i) {
    const vec2 room = world - nodes[i].before - nodes[i].after;
    placed[i] = nodes[i].before + vec2(std::max(room.x, 0.0F) * at[i].x, std::max(room.y, 0.0F) * at[i].y);
  }
  return placed;
}

// A world of the area's proportions in which the boxes have some air.
vec2 worldFor(std::span<const LayoutNode> nodes, vec2 area) {
  float needed = 0;
  vec2 largest = {0, 0};
  for (const LayoutNode& node : nodes) {
    const vec2 box = node.before + node.after;
    needed += box.x * box.y;
    largest = {std::max(largest.x, box.x), std::max(largest.y, box.y)};
  }
  const float crowded = std::sqrt(1.6F * needed / (area.x * area.y));
  const float tooSmall = std::max(largest.x / area.x, largest.y / area.y);
  return area * std::max({1.0F, crowded, tooSmall});
}

}  // namespace

NetworkLayout layOut(std::span<const LayoutNode> nodes, std::span<const LayoutEdge> edges, vec2 area) {
  area = {std::max(area.x, 40.0F), std::max(area.y, 40.0F)};
  std::vector<vec2> unit = startingPlaces(nodes);
  relax(nodes, edges, unit);
  NetworkLayout layout;
  layout.world = worldFor(nodes, area);
  // A little more room each time; at last in rows, where nothing can overlap.
  for (int attempt = 0; attempt < 8; ++attempt) {
    layout.at = inWorld(nodes, unit, layout.world);
    if (separate(nodes, layout.at, layout.world)) return layout;
    layout.world *= 1.12F;
  }
  return inRows(nodes, layout.at, area);
}

}  // namespace firebreak::web
