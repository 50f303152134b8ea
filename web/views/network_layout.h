#pragma once
// Where the actors of a network stand. A force layout in a fixed order from fixed starting points: the same input gives
// the same places, whatever the machine. Pure data in, pure data out.

#include <span>
#include <vector>

#include <glm/vec2.hpp>

namespace firebreak::web {

// Where an actor without a place of its own tends to stand (visual-language.md 6).
enum class NetworkSide { left, right, top, bottom };

struct LayoutNode {
  NetworkSide side = NetworkSide::left;
  bool placed = false;          // by the scenario: stays there unless it would cover another
  glm::vec2 place = {0, 0};     // 0–1 from left to right and top to bottom; valid if placed
  glm::vec2 before = {30, 30};  // px that the node and its label need left of and above its centre
  glm::vec2 after = {30, 50};   // px right of and below it
};

struct LayoutEdge {
  int a = -1, b = -1;  // nodes, different
  float weight = 1;    // strength of the pull, > 0
};

struct NetworkLayout {
  std::vector<glm::vec2> at;  // centre of each node, px, from the top left corner of the world
  glm::vec2 world = {0, 0};  // at least the area asked for; more if the nodes would not fit without covering each other
};

// area: px, made at least 40 × 40. No two boxes (at − before … at + after) overlap; none leaves the world.
NetworkLayout layOut(std::span<const LayoutNode> nodes, std::span<const LayoutEdge> edges, glm::vec2 area);

// Whether two boxes overlap by more than `slack` px.
bool boxesOverlap(const LayoutNode& a, glm::vec2 atA, const LayoutNode& b, glm::vec2 atB, float slack = 0.5F);

}  // namespace firebreak::web
