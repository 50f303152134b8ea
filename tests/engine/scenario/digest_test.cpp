// engine/src/scenario/digest: everything that can change a run, and nothing else.
#include <catch_amalgamated.hpp>

#include "engine/registry.h"
#include "engine/scenario.h"
#include "scenario/registry_table.h"
#include "support/builders.h"
#include "support/shipped.h"

namespace firebreak {
namespace {

Scenario shipped(std::string_view id) {
  for (const Scenario& scenario : test::shippedScenarios()) {
    if (scenario.id == id) return scenario;
  }
  FAIL("no scenario " << id);
  return {};
}

}  // namespace

TEST_CASE("every parameter of a scenario counts in its digest") {
  const Scenario scenario = test::s3();
  const std::uint64_t before = digest(scenario);
  for (const ParameterAddress& address : addresses(scenario)) {
    const Range range = rangeAt(scenario, address);
    const double value = valueAt(scenario, address);
    const double other = value < range.maximum ? range.maximum : range.minimum;
    if (other == value) continue;
    Scenario changed = scenario;
    INFO(pathOf(scenario, address));
    REQUIRE(setParameter(changed, pathOf(scenario, address), other));
    CHECK(digest(changed) != before);
  }
}

TEST_CASE("what is only shown does not count") {
  Scenario scenario = shipped("albania-2022");
  const std::uint64_t before = digest(scenario);
  scenario.id = "another";
  scenario.title = scenario.summary = scenario.description = scenario.assumptions = "Other words";
  scenario.sources.clear();
  scenario.history.clear();
  scenario.startDate.clear();
  scenario.seed += 1;
  std::swap(scenario.focusActor, scenario.focusTarget);
  for (Actor& actor : scenario.actors) {
    actor.name = actor.note = actor.letter = "X";
    actor.id += "2";
    actor.placed = false;
    actor.colour = "H";
  }
  for (ScriptedIncident& incident : scenario.incidents)
    incident.title = incident.source = "";
  CHECK(digest(scenario) == before);
}

TEST_CASE("every field of a scripted event counts") {
  const Scenario scenario = shipped("viasat-2022");
  const std::uint64_t before = digest(scenario);
  REQUIRE_FALSE(scenario.incidents.empty());
  REQUIRE_FALSE(scenario.moves.empty());
  const auto changes = [&](auto change) {
    Scenario changed = scenario;
    change(changed);
    return digest(changed) != before;
  };
  CHECK(changes([](Scenario& s) { s.incidents[0].tick += 1; }));
  CHECK(changes([](Scenario& s) { s.incidents[0].attacker = s.actorCount(); }));
  CHECK(changes([](Scenario& s) { s.incidents[0].target += 1; }));
  CHECK(changes([](Scenario& s) { s.incidents[0].type = 0; }));
  CHECK(changes([](Scenario& s) { s.incidents[0].metric[0] += 1; }));
  CHECK(changes([](Scenario& s) { s.incidents[0].given[0] = false; }));
  CHECK(changes([](Scenario& s) { s.incidents[0].falseFlag = 1; }));
  CHECK(changes([](Scenario& s) { s.incidents[0].framed = 0; }));
  CHECK(changes([](Scenario& s) { s.incidents.pop_back(); }));
  CHECK(changes([](Scenario& s) { s.moves[0].tick += 1; }));
  CHECK(changes([](Scenario& s) { s.moves[0].act = ScriptedAct::statement; }));
  CHECK(changes([](Scenario& s) { s.moves[0].measure -= 1; }));
  CHECK(changes([](Scenario& s) { s.moves[0].misread = 1; }));
  CHECK(changes([](Scenario& s) { s.moves[0].rung = 1; }));
  CHECK(changes([](Scenario& s) { s.moves[0].accepted = false; }));
  CHECK(changes([](Scenario& s) { s.dynamics = Dynamics::openGates; }));
}

TEST_CASE("a metric that is not given may hold anything") {
  Scenario scenario = shipped("viasat-2022");
  const std::uint64_t before = digest(scenario);
  REQUIRE_FALSE(scenario.incidents[0].given[2]);
  scenario.incidents[0].metric[2] = 17;
  CHECK(digest(scenario) == before);
}

}  // namespace firebreak
