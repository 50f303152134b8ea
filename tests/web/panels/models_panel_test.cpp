// web/panels/models_*: the list and the chosen model, drawn and operated without a screen.
#include "web/panels/models_panel.h"

#include <algorithm>

#include <catch_amalgamated.hpp>

#include "support/null_page.h"
#include "web/panels/models_list_panel.h"

using namespace firebreak;
using namespace firebreak::web;
using firebreak::test::NullPage;

namespace {

// A desk that carries out what its panels ask for, as the session does.
struct Bench {
  explicit Bench(std::string_view model, float width = 1440, float height = 900) : page(width, height) {
    desk.choose(model);
  }
  NullPage page;
  ModelDesk desk;
  ListState list;
  ModelsPanelState panel;

  NullPage::Draw draw() {
    return [this](Canvas& canvas) {
      const ModelsView view = modelsView(desk);
      const bool wide = page.width >= 640;
      if (wide) drawModelsListPanel(canvas, view, list, {0, 56, 380, page.height - 56});
      const float left = wide ? 380.0f : 0.0f;
      drawModelsPanel(canvas, view, panel, {left, 56, page.width - left, page.height - 56});
    };
  }
  void carryOut(const std::vector<Command>& commands) {
    for (const Command& command : commands) {
      if (const auto* choose = std::get_if<ChooseModel>(&command)) desk.choose(choose->name);
      if (const auto* set = std::get_if<SetModel>(&command)) desk.set(*set);
      if (const auto* reset = std::get_if<ResetModel>(&command)) desk.reset(reset->key);
    }
  }
  void pass() { carryOut(page.pass(draw())); }
  void press(ImGuiKey key) { carryOut(page.press(key, draw())); }
  void clickOn(std::string_view id) { carryOut(page.clickOn(id, draw())); }
  double value(std::string_view key) const { return desk.values()[parameterIndex(desk.model(), key)]; }
};

}  // namespace

TEST_CASE("every model is drawn whole at every width, and all of it can be reached") {
  for (const ClassicModel* model : classicModels()) {
    for (const float width : {1440.0f, 1280.0f, 390.0f}) {
      Bench bench(model->name, width);
      for (int frame = 0; frame < 3; ++frame)
        bench.pass();
      INFO(model->name << " at " << width << " px");
      CHECK(bench.page.problems() == std::vector<std::string>{});
      for (const char* id : {"models.title", "models.lesson", "models.relation", "models.verdict", "models.values"})
        CHECK(bench.page.has(id));
      CHECK(bench.page.has("models.map.point") == !model->mapX.empty());
      for (const ClassicParameter& parameter : model->parameters)
        CHECK(bench.page.has("models.parameter." + std::string(parameter.key)));
      for (const AccessNode& node : bench.page.access.nodes()) {
        INFO(node.id);
        CHECK(node.rect.x >= 0);
        CHECK(node.rect.x + node.rect.w <= width + 0.5f);
      }
    }
  }
}

TEST_CASE("a model is chosen by pointer and by arrow keys") {
  const auto nameAt = [](std::size_t i) { return classicModels()[i]->name; };
  const auto idAt = [&](std::size_t i) { return "models.row." + std::string(nameAt(i)); };
  Bench bench(nameAt(0));
  bench.pass();
  bench.clickOn(idAt(1));
  CHECK(bench.desk.model().name == nameAt(1));
  bench.pass();
  CHECK(bench.page.node(idAt(1)).on);
  CHECK_FALSE(bench.page.node(idAt(0)).on);
  bench.press(ImGuiKey_DownArrow);
  CHECK(bench.desk.model().name == nameAt(2));
  CHECK(bench.page.access.focused() == idAt(2));
  for (int i = 0; i < 3; ++i)  // one more than there is room for
    bench.press(ImGuiKey_UpArrow);
  CHECK(bench.desk.model().name == nameAt(0));
  bench.press(ImGuiKey_End);
  CHECK(bench.desk.model().name == classicModels().back()->name);
  bench.press(ImGuiKey_Home);
  CHECK(bench.desk.model().name == nameAt(0));
  CHECK(bench.page.access.focused() == idAt(0));
}

TEST_CASE("a model chosen from elsewhere is brought into view") {
  Bench bench("strategic-logit");
  bench.pass();
  bench.pass();
  const Rect row = bench.page.node("models.row.strategic-logit").rect;
  CHECK(row.y >= 56);
  CHECK(row.y + row.h <= 900.5f);
}

TEST_CASE("a slider moves by key, and the verdict with it") {
  Bench bench("richardson");
  bench.pass();
  CHECK(bench.page.node("models.verdict").name == "Verdict: Stable");
  bench.page.access.focus("models.parameter.reactionX");
  bench.press(ImGuiKey_End);
  CHECK(bench.value("reactionX") == 2);
  bench.pass();
  CHECK(bench.page.node("models.verdict").name != "Verdict: Stable");
  bench.press(ImGuiKey_Delete);
  CHECK(bench.value("reactionX") == 0.2);
  bench.pass();
  CHECK_FALSE(bench.page.has("models.resetAll"));
}

TEST_CASE("reset brings the whole model back") {
  Bench bench("richardson");
  bench.desk.set({{{"reactionX", 1}, {"fatigueY", 1.5}}});
  bench.pass();
  REQUIRE(bench.page.has("models.resetAll"));
  bench.clickOn("models.resetAll");
  CHECK(bench.desk.changes(bench.desk.chosen()) == 0);
}

TEST_CASE("a button that goes with what it resets leaves the focus on a slider") {
  Bench bench("richardson");
  const std::string first = "models.parameter." + std::string(bench.desk.model().parameters[0].key);
  for (const char* id : {"models.resetAll", "models.parameter.fatigueY.reset"}) {
    INFO(id);
    bench.desk.set({{{"fatigueY", 1.5}}});
    bench.pass();
    bench.page.access.focus(id);
    bench.press(ImGuiKey_Enter);
    const std::string kept = id == std::string_view("models.resetAll") ? first : "models.parameter.fatigueY";
    bench.pass();
    CHECK_FALSE(bench.page.has(id));
    CHECK(bench.page.access.focused() == kept);
    CHECK(bench.page.access.ringShown(kept));
  }
}

TEST_CASE("the point on the map moves by keys, by dragging it, and to where the map is pressed") {
  Bench bench("richardson");
  bench.pass();
  bench.page.access.focus("models.map.point");
  bench.press(ImGuiKey_RightArrow);
  CHECK(bench.value("reactionX") == Catch::Approx(0.21));
  bench.press(ImGuiKey_UpArrow);
  CHECK(bench.value("reactionY") == Catch::Approx(0.31));
  bench.press(ImGuiKey_LeftArrow);
  bench.press(ImGuiKey_DownArrow);
  bench.press(ImGuiKey_PageUp);
  CHECK(bench.value("reactionX") == Catch::Approx(0.2));
  CHECK(bench.value("reactionY") == Catch::Approx(0.4));
  const auto atEdge = [&](ImGuiKey key, double share) {
    const double edge = bench.desk.map().x().at(share);
    bench.press(key);
    CHECK(bench.value("reactionX") == Catch::Approx(edge).margin(0.005));
    bench.pass();
  };
  atEdge(ImGuiKey_Home, 0);
  atEdge(ImGuiKey_End, 1);
  CHECK(bench.value("reactionY") == Catch::Approx(0.4));
  bench.desk.set({{{"reactionX", 0.2}}});
  bench.pass();

  const double x = bench.value("reactionX"), y = bench.value("reactionY");
  bench.carryOut(bench.page.drag("models.map.point", 60, -40, bench.draw()));
  CHECK(bench.value("reactionX") > x);
  CHECK(bench.value("reactionY") > y);

  bench.pass();
  bench.clickOn("models.map");  // its middle
  const MapAxis &across = bench.desk.map().x(), &up = bench.desk.map().y();
  CHECK(across.shareOf(bench.value("reactionX")) == Catch::Approx(0.5).margin(0.02));
  CHECK(up.shareOf(bench.value("reactionY")) == Catch::Approx(0.5).margin(0.02));
}

TEST_CASE("the lesson is set by its buttons") {
  Bench bench("imperfect-attribution");
  bench.pass();
  bench.clickOn("models.lesson.before");
  CHECK(bench.value("mistaken1") == 0.01);
  CHECK(bench.value("caution") == 8);
  bench.pass();
  const std::string before = bench.page.node("models.value.attack2").name;
  bench.clickOn("models.lesson.after");
  CHECK(bench.value("mistaken1") == 0.26);
  bench.pass();
  CHECK(before.find("0.612") != std::string::npos);
  CHECK(bench.page.node("models.value.attack2").name.find("0.956") != std::string::npos);
}
