// Tests of web/views/network_layout.cpp and network_spacing.cpp: places are fixed by the input and cover nobody.

#include "web/views/network_layout.h"

#include <catch2/catch_test_macros.hpp>

#include "support/sitting.h"
#include "web/views/network_view.h"

using namespace firebreak;
using namespace firebreak::web;

namespace {

int overlaps(const std::vector<LayoutNode>& nodes, const NetworkLayout& layout) {
  int found = 0;
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    for (std::size_t j = i + 1; j < nodes.size(); ++j) {
      found += boxesOverlap(nodes[i], layout.at[i], nodes[j], layout.at[j]);
    }
  }
  return found;
}

bool allInside(const std::vector<LayoutNode>& nodes, const NetworkLayout& layout) {
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    const glm::vec2 min = layout.at[i] - nodes[i].before, max = layout.at[i] + nodes[i].after;
    if (min.x < -0.5F || min.y < -0.5F || max.x > layout.world.x + 0.5F || max.y > layout.world.y + 0.5F) return false;
  }
  return true;
}

// A ring of nodes, each tied to the next.
std::vector<LayoutEdge> ring(int count) {
  std::vector<LayoutEdge> edges;
  for (int i = 1; i < count; ++i)
    edges.push_back({i - 1, i, 1});
  return edges;
}

std::vector<LayoutNode> crowd(std::size_t count) {
  std::vector<LayoutNode> nodes(count);
  for (std::size_t i = 0; i < count; ++i) {
    nodes[i].side = static_cast<NetworkSide>(i % 4);
    nodes[i].before = {48, 34};
    nodes[i].after = {48, 58};
  }
  return nodes;
}

}  // namespace

TEST_CASE("no node or label covers another, whatever their number") {
  for (const std::size_t count : {1U, 2U, 7U, 40U, 200U, 201U, 1000U}) {
    CAPTURE(count);
    const std::vector<LayoutNode> nodes = crowd(count);
    const NetworkLayout layout = layOut(nodes, ring(static_cast<int>(count)), {424, 404});
    REQUIRE(layout.at.size() == count);
    CHECK(overlaps(nodes, layout) == 0);
    CHECK(allInside(nodes, layout));
  }
}

TEST_CASE("no actors make an empty layout") {
  CHECK(layOut({}, {}, {400, 300}).at.empty());
}

TEST_CASE("the shipped networks lie without overlap at every panel size and twice the same") {
  for (const Shipped& each : shippedScenarios()) {
    const test::Sitting sitting(test::shipped(each.id));
    const NetworkView view = networkView(sitting.scene());
    std::vector<LayoutNode> nodes = view.layoutNodes;
    for (LayoutNode& node : nodes) {
      node.before = {56, 40};
      node.after = {56, 62};
    }
    for (const glm::vec2 area : {glm::vec2(424, 370), glm::vec2(340, 280), glm::vec2(900, 500), glm::vec2(300, 600)}) {
      CAPTURE(each.id, area.x, area.y);
      const NetworkLayout layout = layOut(nodes, view.layoutEdges, area), again = layOut(nodes, view.layoutEdges, area);
      CHECK(overlaps(nodes, layout) == 0);
      CHECK(allInside(nodes, layout));
      CHECK(layout.at == again.at);
    }
  }
}

TEST_CASE("a node placed by the scenario stays where it was put") {
  std::vector<LayoutNode> nodes = crowd(6);
  nodes[0].placed = nodes[1].placed = true;
  nodes[0].place = {0, 0.5F};
  nodes[1].place = {1, 0.5F};
  const NetworkLayout layout = layOut(nodes, ring(6), {800, 600});
  CHECK(layout.world == glm::vec2(800, 600));
  // 48 px from the left and right edges; 0.5 of what is left of the height after 34 above and 58 below.
  CHECK(layout.at[0] == glm::vec2(48, 34 + 0.5F * (600 - 92)));
  CHECK(layout.at[1] == glm::vec2(752, 34 + 0.5F * (600 - 92)));
}

TEST_CASE("nodes placed on the same spot are parted") {
  std::vector<LayoutNode> nodes = crowd(5);
  for (LayoutNode& node : nodes) {
    node.placed = true;
    node.place = {0.5F, 0.5F};
  }
  const NetworkLayout layout = layOut(nodes, {}, {500, 400});
  CHECK(overlaps(nodes, layout) == 0);
  CHECK(allInside(nodes, layout));
}
