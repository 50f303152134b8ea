// Tests of web/views/ladder_view.cpp and ladder_scale.h: the axis, the stops of the handles, and what a rung says.

#include "web/views/ladder_view.h"

#include <algorithm>

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>

#include "support/builders.h"
#include "support/sitting.h"
#include "web/views/ladder_scale.h"

using namespace firebreak;
using namespace firebreak::web;
using Catch::Matchers::WithinAbs;
using test::Sitting;

TEST_CASE("tension and pixel are each other's inverse, 0 at the foot and 100 at the top") {
  const LadderScale scale{122, 472};
  CHECK(scale.pixelFromTension(0) == 472);
  CHECK(scale.pixelFromTension(100) == 122);
  for (double tension = 0; tension <= 100; tension += 0.5) {
    CHECK_THAT(scale.tensionFromPixel(scale.pixelFromTension(tension)), WithinAbs(tension, 1e-4));
  }
}

TEST_CASE("a dragged line settles on whole points, on tenths when fine, and within its stops") {
  CHECK(settledValue(54.6, false, 0, 100) == 55);
  CHECK(settledValue(54.4, false, 0, 100) == 54);
  CHECK(settledValue(54.44, true, 0, 100) == 54.4);
  CHECK(settledValue(80, false, 17, 61) == 61);
  CHECK(settledValue(-20, false, 3, 61) == 3);
  CHECK(settledValue(16, false, 16.5, 61) == 16.5);
}

TEST_CASE("a handle stops seven points from its neighbours, or at them if they are closer already") {
  Scenario scenario = test::s1();
  // Defaults: 10, 20, 34, 47, 60, 77, 90.
  CHECK(handleRange(scenario, 0, 3).minimum == 27);
  CHECK(handleRange(scenario, 0, 3).maximum == 40);
  CHECK(handleRange(scenario, 0, 1).minimum == 0);
  CHECK(handleRange(scenario, 0, 1).maximum == 13);
  CHECK(handleRange(scenario, 0, 7).minimum == 84);
  CHECK(handleRange(scenario, 0, 7).maximum == 100);
  scenario.actors[0].ladder.redLine[3] = 44;
  CHECK(handleRange(scenario, 0, 4).minimum == 44);
  CHECK(handleRange(scenario, 0, 3).maximum == 47);
  CHECK(handleRange(scenario, 1, 3).maximum == 40);
}

TEST_CASE("the ladder is that of the side that decides") {
  Sitting sitting(test::s1());
  sitting.scenario.actors[1].ladder.redLine[3] = 40;
  sitting.look.tieActor = 1;
  sitting.look.tieToward = 0;
  sitting.look.day = 80;
  const LadderView view = ladderView(sitting.scene());
  const WorldState& state = sitting.trace.states[81];
  CHECK(view.side.actor == 1);
  CHECK(view.rungs[3].redLine == 40);
  CHECK(view.rungs[3].path == "actors.B.redLine.3");
  CHECK(view.side.tension == state.tension[2]);
  CHECK(view.other.tension == state.tension[1]);
  CHECK(view.side.rung == state.posture[2]);
  CHECK(view.rungs[static_cast<std::size_t>(view.side.rung)].current);
}

TEST_CASE("evidence is met when a case of the deciding side against the other reaches today's standard") {
  Sitting sitting(test::s2());
  int seen = 0;
  for (int day = 0; day <= sitting.lastDay(); ++day) {
    sitting.look.day = day;
    sitting.look.tieActor = 1;
    sitting.look.tieToward = 0;
    const LadderView view = ladderView(sitting.scene());
    const WorldState& state = sitting.trace.states[static_cast<std::size_t>(day + 1)];
    double best = -1;
    for (std::size_t c = 0; c < state.cases.size(); ++c) {
      if (state.cases[c].victim == 1) best = std::max(best, state.posterior[c * 4]);
    }
    const double standard = std::clamp(.70 + 0 - 0.2 * state.pressure[1], .02, .995);
    CHECK(view.rungs[3].standard == standard);
    CHECK(view.rungs[3].met == (best >= standard));
    seen += view.rungs[3].met;
  }
  // The test has seen both.
  CHECK(seen > 0);
  CHECK(seen < sitting.scenario.horizon());
}

TEST_CASE("a measure, a truce and a right to act stand on the ladder for as long as they hold") {
  int measures = 0, truces = 0, mandates = 0;
  for (std::uint64_t seed = 1; seed <= 8; ++seed) {
    Sitting sitting(test::s3(), {.seed = seed, .run = 0});
    sitting.look.tieActor = 0;
    sitting.look.tieToward = 5;
    const std::size_t tie = sitting.scenario.tieIndex(0, 5);
    for (int day = 0; day <= sitting.lastDay(); ++day) {
      sitting.look.day = day;
      const LadderView view = ladderView(sitting.scene());
      const WorldState& state = sitting.trace.states[static_cast<std::size_t>(day + 1)];
      CHECK(view.measure.empty() == (state.measure[tie] < 0));
      CHECK((view.truceUntil > day) == (state.truceUntil[tie] > state.tick));
      CHECK((view.mandateRung >= 3) == (state.mandateRung[tie] > 0 && state.mandateUntil[tie] > state.tick));
      measures += !view.measure.empty();
      truces += view.truceUntil >= 0;
      mandates += view.mandateRung > 0;
    }
  }
  CHECK(measures > 0);
  CHECK(truces > 0);
  CHECK(mandates > 0);
}

TEST_CASE("a rung tells its line, its evidence and its share in one sentence") {
  Sitting sitting(test::s1());
  const LadderView view = ladderView(sitting.scene());
  CHECK(view.rungs[0].sentence == "Rung 0, Normal: 0 % of futures stop here, held now");
  CHECK(view.rungs[3].sentence == "Rung 3, Target: from tension 34, evidence 70 %, 0 % of futures stop here");
}

TEST_CASE("shares come from the futures, with their error") {
  Sitting sitting(test::s1());
  const auto scenario = std::make_shared<const Scenario>(sitting.scenario);
  sitting.futures->restart(scenario, scenario, true, 1, {0, 1});
  test::makeRuns(*sitting.futures, 40);
  const LadderView view = ladderView(sitting.scene());
  REQUIRE(view.futures > 1);
  double sum = 0;
  for (const LadderRung& rung : view.rungs)
    sum += rung.share;
  CHECK_THAT(sum, WithinAbs(1, 1e-9));
  CHECK(view.error > 0);
}
