// web/panels/claims_*: the list and the chosen claim, drawn and operated without a screen.
#include "web/panels/claims_panel.h"

#include <catch_amalgamated.hpp>

#include "support/claims_bench.h"
#include "support/null_page.h"
#include "web/panels/claims_list_panel.h"

using namespace firebreak;
using namespace firebreak::web;
using firebreak::test::deskAt;
using firebreak::test::NullPage;
using firebreak::test::workOn;

namespace {

// A desk that carries out what its panels ask for, as the session does.
struct Bench {
  explicit Bench(std::string_view claim, float width = 1440, float height = 900)
      : page(width, height), desk(deskAt("s1-dyad", {.pairs = 20, .settings = 14})) {
    desk.choose({.id = std::string(claim)});
  }
  NullPage page;
  ClaimsDesk desk;
  ListState list;
  ClaimsPanelState panel;
  std::vector<Command> others;

  NullPage::Draw draw() {
    return [this](Canvas& canvas) {
      const ClaimsView view = claimsView(desk);
      const bool wide = page.width >= 640;
      const float left = wide ? page.width * 0.42f : 0.0f;
      if (wide) drawClaimsListPanel(canvas, view, list, {0, 56, left, page.height - 56});
      drawClaimsPanel(canvas, view, "Again: as before\n", panel, {left, 56, page.width - left, page.height - 56});
    };
  }
  void carryOut(const std::vector<Command>& commands) {
    for (const Command& command : commands) {
      if (const auto* choose = std::get_if<ChooseClaim>(&command))
        desk.choose(*choose);
      else if (const auto* put = std::get_if<PutClaims>(&command))
        desk.put(put->place);
      else
        others.push_back(command);
    }
  }
  void pass() { carryOut(page.pass(draw())); }
  void press(ImGuiKey key) { carryOut(page.press(key, draw())); }
  void clickOn(std::string_view id) { carryOut(page.clickOn(id, draw())); }
};

void checkDrawn(Bench& bench) {
  for (int frame = 0; frame < 3; ++frame)
    bench.pass();
  CHECK(bench.page.problems() == std::vector<std::string>{});
  for (const AccessNode& node : bench.page.access.nodes()) {
    INFO(node.id);
    CHECK(node.rect.x >= 0);
    CHECK(node.rect.x + node.rect.w <= bench.page.width + 0.5f);
    CHECK_FALSE(node.name.empty());
  }
}

}  // namespace

TEST_CASE("every claim is drawn whole at every width, before and after it is tried") {
  for (const Claim& claim : claims()) {
    for (const float width : {1440.0f, 1024.0f, 390.0f}) {
      Bench bench(claim.id, width);
      INFO(claim.id << " at " << width << " px");
      checkDrawn(bench);
      const bool possible = claimObstacles(bench.desk.open(), claim).empty();
      CHECK(bench.page.has("claims.title"));
      CHECK(bench.page.has("claims.obstacle.0") == !possible);
      CHECK(bench.page.has("claims.verdict") == possible);
      CHECK(bench.page.node("claims.try.high").disabled == !possible);
      for (std::size_t row = 0; row < claim.rows.size(); ++row)
        CHECK(bench.page.has("claims.outcome." + std::to_string(row)));
    }
  }
  for (const float width : {1440.0f, 390.0f}) {
    Bench bench("C6", width);
    workOn(bench.desk);
    checkDrawn(bench);
    CHECK(bench.page.node("claims.effects").role == Role::image);
    CHECK(bench.page.node("claims.where.map").role == Role::image);
    CHECK(bench.page.node("claims.progress").name == "14 of 14 settings");
    CHECK(bench.page.has("claims.fact.3"));
  }
}

TEST_CASE("a claim is chosen by pointer and by arrow keys") {
  const auto idAt = [](std::size_t i) { return "claims.row." + std::string(claims()[i].id); };
  Bench bench("C1");
  bench.pass();
  bench.clickOn(idAt(1));
  CHECK(bench.desk.chosen() == 1);
  bench.pass();
  CHECK(bench.page.node(idAt(1)).on);
  CHECK_FALSE(bench.page.node(idAt(0)).on);
  bench.press(ImGuiKey_DownArrow);
  CHECK(bench.desk.chosen() == 2);
  CHECK(bench.page.access.focused() == idAt(2));
  bench.press(ImGuiKey_End);
  CHECK(bench.desk.chosen() == claims().size() - 1);
  bench.press(ImGuiKey_Home);
  CHECK(bench.desk.chosen() == 0);
}

TEST_CASE("an outcome is chosen below the map, and a place above it") {
  Bench bench("C1", 1440, 2400);  // all of it in sight
  bench.pass();
  bench.clickOn("claims.outcome.2");
  CHECK(bench.desk.row(bench.desk.chosen()) == 2);
  bench.pass();
  CHECK(bench.page.node("claims.outcome.2").on);
  bench.clickOn("claims.tried");
  bench.pass();
  bench.clickOn("claims.tried.1");
  CHECK(bench.desk.place() == ClaimPlace::published);
}

TEST_CASE("the finding is copied with the way to find it again, and both ends can be tried") {
  Bench bench("C6");
  bench.pass();
  CHECK(bench.page.node("claims.copy").disabled);  // nothing is known yet
  workOn(bench.desk);
  bench.pass();
  bench.clickOn("claims.copy");
  bench.clickOn("claims.try.high");
  bench.clickOn("claims.try.low");
  REQUIRE(bench.others.size() == 3);
  const std::string& text = std::get<CopyText>(bench.others[0]).text;
  CHECK(text.find("Channels between rivals prevent spirals.") == 0);
  CHECK(text.find("14 of 14 settings") != std::string::npos);
  CHECK(text.find("Again: as before") != std::string::npos);
  CHECK(std::get<TryClaim>(bench.others[1]).arm == ClaimArm::high);
  CHECK(std::get<TryClaim>(bench.others[2]).arm == ClaimArm::low);
}
