// engine/src/random/ahead: questions drawn four days ahead.

#include "random/ahead.h"

#include <catch_amalgamated.hpp>

using namespace firebreak;

namespace {

// The key of a case's question `age` days after it opened on day 10.
Words caseKey(const Draws& draws, int age) {
  return draws.counter(Purpose::expose, 10 + age, 1, 2, age);
}

}  // namespace

TEST_CASE("What was drawn ahead is what the day itself would draw, in any order of days") {
  const Draws draws({.seed = 3, .run = 9});
  Ahead ahead;
  for (const int age : {0, 1, 2, 3, 4, 9, 8, 8, 30, 2}) {
    const Block block = draws.block(Purpose::expose, 10 + age, 1, 2, age);
    Ahead& today = ahead.turn(draws, caseKey(draws, age), nextDayOfCase);
    for (int n = 0; n < 4; ++n)
      CHECK(today.uniform(n) == block.uniform(n));
    CHECK(today.normal() == block.normal(0));
  }
}

TEST_CASE("Another run, seed, pair, purpose or age is another question") {
  const Draws draws({.seed = 3, .run = 9});
  const Words key = caseKey(draws, 5);
  FourKeys keys;
  CHECK(keys.place(draws, key, nextDayOfCase) == -1);
  keys.begin(draws, key);
  CHECK(keys.place(draws, key, nextDayOfCase) == 0);
  CHECK(keys.place(draws, caseKey(draws, 8), nextDayOfCase) == 3);
  CHECK(keys.place(draws, caseKey(draws, 9), nextDayOfCase) == -1);
  CHECK(keys.place(draws, caseKey(draws, 4), nextDayOfCase) == -1);
  CHECK(keys.place(draws, draws.counter(Purpose::expose, 16, 1, 2, 5), nextDayOfCase) == -1);
  CHECK(keys.place(draws, draws.counter(Purpose::expose, 15, 2, 1, 5), nextDayOfCase) == -1);
  CHECK(keys.place(draws, draws.counter(Purpose::signal, 15, 1, 2, 5), nextDayOfCase) == -1);
  for (const RunKey other : {RunKey{.seed = 3, .run = 8}, RunKey{.seed = 4, .run = 9}}) {
    const Draws another(other);
    CHECK(keys.place(another, caseKey(another, 5), nextDayOfCase) == -1);
  }
}
