// web/panels/top_bar_panel: fits at every width, and each of its parts asks for what it says.
#include "web/panels/top_bar_panel.h"

#include <catch_amalgamated.hpp>

#include "support/builders.h"
#include "support/null_page.h"
#include "support/sitting.h"

using namespace firebreak;
using namespace firebreak::web;
using firebreak::test::NullPage;
using firebreak::test::Sitting;

namespace {

struct Bench {
  explicit Bench(float width = 1440) : page(width, 900), sitting(test::shipped("albania-2022")) {
    around.choices = {{"one", "The first of them"}, {"two", "The second of them"}};
    around.canUndo = true;
    around.undoLabel = "red line, rung 3 of Albania";
  }
  NullPage page;
  Sitting sitting;
  Surroundings around;
  TopBarPanelState state;
  NullPage::Draw draw() {
    return [this](Canvas& canvas) {
      drawTopBarPanel(canvas, momentView(sitting.scene(), around), state, {0, 0, page.width, 56});
    };
  }
};

template <class T>
bool asksFor(const std::vector<Command>& commands) {
  return std::any_of(commands.begin(), commands.end(),
                     [](const Command& command) { return std::holds_alternative<T>(command); });
}

}  // namespace

TEST_CASE("at every width its parts stay inside and apart, and the main ones stay") {
  for (float width = 390; width <= 1920; width += 30) {
    Bench bench(width);
    for (int frame = 0; frame < 2; ++frame)
      bench.page.pass(bench.draw());
    INFO("width " << width);
    CHECK(bench.page.problems() == std::vector<std::string>{});
    for (const char* id : {"top.play", "top.scenario", "top.day"})
      CHECK(bench.page.has(id));
    const auto& nodes = bench.page.access.nodes();
    for (std::size_t i = 0; i < nodes.size(); ++i) {
      CHECK(nodes[i].rect.x >= 0);
      CHECK(nodes[i].rect.x + nodes[i].rect.w <= width);
      if (i > 0) CHECK(nodes[i].rect.x + 0.5f >= nodes[i - 1].rect.x + nodes[i - 1].rect.w);
    }
  }
}

TEST_CASE("at 1280 px nothing that can be pressed has given way") {
  Bench bench(1280);
  bench.page.pass(bench.draw());
  for (const char* id : {"top.scenario", "top.compare", "top.dayBack", "top.previousEvent", "top.play", "top.nextEvent",
                         "top.dayForward", "top.speed", "top.escalation", "top.seed", "top.undo", "top.redo"})
    CHECK(bench.page.has(id));
}

TEST_CASE("transport and history ask for their commands") {
  Bench bench;
  bench.page.pass(bench.draw());
  CHECK(asksFor<Play>(bench.page.clickOn("top.play", bench.draw())));
  CHECK(asksFor<StepDay>(bench.page.clickOn("top.dayBack", bench.draw())));
  CHECK(asksFor<StepEvent>(bench.page.clickOn("top.nextEvent", bench.draw())));
  CHECK(asksFor<SetSeed>(bench.page.clickOn("top.seed", bench.draw())));
  CHECK(asksFor<Undo>(bench.page.clickOn("top.undo", bench.draw())));
  CHECK(bench.page.node("top.undo").name == "Undo red line, rung 3 of Albania");
  CHECK_FALSE(asksFor<Redo>(bench.page.clickOn("top.redo", bench.draw())));
  CHECK(bench.page.node("top.redo").disabled);
  bench.sitting.look.playing = true;
  CHECK(asksFor<Pause>(bench.page.clickOn("top.play", bench.draw())));
}

TEST_CASE("at the end, play begins again from the first day") {
  Bench bench;
  bench.sitting.look.day = bench.sitting.lastDay();
  const auto commands = bench.page.clickOn("top.play", bench.draw());
  CHECK(asksFor<Seek>(commands));
  CHECK(asksFor<Play>(commands));
}

TEST_CASE("the scenario menu opens over the page, chooses, and closes on a press elsewhere") {
  Bench bench;
  bool below = false;
  const NullPage::Draw draw = [&](Canvas& canvas) {
    bench.draw()(canvas);
    below = below || hit(canvas, "below", Role::button, "Below", {0, 56, 1440, 844}).pressed;
  };
  bench.page.clickOn("top.scenario", draw);
  bench.page.pass(draw);
  REQUIRE(bench.page.has("top.scenario.1"));
  CHECK(bench.page.problems().empty());
  const auto chosen = bench.page.clickOn("top.scenario.1", draw);
  REQUIRE(chosen.size() == 1);
  CHECK(std::get<OpenShipped>(chosen[0]).id == "two");
  CHECK_FALSE(below);

  bench.page.clickOn("top.scenario", draw);
  bench.page.pass(draw);
  CHECK(asksFor<OpenFile>(bench.page.clickOn("top.scenario.2", draw)));

  bench.page.clickOn("top.scenario", draw);
  bench.page.pass(draw);
  REQUIRE(bench.page.has("top.scenario.0"));
  bench.page.click(900, 600, draw);
  bench.page.pass(draw);
  CHECK_FALSE(bench.page.has("top.scenario.0"));
  CHECK_FALSE(below);
}

TEST_CASE("a scenario menu longer than the page scrolls, and opens where the present one stands") {
  Bench bench;
  bench.around.choices.clear();
  for (int n = 0; n < 40; ++n)
    bench.around.choices.push_back({"s" + std::to_string(n), "Scenario " + std::to_string(n)});
  bench.around.choices[35].id = "albania-2022";
  bench.page.clickOn("top.scenario", bench.draw());
  bench.page.pass(bench.draw());
  CHECK(bench.page.problems().empty());
  const auto inSight = [&](const char* id) {
    const Rect rect = bench.page.node(id).rect;
    return rect.y >= 56 && rect.y + rect.h <= bench.page.height;
  };
  CHECK(inSight("top.scenario.35"));
  CHECK_FALSE(inSight("top.scenario.0"));

  bench.page.moveTo(bench.page.node("top.scenario.35").rect.x + 40, 400);
  for (int turn = 0; turn < 40; ++turn) {
    ImGui::GetIO().AddMouseWheelEvent(0, 1);
    bench.page.pass(bench.draw());
  }
  CHECK(inSight("top.scenario.0"));
  CHECK_FALSE(inSight("top.scenario.40"));
  for (int turn = 0; turn < 40; ++turn) {
    ImGui::GetIO().AddMouseWheelEvent(0, -1);
    bench.page.pass(bench.draw());
  }
  bench.page.pass(bench.draw());
  CHECK(inSight("top.scenario.40"));
  CHECK(asksFor<OpenFile>(bench.page.clickOn("top.scenario.40", bench.draw())));
  bench.page.pass(bench.draw());
  CHECK_FALSE(bench.page.has("top.scenario.0"));
}
