// web/ui/slider: every way to move a value, and none to lose one.
#include "web/ui/slider.h"

#include <cmath>

#include <catch_amalgamated.hpp>

#include "support/null_page.h"
#include "web/ui/text_field.h"

using namespace firebreak;
using namespace firebreak::web;
using firebreak::test::NullPage;

namespace {

const Parameter& parameterNamed(std::string_view key) {
  for (const Parameter& parameter : parameters())
    if (parameter.key == key) return parameter;
  FAIL("no parameter " << key);
  return parameters()[0];
}

// A slider over 200 px from 0 to 100 tension: 2 px a point. Its value follows what it says.
struct Bench {
  NullPage page;
  SliderSpec spec{.id = "s",
                  .label = "Rung 3, target",
                  .name = {},
                  .description = {},
                  .parameter = &parameterNamed("redLine"),
                  .value = 50,
                  .baseline = 50,
                  .range = {20, 60},
                  .changed = false};
  std::vector<SliderEvent> events;

  NullPage::Draw draw() {
    return [this](Canvas& canvas) {
      const SliderEvent event = slider(canvas, spec, {100, 100, 200, sliderHeight});
      if (event.kind == SliderEvent::Kind::none) return;
      events.push_back(event);
      spec.value = event.kind == SliderEvent::Kind::reset ? spec.baseline : event.value;
      spec.changed = spec.value != spec.baseline;
    };
  }
  // Puts the pointer on the track where a value stands.
  glm::vec2 at(double value) const { return {100 + static_cast<float>(value) * 2, 134}; }
  void point(double value, bool down) {
    page.moveTo(at(value).x, at(value).y);
    page.down(down);
    page.pass(draw());
  }
};

}  // namespace

TEST_CASE("a press on the track moves the value there, within its range") {
  Bench bench;
  bench.point(30, false);
  bench.point(30, true);
  CHECK(bench.spec.value == 30);
  bench.point(30, false);
  bench.point(95, false);
  bench.point(95, true);
  CHECK(bench.spec.value == 60);
}

TEST_CASE("the handle keeps its distance to the pointer, and one drag is one gesture") {
  Bench bench;
  bench.point(51, false);
  bench.point(51, true);
  CHECK(bench.spec.value == 50);
  bench.point(45, true);
  CHECK(bench.spec.value == 44);
  bench.point(40, true);
  CHECK(bench.spec.value == 39);
  bench.point(40, false);
  REQUIRE(bench.events.size() == 2);
  CHECK(bench.events[0].gesture != 0);
  CHECK(bench.events[0].gesture == bench.events[1].gesture);
}

TEST_CASE("nothing is said again when nothing moved") {
  Bench bench;
  bench.point(50, false);
  bench.point(50, true);
  bench.point(40, true);
  bench.point(40, true);
  bench.point(40, true);
  CHECK(bench.events.size() == 1);
}

TEST_CASE("Shift moves a tenth as far, in tenths") {
  Bench bench;
  bench.point(50, false);
  bench.point(50, true);
  ImGui::GetIO().AddKeyEvent(ImGuiMod_Shift, true);
  bench.point(45, true);
  CHECK(bench.spec.value == Catch::Approx(49.5));
}

TEST_CASE("Escape brings back what was before the drag") {
  Bench bench;
  bench.point(50, false);
  bench.point(50, true);
  bench.point(30, true);
  CHECK(bench.spec.value == 30);
  bench.page.press(ImGuiKey_Escape, bench.draw());
  CHECK(bench.spec.value == 50);
  bench.point(25, true);
  CHECK(bench.spec.value == 50);
}

TEST_CASE("keys move the focused slider") {
  Bench bench;
  bench.page.access.focus("s");
  bench.page.pass(bench.draw());
  bench.page.press(ImGuiKey_RightArrow, bench.draw());
  CHECK(bench.spec.value == 51);
  bench.page.press(ImGuiKey_DownArrow, bench.draw());
  CHECK(bench.spec.value == 50);
  bench.page.press(ImGuiKey_PageDown, bench.draw());
  CHECK(bench.spec.value == 40);
  bench.page.press(ImGuiKey_Home, bench.draw());
  CHECK(bench.spec.value == 20);
  bench.page.press(ImGuiKey_End, bench.draw());
  CHECK(bench.spec.value == 60);
  bench.page.press(ImGuiKey_Delete, bench.draw());
  CHECK(bench.spec.value == 50);
  CHECK(bench.events.back().kind == SliderEvent::Kind::reset);
}

TEST_CASE("keys leave a slider without the focus alone") {
  Bench bench;
  bench.page.pass(bench.draw());
  bench.page.press(ImGuiKey_RightArrow, bench.draw());
  CHECK(bench.events.empty());
}

TEST_CASE("a value can be typed; Enter sets it, Escape does not, nonsense changes nothing") {
  Bench bench;
  bench.page.access.focus("s");
  bench.page.pass(bench.draw());
  const auto type = [&](const char* words, ImGuiKey end) {
    bench.page.type(words);
    bench.page.pass(bench.draw());
    bench.page.press(end, bench.draw());
  };
  type("34.5", ImGuiKey_Enter);
  CHECK(bench.spec.value == 34.5);
  type("21", ImGuiKey_Escape);
  CHECK(bench.spec.value == 34.5);
  type("999", ImGuiKey_Enter);
  CHECK(bench.spec.value == 60);
  type("4.4.4", ImGuiKey_Enter);
  CHECK(bench.spec.value == 60);
}

TEST_CASE("a press on the value begins to type, and a press elsewhere ends it") {
  Bench bench;
  bench.page.click(290, 114, bench.draw());
  bench.page.pass(bench.draw());
  CHECK(bench.page.access.pointer().editId == "s");
  CHECK(bench.page.access.pointer().editText == "50");
  bench.page.press(ImGuiKey_Backspace, bench.draw());
  bench.page.press(ImGuiKey_Backspace, bench.draw());
  bench.page.type("42");
  bench.page.pass(bench.draw());
  bench.page.click(600, 600, bench.draw());
  CHECK(bench.spec.value == 42);
}

TEST_CASE("the page sets, types and resets it through the tree") {
  Bench bench;
  bench.page.access.post("s", {AccessAction::Kind::set, 33, ""});
  bench.page.pass(bench.draw());
  CHECK(bench.spec.value == 33);
  bench.page.access.post("s", {AccessAction::Kind::text, 0, "44"});
  bench.page.pass(bench.draw());
  CHECK(bench.spec.value == 44);
  bench.page.access.post("s", {AccessAction::Kind::set, 1e9, ""});
  bench.page.pass(bench.draw());
  CHECK(bench.spec.value == 60);
  bench.page.access.post("s", {AccessAction::Kind::set, std::nan(""), ""});
  bench.page.pass(bench.draw());
  CHECK(bench.spec.value == 60);
  bench.page.access.post("s", {AccessAction::Kind::reset, 0, ""});
  bench.page.pass(bench.draw());
  CHECK(bench.spec.value == 50);
}

TEST_CASE("it says what it is, and where it may go") {
  Bench bench;
  bench.page.pass(bench.draw());
  const AccessNode& node = bench.page.node("s");
  CHECK(node.role == Role::slider);
  CHECK(node.name == "Rung 3, target");
  CHECK(node.valueText == "50 tension");
  CHECK(node.minimum == 20);
  CHECK(node.maximum == 60);
  CHECK(node.step == 1);
  CHECK(bench.page.problems().empty());
}

TEST_CASE("the diamond of a changed one brings it back") {
  Bench bench;
  bench.spec.value = 40;
  bench.spec.changed = true;
  bench.page.pass(bench.draw());
  bench.page.clickOn("s.reset", bench.draw());
  CHECK(bench.spec.value == 50);
  bench.page.pass(bench.draw());
  CHECK_FALSE(bench.page.has("s.reset"));
}

TEST_CASE("steps and snapping follow the parameter's digits") {
  CHECK(stepOf(parameterNamed("redLine")) == 1);
  CHECK(stepOf(parameterNamed("resilience")) == Catch::Approx(0.01));
  CHECK(stepOf(parameterNamed("decisionLatency")) == 1);
  SliderSpec spec;
  spec.parameter = &parameterNamed("resilience");
  spec.range = {0, 0.95};
  CHECK(snapped(spec, 0.5512, false) == 0.55);
  CHECK(snapped(spec, 0.5512, true) == 0.551);
  CHECK(snapped(spec, 7, false) == 0.95);
  spec.parameter = &parameterNamed("decisionLatency");
  spec.range = {1, 30};
  CHECK(snapped(spec, 5.4, true) == 5);
}
