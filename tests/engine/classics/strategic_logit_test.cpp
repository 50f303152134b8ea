// engine/src/classics/strategic_logit.

#include "classics/strategic_logit.h"

#include "engine/classics/near.h"

using namespace firebreak::classics;
using firebreak::test::exactly;
using firebreak::test::near;

TEST_CASE("Moves and outcomes by precision") {
  struct Row {
    double precision, warAtEnd, resist, attack, statusQuo, concede, backDown, war;
  };
  for (const Row& row : {Row{0, .5, .5, .5, .5, .25, .125, .125},
                         Row{1, .377541, .732863, .440869, .559131, .117772, .201114, .121982},  // σ(−1 + .5) first
                         Row{3, .182426, .977872, .158690, .841310, .003511, .126870, .028309},
                         Row{10, .006693, 1, .006474, .993526, 0, .006431, .000043}}) {
    INFO(row.precision);
    StrategicLogit game;
    game.precision = row.precision;
    const StrategicLogitResult solved = solve(game);
    CHECK_THAT(solved.warAtEnd, near(row.warAtEnd));
    CHECK_THAT(solved.resist, near(row.resist));
    CHECK_THAT(solved.attack, near(row.attack));
    CHECK_THAT(solved.statusQuo, near(row.statusQuo));
    CHECK_THAT(solved.concede, near(row.concede));
    CHECK_THAT(solved.backDown, near(row.backDown));
    CHECK_THAT(solved.war, near(row.war));
    CHECK_THAT(solved.statusQuo + solved.concede + solved.backDown + solved.war, exactly(1));
  }
}

TEST_CASE("With perfect precision the game is played by backward induction") {
  StrategicLogit game;
  game.precision = 1000;
  CHECK(solve(game).statusQuo > .999);  // BD over W, so resist, so no attack
  game.defender.backDown = -2;          // now resisting is worse than conceding
  CHECK(solve(game).concede > .999);
}
