// web/ui/access and interaction: who is under the pointer, who holds it, what the page asked for.
#include "web/ui/access.h"

#include <catch_amalgamated.hpp>

using namespace firebreak::web;

namespace {

PointerInput pointerAt(float x, float y) {
  PointerInput input;
  input.at = {x, y};
  input.present = true;
  return input;
}

// Draws two things, one over the other.
void drawTwo(Interaction& interaction, const PointerInput& input) {
  interaction.beginPass();
  interaction.update(input);
  interaction.add("below", {0, 0, 100, 100});
  interaction.add("above", {50, 0, 100, 100});
}

}  // namespace

TEST_CASE("what is drawn later is met first") {
  Interaction interaction;
  drawTwo(interaction, pointerAt(60, 10));
  drawTwo(interaction, pointerAt(60, 10));
  CHECK(interaction.hovered("above"));
  CHECK_FALSE(interaction.hovered("below"));
  drawTwo(interaction, pointerAt(10, 10));
  CHECK(interaction.hovered("below"));
}

TEST_CASE("a higher layer is met first, whenever it is drawn") {
  Interaction interaction;
  const auto draw = [&] {
    interaction.beginPass();
    interaction.update(pointerAt(10, 10));
    interaction.layer = 1;
    interaction.add("menu", {0, 0, 50, 50});
    interaction.layer = 0;
    interaction.add("page", {0, 0, 500, 500});
  };
  draw();
  draw();
  CHECK(interaction.hovered("menu"));
  CHECK(interaction.hoveredLayer() == 1);
}

TEST_CASE("a press is complete when it ends on the thing on which it began") {
  Interaction interaction;
  PointerInput input = pointerAt(10, 10);
  drawTwo(interaction, input);
  input.clicked = input.down = true;
  drawTwo(interaction, input);
  CHECK(interaction.began("below"));
  CHECK(interaction.held("below"));
  const std::uint64_t gesture = interaction.gesture();
  input.clicked = input.down = false;
  input.released = true;

  SECTION("on it") {
    drawTwo(interaction, input);
    CHECK(interaction.completed("below"));
  }
  SECTION("elsewhere") {
    input.at = {120, 10};
    drawTwo(interaction, input);
    CHECK_FALSE(interaction.completed("below"));
    CHECK_FALSE(interaction.completed("above"));
    CHECK(interaction.held("below"));  // its last movement still counts
  }
  input.released = false;
  drawTwo(interaction, input);
  CHECK_FALSE(interaction.held("below"));
  CHECK(interaction.gesture() == gesture);
}

TEST_CASE("only the thing that is held is hovered while it is held") {
  Interaction interaction;
  PointerInput input = pointerAt(10, 10);
  drawTwo(interaction, input);
  input.clicked = input.down = true;
  drawTwo(interaction, input);
  input.clicked = false;
  input.at = {120, 10};
  drawTwo(interaction, input);
  CHECK_FALSE(interaction.hovered("above"));
  CHECK(interaction.held("below"));
  CHECK(interaction.dragged() == glm::vec2(110, 0));
}

TEST_CASE("an action of the page is taken once, and forgotten if nobody took it") {
  AccessTree tree;
  tree.post("a", {AccessAction::Kind::press, 0, ""});
  tree.post("b", {AccessAction::Kind::set, 42, ""});
  tree.beginPass();
  CHECK(tree.pressed("a"));
  CHECK_FALSE(tree.pressed("a"));
  double value = 0;
  CHECK_FALSE(tree.setTo("a", value));
  tree.endPass();
  tree.beginPass();
  CHECK_FALSE(tree.setTo("b", value));
}

TEST_CASE("the ring shows when keys bring the focus, not when the pointer does") {
  AccessTree tree;
  tree.focus("a");
  CHECK(tree.ringShown("a"));
  tree.focusQuietly("b");
  CHECK(tree.focused() == "b");
  CHECK_FALSE(tree.ringShown("b"));
  tree.focus("b");  // the page repeats what the pointer did
  CHECK_FALSE(tree.ringShown("b"));
  tree.focus("c");
  CHECK(tree.ringShown("c"));
}

TEST_CASE("sliders and text fields keep their keys while they have the focus") {
  AccessTree tree;
  tree.add("slider", Role::slider, "A", {});
  tree.add("button", Role::button, "B", {});
  tree.focus("slider");
  tree.beginPass();
  CHECK(tree.takesKeys());
  tree.add("slider", Role::slider, "A", {});
  tree.add("button", Role::button, "B", {});
  tree.focus("button");
  tree.beginPass();
  CHECK_FALSE(tree.takesKeys());
}

TEST_CASE("a slider takes keys as soon as it has the focus, before the next pass") {
  AccessTree access;
  access.beginPass();
  access.add("press", Role::button, "Press", {});
  access.add("slide", Role::slider, "Slide", {});
  access.endPass();
  CHECK_FALSE(access.takesKeys());
  access.focus("slide");
  CHECK(access.takesKeys());
  CHECK(access.takesEnds());
  access.focus("press");
  CHECK_FALSE(access.takesKeys());
  CHECK_FALSE(access.takesEnds());
}

TEST_CASE("an option takes Home and End, and no other keys") {
  AccessTree access;
  access.add("option", Role::option, "One", {});
  access.focus("option");
  CHECK(access.takesEnds());
  CHECK_FALSE(access.takesKeys());
}

TEST_CASE("what goes away hands on the focus only if it has it, and the ring as it was") {
  AccessTree access;
  access.focus("elsewhere");
  access.handFocus("going", "staying");
  CHECK(access.focused() == "elsewhere");
  access.focus("going");
  access.handFocus("going", "staying");
  CHECK(access.ringShown("staying"));
  access.focusQuietly("going");
  access.handFocus("going", "staying");
  CHECK(access.focused() == "staying");
  CHECK_FALSE(access.ringShown("staying"));
}
