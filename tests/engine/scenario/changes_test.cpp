// engine/src/scenario/changes: what a scripted change may touch, how it is read, checked and saved.
#include "scenario/changes.h"

#include <catch_amalgamated.hpp>

#include "engine/registry.h"
#include "support/builders.h"

namespace firebreak {
namespace {

Scenario with(ScriptedChange change) {
  Scenario scenario = test::s1();
  scenario.changes.push_back(std::move(change));
  return scenario;
}

std::string ruleOf(const ScriptedChange& change) {
  const std::vector<Issue> issues = validate(with(change));
  return issues.empty() ? "" : issues.front().rule + " " + issues.front().pointer;
}

}  // namespace

TEST_CASE("a change must be one that matters after the start, within range and horizon") {
  CHECK(ruleOf({.tick = 3, .parameter = "actors.A.resolve", .value = .2, .title = "", .source = ""}).empty());
  CHECK(ruleOf({.tick = 3, .parameter = "actors.A.resolve", .value = 1.2, .title = "", .source = ""}) ==
        "out-of-range /script/changes/0/value");
  CHECK(ruleOf({.tick = 3, .parameter = "actors.A.resolv", .value = .2, .title = "", .source = ""}) ==
        "unknown-parameter /script/changes/0/parameter");
  CHECK(ruleOf({.tick = 150, .parameter = "actors.A.resolve", .value = .2, .title = "", .source = ""}) ==
        "beyond-horizon /script/changes/0/tick");
  for (const char* parameter :
       {"actors.A.startingReputation", "ties.A>B.initialTension", "constants.reputationWeight"}) {
    CHECK(ruleOf({.tick = 3, .parameter = parameter, .value = .6, .title = "", .source = ""}) ==
          "cannot-change /script/changes/0/parameter");
  }
  CHECK(ruleOf({.tick = 3, .parameter = "ticks", .value = 200, .title = "", .source = ""}) ==
        "cannot-change /script/changes/0/parameter");
}

TEST_CASE("a later change is checked on what the earlier ones left") {
  Scenario scenario = with({.tick = 3, .parameter = "actors.A.redLine.4", .value = 58, .title = "", .source = ""});
  scenario.changes.push_back({.tick = 8, .parameter = "actors.A.redLine.3", .value = 56, .title = "", .source = ""});
  CHECK(validate(scenario).empty());
  scenario.changes.erase(scenario.changes.begin());
  REQUIRE(validate(scenario).size() == 1);
  CHECK(validate(scenario).front().rule == "ladder-order");
}

TEST_CASE("changes, harboured groups and rubrics survive saving and loading, and count in the digest") {
  Scenario scenario = test::s2();
  scenario.id = "test";
  scenario.title = "Test";
  const std::uint64_t before = digest(scenario);
  scenario.changes.push_back(
      {.tick = 3, .parameter = "actors.A.resolve", .value = .25, .title = "A new cabinet", .source = "made up"});
  CHECK(digest(scenario) != before);
  const std::uint64_t withChange = digest(scenario);
  scenario.actors[3].harboured = true;
  CHECK(digest(scenario) != withChange);
  const std::uint64_t withGroup = digest(scenario);
  scenario.rubric = RubricKind::eurepoc;
  CHECK(digest(scenario) != withGroup);

  const Result<Scenario> loaded = loadScenario(saveScenario(scenario));
  REQUIRE(loaded);
  CHECK(digest(*loaded) == digest(scenario));
  REQUIRE(loaded->changes.size() == 1);
  CHECK(loaded->changes[0].title == "A new cabinet");
  CHECK(loaded->changes[0].source == "made up");
  CHECK(loaded->actors[3].harboured);
  CHECK(loaded->rubric == RubricKind::eurepoc);
}

TEST_CASE("changes cannot ask for more work than a scenario may") {
  Scenario daily = test::s1();
  for (int day = 0; day < 101; ++day)
    daily.changes.push_back({.tick = day, .parameter = "actors.A.resolve", .value = .5, .title = "", .source = ""});
  REQUIRE(validate(daily).size() == 1);
  CHECK(validate(daily).front().rule == "too-many");
  daily.changes.pop_back();
  CHECK(validate(daily).empty());

  Scenario crowded = test::quietStates(20);
  crowded.id = crowded.title = "crowded";
  for (Tie& tie : crowded.ties)
    tie.reactivity = 0;
  for (int i = 0; i < 20; ++i) {
    for (int k = 0; k < 20; ++k) {
      if (i == k) continue;
      const std::string path = "ties." + crowded.actors[static_cast<std::size_t>(i)].id + ">" +
                               crowded.actors[static_cast<std::size_t>(k)].id + ".reactivity";
      crowded.changes.push_back({.tick = 1, .parameter = path, .value = 1, .title = "", .source = ""});
    }
  }
  REQUIRE(validate(crowded).size() == 1);
  CHECK(validate(crowded).front().rule == "too-large");
  CHECK(validate(crowded).front().pointer == "/ties");
}

TEST_CASE("what a group acts without is no lever of it") {
  Scenario scenario = test::s2();
  CHECK(findParameter(scenario, "actors.X.control"));
  const auto has = [&](std::string_view path) {
    for (const ParameterAddress& address : addresses(scenario))
      if (pathOf(scenario, address) == path) return true;
    return false;
  };
  CHECK(has("actors.X.control"));
  CHECK_FALSE(has("actors.X.shelter"));
  scenario.actors[3].harboured = true;
  CHECK_FALSE(has("actors.X.control"));
  CHECK_FALSE(has("actors.X.deniability"));
  CHECK(has("actors.X.shelter"));
}

}  // namespace firebreak
