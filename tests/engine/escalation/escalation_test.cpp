// engine/src/escalation/escalation: every E case of docs/model.md 10.1.

#include "engine/escalation.h"

#include <catch_amalgamated.hpp>

#include "support/builders.h"

using namespace firebreak;
using namespace firebreak::test;

namespace {

auto nearly(double value) {
  return Catch::Approx(value).epsilon(0).margin(1e-11);
}

void check(const Scenario& scenario, const WorldState& state, double now, double latent) {
  const EscalationNumber number = escalationNumber(scenario, state);
  CHECK(number.now == nearly(now));
  CHECK(number.latent == nearly(latent));
}

Scenario linear(int states, double gain) {
  Scenario scenario = quietStates(states);
  scenario.dynamics = Dynamics::linear;
  scenario.linearGain = gain;
  return scenario;
}

}  // namespace

TEST_CASE("E case 1: two like states with linear answers") {
  const Scenario scenario = linear(2, 1);
  check(scenario, initialState(scenario), 1, 1);  // .03 · 1/.03
}

TEST_CASE("E case 2: two unlike states with linear answers") {
  Scenario scenario = linear(2, 1.3);
  scenario.tie(0, 1).reactivity = .8, scenario.tie(0, 1).decay = .04;
  scenario.tie(1, 0).reactivity = .5, scenario.tie(1, 0).decay = .025;
  check(scenario, initialState(scenario), .78, .78);  // .03 · 1.3 · √(.8 · .5/(.04 · .025))
}

TEST_CASE("E case 3: three states in a row with linear answers") {
  Scenario scenario = linear(3, .9);
  scenario.tie(0, 2).reactivity = scenario.tie(2, 0).reactivity = 0;
  scenario.tie(1, 2).reactivity = .5;
  check(scenario, initialState(scenario), .9, .9);
}

TEST_CASE("E case 4: S1 at t = 0") {
  const Scenario scenario = s1();
  check(scenario, initialState(scenario), .564037023141, .728242152231);
}

TEST_CASE("E case 5: S1 at t = 0 without attacks") {
  Scenario scenario = s1();
  scenario.opportunity.assign(scenario.opportunity.size(), 0);
  CHECK(escalationNumber(scenario, initialState(scenario)).latent == nearly(.666167973738));
}

TEST_CASE("E case 6: S1 with high tension and no measures yet") {
  const Scenario scenario = s1();
  WorldState state = initialState(scenario);
  state.tension[scenario.tieIndex(0, 1)] = 50;
  state.tension[scenario.tieIndex(1, 0)] = 45;
  check(scenario, state, .051558524986, 1.338983759658);

  const auto entries = escalationEntries(scenario, state, true);
  REQUIRE(entries.size() == 2);
  CHECK(entries[0].fromActor == 0);
  CHECK(entries[0].toActor == 1);
  CHECK(entries[0].measures + entries[0].support + entries[0].attacks == nearly(1.470071189774));
  CHECK(entries[1].fromActor == 1);
  CHECK(entries[1].measures + entries[1].support + entries[1].attacks == nearly(1.219585501096));
}

TEST_CASE("E case 7: S2 at t = 0") {
  const Scenario scenario = s2();
  check(scenario, initialState(scenario), .516251063732, .659545636720);
}

TEST_CASE("E case 8: S3 at t = 0") {
  const Scenario scenario = s3();
  check(scenario, initialState(scenario), .626692035278, .952330437485);
}

TEST_CASE("E case 9: S3 with high tension") {
  const Scenario scenario = s3();
  WorldState state = initialState(scenario);
  for (int j = 0; j < 5; ++j) {
    state.tension[scenario.tieIndex(5, j)] = 60;
    state.tension[scenario.tieIndex(j, 5)] = 55;
  }
  CHECK(escalationNumber(scenario, state).latent == nearly(1.295188982679));
}

TEST_CASE("Latent E of S1 depends on tension as printed") {
  const Scenario scenario = s1();
  WorldState state = initialState(scenario);
  const std::array<double, 7> printed = {.186, .598, .897, 1.082, 1.253, 1.140, 1.672};
  for (std::size_t n = 0; n < printed.size(); ++n) {
    const double x = 5 + 10 * static_cast<double>(n);
    state.tension[scenario.tieIndex(0, 1)] = state.tension[scenario.tieIndex(1, 0)] = x;
    CHECK(escalationNumber(scenario, state).latent == Catch::Approx(printed[n]).epsilon(0).margin(.0005));
  }
}

TEST_CASE("Entries come largest first, and mandates open the upper rungs") {
  const Scenario scenario = s3();
  WorldState state = initialState(scenario);
  for (double& tension : state.tension)
    tension = std::max(tension, 40.0);
  const auto entries = escalationEntries(scenario, state, false);
  for (std::size_t n = 1; n < entries.size(); ++n) {
    const auto sum = [&](std::size_t at) { return entries[at].measures + entries[at].support + entries[at].attacks; };
    CHECK(sum(n) <= sum(n - 1));
  }
  const double before = escalationNumber(scenario, state).now;
  state.mandateRung.assign(state.mandateRung.size(), 5);
  state.mandateUntil.assign(state.mandateUntil.size(), 20);
  CHECK(escalationNumber(scenario, state).now > before);
}
