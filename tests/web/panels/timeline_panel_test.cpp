// web/panels/timeline_panel and strata_panel: everything is in the tree, and time is moved by pointer, wheel and keys.
#include "web/panels/timeline_panel.h"

#include <algorithm>

#include <catch_amalgamated.hpp>

#include "support/null_page.h"
#include "support/sitting.h"
#include "web/panels/strata_panel.h"

using namespace firebreak;
using namespace firebreak::web;
using firebreak::test::NullPage;
using firebreak::test::Sitting;

namespace {

struct Bench {
  explicit Bench(std::string_view id, int day = 40) : sitting(test::shipped(id)) { sitting.look.day = day; }

  NullPage::Draw draw() {
    return [this](Canvas& canvas) {
      if (timeline) drawTimelinePanel(canvas, timelineView(sitting.scene()), state, area);
      drawStrataPanel(canvas, strataView(sitting.scene()), state, {area.x, area.y + area.h, area.w, 116});
    };
  }
  // As a session would carry them out.
  void carryOut(const std::vector<Command>& commands) {
    for (const Command& command : commands) {
      if (const auto* seek = std::get_if<Seek>(&command)) sitting.look.day = seek->day;
      if (const auto* select = std::get_if<SelectEvent>(&command)) sitting.look.eventId = select->id;
      if (std::holds_alternative<Pause>(command)) sitting.look.playing = false;
      if (std::holds_alternative<Play>(command)) sitting.look.playing = true;
    }
  }
  std::vector<Command> passWith(glm::vec2 at, bool down) {
    page.moveTo(at.x, at.y);
    page.down(down);
    std::vector<Command> commands = page.pass(draw());
    carryOut(commands);
    return commands;
  }
  glm::vec2 middle(std::string_view id) const {
    const Rect rect = page.node(id).rect;
    return {rect.x + rect.w / 2, rect.y + rect.h / 2};
  }
  TimeScale scale() const { return scaleOf(state, area); }

  NullPage page;
  Sitting sitting;
  TimePanelState state;
  Rect area = {280, 508, 844, 276};
  bool timeline = true;
};

template <class T>
std::vector<T> only(const std::vector<Command>& commands) {
  std::vector<T> found;
  for (const Command& command : commands)
    if (const T* one = std::get_if<T>(&command)) found.push_back(*one);
  return found;
}

}  // namespace

TEST_CASE("every shipped scenario can be drawn on any day at any size, and all of it is in the tree") {
  for (const Shipped& each : shippedScenarios()) {
    for (const Rect area :
         {Rect{280, 508, 844, 276}, Rect{0, 100, 380, 300}, Rect{0, 0, 1400, 620}, Rect{0, 0, 60, 40}}) {
      Bench bench(each.id);
      bench.area = area;
      for (int frame = 0; frame < 20; ++frame) {
        bench.sitting.look.day = frame * bench.sitting.lastDay() / 19;
        bench.sitting.look.truth = frame % 2 == 0;
        bench.page.pass(bench.draw());
      }
      CAPTURE(each.id, area.w);
      CHECK(bench.page.problems() == std::vector<std::string>{});
    }
  }
}

TEST_CASE("every event so far is a button named by day and title") {
  Bench bench("albania-2022", 100);
  bench.page.pass(bench.draw());
  int buttons = 0;
  for (const Event& event : bench.sitting.events) {
    const std::string id = "timeline.event." + event.id;
    if (event.tick > 100 || event.kind == EventKind::deterred) {
      CHECK_FALSE(bench.page.has(id));
      continue;
    }
    CHECK(bench.page.node(id).role == Role::button);
    CHECK(bench.page.node(id).name == "Day " + std::to_string(event.tick) + ": " + event.title);
    ++buttons;
  }
  CHECK(buttons > 10);
}

TEST_CASE("each of them can be chosen from the tree, seen or unseen, and left again") {
  Bench bench("albania-2022", 100);
  bench.page.pass(bench.draw());
  for (const Event& event : bench.sitting.events) {
    if (event.tick > 100 || event.kind == EventKind::deterred) continue;
    bench.page.access.post("timeline.event." + event.id, {});
    const auto chosen = only<SelectEvent>(bench.page.pass(bench.draw()));
    REQUIRE(chosen.size() == 1);
    CHECK(chosen[0].id == event.id);
    CHECK_FALSE(chosen[0].seek);
  }
  bench.sitting.look.eventId = bench.sitting.events.front().id;
  bench.sitting.look.following = false;
  bench.page.access.post("timeline.event." + bench.sitting.look.eventId, {});
  const auto left = only<SelectEvent>(bench.page.pass(bench.draw()));
  REQUIRE(left.size() == 1);
  CHECK(left[0].id.empty());
}

TEST_CASE("a click on a mark chooses it") {
  Bench bench("albania-2022", 30);
  bench.page.pass(bench.draw());
  const auto seen = std::find_if(bench.sitting.events.begin(), bench.sitting.events.end(), [&](const Event& event) {
    return event.tick > 8 && bench.page.node("timeline.event." + event.id).rect.w > 2;
  });
  const std::string id = seen->id;
  const auto chosen = only<SelectEvent>(bench.page.clickOn("timeline.event." + id, bench.draw()));
  REQUIRE(chosen.size() == 1);
  CHECK(chosen[0].id == id);
}

TEST_CASE("the playhead is the slider Day") {
  Bench bench("albania-2022", 40);
  bench.page.pass(bench.draw());
  const AccessNode day = bench.page.node("timeline.day");
  CHECK(day.role == Role::slider);
  CHECK(day.name == "Day");
  CHECK(day.value == 40);
  CHECK(day.minimum == 0);
  CHECK(day.maximum == bench.sitting.lastDay());
  CHECK(day.valueText.substr(0, 8) == "day 40, ");  // and its date
  bench.page.access.post("timeline.day", {.kind = AccessAction::Kind::set, .value = 55, .text = ""});
  const auto sought = only<Seek>(bench.page.pass(bench.draw()));
  REQUIRE(sought.size() == 1);
  CHECK(sought[0].day == 55);
}

TEST_CASE("keys move the playhead while it has the focus, and only then") {
  Bench bench("albania-2022", 40);
  bench.page.pass(bench.draw());
  CHECK(bench.page.press(ImGuiKey_RightArrow, bench.draw()).empty());
  bench.page.access.focus("timeline.day");
  const auto days = [&](ImGuiKey key) { return only<StepDay>(bench.page.press(key, bench.draw())); };
  CHECK(days(ImGuiKey_RightArrow).at(0).by == 1);
  CHECK(days(ImGuiKey_LeftArrow).at(0).by == -1);
  CHECK(days(ImGuiKey_PageUp).at(0).by == 7);
  CHECK(days(ImGuiKey_PageDown).at(0).by == -7);
  CHECK(only<Seek>(bench.page.press(ImGuiKey_Home, bench.draw())).at(0).day == 0);
  CHECK(only<Seek>(bench.page.press(ImGuiKey_End, bench.draw())).at(0).day == bench.sitting.lastDay());
}

TEST_CASE("a drag of the pill moves the day by as much as the pointer moves, without a jump at the press") {
  Bench bench("albania-2022", 20);
  bench.passWith({0, 0}, false);
  const glm::vec2 from = bench.middle("timeline.day") + glm::vec2(14, 3);
  bench.passWith(from, false);
  CHECK(only<Seek>(bench.passWith(from, true)).empty());
  const float step = bench.scale().pixelsPerDay();
  bench.passWith(from + glm::vec2(5 * step, 0), true);
  CHECK(bench.sitting.look.day == 25);
  bench.passWith(from + glm::vec2(2 * step, 40), true);
  CHECK(bench.sitting.look.day == 22);
  bench.passWith(from, false);
}

TEST_CASE("Escape brings the playhead back to where the drag began") {
  Bench bench("albania-2022", 20);
  bench.passWith({0, 0}, false);
  const glm::vec2 from = bench.middle("timeline.day");
  bench.passWith(from, false);
  bench.passWith(from, true);
  bench.passWith(from + glm::vec2(100, 0), true);
  CHECK(bench.sitting.look.day > 20);
  bench.carryOut(bench.page.press(ImGuiKey_Escape, bench.draw()));
  CHECK(bench.sitting.look.day == 20);
  bench.passWith(from + glm::vec2(60, 0), true);
  CHECK(bench.sitting.look.day == 20);
}

TEST_CASE("a press on the ground of lanes or strata seeks there; what played plays on when it is let go") {
  Bench bench("albania-2022", 20);
  bench.sitting.look.playing = true;
  bench.passWith({0, 0}, false);
  for (const float y : {bench.area.y + bench.area.h - 4, bench.area.y + bench.area.h + 50}) {
    const float x = bench.scale().pixelFromDay(12) + 2;
    bench.passWith({x, y}, false);
    const std::vector<Command> began = bench.passWith({x, y}, true);
    CHECK(only<Pause>(began).size() == 1);
    CHECK(bench.sitting.look.day == 12);
    CHECK_FALSE(bench.sitting.look.playing);
    const Span before = bench.state.span;
    bench.passWith({bench.scale().pixelFromDay(15), y}, true);
    CHECK(bench.sitting.look.day == 15);
    CHECK(bench.state.span.first == before.first);  // the view stands still under the hand
    CHECK(only<Play>(bench.passWith({x, y}, false)).size() == 1);
    CHECK(bench.sitting.look.playing);
  }
}

TEST_CASE("the wheel looks closer about the pointer") {
  Bench bench("albania-2022", 20);
  bench.passWith({0, 0}, false);
  const glm::vec2 at = {700, 600};
  bench.passWith(at, false);
  const double length = bench.state.span.length(), day = bench.scale().dayFromPixel(at.x);
  ImGui::GetIO().AddMouseWheelEvent(0, 2);
  bench.passWith(at, false);
  CHECK(bench.state.span.length() < length);
  CHECK(bench.scale().dayFromPixel(at.x) == Catch::Approx(day).margin(1e-3));
  for (int i = 0; i < 60; ++i) {
    ImGui::GetIO().AddMouseWheelEvent(0, 3);
    bench.passWith(at, false);
  }
  CHECK(bench.state.span.length() == Catch::Approx(1));
  for (int i = 0; i < 60; ++i) {
    ImGui::GetIO().AddMouseWheelEvent(0, -3);
    bench.passWith(at, false);
  }
  CHECK(bench.state.span.length() == Catch::Approx(wholeSpan(bench.sitting.scenario.horizon()).length()));
}

TEST_CASE("a crowd says how many it hides, and opens until it parts") {
  Bench bench("albania-2022", 149);
  bench.page.pass(bench.draw());
  bench.page.clickOn("timeline.fit", bench.draw());
  const auto crowd = [&] {
    const auto& nodes = bench.page.access.nodes();
    const auto found = std::find_if(nodes.begin(), nodes.end(),
                                    [](const AccessNode& node) { return node.id.rfind("timeline.more.", 0) == 0; });
    return found == nodes.end() ? std::string() : found->id;
  };
  const std::string id = crowd();
  REQUIRE_FALSE(id.empty());
  double length = bench.state.span.length();
  for (int presses = 0; presses < 12 && bench.page.has(id); ++presses) {
    bench.page.access.post(id, {});
    bench.page.pass(bench.draw());
    CHECK(bench.state.span.length() <= length);
    length = bench.state.span.length();
    bench.page.pass(bench.draw());
  }
  CHECK_FALSE(bench.page.has(id));
}

TEST_CASE("a sideways wheel pans, and the buttons zoom and fit") {
  Bench bench("albania-2022", 60);
  bench.passWith({0, 0}, false);
  const double first = bench.state.span.first;
  ImGui::GetIO().AddMouseWheelEvent(1, 0);
  bench.passWith({700, 600}, false);
  CHECK(bench.state.span.first < first);
  const double length = bench.state.span.length();
  bench.page.clickOn("timeline.closer", bench.draw());
  CHECK(bench.state.span.length() < length);
  bench.page.clickOn("timeline.fit", bench.draw());
  CHECK(bench.state.span.last > bench.sitting.lastDay());
}

TEST_CASE("when it plays the view follows the playhead") {
  Bench bench("albania-2022", 0);
  bench.sitting.look.playing = true;
  for (double day = 0; day < 100; day += 0.25) {
    bench.sitting.look.day = day;
    bench.page.pass(bench.draw());
    CHECK(bench.scale().shows(day));
  }
}

TEST_CASE("the truth is a switch") {
  Bench bench("albania-2022", 40);
  bench.page.pass(bench.draw());
  CHECK_FALSE(bench.page.node("timeline.truth").on);
  const auto shown = only<ShowTruth>(bench.page.clickOn("timeline.truth", bench.draw()));
  REQUIRE(shown.size() == 1);
  CHECK(shown[0].on);
}

TEST_CASE("a sign says when one is looking at the past") {
  Bench bench("albania-2022", 40);
  bench.page.pass(bench.draw());
  CHECK_FALSE(bench.page.has("timeline.past"));
  bench.sitting.look.day = 12;
  bench.page.pass(bench.draw());
  CHECK(bench.page.node("timeline.past").name.substr(0, 26) == "You are looking at day 12,");
  bench.sitting.look.playing = true;
  bench.page.pass(bench.draw());
  CHECK_FALSE(bench.page.has("timeline.past"));
}

TEST_CASE("the strata carry the playhead when the timeline is not there") {
  Bench bench("albania-2022", 40);
  bench.timeline = false;
  bench.page.pass(bench.draw());
  CHECK(bench.page.node("timeline.day").role == Role::slider);
  CHECK(bench.page.problems().empty());
  const std::string& words = bench.page.node("strata.ground").name;
  CHECK(words.find("day 40: rung ") != std::string::npos);
}
