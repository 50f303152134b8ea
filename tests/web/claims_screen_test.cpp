// web/claims_screen: on a phone the list stays while it is walked through, and gives way to what is pressed; a switch
// above it leads from the claims of the literature to the formal models and back.
#include "web/claims_screen.h"

#include <catch_amalgamated.hpp>

#include "support/null_page.h"

using namespace firebreak;
using namespace firebreak::web;
using firebreak::test::NullPage;

namespace {

struct Phone {
  NullPage page{390, 844};
  Session session{"albania-2022"};
  ClaimsScreen screen;

  Phone() { session.apply(ShowModels{true}); }
  NullPage::Draw draw() {
    return [this](Canvas& canvas) { screen.draw(canvas, session, {0, 0, page.width, page.height}); };
  }
  void carryOut(const std::vector<Command>& commands) {
    for (const Command& command : commands)
      session.apply(command);
  }
  void press(ImGuiKey key) {
    // As the app does: what a pass asks for is done before the next one.
    for (const bool down : {true, false}) {
      ImGui::GetIO().AddKeyEvent(key, down);
      carryOut(page.pass(draw()));
    }
  }
  std::string row(std::size_t i) const { return "models.row." + std::string(classicModels()[i]->name); }
};

}  // namespace

TEST_CASE("on a phone arrow keys walk through the list, and Enter leads to the model") {
  Phone phone;
  phone.page.pass(phone.draw());
  phone.page.access.focus(phone.row(0));
  for (std::size_t i = 1; i < 4; ++i) {
    phone.press(ImGuiKey_DownArrow);
    CHECK(phone.session.models().model().name == classicModels()[i]->name);
    CHECK(phone.page.access.focused() == phone.row(i));
    REQUIRE(phone.page.has(phone.row(i)));
  }
  phone.press(ImGuiKey_Enter);
  CHECK_FALSE(phone.page.has(phone.row(3)));
  CHECK(phone.page.has("models.title"));
  CHECK(phone.page.access.focused() == "view.model");
}

TEST_CASE("on a phone a model asked for by name takes the place of the list") {
  Phone phone;
  phone.page.pass(phone.draw());
  REQUIRE(phone.page.has(phone.row(0)));
  phone.session.apply(ChooseModel{std::string(classicModels()[2]->name)});
  phone.page.pass(phone.draw());
  CHECK_FALSE(phone.page.has(phone.row(0)));
  CHECK(phone.page.has("models.title"));
}

TEST_CASE("a switch leads from the claims to the formal models and back, and keeps both choices") {
  Phone phone;
  phone.session.apply(ShowModels{false});
  phone.page.pass(phone.draw());
  const auto claimRow = [](std::size_t i) { return "claims.row." + std::string(claims()[i].id); };
  REQUIRE(phone.page.has(claimRow(0)));
  CHECK_FALSE(phone.page.has(phone.row(0)));
  phone.page.access.focus(claimRow(0));
  phone.press(ImGuiKey_DownArrow);
  REQUIRE(phone.page.has(claimRow(1)));
  CHECK(phone.session.claims().chosen() == 1);
  phone.carryOut(phone.page.clickOn("claims.list.models", phone.draw()));
  phone.page.pass(phone.draw());
  REQUIRE(phone.page.has(phone.row(0)));
  CHECK_FALSE(phone.page.has(claimRow(1)));
  phone.carryOut(phone.page.clickOn("claims.list.claims", phone.draw()));
  phone.page.pass(phone.draw());
  REQUIRE(phone.page.has(claimRow(1)));
  CHECK(phone.session.claims().chosen() == 1);
  phone.carryOut(phone.page.clickOn(claimRow(2), phone.draw()));
  phone.page.pass(phone.draw());
  CHECK_FALSE(phone.page.has(claimRow(2)));
  CHECK(phone.page.has("claims.title"));
  CHECK(phone.session.claims().chosen() == 2);
}

TEST_CASE("a claim or a model asked for by name is what the screen shows") {
  Phone phone;
  phone.session.apply(ChooseClaim{.id = "C6"});
  phone.page.pass(phone.draw());
  CHECK(phone.page.has("claims.title"));
  phone.session.apply(ChooseModel{std::string(classicModels()[2]->name)});
  phone.page.pass(phone.draw());
  CHECK(phone.page.has("models.title"));
}
