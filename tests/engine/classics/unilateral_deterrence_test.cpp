// engine/src/classics/unilateral_deterrence.

#include "classics/unilateral_deterrence.h"

#include <cmath>

#include "engine/classics.h"
#include "engine/classics/near.h"

using namespace firebreak::classics;
using firebreak::test::exactly;
using firebreak::test::near;

namespace {

UnilateralDeterrence game(double pC, double pD) {
  UnilateralDeterrence made;
  made.challenger.credibility = pC;
  made.defender.credibility = pD;
  return made;
}

// What each type gets from a move, given how the others play: the definition of equilibrium, not its formulae.
struct Payoffs {
  double hardChallenge, softChallenge, softResist;
};
Payoffs payoffsOf(const UnilateralDeterrence& g, const UnilateralDeterrenceResult& r) {
  const double resist = g.defender.credibility + (1 - g.defender.credibility) * r.softResists;
  const double hard = g.challenger.credibility * r.hardChallenges;
  const double soft = (1 - g.challenger.credibility) * r.softChallenges;
  const double fights = hard + soft > 0 ? hard / (hard + soft) : 1;
  return {(1 - resist) * g.challenger.wins + resist * g.challenger.fightsHard,
          (1 - resist) * g.challenger.wins + resist * g.challenger.backsDown,
          fights * g.defender.fightsSoft + (1 - fights) * g.defender.otherBacksDown};
}

}  // namespace

TEST_CASE("Thresholds of credibility") {
  const UnilateralDeterrenceResult solved = solve(game(.5, .5));
  CHECK_THAT(solved.c1, exactly(.5));    // (100 − 60)/(100 − 20)
  CHECK_THAT(solved.c2, near(.666667));  // (100 − 60)/(100 − 40)
  CHECK_THAT(solved.d1, exactly(.625));  // (80 − 30)/(80 − 0)
  CHECK(solved.capable);
}

TEST_CASE("The four equilibria") {
  using enum DeterrenceEquilibrium;
  struct Row {
    double pC, pD;
    DeterrenceEquilibrium equilibrium;
    double w, z, statusQuo, wins, conflict, backsDown;
  };
  for (const Row& row : {Row{.5, .8, certainDeterrence, 0, 0, 1, 0, 0, 0},
                         Row{.5, .6, separating, 0, 0, .5, .2, .3, 0},           // .5 · .4 conceded, .5 · .6 fought
                         Row{.7, .5, separating, 0, 0, .3, .35, .35, 0},         // the boundary p_D = c1
                         Row{.8, .3, attack, 1, 0, 0, .7, .24, .06},             // .8 · .3 and .2 · .3
                         Row{.3, .2, bluff, .257143, .375, .52, .24, .15, .09},  // w = .3·.375/(.7·.625), z = .3/.8
                         Row{.1, .4, bluff, .066667, .166667, .84, .08, .05, .03}}) {
    INFO(row.pC << ", " << row.pD);
    const UnilateralDeterrenceResult solved = solve(game(row.pC, row.pD));
    CHECK(solved.equilibrium == row.equilibrium);
    CHECK_THAT(solved.softChallenges, near(row.w));
    CHECK_THAT(solved.softResists, near(row.z));
    CHECK_THAT(solved.statusQuo, near(row.statusQuo));
    CHECK_THAT(solved.challengerWins, near(row.wins));
    CHECK_THAT(solved.conflict, near(row.conflict));
    CHECK_THAT(solved.challengerBacksDown, near(row.backsDown));
  }
}

TEST_CASE("A more credible but insufficient threat gives more conflict") {
  CHECK(solve(game(.5, .6)).conflict > solve(game(.5, .2)).conflict);
}

TEST_CASE("Nobody gains by playing otherwise") {
  for (int c = 1; c < 20; ++c)
    for (int d = 1; d < 20; ++d) {
      const UnilateralDeterrence g = game(c / 20.0, d / 20.0);
      const UnilateralDeterrenceResult r = solve(g);
      const Payoffs p = payoffsOf(g, r);
      INFO(c << "/20, " << d << "/20");
      CHECK(r.statusQuo + r.challengerWins + r.conflict + r.challengerBacksDown == Catch::Approx(1).epsilon(1e-12));
      // A move that is made pays at least as well as not making it, and the other way round.
      const double quiet = g.challenger.statusQuo, concede = g.defender.concedes, slack = 1e-9;
      if (r.hardChallenges > 0) CHECK(p.hardChallenge >= quiet - slack);
      if (r.hardChallenges < 1) CHECK(p.hardChallenge <= quiet + slack);
      if (r.softChallenges > 0) CHECK(p.softChallenge >= quiet - slack);
      if (r.softChallenges < 1) CHECK(p.softChallenge <= quiet + slack);
      if (r.equilibrium == DeterrenceEquilibrium::certainDeterrence) continue;  // nobody asks the defender
      if (r.softResists > 0) CHECK(p.softResist >= concede - slack);
      if (r.softResists < 1) CHECK(p.softResist <= concede + slack);
    }
}

TEST_CASE("A threat that would not hurt deters no Hard challenger, however credible") {
  UnilateralDeterrence g = game(.5, .999);
  g.challenger.fightsHard = 65;  // above the status quo of 60
  CHECK_FALSE(solve(g).capable);
  CHECK(solve(g).c2 > 1);
  CHECK(solve(g).equilibrium == DeterrenceEquilibrium::separating);
  g.challenger.fightsHard = 120;
  CHECK(std::isinf(solve(g).c2));
}

TEST_CASE("Payoffs out of order are refused, all of them") {
  const firebreak::ClassicModel& model = **firebreak::findClassic("unilateral-deterrence");
  const firebreak::ClassicSetting settings[] = {{"challengerStatusQuo", 10}, {"defenderFightsSoft", 35}};
  const auto refused = firebreak::computeClassic(model, settings);
  REQUIRE_FALSE(refused);
  REQUIRE(refused.issues().size() == 2);
  CHECK(refused.issues()[0].pointer == "challengerStatusQuo");
  CHECK(refused.issues()[1].pointer == "defenderFightsSoft");
}
