// engine/src/classics/blame_game.

#include "classics/blame_game.h"

#include "engine/classics/near.h"

using namespace firebreak::classics;
using firebreak::test::exactly;
using firebreak::test::near;

TEST_CASE("Blame needs a certainty of C/(G+C)") {
  CHECK_THAT(solve(BlameGame{.gainOfBlame = 4, .costOfBlame = 1}).threshold, exactly(.2));   // 1/5
  CHECK_THAT(solve(BlameGame{.gainOfBlame = 1, .costOfBlame = 1}).threshold, exactly(.5));   // 1/2
  CHECK_THAT(solve(BlameGame{.gainOfBlame = 2, .costOfBlame = 6}).threshold, exactly(.75));  // 6/8
}

TEST_CASE("A victim blames from the threshold on") {
  CHECK(solve(BlameGame{.vulnerable = .19}).blamesVulnerable == 0);
  CHECK(solve(BlameGame{.vulnerable = .2}).blamesVulnerable == 1);
}

TEST_CASE("Nobody who cannot be hurt is blamed for long") {
  for (const double knowledge : {0.0, .5, 1.0})
    CHECK(solve(BlameGame{.vulnerable = 0, .knowledge = knowledge}).blamesInvulnerable == 0);
  CHECK(solve(BlameGame{.vulnerable = .9, .knowledge = 0}).blamesInvulnerable == 1);
  CHECK(solve(BlameGame{.vulnerable = .9, .knowledge = 1}).blamesInvulnerable == 0);
}

TEST_CASE("Knowledge never lowers blame on those who can be hurt, nor raises it on the others") {
  for (const double vulnerable : {.1, .3, .8}) {
    BlameResult last = solve(BlameGame{.vulnerable = vulnerable, .knowledge = 0});
    for (int tenth = 1; tenth <= 10; ++tenth) {
      const BlameResult next = solve(BlameGame{.vulnerable = vulnerable, .knowledge = tenth / 10.0});
      CHECK(next.blamesVulnerable >= last.blamesVulnerable);
      CHECK(next.blamesInvulnerable <= last.blamesInvulnerable);
      last = next;
    }
  }
}

TEST_CASE("Planted evidence lowers the certainty of guilt") {
  // .5 · .7 / (.5 · .7 + .5 · (f · .7 + (1−f) · .02)): .7/.72, .7/.788, .7/.924
  const BlameGame game = {.priorGuilt = .5, .trueEvidence = .7, .strayEvidence = .02};
  BlameGame some = game, more = game;
  some.planted = .1;
  more.planted = .3;
  CHECK_THAT(guiltAfterEvidence(game), near(.972222));
  CHECK_THAT(guiltAfterEvidence(some), near(.888325));
  CHECK_THAT(guiltAfterEvidence(more), near(.757576));
}

TEST_CASE("Without stray evidence guilt stays below 1/(1+f) at equal priors") {
  const BlameGame game = {.priorGuilt = .5, .trueEvidence = .7, .strayEvidence = 0, .planted = .25};
  CHECK_THAT(guiltAfterEvidence(game), exactly(.8));  // 1/1.25
}

TEST_CASE("A mischief-maker can stop blame altogether") {
  BlameGame game = {.vulnerable = 1, .gainOfBlame = 1, .costOfBlame = 4, .priorGuilt = .5};  // threshold .8
  CHECK(solve(game).blamesVulnerable == 1);                                                  // .972 ≥ .8
  game.planted = .3;                                                                         // .758 < .8
  CHECK(solve(game).blamesVulnerable == 0);
  CHECK(solve(game).vulnerableAttacks);
}

TEST_CASE("Blame deters from g/(g+l) on, and only those whom it can hurt") {
  BlameGame game = {.vulnerable = .1, .knowledge = .4, .gainOfAttack = 1, .lossIfBlamed = 1.5};
  CHECK_THAT(solve(game).toleranceLimit, exactly(.4));  // 1/2.5
  CHECK_THAT(solve(game).blamesVulnerable, exactly(.4));
  CHECK_FALSE(solve(game).vulnerableAttacks);
  CHECK(solve(game).invulnerableAttacks);
  CHECK_THAT(solve(game).attackProbability, exactly(.9));
  CHECK(solve(game).toleratedShare == 1);  // those who attack are never blamed
  game.knowledge = .39;
  CHECK(solve(game).vulnerableAttacks);
  CHECK_THAT(solve(game).toleratedShare, exactly(1 - .1 * .39));
}
