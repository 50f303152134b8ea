// engine/src/run/course: parameters that have another value from a day on.
#include <catch_amalgamated.hpp>

#include "engine/registry.h"
#include "engine/run.h"
#include "support/builders.h"

namespace firebreak {
namespace {

Scenario changed(int tick, const std::string& parameter, double value) {
  Scenario scenario = test::s1();
  scenario.changes.push_back({.tick = tick, .parameter = parameter, .value = value, .title = "", .source = ""});
  REQUIRE(validate(scenario).empty());
  return scenario;
}

}  // namespace

TEST_CASE("up to the day of a change nothing differs, from it on the new value holds") {
  const Scenario before = test::s1();
  const Scenario after = changed(40, "ties.A>B.grievance", 2.5);
  const Trace plain = runWithTrace(before, {.seed = 3, .run = 0}), other = runWithTrace(after, {.seed = 3, .run = 0});
  for (std::size_t day = 0; day <= 40; ++day)
    REQUIRE(plain.states[day].tension == other.states[day].tension);
  // Step 5 of day 40: (1 − f) x + g with g = 2.5 instead of 0.55, all else as it was.
  const std::size_t tie = before.tieIndex(0, 1);
  CHECK(other.states[41].tension[tie] - plain.states[41].tension[tie] == Catch::Approx(2.5 - 0.55));
  REQUIRE(other.days[40].changes == std::vector<int>{0});
  CHECK(other.days[39].changes.empty());
}

TEST_CASE("a change on day 0 is the scenario with that value") {
  const Scenario late = changed(0, "actors.B.preparedness", 0.9);
  Scenario whole = test::s1();
  REQUIRE(setParameter(whole, "actors.B.preparedness", 0.9));
  CHECK(run(late, {.seed = 5, .run = 2}).signature == run(whole, {.seed = 5, .run = 2}).signature);
}

TEST_CASE("capabilities and trust that stand in the state are set on the day") {
  const Trace trace = runWithTrace(changed(10, "actors.A.stealth", 0.9), {.seed = 1, .run = 0});
  CHECK(trace.states[10].stealth[0] == 0.5);
  CHECK(trace.states[11].stealth[0] == 0.9);
  const Trace trust = runWithTrace(changed(10, "ties.B>A.trust", 0.05), {.seed = 1, .run = 0});
  CHECK(trust.states[10].trust[2] == 0.3);
  CHECK(trust.states[11].trust[2] == 0.05);
}

TEST_CASE("two changes of one parameter follow each other, and a runner plays them in every run") {
  Scenario scenario = changed(10, "constants.crimeRate", 0);
  scenario.changes.push_back({.tick = 50, .parameter = "constants.crimeRate", .value = 0.1, .title = "", .source = ""});
  REQUIRE(validate(scenario).empty());
  CHECK(scenarioAt(scenario, 9).constants.crimeRate == 0.02);
  CHECK(scenarioAt(scenario, 10).constants.crimeRate == 0);
  CHECK(scenarioAt(scenario, 50).constants.crimeRate == 0.1);
  Runner runner(scenario);
  for (std::uint32_t number = 0; number < 5; ++number) {
    const RunKey key = {.seed = 9, .run = number};
    CHECK(runner.run(key).signature == run(scenario, key).signature);
    CHECK(runner.outcomes(key).cost.total == run(scenario, key).outcomes.cost.total);
  }
}

TEST_CASE("a run resumed after a change goes on as the whole run does") {
  const Scenario scenario = changed(30, "actors.B.resolve", 0.2);
  const Trace whole = runWithTrace(scenario, {.seed = 4, .run = 1});
  for (const std::size_t day : {20u, 30u, 60u}) {
    const RunSummary rest = resume(scenario, whole.states[day], {.seed = 4, .run = 1});
    CHECK(rest.last.tension == whole.states.back().tension);
  }
}

TEST_CASE("a snapshot goes on in a variant that uses other extensions") {
  const Scenario plain = test::s3();
  Scenario voting = plain;
  REQUIRE(setParameter(voting, "coalition.quorum", 0.6));
  REQUIRE(setParameter(voting, "actors.M1.sourceProtection", 0.5));
  const Trace without = runWithTrace(plain, {.seed = 2, .run = 0}), with = runWithTrace(voting, {.seed = 2, .run = 0});
  REQUIRE(without.states[60].cases.size() > 0);
  for (const std::size_t day : {0u, 60u, 120u}) {
    const WorldState joined = resume(voting, without.states[day], {.seed = 2, .run = 0}).last;
    CHECK(joined.unity.size() == 6);
    CHECK(joined.priorWeight.size() == joined.logWeight.size());
    CHECK(joined.shown.size() == joined.posterior.size());
    const WorldState left = resume(plain, with.states[day], {.seed = 2, .run = 0}).last;
    CHECK(left.unity.empty());
    CHECK(left.priorWeight.empty());
    CHECK(left.shown.empty());
  }
  // From the first day on nothing has been lost.
  CHECK(resume(voting, without.states[0], {.seed = 2, .run = 0}).signature ==
        run(voting, {.seed = 2, .run = 0}).signature);
}

TEST_CASE("partners are not consulted before the day on which that begins") {
  Scenario scenario = test::s3();
  scenario.changes.push_back({.tick = 90, .parameter = "coalition.quorum", .value = .6, .title = "", .source = ""});
  int votes = 0;
  for (const std::uint32_t number : {0u, 1u, 2u, 3u}) {
    const Trace trace = runWithTrace(scenario, {.seed = 1, .run = number});
    for (std::size_t day = 0; day < trace.days.size(); ++day) {
      votes += static_cast<int>(trace.days[day].votes.size());
      if (day >= 90) continue;
      CHECK(trace.days[day].votes.empty());
      CHECK(trace.states[day].unity == std::vector<double>(6, 1.0));
    }
  }
  CHECK(votes > 0);
}

TEST_CASE("a change that no longer fits what was moved since is left out") {
  Scenario scenario = changed(10, "actors.B.redLine.3", 45);
  REQUIRE(setParameter(scenario, "actors.B.redLine.4", 40));
  const Trace trace = runWithTrace(scenario, {.seed = 1, .run = 0});
  CHECK(trace.days[10].changes.empty());
}

TEST_CASE("a tie that loses its hostility keeps its measure until that has run its time") {
  Scenario scenario = test::s1();
  ScriptedMove indictments;
  indictments.tick = 5;
  indictments.actor = 0;
  indictments.target = 1;
  indictments.measure = 4;
  scenario.moves.push_back(indictments);
  scenario.changes.push_back({.tick = 10, .parameter = "ties.A>B.reactivity", .value = 0, .title = "", .source = ""});
  REQUIRE(validate(scenario).empty());
  const Trace trace = runWithTrace(scenario, {.seed = 1, .run = 0});
  const std::size_t tie = scenario.tieIndex(0, 1);
  CHECK(trace.states[11].posture[tie] == 3);  // indictments, for 90 days
  CHECK(trace.states[95].posture[tie] == 3);
  CHECK(trace.states[149].posture[tie] == 0);
}

}  // namespace firebreak
