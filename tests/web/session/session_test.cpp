// Tests of web/session/session.cpp: commands, history, selection.

#include "web/session/session.h"

#include <limits>
#include <string>

#include <catch2/catch_test_macros.hpp>

using namespace firebreak;
using namespace firebreak::web;

namespace {

constexpr const char* line3 = "actors.ALB.redLine.3";

Session albania() {
  return Session("albania-2022");
}

double now(const Session& session, const char* path) {
  return valueAt(session.scenario(), *findParameter(session.scenario(), path));
}

}  // namespace

TEST_CASE("Albania 2022 opens unchanged, at day 0, with nothing to undo") {
  const Session session = albania();
  CHECK(session.scenario().id == "albania-2022");
  CHECK(session.look().wholeDay() == 0);
  CHECK(session.changes().empty());
  CHECK_FALSE(session.canUndo());
  CHECK(session.trace().signature == session.baselineTrace().signature);
}

TEST_CASE("a moved red line is a change, reruns at once, and undo brings the same signature back") {
  Session session = albania();
  const std::uint64_t before = session.trace().signature;
  const double was = now(session, line3);
  session.apply(SetParameter{.path = line3, .value = was - 6});
  REQUIRE(session.changes().size() == 1);
  CHECK(session.changes()[0].path == line3);
  CHECK(session.changes()[0].before == was);
  CHECK(session.changes()[0].now == was - 6);
  CHECK(session.trace().signature != before);
  CHECK(session.baselineTrace().signature == before);

  session.apply(Undo{});
  CHECK(session.trace().signature == before);
  CHECK(session.changes().empty());
  session.apply(Redo{});
  CHECK(now(session, line3) == was - 6);
}

TEST_CASE("a drag is one step of history, and one that comes back to its start is none") {
  Session session = albania();
  const double was = now(session, line3);
  for (double value : {was - 1, was - 2, was - 5})
    session.apply(SetParameter{.path = line3, .value = value, .gesture = 7});
  CHECK(now(session, line3) == was - 5);
  session.apply(Undo{});
  CHECK(now(session, line3) == was);
  CHECK_FALSE(session.canUndo());

  for (double value : {was - 1, was - 2, was})
    session.apply(SetParameter{.path = line3, .value = value, .gesture = 8});
  CHECK(session.changes().empty());
  CHECK_FALSE(session.canUndo());
}

TEST_CASE("values beyond the range stop at it; what is not a number changes nothing") {
  Session session = albania();
  session.apply(SetParameter{.path = "actors.ALB.resolve", .value = 7});
  CHECK(now(session, "actors.ALB.resolve") == 1);
  session.apply(SetParameter{.path = "actors.ALB.resolve", .value = std::numeric_limits<double>::quiet_NaN()});
  session.apply(SetParameter{.path = "actors.NOBODY.resolve", .value = 0.2});
  CHECK(now(session, "actors.ALB.resolve") == 1);
  CHECK(session.changes().size() == 1);
}

TEST_CASE("reset of one lever and of all") {
  Session session = albania();
  const double was = now(session, line3);
  session.apply(SetParameter{.path = line3, .value = was - 4});
  session.apply(SetParameter{.path = "actors.ALB.resolve", .value = 0.11});
  session.apply(ResetParameter{.path = line3});
  CHECK(now(session, line3) == was);
  CHECK(session.changes().size() == 1);
  session.apply(ResetAll{});
  CHECK(session.changes().empty());
  session.apply(Undo{});
  CHECK(now(session, "actors.ALB.resolve") == 0.11);
}

TEST_CASE("a refused scenario is reported and what was open stays open") {
  Session session = albania();
  const std::uint64_t before = session.trace().signature;
  session.apply(LoadText{.text = R"({"format": "firebreak-scenario/1", "actors": 3})", .name = "broken.json"});
  REQUIRE(session.refusal() != nullptr);
  CHECK(session.refusal()->name == "broken.json");
  CHECK_FALSE(session.refusal()->issues.empty());
  CHECK(session.trace().signature == before);
  session.apply(DismissIssues{});
  CHECK(session.refusal() == nullptr);
}

TEST_CASE("another scenario can be opened, and undone") {
  Session session = albania();
  const std::uint64_t before = session.trace().signature;
  session.apply(OpenShipped{.id = "s1-dyad"});
  CHECK(session.scenario().id == "s1-dyad");
  CHECK(session.look().tieToward < session.scenario().stateCount);
  session.apply(Undo{});
  CHECK(session.scenario().id == "albania-2022");
  CHECK(session.trace().signature == before);
}

TEST_CASE("every shipped scenario opens and can be walked to its end by events") {
  Session session = albania();
  for (const Shipped& each : shippedScenarios()) {
    INFO(each.id);
    session.apply(OpenShipped{.id = std::string(each.id)});
    CHECK(session.scenario().id == each.id);
    const std::size_t count = session.events().size();
    for (std::size_t i = 0; i <= count; ++i)
      session.apply(StepEvent{.by = 1});
    if (count == 0) continue;
    CHECK(session.look().eventId == session.events().back().id);
    REQUIRE(session.explanation() != nullptr);
    CHECK(session.explanation()->eventId == session.look().eventId);
  }
}

TEST_CASE("playing follows the latest notable event until somebody chooses one") {
  Session session = albania();
  session.apply(Play{});
  for (int i = 0; i < 200; ++i)
    session.pass(0.25);
  CHECK(session.look().wholeDay() > 0);
  CHECK(session.look().following);
  REQUIRE_FALSE(session.look().eventId.empty());
  const std::string first = session.events().front().id;
  session.apply(SelectEvent{.id = first});
  session.pass(0.25);
  CHECK(session.look().eventId == first);
  CHECK_FALSE(session.look().following);
}

TEST_CASE("play stops at the last day and starts over from the first") {
  Session session = albania();
  session.apply(Seek{.day = 1e9});
  CHECK(session.look().wholeDay() == session.scenario().horizon() - 1);
  session.apply(Play{});
  CHECK(session.look().wholeDay() == 0);
  CHECK(session.look().playing);
  session.apply(SetSpeed{.daysPerSecond = 60});
  for (int i = 0; i < 100; ++i)
    session.pass(0.25);
  CHECK_FALSE(session.look().playing);
  CHECK(session.look().wholeDay() == session.scenario().horizon() - 1);
}

TEST_CASE("what would have prevented a climb is searched for while time stands still, and trying it does") {
  Session session = albania();
  const Event* climb = nullptr;
  for (const Event& event : session.events())
    if (event.kind == EventKind::raise && event.to >= 3 && !climb) climb = &event;
  REQUIRE(climb != nullptr);
  const Event wanted = *climb;
  session.apply(SelectEvent{.id = wanted.id, .seek = true});
  CHECK(session.prevention() == nullptr);
  double looks = 0;  // a clock that goes on by one at each look
  const Clock clock = [&looks] { return looks += 1; };
  for (int i = 0;
       i < 4000 && (!session.prevention() || session.prevention()->runsDone() < session.prevention()->runsInAll()); ++i)
    session.work(8, clock);
  REQUIRE(session.prevention() != nullptr);
  REQUIRE_FALSE(session.prevention()->found().empty());
  const Prevention found = session.prevention()->found().front();
  session.apply(SetParameter{.path = found.path, .value = found.after});
  const std::size_t tie = session.scenario().tieIndex(wanted.actor, wanted.toward);
  CHECK(Session::stateAfter(session.trace(), wanted.tick).posture[tie] < wanted.to);
  CHECK(Session::stateAfter(session.baselineTrace(), wanted.tick).posture[tie] >= wanted.to);
  CHECK(session.prevention() == nullptr);  // another run: the search was about the one before
}

TEST_CASE("seed and run choose another future for baseline and variant alike") {
  Session session = albania();
  const std::uint64_t before = session.trace().signature;
  session.apply(SetSeed{.seed = 7});
  CHECK(session.key().seed == 7);
  CHECK(session.trace().signature == session.baselineTrace().signature);
  session.apply(Undo{});
  CHECK(session.trace().signature == before);
}
