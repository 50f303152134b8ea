// web/session/model_desk and region_map: settings kept by model, contradictions said, the map computed in slices and
// kept.
#include "web/session/model_desk.h"

#include <algorithm>
#include <cmath>

#include <catch_amalgamated.hpp>

#include "web/session/session.h"

using namespace firebreak;
using namespace firebreak::web;

namespace {

// Each look at the clock costs a millisecond.
struct Ticking {
  double now = 0;
  Clock clock() {
    return [this] { return now += 1; };
  }
};

void finish(ModelDesk& desk) {
  Ticking time;
  while (desk.work(1000, time.clock())) {
  }
}

double valueOf(const ModelDesk& desk, std::string_view key) {
  return desk.values()[parameterIndex(desk.model(), key)];
}

double resultOf(const ModelDesk& desk, std::string_view key) {
  for (const ClassicValue& value : desk.result().values)
    if (value.key == key) return value.value;
  return std::nan("");
}

}  // namespace

TEST_CASE("every model stands at its defaults, and each keeps its own settings") {
  ModelDesk desk;
  for (std::size_t i = 0; i < classicModels().size(); ++i)
    CHECK(desk.changes(i) == 0);
  desk.choose("richardson");
  desk.set({{{"reactionX", 0.9}, {"reactionY", 0.9}}});
  CHECK(desk.result().verdict != "stable");
  desk.choose("hawkes");
  CHECK(desk.model().name == "hawkes");
  desk.choose("no such model");
  CHECK(desk.model().name == "hawkes");
  desk.choose("richardson");
  CHECK(valueOf(desk, "reactionX") == 0.9);
  CHECK(desk.changes(desk.chosen()) == 2);
  desk.reset("reactionX");
  CHECK(desk.changes(desk.chosen()) == 1);
  desk.reset();
  CHECK(desk.changes(desk.chosen()) == 0);
  CHECK(desk.result().verdict == "stable");
}

TEST_CASE("what is set is clamped, rounded where it must be whole, and nothing else gets in") {
  ModelDesk desk;
  desk.choose("granovetter-crowd");
  desk.set({{{"people", 1e9}}});
  CHECK(valueOf(desk, "people") == 1000);
  desk.set({{{"people", 49.6}, {"nobody", 3}, {"raised", std::nan("")}}});
  CHECK(valueOf(desk, "people") == 50);
  CHECK(valueOf(desk, "raised") == -1);
}

TEST_CASE("settings that contradict one another leave labels without numbers, and the reason") {
  ModelDesk desk;
  desk.choose("imperfect-attribution");
  const std::size_t values = desk.result().values.size();
  desk.set({{{"traced1", 0.9}, {"mistaken1", 0.9}}});
  REQUIRE(desk.issues().size() == 1);
  CHECK(desk.issues()[0].pointer == "mistaken1");
  CHECK(desk.result().verdict.empty());
  REQUIRE(desk.result().values.size() == values);
  for (const ClassicValue& value : desk.result().values) {
    CHECK_FALSE(std::isfinite(value.value));
    CHECK_FALSE(value.label.empty());
  }
  desk.set({{{"mistaken1", 0.05}}});
  CHECK(desk.issues().empty());
  CHECK(std::isfinite(resultOf(desk, "attack1")));
}

TEST_CASE("the lesson's two settings bring more attacks by the other") {
  ModelDesk desk;
  CHECK(desk.lesson() == nullptr);
  desk.choose("imperfect-attribution");
  REQUIRE(desk.lesson() != nullptr);
  REQUIRE(desk.lessonSteps().size() == 2);
  const auto attack2 = [](const ClassicResult& result) { return result.values[3]; };
  CHECK(attack2(desk.lessonSteps()[0].second).key == "attack2");
  // docs/classics.md: .612 and .956.
  CHECK(attack2(desk.lessonSteps()[0].second).value == Catch::Approx(0.612).margin(0.0005));
  CHECK(attack2(desk.lessonSteps()[1].second).value == Catch::Approx(0.956).margin(0.0005));
  desk.choose("hawkes");
  CHECK(desk.lesson() == nullptr);
}

TEST_CASE("every model with two map parameters gets a map, coarse first, then each cell as the model says") {
  for (const ClassicModel* model : classicModels()) {
    INFO(model->name);
    ModelDesk desk;
    desk.choose(model->name);
    REQUIRE(desk.map().empty() == model->mapX.empty());
    if (model->mapX.empty() || model->name == "imperfect-attribution") continue;  // that one has a test of its own
    Ticking time;
    CHECK(desk.work(RegionMap::coarse * RegionMap::coarse - 1, time.clock()));
    CHECK(desk.map().cellsKnown() >= RegionMap::coarse * RegionMap::coarse - 2);
    CHECK(desk.map().cellsKnown() <= RegionMap::coarse * RegionMap::coarse);
    finish(desk);
    const RegionMap& map = desk.map();
    CHECK(map.cellsKnown() == RegionMap::side * RegionMap::side);
    // Held against the model at every 7th cell.
    for (int row = 0; row < RegionMap::side; row += 7)
      for (int column = 0; column < RegionMap::side; column += 7) {
        const std::vector<ClassicSetting> settings = {{model->mapX, map.x().at((column + 0.5) / RegionMap::side)},
                                                      {model->mapY, map.y().at((row + 0.5) / RegionMap::side)}};
        const auto result = computeClassic(*model, settings);
        const std::uint8_t code = map.at(column, row);
        REQUIRE(code != RegionMap::unknown);
        REQUIRE((code == RegionMap::impossible) == !result.ok());
        if (result) CHECK(map.verdicts()[code] == result->verdict);
      }
  }
}

TEST_CASE("a map is kept while its own two parameters move, and begins again when a third does") {
  ModelDesk desk;
  desk.choose("richardson");
  finish(desk);
  const std::uint64_t computed = desk.map().cellsComputed();
  desk.set({{{"reactionX", 1.1}, {"reactionY", 0.4}}});
  finish(desk);
  CHECK(desk.map().cellsComputed() == computed);
  desk.set({{{"fatigueX", 0.9}}});
  CHECK(desk.map().cellsKnown() == 0);
  // What was drawn stays until it is drawn anew.
  CHECK(desk.map().at(0, 0) != RegionMap::unknown);
  finish(desk);
  CHECK(desk.map().cellsComputed() == 2 * computed);
}

TEST_CASE("where settings contradict one another the map says that there is nothing") {
  ModelDesk desk;
  desk.choose("imperfect-attribution");
  Ticking time;
  desk.work(RegionMap::coarse * RegionMap::coarse + 1, time.clock());
  // Upper right: traced and mistaken sum to more than one.
  CHECK(desk.map().at(RegionMap::side - 1, RegionMap::side - 1) == RegionMap::impossible);
  CHECK(desk.map().at(2, 2) < desk.map().verdicts().size());
}

TEST_CASE("the part of a range that is drawn holds its default well inside, and whatever value it has") {
  const ClassicModel& model = **findClassic("granovetter-normal");
  const std::size_t spread = parameterIndex(model, "spread");
  const MapAxis axis = mapAxis(model, spread, 10);
  CHECK(axis.low == 0.1);
  CHECK(axis.high == Catch::Approx(0.1 + 4 * 9.9));
  CHECK(axis.shareOf(10) == Catch::Approx(0.25));
  CHECK(mapAxis(model, spread, 45).high == Catch::Approx(0.1 + 8 * 9.9));
  CHECK(mapAxis(model, spread, 500).high == 500);
  const ClassicModel& race = **findClassic("imperfect-attribution");
  const MapAxis whole = mapAxis(race, parameterIndex(race, "traced1"), 0.3);
  CHECK((whole.low == 0 && whole.high == 1));
}

TEST_CASE("a session keeps its screen and its models when another scenario is opened") {
  Session session("albania-2022");
  CHECK(session.look().screen == Screen::explore);
  const std::uint64_t runs = session.runVersion(), looks = session.lookVersion();
  session.apply(ShowScreen{Screen::claims});
  session.apply(ChooseModel{"richardson"});
  session.apply(SetModel{{{"reactionX", 1.5}}});
  CHECK(session.runVersion() == runs);
  CHECK(session.lookVersion() > looks);
  CHECK_FALSE(session.canUndo());
  session.apply(OpenShipped{std::string(shippedScenarios().back().id)});
  CHECK(session.look().screen == Screen::claims);
  CHECK(session.models().model().name == "richardson");
  CHECK(session.models().changes(session.models().chosen()) == 1);
  session.apply(ResetModel{});
  CHECK(session.models().changes(session.models().chosen()) == 0);
}
