// engine/src/classics/expected_value.

#include "classics/expected_value.h"

#include <cmath>

#include "engine/classics/near.h"

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
