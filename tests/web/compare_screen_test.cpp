// web/explore_screen, web/panels/compare_panel and tension_band_panel: two runs over each other and side by side, at
// every size, operated by pointer and keys.
#include <cmath>
#include <set>
#include <string>

#include <catch_amalgamated.hpp>

#include "support/null_page.h"
#include "web/explore_screen.h"
#include "web/layout.h"
#include "web/panels/compare_panel.h"
#include "web/session_scene.h"
#include "web/views/compare_view.h"
#include "web/views/other_events.h"
#include "web/views/tension_band.h"

using namespace firebreak;
using namespace firebreak::web;
using firebreak::test::NullPage;

namespace {

constexpr const char* line3 = "actors.ALB.redLine.3";

struct Comparing {
  explicit Comparing(CompareMode mode, float width = 1440, float height = 900) : page(width, height) {
    session.apply(SetParameter{.path = line3, .value = 44});
    session.apply(KeepVariant{"Hold the line"});
    session.apply(SetParameter{.path = line3, .value = 28});
    session.apply(ShowCompare{mode});
    session.apply(Seek{60});
    for (int i = 0; i < 3; ++i)
      pass();
  }
  NullPage page;
  Session session{"albania-2022"};
  ExploreScreen screen;

  NullPage::Draw draw() {
    return [this](Canvas& canvas) { screen.draw(canvas, session, sceneOf(session), {0, 0, page.width, page.height}); };
  }
  void carryOut(const std::vector<Command>& commands) {
    for (const Command& command : commands)
      session.apply(command);
  }
  void pass() { carryOut(page.pass(draw())); }
  void clickOn(std::string_view id) {
    carryOut(page.clickOn(id, draw()));
    pass();
  }
  double line() const { return valueAt(session.scenario(), *findParameter(session.scenario(), line3)); }
};

void checkDrawn(const Comparing& comparing) {
  CHECK(comparing.page.problems() == std::vector<std::string>{});
  for (const AccessNode& node : comparing.page.access.nodes()) {
    INFO(node.id);
    CHECK_FALSE(node.name.empty());
  }
}

}  // namespace

TEST_CASE("both ways of comparing are drawn whole at every size") {
  struct Size {
    float width, height;
  };
  for (const Size size : {Size{1440, 900}, Size{1280, 720}, Size{800, 1000}, Size{390, 844}, Size{2560, 1440}}) {
    for (const CompareMode mode : {CompareMode::overlaid, CompareMode::sideBySide}) {
      INFO(size.width << " × " << size.height << ", " << static_cast<int>(mode));
      const Comparing comparing(mode, size.width, size.height);
      checkDrawn(comparing);
      for (const char* id : {"compare.keep", "compare.link", "compare.sentence", "compare.parting", "compare.baseline",
                             "compare.variant.0", "band.parting", "timeline.day"}) {
        INFO(id);
        CHECK(comparing.page.has(id));
      }
      for (const char* id : {"compare.keep", "compare.parting", "compare.baseline", "compare.variant.0"}) {
        const Rect rect = comparing.page.node(id).rect;
        INFO(id);
        CHECK(rect.h >= 24);
        CHECK(rect.w >= 24);
        CHECK(rect.x >= 0);
        CHECK(rect.x + rect.w <= size.width);
      }
    }
  }
}

TEST_CASE("side by side the partner can be looked at and chosen from, but not set") {
  Comparing comparing(CompareMode::sideBySide);
  CHECK(comparing.page.node("partner.ladder.redLine.3").role == Role::text);
  CHECK(comparing.page.node("partner.ladder.redLine.3").name == "Red line, rung 3: 34");
  CHECK(comparing.page.node("ladder.redLine.3").role == Role::slider);
  CHECK(comparing.page.node("partner.ladder.title").region == "Baseline: Ladder");
  CHECK(comparing.page.node("ladder.title").region == "Ladder");
  comparing.carryOut(comparing.page.drag("partner.ladder.redLine.3", 0, 20, comparing.draw()));
  CHECK(comparing.line() == 28);
  comparing.clickOn("partner.ladder.swap");
  CHECK(comparing.session.look().tieActor == comparing.session.scenario().focusTarget);
}

TEST_CASE("both networks show the same stretch of the world") {
  Comparing comparing(CompareMode::sideBySide);
  const auto apart = [&] {
    const Rect here = comparing.page.node("network.node.0").rect,
               there = comparing.page.node("partner.network.node.0").rect;
    return std::pair{here.x - there.x, here.y - there.y};
  };
  const auto before = apart();
  CHECK(before.second == 0);
  comparing.clickOn("partner.network.closer");
  comparing.clickOn("network.closer");
  comparing.pass();
  CHECK(std::abs(apart().first - before.first) < 0.01f);
  CHECK(std::abs(apart().second) < 0.01f);
}

TEST_CASE("a chip opens its variant, compares with it, renames and drops it") {
  Comparing comparing(CompareMode::overlaid);
  comparing.clickOn("compare.variant.0");
  comparing.clickOn("compare.variant.0.1");
  CHECK(comparing.session.partnerName() == "Hold the line");
  CHECK(comparing.page.node("compare.variant.0").name == "Hold the line, compared with");
  comparing.clickOn("compare.variant.0");
  comparing.clickOn("compare.variant.0.0");
  CHECK(comparing.line() == 44);
  comparing.clickOn("compare.variant.0");
  comparing.clickOn("compare.variant.0.2");
  REQUIRE(comparing.page.has("compare.variant.0.name"));
  comparing.page.type("!");
  comparing.pass();
  comparing.carryOut(comparing.page.press(ImGuiKey_Enter, comparing.draw()));
  comparing.pass();
  CHECK(comparing.session.shelf().kept[0].name == "Hold the line!");
  CHECK(comparing.page.has("compare.variant.0"));
  comparing.clickOn("compare.variant.0");
  comparing.clickOn("compare.variant.0.3");
  CHECK(comparing.session.shelf().kept.empty());
}

TEST_CASE("keep, link and the day on which they part are a press away") {
  Comparing comparing(CompareMode::overlaid);
  comparing.clickOn("compare.keep");
  REQUIRE(comparing.session.shelf().kept.size() == 2);
  CHECK(comparing.page.node("compare.keep").disabled);
  comparing.clickOn("compare.link");
  CHECK(comparing.session.look().linked);
  REQUIRE(comparing.session.parting().parts());
  comparing.session.apply(Seek{0});
  comparing.pass();
  comparing.clickOn("compare.parting");
  CHECK(comparing.session.look().wholeDay() == comparing.session.parting().day);
  comparing.session.apply(Seek{0});
  comparing.pass();
  comparing.clickOn("band.parting");
  CHECK(comparing.session.look().wholeDay() == comparing.session.parting().day);
  CHECK(comparing.page.node("compare.sentence").name == partingSentence(comparing.session.parting(), "the baseline"));
}

TEST_CASE("each lever has its sweep") {
  Comparing comparing(CompareMode::off);
  bool swept = false;
  for (const AccessNode& node : comparing.page.access.nodes()) {
    const bool sweep = node.id.size() > 6 && node.id.compare(node.id.size() - 6, 6, ".sweep") == 0;
    if (!sweep) continue;
    swept = true;
    CHECK(node.name.rfind("Sweep ", 0) == 0);
    CHECK(node.rect.w >= 24);
    CHECK(node.rect.h >= 24);
  }
  REQUIRE(swept);
  comparing.clickOn("levers." + std::string(line3) + ".sweep");
  CHECK(comparing.session.look().screen == Screen::futures);
  CHECK(comparing.session.futuresDesk().choice().sweep == line3);
}

TEST_CASE("events of one run alone are those that the other has not") {
  const Comparing comparing(CompareMode::overlaid);
  const auto &here = comparing.session.events(), &there = comparing.session.partnerEvents();
  CHECK(eventsOnlyIn(here, here).empty());
  const int parting = comparing.session.parting().day;
  std::set<std::string> known;
  for (const Event& event : there)
    known.insert(event.id + std::to_string(event.to));
  const std::vector<const Event*> only = eventsOnlyIn(here, there);
  REQUIRE_FALSE(only.empty());
  for (const Event* event : only) {
    CHECK(known.count(event->id + std::to_string(event->to)) == 0);
    CHECK(event->tick >= parting);
  }
}

TEST_CASE("the band has the tension of both, every evening, and the sentence of the parting") {
  Comparing comparing(CompareMode::overlaid);
  const Scene scene = sceneOf(comparing.session);
  const TensionBandView view = tensionBandView(scene);
  const std::size_t tie = scene.scenario.tieIndex(scene.look.tieActor, scene.look.tieToward);
  REQUIRE(view.tension.size() == static_cast<std::size_t>(scene.scenario.horizon()));
  REQUIRE(view.before.size() == view.tension.size());
  for (std::size_t day = 0; day < view.tension.size(); ++day) {
    CHECK(view.tension[day] == static_cast<float>(scene.trace.states[day + 1].tension[tie]));
    CHECK(view.before[day] == static_cast<float>(scene.baselineTrace.states[day + 1].tension[tie]));
  }
  CHECK(view.partingDay == comparing.session.parting().day);
  CHECK(view.sentence.find("in the baseline") != std::string::npos);
  comparing.session.apply(CompareWith{0});
  CHECK(tensionBandView(sceneOf(comparing.session)).sentence.find("in “Hold the line”") != std::string::npos);
}

TEST_CASE("the strip tells which settings a variant has, and that nothing differs") {
  Comparing comparing(CompareMode::overlaid);
  const CompareView view = compareView(sceneOf(comparing.session));
  REQUIRE(view.chips.size() == 2);
  CHECK(view.chips[1].settings == "Albania, Red line, rung 3 44 (was 34)");
  CHECK(view.chips[0].partner);
  CHECK(view.openName == "As changed");
  comparing.session.apply(ResetAll{});
  const CompareView same = compareView(sceneOf(comparing.session));
  CHECK_FALSE(same.parts);
  CHECK(same.sentence == "Nothing differs from the baseline.");
  CHECK(same.chips[0].open);
}

TEST_CASE("nothing of a comparison lies over another panel, and both columns are equally large") {
  for (const float width : {700.0f, 1024.0f, 1280.0f, 1440.0f, 1920.0f, 2560.0f}) {
    for (const float height : {600.0f, 720.0f, 900.0f, 1440.0f}) {
      LayoutChoice choice;
      choice.comparison = LayoutChoice::Comparison::beside;
      const Layout layout = layoutFor(width, height, choice, comparePanelHeight(width, 4));
      INFO(width << " × " << height);
      CHECK(layout.partnerLadder.h == layout.ladder.h);
      CHECK(layout.partnerNetwork.h == layout.network.h);
      CHECK(std::abs(layout.partnerLadder.w - layout.ladder.w) <= 1);
      CHECK(layout.partnerLadder.x + layout.partnerLadder.w <= layout.ladder.x + 0.5f);
      CHECK(layout.ladder.y + layout.ladder.h <= layout.band.y + 0.5f);
      CHECK(layout.band.y + layout.band.h <= height + 0.5f);
      CHECK(layout.compare.y + layout.compare.h <= layout.heads.y + 0.5f);
      choice.comparison = LayoutChoice::Comparison::overlaid;
      const Layout over = layoutFor(width, height, choice, comparePanelHeight(width, 4));
      CHECK(over.timeline.h >= 60);
      CHECK(over.timeline.y + over.timeline.h <= over.band.y + 0.5f);
      CHECK(over.band.y + over.band.h <= height + 0.5f);
      choice.comparison = LayoutChoice::Comparison::none;
      CHECK(layoutFor(width, height, choice, 0).compare.w == 0);
    }
  }
}
