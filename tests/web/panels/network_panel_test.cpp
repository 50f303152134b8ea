// web/panels/network_panel: everything is in the tree; it is panned, zoomed and selected from; pulses travel and
// arrive.
#include "web/panels/network_panel.h"

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
  explicit Bench(Scenario scenario) : sitting(std::move(scenario)) { page.pass(draw()); }

  NullPage::Draw draw() {
    return [this](Canvas& canvas) { drawNetworkPanel(canvas, networkView(sitting.scene()), state, area); };
  }
  glm::vec2 middle(const std::string& id) const {
    const Rect rect = page.node(id).rect;
    return {rect.x + rect.w / 2, rect.y + rect.h / 2};
  }

  NullPage page;
  Sitting sitting;
  NetworkPanelState state;
  Rect area = {280, 56, 440, 452};
};

}  // namespace

TEST_CASE("every actor and every tie of the shipped networks is a button of the tree, at every size") {
  for (const Shipped& each : shippedScenarios()) {
    Bench bench(test::shipped(each.id));
    for (int i = 0; i < 20; ++i) {
      bench.page.now += 0.05;
      bench.sitting.look.day = 3 * i;
      bench.area.w = 300 + 30 * static_cast<float>(i);
      bench.page.pass(bench.draw());
      CAPTURE(each.id, i);
      CHECK(bench.page.problems() == std::vector<std::string>{});
      const NetworkView view = networkView(bench.sitting.scene());
      for (const NetworkNode& node : view.nodes)
        CHECK(bench.page.node("network.node." + std::to_string(node.actor)).name == node.sentence);
      for (const NetworkTie& tie : view.ties) {
        CHECK(bench.page.node("network.tie." + std::to_string(tie.from) + "." + std::to_string(tie.to)).name ==
              tie.sentence);
      }
    }
  }
}

TEST_CASE("a press on a node chooses the actor, the next one on another state the pair") {
  Bench bench(test::s2());
  std::vector<Command> commands = bench.page.clickOn("network.node.0", bench.draw());
  REQUIRE(commands.size() == 1);
  CHECK(std::get<SelectActor>(commands[0]).actor == 0);
  commands = bench.page.clickOn("network.node.2", bench.draw());
  REQUIRE(commands.size() == 1);
  CHECK(std::get<SelectTie>(commands[0]).actor == 0);
  CHECK(std::get<SelectTie>(commands[0]).toward == 2);
  // A proxy has no ladder.
  commands = bench.page.clickOn("network.node.3", bench.draw());
  REQUIRE(commands.size() == 1);
  CHECK(std::get<SelectActor>(commands[0]).actor == 3);
}

TEST_CASE("a press on a tie shows its ladder, by its button and from the page") {
  Bench bench(test::s1());
  std::vector<Command> commands = bench.page.clickOn("network.tie.1.0", bench.draw());
  REQUIRE(commands.size() == 1);
  CHECK(std::get<SelectTie>(commands[0]).actor == 1);
  CHECK(std::get<SelectTie>(commands[0]).toward == 0);
  bench.page.access.post("network.tie.0.1", {});
  commands = bench.page.pass(bench.draw());
  REQUIRE(commands.size() == 1);
  CHECK(std::get<SelectTie>(commands[0]).actor == 0);
}

TEST_CASE("dragging the ground pans, dragging a node moves it alone, fit brings both back") {
  Bench bench(test::s1());
  const glm::vec2 a = bench.middle("network.node.0"), b = bench.middle("network.node.1");
  const auto drag = [&](glm::vec2 from, glm::vec2 by) {
    for (const auto& [at, down] :
         {std::pair(from, false), std::pair(from, true), std::pair(from + by, true), std::pair(from + by, false)}) {
      bench.page.moveTo(at.x, at.y);
      bench.page.down(down);
      CHECK(bench.page.pass(bench.draw()).empty());
    }
  };
  drag({bench.area.x + 20, bench.area.y + bench.area.h - 50}, {30, -12});
  CHECK(bench.middle("network.node.0") == a + glm::vec2(30, -12));
  CHECK(bench.middle("network.node.1") == b + glm::vec2(30, -12));
  drag(bench.middle("network.node.0"), {10, 20});
  CHECK(bench.middle("network.node.0") == a + glm::vec2(40, 8));
  CHECK(bench.middle("network.node.1") == b + glm::vec2(30, -12));
  bench.page.clickOn("network.fit", bench.draw());
  bench.page.clickOn("network.fit", bench.draw());
  bench.page.pass(bench.draw());
  CHECK(bench.middle("network.node.0") == a);
  CHECK(bench.middle("network.node.1") == b);
}

TEST_CASE("zooming in by its button spreads the nodes about the middle, up to a limit") {
  Bench bench(test::s1());
  const float apart = bench.middle("network.node.1").x - bench.middle("network.node.0").x;
  bench.page.clickOn("network.closer", bench.draw());
  bench.page.pass(bench.draw());
  CHECK(bench.middle("network.node.1").x - bench.middle("network.node.0").x == Catch::Approx(1.25F * apart));
  for (int i = 0; i < 20; ++i)
    bench.page.clickOn("network.closer", bench.draw());
  CHECK(bench.state.zoom == nearestZoom);
}

TEST_CASE("a lever does not move anybody") {
  Bench bench(test::s2());
  const glm::vec2 before = bench.middle("network.node.2");
  bench.sitting.scenario.actors[1].offence = 0.95;
  bench.sitting.scenario.tie(0, 2).reactivity = 0;
  bench.page.pass(bench.draw());
  CHECK(bench.middle("network.node.2") == before);
}

TEST_CASE("signals of a day that comes up travel for a while and then lie still; without motion they never travel") {
  Bench bench(test::s2());
  int day = 1;
  while (bench.sitting.trace.days[static_cast<std::size_t>(day)].signals.empty())
    ++day;
  for (const bool still : {false, true}) {
    bench.page.theme.reducedMotion = still;
    bench.state = {};
    bench.sitting.look.day = day - 1;
    bench.page.pass(bench.draw());
    bench.page.pass(bench.draw());
    CHECK_FALSE(bench.page.moving);
    bench.sitting.look.day = day;
    bench.page.pass(bench.draw());
    CHECK(bench.page.moving == !still);
    CHECK(bench.state.flights.empty() == still);
    bench.page.now += 2;
    bench.page.pass(bench.draw());
    bench.page.pass(bench.draw());
    CHECK_FALSE(bench.page.moving);
    CHECK(bench.state.flights.empty());
  }
}

TEST_CASE("another run on the same day sends nothing off") {
  Bench bench(test::s2());
  bench.sitting.look.day = 40;
  bench.page.pass(bench.draw());
  bench.sitting.trace.signature ^= 1;
  bench.page.pass(bench.draw());
  CHECK(bench.state.flights.empty());
}
