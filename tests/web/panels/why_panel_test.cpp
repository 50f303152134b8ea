// web/panels/why_panel and refusal_panel: everything is said, and what can be pressed does something.
#include "web/panels/why_panel.h"

#include <catch_amalgamated.hpp>

#include "support/builders.h"
#include "support/null_page.h"
#include "support/sitting.h"
#include "web/panels/refusal_panel.h"

using namespace firebreak;
using namespace firebreak::web;
using firebreak::test::NullPage;
using firebreak::test::Sitting;

namespace {

struct Bench {
  explicit Bench(Scenario source) : sitting(std::move(source)) {}
  NullPage page;
  Sitting sitting;
  WhyPanelState state;
  std::optional<Explanation> why;
  void select(std::string_view id) { why = explain(sitting.scenario, sitting.trace, sitting.events, id).value(); }
  NullPage::Draw draw() {
    return [this](Canvas& canvas) {
      drawWhyPanel(canvas, whyView(sitting.scene(), why ? &*why : nullptr), state, {1124, 56, 316, 844});
    };
  }
};

template <class T>
std::vector<T> only(const std::vector<Command>& commands) {
  std::vector<T> found;
  for (const Command& command : commands)
    if (const T* one = std::get_if<T>(&command)) found.push_back(*one);
  return found;
}

}  // namespace

TEST_CASE("without a selection it says what to do") {
  Bench bench(test::s1());
  bench.page.pass(bench.draw());
  CHECK(bench.page.has("why.empty"));
  CHECK_FALSE(bench.page.has("why.copy"));
  CHECK(bench.page.problems().empty());
  const auto first = only<SelectEvent>(bench.page.clickOn("why.next", bench.draw()));
  REQUIRE(first.size() == 1);
  CHECK(first[0].id == bench.sitting.events.front().id);
  CHECK(first[0].seek);
}

TEST_CASE("every event of every shipped scenario can be drawn, and all of it is in the tree") {
  for (const Shipped& each : shippedScenarios()) {
    Bench bench(test::shipped(each.id));
    bench.sitting.look.truth = true;
    for (const Event& event : bench.sitting.events) {
      bench.select(event.id);
      bench.page.pass(bench.draw());
      INFO(each.id << " " << event.id);
      CHECK(bench.page.problems() == std::vector<std::string>{});
      REQUIRE(bench.page.has("why.event"));
      CHECK(bench.page.node("why.event").name == bench.why->title);
      for (std::size_t i = 0; i < bench.why->causes.size(); ++i)
        CHECK(bench.page.has("why.cause." + std::to_string(i)));
    }
  }
}

TEST_CASE("an earlier cause leads to its event") {
  Bench bench(test::s1());
  for (const Event& event : bench.sitting.events) {
    bench.select(event.id);
    const WhyView view = whyView(bench.sitting.scene(), &*bench.why);
    for (std::size_t i = 0; i < view.causes.size(); ++i) {
      if (view.causes[i].goTo.empty()) continue;
      bench.page.pass(bench.draw());
      bench.page.access.post("why.cause." + std::to_string(i), {AccessAction::Kind::press, 0, ""});
      const auto gone = only<SelectEvent>(bench.page.pass(bench.draw()));
      REQUIRE(gone.size() == 1);
      CHECK(gone[0].id == view.causes[i].goTo);
      return;
    }
  }
  FAIL("no event with an earlier cause in the run");
}

TEST_CASE("truth is drawn only when asked for, and copied only then") {
  Bench bench(test::s1());
  for (const Event& event : bench.sitting.events) {
    bench.select(event.id);
    if (bench.why->truth.empty()) continue;
    bench.page.pass(bench.draw());
    CHECK_FALSE(bench.page.has("why.true.0"));
    const auto plain = only<CopyText>(bench.page.clickOn("why.copy", bench.draw()));
    REQUIRE(plain.size() == 1);
    CHECK(plain[0].text == explanationText(*bench.why, false));
    bench.sitting.look.truth = true;
    bench.page.pass(bench.draw());
    CHECK(bench.page.has("why.true.0"));
    CHECK(only<CopyText>(bench.page.clickOn("why.copy", bench.draw()))[0].text == explanationText(*bench.why, true));
    return;
  }
  FAIL("no event with a truth of its own in the run");
}

TEST_CASE("a refused scenario shows every error and is closed by its button, by Escape, and by nothing below it") {
  NullPage page;
  RefusalPanelState state;
  std::vector<Issue> issues;
  for (int i = 0; i < 60; ++i)
    issues.push_back({.pointer = "/actors/" + std::to_string(i),
                      .line = i + 1,
                      .rule = "unknown-key",
                      .found = "\"x\"",
                      .expected = "a known key",
                      .hint = ""});
  const RefusalView view = refusalView("bad.json", issues);
  bool below = false;
  const NullPage::Draw draw = [&](Canvas& canvas) {
    below = below || hit(canvas, "below", Role::button, "Below", {0, 0, 1440, 900}).pressed;
    drawRefusalPanel(canvas, view, state, {0, 0, 1440, 900});
  };
  for (int frame = 0; frame < 20; ++frame)
    page.pass(draw);
  CHECK(page.problems() == std::vector<std::string>{});
  CHECK(page.has("refusal.59"));
  CHECK(page.click(10, 10, draw).empty());
  CHECK_FALSE(below);
  CHECK(only<DismissIssues>(page.clickOn("refusal.close", draw)).size() == 1);
  CHECK(only<DismissIssues>(page.press(ImGuiKey_Escape, draw)).size() == 1);

  // The wheel brings the last one into sight.
  page.moveTo(720, 450);
  for (int notch = 0; notch < 60; ++notch) {
    ImGui::GetIO().AddMouseWheelEvent(0, -1);
    page.pass(draw);
  }
  page.pass(draw);
  CHECK(page.node("refusal.59").rect.y < 850);
}
