// engine/src/prevention/lever_side: which values of one lever are tried, and what comes of the answers.
#include "prevention/lever_side.h"

#include <cmath>
#include <functional>

#include <catch_amalgamated.hpp>

namespace firebreak {
namespace {

struct Searched {
  bool settled = false, beyond = false;
  double smallest = 0, cleared = 0;
  int runs = 0;
};

// Answers every question by a rule. Never more questions than were announced.
Searched searched(LeverSide side, const std::function<bool(double)>& prevents) {
  Searched result;
  while (!side.done()) {
    const int most = side.mostRuns();
    REQUIRE(most > 0);
    side.answer(prevents(side.next()));
    REQUIRE(side.mostRuns() < most);
    ++result.runs;
  }
  result.settled = side.settled();
  result.cleared = side.cleared();
  if (!result.settled) return result;
  result.smallest = side.smallest();
  result.beyond = side.beyond();
  return result;
}

}  // namespace

TEST_CASE("a threshold is found to the precision of the lever, upward and downward") {
  for (int at = 56; at <= 100; ++at) {
    const auto up = searched(LeverSide(55, {0, 100}, 0, 1), [at](double value) { return value >= at; });
    REQUIRE(up.settled);
    CHECK(up.smallest == at);
    CHECK(up.cleared == at - 1);
    CHECK(up.beyond == (at < 100));
  }
  for (int at = 0; at < 70; ++at) {
    const double threshold = at / 100.0;
    const auto down = searched(LeverSide(.7, {0, 1}, 2, -1), [&](double value) { return value <= threshold; });
    REQUIRE(down.settled);
    CHECK(down.smallest == threshold);
    CHECK(down.cleared == (at + 1) / 100.0);
  }
}

TEST_CASE("what never prevents costs the grid and no more") {
  const auto none = searched(LeverSide(55, {0, 100}, 0, 1), [](double) { return false; });
  CHECK_FALSE(none.settled);
  CHECK(none.runs == LeverSide::gridSteps);
  CHECK(none.cleared == 100);
}

TEST_CASE("a short side has a step for every value, and one without room is done at once") {
  const auto short_ = searched(LeverSide(6, {1, 9}, 0, 1), [](double value) { return value == 8; });
  CHECK(short_.smallest == 8);
  CHECK_FALSE(short_.beyond);
  CHECK(LeverSide(9, {1, 9}, 0, 1).done());
  CHECK(LeverSide(1, {1, 9}, 0, -1).done());
}

TEST_CASE("values are the written decimals, within the range, and never the present one") {
  for (const double present : {.3, .333, 0., 1., .29}) {
    for (const int direction : {-1, 1}) {
      LeverSide side(present, {.07, .95}, 2, direction);
      while (!side.done()) {
        const double value = side.next();
        CHECK(value == std::round(value * 100) / 100);
        CHECK(value >= .07);
        CHECK(value <= .95);
        CHECK((value - present) * direction > 0);
        side.answer(false);
      }
    }
  }
}

TEST_CASE("an answer that returns further out is the smallest found, but does not hold beyond") {
  const auto island = searched(LeverSide(0, {0, 80}, 0, 1), [](double value) { return value >= 35 && value < 60; });
  CHECK(island.smallest == 35);
  CHECK_FALSE(island.beyond);
}

}  // namespace firebreak
