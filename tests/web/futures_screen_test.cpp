// web/futures_screen and web/panels/futures_*: drawn whole at every size, operated by pointer and keys.
#include "web/futures_screen.h"

#include <cmath>

#include <catch_amalgamated.hpp>

#include "support/null_page.h"

using namespace firebreak;
using namespace firebreak::web;
using firebreak::test::NullPage;

namespace {

struct Looking {
  explicit Looking(float width = 1440, float height = 900) : page(width, height) {
    session.apply(ShowScreen{Screen::futures});
    work(60);
  }
  NullPage page;
  Session session{"s1-dyad"};
  FuturesScreen screen;

  void work(int slices) {
    for (int i = 0; i < slices; ++i)
      session.work(0, [] { return 0.0; });
  }
  NullPage::Draw draw() {
    return [this](Canvas& canvas) {
      const Scene scene{.scenario = session.scenario(),
                        .baseline = session.baseline(),
                        .trace = session.trace(),
                        .baselineTrace = session.baselineTrace(),
                        .events = session.events(),
                        .look = session.look(),
                        .futures = session.futures(),
                        .escalation = session.escalation(),
                        .baselineEscalation = session.partnerEscalation(),
                        .anyChange = !session.changes().empty()};
      screen.draw(canvas, session, scene, {0, 0, page.width, page.height});
    };
  }
  void carryOut(const std::vector<Command>& commands) {
    for (const Command& command : commands) {
      if (const auto* file = std::get_if<SaveText>(&command)) saved = *file;
      session.apply(command);
    }
  }
  void pass() { carryOut(page.pass(draw())); }
  void press(ImGuiKey key) { carryOut(page.press(key, draw())); }
  void clickOn(std::string_view id) {
    carryOut(page.clickOn(id, draw()));
    pass();
  }
  std::string focus() const {
    return "actors." + session.scenario().actors[static_cast<std::size_t>(session.look().tieActor)].id;
  }
  double value(const std::string& key) const {
    return valueAt(session.scenario(), *findParameter(session.scenario(), focus() + "." + key));
  }
  void change() {
    session.apply(SetParameter{.path = focus() + ".redLine.3", .value = 42});
    work(60);
    pass();
  }
  SaveText saved;
};

void checkDrawn(Looking& looking) {
  for (int frame = 0; frame < 3; ++frame)
    looking.pass();
  INFO(looking.page.width << " × " << looking.page.height);
  CHECK(looking.page.problems() == std::vector<std::string>{});
  for (const AccessNode& node : looking.page.access.nodes()) {
    INFO(node.id);
    CHECK_FALSE(node.name.empty());
    CHECK(node.rect.x >= -0.5f);
    CHECK(node.rect.x + node.rect.w <= looking.page.width + 0.5f);
  }
}

}  // namespace

TEST_CASE("the futures stand whole at every size, with and without a change") {
  for (const auto& [width, height] : {std::pair{1440.0f, 900.0f}, {1280.0f, 720.0f}, {2560.0f, 1300.0f}}) {
    Looking looking(width, height);
    checkDrawn(looking);
    looking.change();
    checkDrawn(looking);
    for (const char* id : {"stops.title", "stops.rung.3", "stops.compare", "spread.day", "spread.baseline",
                           "drivers.outcome", "map.point", "thresholds.title"})
      CHECK(looking.page.has(id));
    for (const char* id :
         {"stops.face.outcomes", "spread.face.rungs", "drivers.method.morris", "thresholds.face.search"}) {
      looking.clickOn(id);
      looking.work(20);
      checkDrawn(looking);
    }
  }
}

TEST_CASE("where not all fits the panels come one at a time") {
  for (const float width : {820.0f, 390.0f}) {
    Looking looking(width, 844);
    looking.change();
    const std::array<std::pair<const char*, const char*>, 4> panels = {
        {{"futures.show.stops", "stops.title"},
         {"futures.show.spread", "spread.title"},
         {"futures.show.drivers", "drivers.title"},
         {"futures.show.thresholds", "thresholds.title"}}};
    for (const auto& [tab, title] : panels) {
      looking.clickOn(tab);
      checkDrawn(looking);
      for (const auto& [other, heading] : panels)
        CHECK(looking.page.has(heading) == (std::string_view(heading) == title));
    }
    looking.clickOn("thresholds.face.search");
    checkDrawn(looking);
    CHECK(looking.page.has("top.explore") == (width < 640));
  }
}

TEST_CASE("a bar lists its runs, and a run opens in Explore") {
  Looking looking;
  looking.change();
  int rung = rungCount - 1;
  while (looking.page.node("stops.rung." + std::to_string(rung)).disabled)
    --rung;
  looking.clickOn("stops.rung." + std::to_string(rung));
  REQUIRE(looking.page.has("stops.back"));
  std::string run;
  for (const AccessNode& node : looking.page.access.nodes())
    if (run.empty() && node.id.rfind("stops.run.", 0) == 0) run = node.id;
  REQUIRE_FALSE(run.empty());
  const auto number = static_cast<std::uint32_t>(std::stoul(run.substr(10)));
  looking.clickOn(run);
  CHECK(looking.session.look().screen == Screen::explore);
  CHECK(looking.session.key().run == number);
  const std::size_t tie =
      looking.session.scenario().tieIndex(looking.session.look().tieActor, looking.session.look().tieToward);
  CHECK(looking.session.trace().outcomes.peakOf[tie] == rung);
}

TEST_CASE("the day shown in full goes by keys and by drag, for both sides") {
  Looking looking;
  looking.change();
  const double last = looking.session.scenario().horizon() - 1;
  CHECK(looking.page.node("spread.day").value == last);
  looking.page.access.focus("spread.day");
  looking.press(ImGuiKey_LeftArrow);
  looking.press(ImGuiKey_PageDown);
  looking.pass();
  CHECK(looking.page.node("spread.day").value == last - 11);
  looking.press(ImGuiKey_Home);
  looking.pass();
  CHECK(looking.page.node("spread.day").value == 0);
  looking.carryOut(looking.page.drag("spread.baseline", 40, 0, looking.draw()));
  looking.pass();
  const double day = looking.page.node("spread.day").value;
  CHECK(day > 0.5 * last);
  CHECK(day < last);
  CHECK(looking.page.node("spread.variant.words").name.find("day " + std::to_string(static_cast<int>(day))) !=
        std::string::npos);
}

TEST_CASE("a row of the tornado is swept, and the way back leads to all levers") {
  Looking looking;
  looking.work(40);
  looking.pass();
  const std::string row = "drivers.lever." + std::string(looking.session.futuresDesk().levers().front().path);
  looking.clickOn(row);
  CHECK(looking.session.futuresDesk().choice().sweep == looking.session.futuresDesk().levers().front().path);
  looking.work(30);
  looking.pass();
  CHECK(looking.page.has("drivers.curve"));
  CHECK_FALSE(looking.page.has(row));
  looking.clickOn("drivers.back");
  looking.pass();
  CHECK(looking.page.has(row));
}

TEST_CASE("the point on the map moves both levers, by drag as one step, by keys one at a time") {
  Looking looking;
  looking.pass();
  const double line = looking.value("redLine.3"), standard = looking.value("evidence.3");
  looking.carryOut(looking.page.drag("map.point", 60, -40, looking.draw()));
  looking.pass();
  CHECK(looking.value("redLine.3") > line);
  CHECK(looking.value("evidence.3") > standard);
  looking.session.apply(Undo{});
  CHECK(looking.value("redLine.3") == line);
  CHECK(looking.value("evidence.3") == standard);
  looking.pass();
  looking.page.access.focus("map.point");
  looking.press(ImGuiKey_RightArrow);
  CHECK(looking.value("redLine.3") > line);
  CHECK(looking.value("evidence.3") == standard);
  looking.press(ImGuiKey_DownArrow);
  CHECK(looking.value("evidence.3") < standard);
}

TEST_CASE("a search is begun and stopped with its button, and a point of its front opens") {
  Looking looking;
  looking.clickOn("thresholds.face.search");
  looking.clickOn("search.higher");
  CHECK(looking.session.futuresDesk().choice().ceiling > 0.055);
  looking.clickOn("search.start");
  CHECK(looking.session.futuresDesk().choice().searching);
  do
    looking.work(100);
  while (looking.session.futuresDesk().search()->front().empty());
  looking.pass();
  looking.clickOn("search.start");
  CHECK_FALSE(looking.session.futuresDesk().choice().searching);
  looking.clickOn("search.point.0");
  looking.clickOn("search.open");
  CHECK_FALSE(looking.session.changes().empty());
  CHECK(looking.page.node("search.open").disabled);
  looking.session.apply(Undo{});
  CHECK(looking.session.changes().empty());
}

TEST_CASE("what was found is saved with what is needed to make it again") {
  Looking looking;
  looking.change();
  looking.clickOn("futures.export");
  looking.clickOn("futures.export.0");
  CHECK(looking.saved.name == "s1-dyad-futures.csv");
  CHECK(looking.saved.text.find("# seed: ") != std::string::npos);
  CHECK(looking.saved.text.find(looking.focus() + ".redLine.3 from 34.0 to 42.0") != std::string::npos);
  CHECK(looking.saved.text.find("\nreachedRung5,") != std::string::npos);
  looking.clickOn("futures.export");
  looking.clickOn("futures.export.1");
  CHECK(looking.saved.name == "s1-dyad-futures.json");
  CHECK(looking.saved.text.find("\"document\"") != std::string::npos);
  looking.clickOn("futures.export");
  looking.clickOn("futures.export.2");
  CHECK(looking.saved.text.find("lever,low,now,high") != std::string::npos);
  looking.clickOn("futures.export");
  looking.clickOn("futures.export.3");
  CHECK(looking.saved.name == "s1-dyad-map.csv");
}
