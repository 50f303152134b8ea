// Tests of web/views/strata_view.cpp: one rung a day up to today, shares that sum to one after it.

#include "web/views/strata_view.h"

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

#include "support/builders.h"
#include "support/sitting.h"

using namespace firebreak;
using namespace firebreak::web;
using Catch::Approx;
using test::Sitting;

namespace {

constexpr int today = 60;

// Futures from today, as many as one slice gives or more.
void countFutures(Sitting& sitting, int runs) {
  const auto scenario = std::make_shared<const Scenario>(sitting.scenario);
  sitting.futures->restartFromToday(scenario, {{.seed = 1, .run = 0}, sitting.look.wholeDay()},
                                    {sitting.look.tieActor, sitting.look.tieToward});
  while (sitting.futures->runsFromToday() < runs)
    test::makeRuns(*sitting.futures, 1);
}

}  // namespace

TEST_CASE("the past is the posture of the watched tie, evening by evening, without a gap") {
  Sitting sitting(test::s1(), {.seed = 5, .run = 0});
  sitting.look.day = sitting.lastDay();
  const StrataView view = strataView(sitting.scene());
  const std::size_t tie = sitting.scenario.tieIndex(sitting.look.tieActor, sitting.look.tieToward);
  int day = 0;
  for (const StrataStretch& stretch : view.past) {
    CHECK(stretch.first == day);
    for (; day <= stretch.last; ++day)
      CHECK(sitting.scene().after(day).posture[tie] == stretch.rung);
  }
  CHECK(day == sitting.scenario.horizon());
}

TEST_CASE("before a single run is counted there is no future to show") {
  Sitting sitting(test::s1());
  sitting.look.day = today;
  const StrataView view = strataView(sitting.scene());
  CHECK(view.future.empty());
  CHECK(view.badDay == -1);
}

TEST_CASE("the future begins with today's rung and its shares sum to one") {
  Sitting sitting(test::s1(), {.seed = 5, .run = 0});
  sitting.look.day = today;
  countFutures(sitting, 64);
  const StrataView view = strataView(sitting.scene());
  REQUIRE(static_cast<int>(view.future.size()) == sitting.scenario.horizon() - today);
  CHECK(view.future[0][static_cast<std::size_t>(view.past.back().rung)] == 1);
  for (const auto& shares : view.future) {
    float sum = 0;
    for (const float share : shares)
      sum += share;
    CHECK(sum == Approx(1).margin(1e-4));
  }
  CHECK(view.runs >= 64);
}

TEST_CASE("the sentence speaks of the worst day to come") {
  Scenario scenario = test::s1();
  for (Actor& actor : scenario.actors)  // a world that climbs
    for (int rung = 3; rung < rungCount; ++rung)
      actor.ladder.redLine[static_cast<std::size_t>(rung)] = 20 + rung;
  scenario.dynamics = Dynamics::openGates;
  Sitting sitting(scenario, {.seed = 5, .run = 0});
  sitting.look.day = 3;
  countFutures(sitting, 64);
  const StrataView view = strataView(sitting.scene());
  REQUIRE(view.badDay > 3);
  CHECK(view.badShare > 0);
  for (std::size_t i = 1; i < view.future.size(); ++i) {
    float share = 0;
    for (int rung = StrataView::badRung; rung < rungCount; ++rung)
      share += view.future[i][static_cast<std::size_t>(rung)];
    if (view.badNow)
      CHECK(view.badDay == scenario.horizon() - 1);
    else
      CHECK(static_cast<double>(share) <= view.badShare + 1e-6);
  }
}

TEST_CASE("on the last day nothing is left to come") {
  Sitting sitting(test::s1());
  sitting.look.day = sitting.lastDay();
  countFutures(sitting, 8);
  const StrataView view = strataView(sitting.scene());
  CHECK(view.future.empty());
  CHECK(view.badDay == -1);
}

TEST_CASE("the baseline is there only when something was changed") {
  Sitting sitting(test::s1());
  sitting.look.day = today;
  Scene scene = sitting.scene();
  CHECK(strataView(scene).baselinePast.empty());
  scene.anyChange = true;
  CHECK(strataView(scene).baselinePast.back().last == today);
}
