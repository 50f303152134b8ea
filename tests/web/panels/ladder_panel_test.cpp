// web/panels/ladder_panel: red lines follow the hand exactly, keys and typing reach them, and nothing is missing from
// the tree.
#include "web/panels/ladder_panel.h"

#include <catch_amalgamated.hpp>

#include "support/builders.h"
#include "support/null_page.h"
#include "support/sitting.h"

using namespace firebreak;
using namespace firebreak::web;
using firebreak::test::NullPage;
using firebreak::test::Sitting;

namespace {

constexpr const char* line3 = "ladder.redLine.3";

struct Bench {
  Bench() : sitting(test::s1()) { page.pass(draw()); }

  NullPage::Draw draw() {
    return [this](Canvas& canvas) { drawLadderPanel(canvas, ladderView(sitting.scene()), state, area); };
  }
  // As a session would carry them out.
  std::vector<Command> pass() {
    std::vector<Command> commands = page.pass(draw());
    for (const Command& command : commands) {
      if (const auto* set = std::get_if<SetParameter>(&command))
        REQUIRE(setParameter(sitting.scenario, set->path, set->value));
    }
    return commands;
  }
  std::vector<Command> at(glm::vec2 place, bool down) {
    page.moveTo(place.x, place.y);
    page.down(down);
    return pass();
  }
  std::vector<Command> key(ImGuiKey which) { return page.press(which, draw()); }
  glm::vec2 middle(const char* id) const {
    const Rect rect = page.node(id).rect;
    return {rect.x + rect.w / 2, rect.y + rect.h / 2};
  }
  double line(int rung) const { return sitting.scenario.actors[0].ladder.redLine[static_cast<std::size_t>(rung)]; }
  // px of the panel's axis for one point of tension.
  float perPoint() const { return (middle("ladder.redLine.1").y - middle("ladder.redLine.7").y) / 80; }

  NullPage page;
  Sitting sitting;
  LadderPanelState state;
  Rect area = {720, 56, 404, 452};
};

const SetParameter& onlySet(const std::vector<Command>& commands) {
  REQUIRE(commands.size() == 1);
  REQUIRE(std::holds_alternative<SetParameter>(commands[0]));
  return std::get<SetParameter>(commands[0]);
}

}  // namespace

TEST_CASE("twenty passes of the ladder leave no widget out of the tree") {
  Bench bench;
  for (int i = 0; i < 20; ++i) {
    bench.page.now += 0.016;
    bench.sitting.look.day = 5 * i;
    CHECK(bench.pass().empty());
    CHECK(bench.page.problems() == std::vector<std::string>{});
  }
  for (int r = 1; r < rungCount; ++r) {
    const AccessNode& node = bench.page.node("ladder.redLine." + std::to_string(r));
    CHECK(node.name == "Red line, rung " + std::to_string(r));
    CHECK(node.role == Role::slider);
    CHECK(node.region == "Ladder");
    CHECK(node.value == bench.line(r));
    CHECK(node.rect.w == 38);
    CHECK(node.rect.h == 18);
    CHECK(bench.page.has("ladder.rung." + std::to_string(r)));
  }
}

TEST_CASE("a dragged pill keeps the offset of the hand and stands where the axis says") {
  Bench bench;
  const glm::vec2 from = bench.middle(line3) + glm::vec2(5, 4);
  bench.at(from, false);
  CHECK(bench.at(from, true).empty());
  const SetParameter set = onlySet(bench.at(from - glm::vec2(0, 4 * bench.perPoint()), true));
  CHECK(set.path == "actors.A.redLine.3");
  CHECK(set.value == 38);
  CHECK(set.gesture != 0);
  // The pill has followed, and a second pass in the same place asks for nothing more.
  CHECK(bench.pass().empty());
  CHECK(std::abs(bench.middle(line3).y - (from.y - 4 - 4 * bench.perPoint())) < 0.01F);
  // Down again within the same press: the same gesture.
  const SetParameter again = onlySet(bench.at(from + glm::vec2(0, 2 * bench.perPoint()), true));
  CHECK(again.value == 32);
  CHECK(again.gesture == set.gesture);
  CHECK(bench.at(from + glm::vec2(0, 2 * bench.perPoint()), false).empty());
  CHECK(bench.state.dragged == 0);
  // Another press is another gesture.
  const glm::vec2 next = bench.middle("ladder.redLine.5");
  bench.at(next, false);
  bench.at(next, true);
  CHECK(onlySet(bench.at(next - glm::vec2(0, 3 * bench.perPoint()), true)).gesture != set.gesture);
}

TEST_CASE("a drag ends at its stops, seven points from the neighbours") {
  Bench bench;
  const glm::vec2 from = bench.middle(line3);
  bench.at(from, false);
  bench.at(from, true);
  CHECK(onlySet(bench.at(from - glm::vec2(0, 300), true)).value == 40);
  CHECK(onlySet(bench.at(from + glm::vec2(0, 300), true)).value == 27);
}

TEST_CASE("Escape takes a line back to where the drag began, in the same gesture") {
  Bench bench;
  const glm::vec2 from = bench.middle(line3);
  bench.at(from, false);
  bench.at(from, true);
  const SetParameter moved = onlySet(bench.at(from - glm::vec2(0, 5 * bench.perPoint()), true));
  const std::vector<Command> commands = bench.key(ImGuiKey_Escape);
  const SetParameter& back = onlySet(commands);
  CHECK(back.value == 34);
  CHECK(back.gesture == moved.gesture);
  REQUIRE(setParameter(bench.sitting.scenario, back.path, back.value));
  // What the hand still does has no effect until it lets go.
  CHECK(bench.at(from - glm::vec2(0, 20), true).empty());
}

TEST_CASE("the line itself can be taken where it has room") {
  Bench bench;
  const glm::vec2 from = bench.middle(line3) + glm::vec2(200, 3);
  bench.at(from, false);
  bench.at(from, true);
  CHECK(onlySet(bench.at(from - glm::vec2(0, 2 * bench.perPoint()), true)).path == "actors.A.redLine.3");
}

TEST_CASE("keys move a focused line by points, pages and to its stops, and Delete resets it") {
  Bench bench;
  bench.page.access.focus(line3);
  bench.pass();
  CHECK(onlySet(bench.key(ImGuiKey_UpArrow)).value == 35);
  CHECK(onlySet(bench.key(ImGuiKey_DownArrow)).value == 33);
  CHECK(onlySet(bench.key(ImGuiKey_PageUp)).value == 39);
  CHECK(onlySet(bench.key(ImGuiKey_PageDown)).value == 29);
  CHECK(onlySet(bench.key(ImGuiKey_Home)).value == 27);
  CHECK(onlySet(bench.key(ImGuiKey_End)).value == 40);
  const std::vector<Command> reset = bench.key(ImGuiKey_Delete);
  REQUIRE(reset.size() == 1);
  CHECK(std::get<ResetParameter>(reset[0]).path == "actors.A.redLine.3");
}

TEST_CASE("figures typed on a focused line are its value when Enter is pressed") {
  Bench bench;
  bench.page.access.focus(line3);
  bench.pass();
  bench.page.type("38.5");
  CHECK(bench.pass().empty());
  CHECK(onlySet(bench.key(ImGuiKey_Enter)).value == 38.5);
  // Out of reach: as far as it goes. Not a number: nothing.
  bench.page.type("99");
  bench.pass();
  CHECK(onlySet(bench.key(ImGuiKey_Enter)).value == 40);
  bench.page.type("3..");
  bench.pass();
  CHECK(bench.key(ImGuiKey_Escape).empty());
  CHECK(bench.key(ImGuiKey_UpArrow).size() == 1);
}

TEST_CASE("the page's own slider sets, resets and is kept within the stops") {
  Bench bench;
  const auto said = [&](AccessAction action) {
    bench.page.access.post(line3, std::move(action));
    return bench.page.pass(bench.draw());
  };
  CHECK(onlySet(said({AccessAction::Kind::set, 36, ""})).value == 36);
  CHECK(onlySet(said({AccessAction::Kind::set, 500, ""})).value == 40);
  CHECK(said({AccessAction::Kind::set, std::numeric_limits<double>::quiet_NaN(), ""}).empty());
  CHECK(onlySet(said({AccessAction::Kind::text, 0, "37"})).value == 37);
  CHECK(std::holds_alternative<ResetParameter>(said({AccessAction::Kind::reset, 0, ""}).at(0)));
}

TEST_CASE("the button in the title looks from the other side") {
  Bench bench;
  const std::vector<Command> commands = bench.page.clickOn("ladder.swap", bench.draw());
  REQUIRE(commands.size() == 1);
  CHECK(std::get<SelectTie>(commands[0]).actor == 1);
  CHECK(std::get<SelectTie>(commands[0]).toward == 0);
}
