// engine/src/classics/opinions: DeGroot, Friedkin and Johnsen.

#include "classics/opinions.h"

#include <cmath>

#include "engine/classics.h"
#include "engine/classics/near.h"

using namespace firebreak::classics;
using firebreak::test::exactly;
using firebreak::test::near;

namespace {

const Opinions three = {.weights = {.5, .3, .2, .2, .6, .2, .1, .4, .5}, .start = {1, 0, .5}};

}  // namespace

TEST_CASE("DeGroot: influence and consensus") {
  const DeGrootResult solved = solveDeGroot(three);
  REQUIRE(solved.consensus);
  CHECK_THAT(solved.influence[0], exactly(12.0 / 49));
  CHECK_THAT(solved.influence[1], exactly(23.0 / 49));
  CHECK_THAT(solved.influence[2], exactly(14.0 / 49));
  CHECK_THAT(solved.opinion, exactly(19.0 / 49));  // (12 · 1 + 14 · .5)/49
  const std::vector<std::vector<double>> path = opinionsOverTime(three, 500);
  for (const double opinion : path.back())
    CHECK_THAT(opinion, exactly(19.0 / 49));
}

TEST_CASE("DeGroot: those who do not listen, or only swap, never agree") {
  CHECK_FALSE(solveDeGroot({.weights = {1, 0, 0, 1}, .start = {0, 1}}).consensus);
  CHECK_FALSE(solveDeGroot({.weights = {0, 1, 1, 0}, .start = {0, 1}}).consensus);
  CHECK(std::isnan(solveDeGroot({.weights = {0, 1, 1, 0}, .start = {0, 1}}).opinion));
}

TEST_CASE("DeGroot: who listens to nobody has all the influence") {
  const DeGrootResult solved = solveDeGroot({.weights = {1, 0, 0, .1, .9, 0, 0, .01, .99}, .start = {.7, 0, 0}});
  REQUIRE(solved.consensus);
  CHECK_THAT(solved.influence[0], exactly(1));
  CHECK_THAT(solved.opinion, exactly(.7));
}

TEST_CASE("Friedkin and Johnsen: where stubborn members keep the rest") {
  struct Row {
    std::vector<double> susceptibility, opinions;
  };
  for (const Row& row : {Row{{.8, .8, .8}, {.556787, .293629, .397507}}, Row{{0, .9, .5}, {1, .611650, .563107}}}) {
    const auto found = solveFriedkinJohnsen(three, row.susceptibility);
    REQUIRE(found);
    for (std::size_t i = 0; i < 3; ++i)
      CHECK_THAT((*found)[i], near(row.opinions[i]));
  }
}

TEST_CASE("Friedkin and Johnsen: two who listen only to each other") {
  const auto found = solveFriedkinJohnsen({.weights = {0, 1, 1, 0}, .start = {1, 0}}, {.5, .7});
  REQUIRE(found);
  CHECK_THAT((*found)[0], near(.769231));  // (1 − .5)/(1 − .35)
  CHECK_THAT((*found)[1], near(.538462));  // .7 · .5/.65
}

TEST_CASE("Friedkin and Johnsen: the solution is where 500 rounds end") {
  const std::vector<double> susceptibility = {.8, .9, .3};
  std::vector<double> x = three.start;
  for (int round = 0; round < 500; ++round) {
    const std::vector<double> heard = opinionsOverTime({.weights = three.weights, .start = x}, 1).back();
    for (std::size_t i = 0; i < 3; ++i)
      x[i] = susceptibility[i] * heard[i] + (1 - susceptibility[i]) * three.start[i];
  }
  const auto found = solveFriedkinJohnsen(three, susceptibility);
  REQUIRE(found);
  for (std::size_t i = 0; i < 3; ++i)
    CHECK_THAT((*found)[i], exactly(x[i]));
}

TEST_CASE("Friedkin and Johnsen: without anybody stubborn the end is not determined by the equation") {
  CHECK_FALSE(solveFriedkinJohnsen(three, {1, 1, 1}));
  CHECK(solveFriedkinJohnsen(three, {1, 1, .9}));
}

TEST_CASE("The table's weights must leave something or nothing for oneself") {
  const firebreak::ClassicSetting settings[] = {{"weight21", .7}, {"weight23", .4}};
  for (const char* name : {"degroot", "friedkin-johnsen"}) {
    const auto refused = firebreak::computeClassic(**firebreak::findClassic(name), settings);
    REQUIRE_FALSE(refused);
    CHECK(refused.issues()[0].pointer == "weight23");
  }
}
