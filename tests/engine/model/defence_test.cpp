// engine/src/model/defence: docs/model.md 14.2, shared defence and persistent access.

#include "model/defence.h"

#include <catch_amalgamated.hpp>

#include "model/prospect.h"
#include "support/bench.h"
#include "support/builders.h"

using namespace firebreak;
using namespace firebreak::test;

namespace {

auto nearly(double value) {
  return Catch::Approx(value).epsilon(0).margin(1e-12);
}

// The members of S3 defend at .5, M2 at .9.
Scenario oneStrong(double shared) {
  Scenario scenario = s3();
  scenario.actors[1].defence = .9;
  scenario.coalition.sharedDefence = shared;
  return scenario;
}

}  // namespace

TEST_CASE("The best defended of the partners helps the others, as far as the alliance holds together") {
  Bench bench(oneStrong(.5));
  CHECK(effectiveDefence(bench.model, bench.state, 0) == nearly(.64));  // .5 + .5 · .7 · (.9 − .5)
  CHECK(effectiveDefence(bench.model, bench.state, 1) == .9);           // nobody is better
  CHECK(effectiveDefence(bench.model, bench.state, 5) == .6);           // an outsider
  bench.state.cohesion = 0;
  CHECK(effectiveDefence(bench.model, bench.state, 0) == .5);
  Bench apart(oneStrong(0));
  CHECK(effectiveDefence(apart.model, apart.state, 0) == .5);
}

TEST_CASE("A coalition of one defends itself") {
  Scenario scenario = s1();
  scenario.coalition.members.push_back({.actor = 1, .commitment = .5, .riskAppetite = .5, .weight = 1});
  scenario.coalition.sharedDefence = 1;
  Bench bench(scenario);
  CHECK(effectiveDefence(bench.model, bench.state, 1) == .5);
}

TEST_CASE("Attackers see the shared defence") {
  Bench bench(oneStrong(.5));
  const Rivalry againstM1 = {5, 0, 5, .045};
  // sig(4 (.75 − .64))
  CHECK(prospectOf(bench.model, bench.state, againstM1).success == nearly(.6082590307465143));
}

TEST_CASE("Whoever is inside already succeeds more easily") {
  Scenario scenario = s1();
  scenario.actors[0].persistence = .5;
  Bench bench(scenario);
  CHECK(offenceAgainst(bench.model, bench.state, 0, 1) == .75);
  bench.state.intrusions.push_back({.since = 0, .attacker = 0, .victim = 1, .type = 1, .flagged = false});
  CHECK(offenceAgainst(bench.model, bench.state, 0, 1) == nearly(.85));
  CHECK(offenceAgainst(bench.model, bench.state, 1, 0) == .6);  // not the other way round
  CHECK(prospectOf(bench.model, bench.state, {0, 1, 0, .08}).success == nearly(.8021838885585817));  // sig(4 · .35)
  bench.state.offence[0] = .97;
  CHECK(offenceAgainst(bench.model, bench.state, 0, 1) == 1);
}

TEST_CASE("Access opens no type that needs more skill") {
  Scenario scenario = s1();
  scenario.actors[0].persistence = .5;
  scenario.actors[0].offence = .55;
  Bench bench(scenario);
  bench.state.intrusions.push_back({.since = 0, .attacker = 0, .victim = 1, .type = 1, .flagged = false});
  const Prospect prospect = prospectOf(bench.model, bench.state, {0, 1, 0, .08});
  CHECK(prospect.option[4].open);        // .5
  CHECK_FALSE(prospect.option[5].open);  // .6
}
