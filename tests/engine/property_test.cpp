// What holds for every scenario, over settings drawn from the whole range of the parameters, ends included.

#include <catch_amalgamated.hpp>

#include "engine/escalation.h"
#include "engine/run.h"
#include "model/invariants.h"
#include "support/builders.h"
#include "support/random_scenario.h"

using namespace firebreak;
using namespace firebreak::test;

namespace {

// Checks every day's state.
struct Inspector : DayWatcher {
  explicit Inspector(const Scenario& scenario) : model(scenario) {}
  void day(const WorldState& state) override {
    const std::string_view found = invariantBreach(model, state);
    if (breach.empty()) breach = found;
  }
  Model model;
  std::string_view breach;
};

}  // namespace

TEST_CASE("Random scenarios keep the rules of the format") {
  for (std::uint32_t number = 0; number < 300; ++number) {
    const std::vector<Issue> issues = validate(randomScenario(number));
    INFO("random scenario " << number << (issues.empty() ? "" : ": " + describe(issues[0])));
    REQUIRE(issues.empty());
  }
}

TEST_CASE("Every day of a random scenario keeps the invariants") {
  for (std::uint32_t number = 0; number < 300; ++number) {
    const Scenario scenario = randomScenario(number);
    Inspector inspector(scenario);
    const Outcomes o = run(scenario, {.seed = number, .run = 0}, &inspector).outcomes;
    INFO("random scenario " << number);
    REQUIRE(inspector.breach == "");
    REQUIRE(o.attacks <= o.attempts);
    REQUIRE(o.attempts + o.deterredByPunishment + o.deterredByDenial <= o.opportunities);
    REQUIRE(o.punished + o.unanswered <= o.seriousCases);
    REQUIRE(o.impunity >= 0);
    REQUIRE(o.impunity <= 1);
    REQUIRE(std::isfinite(o.cost.total));
    REQUIRE(o.peak <= 7);
    REQUIRE(o.ticksAtRung6 <= o.ticksAtRung3);
  }
}

TEST_CASE("E now never exceeds latent E") {
  for (std::uint32_t number = 0; number < 100; ++number) {
    const Scenario scenario = randomScenario(number);
    const WorldState last = run(scenario, {.seed = number, .run = 1}).last;
    const EscalationNumber e = escalationNumber(scenario, last);
    INFO("random scenario " << number);
    REQUIRE(std::isfinite(e.latent));
    REQUIRE(e.now >= 0);
    REQUIRE(e.now <= e.latent * (1 + 1e-12));
  }
}

TEST_CASE("Recording changes no bit of a random scenario") {
  for (std::uint32_t number = 0; number < 60; ++number) {
    const Scenario scenario = randomScenario(number);
    INFO("random scenario " << number);
    REQUIRE(runWithTrace(scenario, {.seed = number}).signature == run(scenario, {.seed = number}).signature);
  }
}
