// web/session/futures_desk: what is begun when, what survives a change, and how what was found becomes a change.
#include "web/session/futures_desk.h"

#include <catch_amalgamated.hpp>

#include "web/session/session.h"

using namespace firebreak;
using namespace firebreak::web;

namespace {

// A clock that stands still: every call of work() is one slice.
double still() {
  return 0;
}

// A sitting that looks at the futures.
struct Looking {
  explicit Looking(std::string_view id = "s1-dyad") : session(id) { session.apply(ShowScreen{Screen::futures}); }
  void work(int slices) {
    for (int i = 0; i < slices; ++i)
      session.work(0, still);
  }
  const FuturesDesk& desk() const { return session.futuresDesk(); }
  void choose(FuturesChoice choice) { session.apply(ChooseFutures{std::move(choice)}); }
  std::string focus() const {
    return "actors." + session.scenario().actors[static_cast<std::size_t>(session.look().tieActor)].id;
  }
  double value(const std::string& path) const {
    return valueAt(session.scenario(), *findParameter(session.scenario(), path));
  }

  Session session;
};

}  // namespace

TEST_CASE("nothing is begun before the futures are looked at") {
  Session session("s1-dyad");
  for (int i = 0; i < 20; ++i)
    session.work(0, still);
  CHECK(session.futuresDesk().tornado() == nullptr);
  CHECK(session.futuresDesk().map() == nullptr);
  session.apply(ShowScreen{Screen::futures});
  session.work(0, still);
  CHECK(session.futuresDesk().tornado() != nullptr);
  CHECK(session.futuresDesk().map() != nullptr);
  CHECK(session.futuresDesk().search() == nullptr);
}

TEST_CASE("single runs are those of the seed, for baseline and change") {
  Looking looking;
  looking.session.apply(SetParameter{.path = looking.focus() + ".redLine.3", .value = 40});
  looking.work(2 * static_cast<int>(FuturesDesk::singleRuns));
  const Scenario& scenario = looking.session.scenario();
  const std::size_t tie = scenario.tieIndex(looking.session.look().tieActor, looking.session.look().tieToward);
  REQUIRE(looking.desk().single().size() == FuturesDesk::singleRuns);
  REQUIRE(looking.desk().baselineSingle().size() == FuturesDesk::singleRuns);
  const RunTension& third = looking.desk().single()[2];
  const Trace trace = runWithTrace(scenario, {.seed = looking.session.key().seed, .run = 2});
  REQUIRE(third.days.size() == trace.days.size());
  for (std::size_t day = 0; day < third.days.size(); ++day)
    CHECK(third.days[day] == static_cast<float>(trace.states[day + 1].tension[tie]));
}

TEST_CASE("a point that moves over the map leaves the map standing, another lever does not") {
  Looking looking;
  looking.work(2);
  const ThresholdMap* map = looking.desk().map();
  REQUIRE(map != nullptr);
  CHECK(map->x().path == looking.focus() + ".redLine.3");
  CHECK(map->y().path == looking.focus() + ".evidence.3");
  looking.session.apply(SetParameters{.settings = {{map->x().path, 30}, {map->y().path, .6}}, .label = "a point"});
  looking.work(2);
  CHECK(looking.desk().map() == map);
  looking.session.apply(SetParameter{.path = looking.focus() + ".redLineClarity", .value = .9});
  looking.work(20);
  CHECK((looking.desk().mapStale() || looking.desk().map() != map));
}

TEST_CASE("while a new tornado has nothing to show the one before it stands") {
  Looking looking;
  while (!looking.desk().tornado() ||
         looking.desk().tornado()->runsTaken() < 50 * (2 * looking.desk().levers().size() + 1))
    looking.work(50);
  const Tornado* before = looking.desk().tornado();
  looking.session.apply(SetParameter{.path = looking.focus() + ".redLineClarity", .value = .9});
  looking.work(3);
  CHECK(looking.desk().tornado() == before);
  CHECK(looking.desk().tornadoStale());
  looking.session.apply(SelectTie{looking.session.look().tieToward, looking.session.look().tieActor});
  looking.work(3);
  CHECK(looking.desk().tornado() != nullptr);
  CHECK_FALSE(looking.desk().tornadoStale());  // of other levers: nothing of it is kept
}

TEST_CASE("a lever is swept when it is asked for, and stays swept while it moves itself") {
  Looking looking;
  FuturesChoice choice = looking.desk().choice();
  choice.sweep = looking.focus() + ".redLineClarity";
  looking.choose(choice);
  looking.work(3);
  const LeverSweep* sweep = looking.desk().sweep();
  REQUIRE(sweep != nullptr);
  CHECK(sweep->lever().path == choice.sweep);
  looking.session.apply(SetParameter{.path = choice.sweep, .value = .9});
  looking.work(3);
  CHECK(looking.desk().sweep() == sweep);
  choice.sweep.clear();
  looking.choose(choice);
  looking.work(1);
  CHECK(looking.desk().sweep() == nullptr);
}

TEST_CASE("unknown outcomes and paths fall back to what is proposed") {
  Looking looking;
  FuturesChoice choice;
  choice.outcome = "nonsense";
  choice.first = choice.second = "attempts";
  choice.mapX = choice.mapY = choice.sweep = "actors.NOBODY.redLine.3";
  choice.searchLevers = {"actors.NOBODY.redLine.3"};
  looking.choose(choice);
  CHECK(looking.desk().choice().outcome == "reachedRung5");
  CHECK(looking.desk().firstOutcome() != looking.desk().secondOutcome());
  CHECK(looking.desk().choice().mapX == looking.focus() + ".redLine.3");
  CHECK(looking.desk().choice().mapY == looking.focus() + ".evidence.3");
  CHECK(looking.desk().choice().sweep.empty());
  CHECK(looking.desk().searchLevers().size() == 4);
}

TEST_CASE("a search runs from start to stop, and what it found survives being opened") {
  Looking looking;
  FuturesChoice choice = looking.desk().choice();
  choice.searching = true;
  choice.ceiling = .5;
  looking.choose(choice);
  while (!looking.desk().search() || looking.desk().search()->generation() == 0)
    looking.work(50);
  const ThresholdSearch* search = looking.desk().search();
  REQUIRE_FALSE(search->points().empty());
  const std::vector<LeverSetting> settings = search->points().back().settings;
  REQUIRE_FALSE(looking.session.canUndo());
  looking.session.apply(SetParameters{.settings = settings, .label = "settings that were found"});
  for (const LeverSetting& setting : settings)
    CHECK(looking.value(setting.path) == setting.value);
  CHECK(looking.desk().search() == search);
  CHECK_FALSE(looking.desk().searchStale());
  CHECK(looking.session.undoLabel() == "settings that were found");
  looking.session.apply(Undo{});
  CHECK(looking.session.changes().empty());

  looking.session.apply(SetParameter{.path = looking.focus() + ".coercionCost", .value = 0});
  looking.session.apply(SetParameter{.path = "constants.blameGain", .value = 1});
  CHECK(looking.desk().searchStale());
  CHECK_FALSE(looking.desk().choice().searching);
}

TEST_CASE("settings that do not go together are refused whole") {
  Looking looking;
  const std::string actor = looking.focus();
  const std::uint64_t before = digest(looking.session.scenario());
  looking.session.apply(
      SetParameters{.settings = {{actor + ".redLine.3", 90}, {actor + ".redLine.4", 20}}, .label = "none"});
  CHECK(digest(looking.session.scenario()) == before);
  CHECK_FALSE(looking.session.canUndo());
  // In either order of the list: the lower line cannot pass the upper one first.
  looking.session.apply(
      SetParameters{.settings = {{actor + ".redLine.3", 50}, {actor + ".redLine.4", 55}}, .label = "both"});
  CHECK(looking.value(actor + ".redLine.3") == 50);
  CHECK(looking.value(actor + ".redLine.4") == 55);
  CHECK(looking.session.undoLabel() == "both");
}

TEST_CASE("a drag over the map is one step of undo") {
  Looking looking;
  const std::string x = looking.focus() + ".redLine.3", y = looking.focus() + ".evidence.3";
  for (const double line : {35.0, 37.0, 39.0})
    looking.session.apply(SetParameters{.settings = {{x, line}, {y, .6}}, .label = "a drag", .gesture = 7});
  CHECK(looking.value(x) == 39);
  looking.session.apply(Undo{});
  CHECK(looking.session.changes().empty());
  CHECK_FALSE(looking.session.canUndo());
}
