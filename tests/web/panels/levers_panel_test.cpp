// web/panels/levers_panel: sliders that set, reset and fold, for every actor of every shipped scenario.
#include "web/panels/levers_panel.h"

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
  explicit Bench(Scenario source) : sitting(std::move(source)) {}
  NullPage page;
  Sitting sitting;
  LeversPanelState state;
  int changes = 0;
  NullPage::Draw draw() {
    return [this](Canvas& canvas) {
      drawLeversPanel(canvas, leversView(sitting.scene(), changes, state.search), state, {0, 56, 280, 844});
    };
  }
  std::string own(std::string_view key) const {
    return "actors." + sitting.scenario.actors[0].id + "." + std::string(key);
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

TEST_CASE("every actor's levers stand in the accessible tree, whatever is open") {
  for (const Shipped& each : shippedScenarios()) {
    Bench bench(test::shipped(each.id));
    for (ActorIndex actor = 0; actor < bench.sitting.scenario.actorCount(); ++actor) {
      bench.sitting.look.actor = actor;
      for (int frame = 0; frame < 3; ++frame)
        bench.page.pass(bench.draw());
      INFO(each.id << ", actor " << actor);
      CHECK(bench.page.problems() == std::vector<std::string>{});
      for (const LeverGroup& group : leversView(bench.sitting.scene(), 0).groups)
        bench.state.open[group.name] = true;
      bench.page.pass(bench.draw());
      CHECK(bench.page.problems() == std::vector<std::string>{});
    }
  }
}

TEST_CASE("a drag of a lever asks for its parameter, as one gesture") {
  Bench bench(test::s1());
  const std::string path = bench.own("redLineClarity");
  const auto set = only<SetParameter>(bench.page.drag("levers." + path, 30, 0, bench.draw()));
  REQUIRE_FALSE(set.empty());
  for (const SetParameter& command : set) {
    CHECK(command.path == path);
    CHECK(command.gesture == set[0].gesture);
  }
}

TEST_CASE("choosing an actor, folding a group, resetting all") {
  Bench bench(test::s1());
  const std::string second = bench.sitting.scenario.actors[1].id;
  const auto chosen = only<SelectActor>(bench.page.clickOn("levers.actor." + second, bench.draw()));
  REQUIRE(chosen.size() == 1);
  CHECK(chosen[0].actor == 1);

  const std::string lever = "levers." + bench.own("redLine.3");
  CHECK(bench.page.has(lever));
  bench.page.clickOn("levers.group.Red lines", bench.draw());
  bench.page.pass(bench.draw());
  CHECK_FALSE(bench.page.has(lever));

  bench.changes = 2;
  CHECK(only<ResetAll>(bench.page.clickOn("levers.resetAll", bench.draw())).size() == 1);
  CHECK(bench.page.node("levers.changes").name == "2 changed");
}

TEST_CASE("a lever out of sight comes into it when keys bring the focus there") {
  Bench bench(test::s1());
  const std::string id = "levers.constants.blameGain";
  bench.state.open["The world"] = true;
  bench.page.pass(bench.draw());
  REQUIRE(bench.page.node(id).rect.y > 900);
  bench.page.access.focus(id);
  for (int frame = 0; frame < 4; ++frame)
    bench.page.pass(bench.draw());
  CHECK(bench.page.node(id).rect.y < 900);
  CHECK(bench.page.node(id).rect.y > 56);
}

TEST_CASE("a search leaves what it finds, and says so when it finds nothing") {
  Bench bench(test::s1());
  bench.page.pass(bench.draw());
  bench.page.access.post("levers.search", {AccessAction::Kind::text, 0, "clarity"});
  bench.page.pass(bench.draw());
  bench.page.pass(bench.draw());
  CHECK(bench.page.has("levers." + bench.own("redLineClarity")));
  CHECK_FALSE(bench.page.has("levers." + bench.own("redLine.3")));
  bench.page.access.post("levers.search", {AccessAction::Kind::text, 0, "zzzz"});
  bench.page.pass(bench.draw());
  bench.page.pass(bench.draw());
  CHECK(bench.page.has("levers.none"));
  CHECK(bench.page.problems().empty());
}

TEST_CASE("with more actors than fit, one steps through them") {
  Bench bench(test::quietStates(30));
  bench.page.pass(bench.draw());
  const auto next = only<SelectActor>(bench.page.clickOn("levers.nextActor", bench.draw()));
  REQUIRE(next.size() == 1);
  CHECK(next[0].actor == 1);
  const auto before = only<SelectActor>(bench.page.clickOn("levers.previousActor", bench.draw()));
  REQUIRE(before.size() == 1);
  CHECK(before[0].actor == 29);
}
