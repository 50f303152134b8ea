// engine/src/classics/expected_value, and the engine's attackers as they near it without errors (docs/model.md 5, step
// 1).

#include "classics/expected_value.h"

#include <cmath>

#include "engine/classics/near.h"
#include "model/prospect.h"
#include "support/bench.h"
#include "support/builders.h"

using namespace firebreak::classics;
using firebreak::test::exactly;
using firebreak::test::near;

TEST_CASE("Attribution beyond B/(pC) deters") {
  ExpectedValue game = {.benefit = 10, .punishment = 50, .responseProbability = .5, .attributionProbability = .5};
  CHECK_THAT(solve(game).criticalAttribution, exactly(.4));  // 10 / (.5 · 50)
  CHECK_THAT(solve(game).net, exactly(-2.5));                // 10 − .5 · .5 · 50
  CHECK_FALSE(solve(game).attacks);
  game.attributionProbability = .3;
  CHECK_THAT(solve(game).net, exactly(2.5));  // 10 − .3 · .5 · 50
  CHECK(solve(game).attacks);
}

TEST_CASE("A weaker answer needs more attribution") {
  const ExpectedValueResult solved =
      solve({.benefit = 10, .punishment = 20, .responseProbability = .6, .attributionProbability = .9});
  CHECK_THAT(solved.criticalAttribution, near(.833333));  // 10 / 12
  CHECK_THAT(solved.net, exactly(-.8));                   // 10 − .9 · 12
  CHECK_FALSE(solved.attacks);
  CHECK(solved.punishable);
}

TEST_CASE("Where punishment is too light only denial deters") {
  ExpectedValue game = {.benefit = 10, .punishment = 15, .responseProbability = .5, .attributionProbability = 1};
  CHECK_THAT(solve(game).criticalAttribution, near(1.333333));  // 10 / 7.5
  CHECK_FALSE(solve(game).punishable);
  CHECK(solve(game).attacks);
  game.benefit = 7;  // denial
  CHECK_FALSE(solve(game).attacks);
}

TEST_CASE("Without an answer no attribution is enough; without benefit none is needed") {
  CHECK(std::isinf(solve(ExpectedValue{.benefit = 1, .responseProbability = 0}).criticalAttribution));
  CHECK(solve(ExpectedValue{.benefit = 0, .responseProbability = 0}).criticalAttribution == 0);
  CHECK_FALSE(solve(ExpectedValue{.benefit = 0, .responseProbability = 0}).attacks);
}

TEST_CASE("Without errors the engine's attackers are those of expected value") {
  using namespace firebreak;
  Scenario scenario = firebreak::test::s1();
  scenario.constants.rationality = 1000;
  bool attacked = false, deterred = false;
  for (const double resilience : {.1, .6, .95})
    for (const double drive : {0.0, 20.0, 60.0}) {
      scenario.actors[1].resilience = resilience;
      const firebreak::test::Bench bench(scenario);
      const Prospect prospect = prospectOf(bench.model, bench.state, bench.model.rivalries[0]);
      const Appraisal appraisal = appraise(bench.model, prospect, drive);
      bool anyPays = false;
      for (std::size_t type = 0; type < incidentTypes; ++type) {
        const Prospect::Option& option = prospect.option[type];
        REQUIRE(option.attribution * option.answer > 0);
        const bool pays = solve({.benefit = option.worth * (.5 + drive / 100) * prospect.bites - option.cost,
                                 .punishment = option.punishment / (option.attribution * option.answer),
                                 .responseProbability = option.answer,
                                 .attributionProbability = option.attribution})
                              .attacks;
        CHECK(pays == (appraisal.weight[type] > 1));  // e^{Λ·EU} against the 1 of doing nothing
        anyPays = anyPays || pays;
      }
      CHECK((1 - 1 / appraisal.sum > .99) == anyPays);
      (anyPays ? attacked : deterred) = true;
    }
  CHECK((attacked && deterred));
}
