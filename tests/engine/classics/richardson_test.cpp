// engine/src/classics/richardson, and the engine with linear answers as its special case (docs/model.md 8).

#include "classics/richardson.h"

#include <cmath>

#include "engine/classics/near.h"
#include "engine/engine.h"
#include "support/builders.h"

using namespace firebreak::classics;
using firebreak::test::exactly;
using firebreak::test::near;

namespace {

struct Vector {
  Richardson race;
  double x, y, slow, fast, laterX, laterY;
  bool stable;
};

const Vector vectors[] = {
    // (.6 · 1 + .2 · 2)/(.3 − .06) = 1/.24, (.5 · 2 + .3 · 1)/.24; ½(−1.1 ± √(.01 + .24))
    {{.2, .3, .5, .6, 1, 2, 0, 0}, 4.166667, 5.416667, -.3, -.8, 3.134550, 4.361656, true},
    // 1.7/(.64 − .81); ½(−1.6 ± 1.8)
    {{.9, .9, .8, .8, 1, 1, 0, 0}, -10, -10, .1, -1.7, 6.487213, 6.487213, false},
    // (−.2 + .4)/.75, (.8 − .1)/.75; goodwill against a grievance
    {{.5, .5, 1, 1, -.2, .8, 2, 0}, .266667, .933333, -.5, -1.5, .300238, .965430, true},
    // (.06 + .03)/.09, (.03 + .03)/.09; ½(−.9 ± √.45)
    {{.3, .3, .3, .6, .1, .1, 1, 1}, 1, .666667, -.114590, -.785410, 1.081118, .723368, true},
};

// The classical fourth-order method: no exponential in it.
RichardsonState rungeKutta(const Richardson& race, double time, int steps) {
  const double h = time / steps;
  const auto slope = [&](RichardsonState s) {
    return RichardsonState{race.reactionX * s.y - race.fatigueX * s.x + race.grievanceX,
                           race.reactionY * s.x - race.fatigueY * s.y + race.grievanceY};
  };
  const auto moved = [](RichardsonState s, RichardsonState by, double share) {
    return RichardsonState{s.x + share * by.x, s.y + share * by.y};
  };
  RichardsonState s = {race.startX, race.startY};
  for (int n = 0; n < steps; ++n) {
    const RichardsonState a = slope(s), b = slope(moved(s, a, h / 2)), c = slope(moved(s, b, h / 2)),
                          d = slope(moved(s, c, h));
    s.x += h / 6 * (a.x + 2 * b.x + 2 * c.x + d.x);
    s.y += h / 6 * (a.y + 2 * b.y + 2 * c.y + d.y);
  }
  return s;
}

}  // namespace

TEST_CASE("Balance, eigenvalues, stability and the race after five years") {
  for (const Vector& each : vectors) {
    const RichardsonResult solved = solve(each.race);
    CHECK_THAT(solved.balance.x, near(each.x));
    CHECK_THAT(solved.balance.y, near(each.y));
    CHECK_THAT(solved.slow, near(each.slow));
    CHECK_THAT(solved.fast, near(each.fast));
    CHECK(solved.stable == each.stable);
    CHECK((solved.ratio < 1) == each.stable);
    const RichardsonState later = stateAfter(each.race, 5);
    CHECK_THAT(later.x, near(each.laterX));
    CHECK_THAT(later.y, near(each.laterY));
  }
}

TEST_CASE("The exact course agrees with step-by-step integration") {
  for (const Vector& each : vectors) {
    const RichardsonState exact = stateAfter(each.race, 5), stepped = rungeKutta(each.race, 5, 5000);
    CHECK_THAT(exact.x, Catch::Matchers::WithinAbs(stepped.x, 1e-10));
    CHECK_THAT(exact.y, Catch::Matchers::WithinAbs(stepped.y, 1e-10));
  }
}

TEST_CASE("A race on the edge has no balance and grows steadily") {
  const Richardson edge = {.5, .5, .5, .5, 1, 1, 0, 0};
  CHECK(std::isnan(solve(edge).balance.x));
  CHECK_FALSE(solve(edge).stable);
  CHECK_THAT(solve(edge).ratio, Catch::Matchers::WithinAbs(1, 1e-9));
  CHECK_THAT(stateAfter(edge, 7).x, Catch::Matchers::WithinAbs(7, 1e-10));  // x = y, so x' = g
}

TEST_CASE("Without fatigue any reaction runs away") {
  const RichardsonResult solved = solve(Richardson{.1, .1, 0, .5, 0, 0, 1, 1});
  CHECK(std::isinf(solved.ratio));
  CHECK_FALSE(solved.stable);
  CHECK(solve(Richardson{0, .1, 0, .5, 0, 0, 1, 1}).ratio == 0);
}

TEST_CASE("The engine with linear answers comes to rest where Richardson's race does") {
  using namespace firebreak;
  Scenario scenario = test::quietStates(2);
  scenario.dynamics = Dynamics::linear;
  scenario.linearGain = .7;
  scenario.tie(0, 1) = {.reactivity = 1.1, .decay = .06, .grievance = .5, .initialTension = 3};
  scenario.tie(1, 0) = {.reactivity = .9, .decay = .05, .grievance = .8, .initialTension = 8};
  scenario.ticks = 1000;  // the slow eigenvalue is −.034: e^−34 of the start is left
  const double pressure = scenario.constants.measureGain * scenario.linearGain;
  const Richardson race = {.reactionX = pressure * 1.1,
                           .reactionY = pressure * .9,
                           .fatigueX = .06,
                           .fatigueY = .05,
                           .grievanceX = .5,
                           .grievanceY = .8};
  const RichardsonResult solved = solve(race);
  REQUIRE(solved.stable);

  const Trace trace = runWithTrace(scenario, {.seed = 1, .run = 0});
  CHECK_THAT(trace.states.back().tension[scenario.tieIndex(0, 1)], Catch::Matchers::WithinAbs(solved.balance.x, 1e-9));
  CHECK_THAT(trace.states.back().tension[scenario.tieIndex(1, 0)], Catch::Matchers::WithinAbs(solved.balance.y, 1e-9));
  // And the engine's escalation number is the race's ratio.
  CHECK_THAT(escalationNumber(scenario, trace.states.front()).latent, Catch::Matchers::WithinAbs(solved.ratio, 1e-9));
}
