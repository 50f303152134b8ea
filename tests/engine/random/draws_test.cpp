// engine/src/random/draws: draws addressed by key (docs/model.md 1.1 and 10.1).

#include "random/draws.h"

#include <set>

#include <catch_amalgamated.hpp>

using namespace firebreak;

TEST_CASE("A key gives the block that the model prints") {
  const Draws draws({.seed = 42, .run = 7});
  const Block block = draws.block(Purpose::perceive, 3, 1, 2, 5);
  CHECK(block.words == Words{0xe7051467, 0xf703684f, 0xe62d558a, 0x39b989c2});
  CHECK(block.uniform(0) == Catch::Approx(0.902421260136).epsilon(0).margin(1e-12));
  CHECK(block.normal(0) == Catch::Approx(1.295471926485).epsilon(0).margin(1e-12));
}

TEST_CASE("The normal quantile is that of AS241") {
  const auto nearly = [](double value) { return Catch::Approx(value).epsilon(0).margin(1e-12); };
  CHECK(normalQuantile(.001) == nearly(-3.090232306168));
  CHECK(normalQuantile(.1) == nearly(-1.281551565545));
  CHECK(normalQuantile(.5) == 0);
  CHECK(normalQuantile(.8) == nearly(0.841621233573));
  CHECK(normalQuantile(.975) == nearly(1.959963984540));
  CHECK(normalQuantile(1e-9) == nearly(-5.997807015008));
  // √(−ln u) passes 5 at u = 1.4e-11, where the far branch begins; symmetric all the way.
  CHECK(normalQuantile(1e-11) < normalQuantile(1e-10));
  CHECK(normalQuantile(1e-12) < normalQuantile(1e-11));
  CHECK(normalQuantile(.25) == -normalQuantile(.75));
}

TEST_CASE("Uniforms lie strictly between 0 and 1") {
  const Block ends = {{0, 0xffffffff, 1, 2}};
  CHECK(ends.uniform(0) > 0);
  CHECK(ends.uniform(1) < 1);
}

TEST_CASE("Every part of a key counts") {
  const Draws draws({.seed = 1, .run = 0});
  std::set<Words> seen = {
      draws.block(Purpose::opportunity, 1, 2, 3).words,
      draws.block(Purpose::metricA, 1, 2, 3).words,
      draws.block(Purpose::opportunity, 2, 2, 3).words,
      draws.block(Purpose::opportunity, 1, 3, 2).words,
      draws.block(Purpose::opportunity, 1, 2, 3, 1).words,
      draws.evidence(0, 1, 2, 3, 0).words,
      draws.evidence(1, 1, 2, 3, 0).words,
      Draws({.seed = 2, .run = 0}).block(Purpose::opportunity, 1, 2, 3).words,
      Draws({.seed = 1, .run = 1}).block(Purpose::opportunity, 1, 2, 3).words,
      Draws({.seed = 1 + (std::uint64_t{1} << 32), .run = 0}).block(Purpose::opportunity, 1, 2, 3).words,
  };
  CHECK(seen.size() == 10);
}

TEST_CASE("Four days drawn at once are what each day draws, normals to the bit") {
  const Draws draws({.seed = 6, .run = 2});
  for (int tick = 0; tick < 200; ++tick) {  // uniforms from every part of the quantile's domain
    const FourBlocks days = draws.four(draws.counter(Purpose::opportunity, tick, 3, 1), {0, 1, 0, 0});
    for (int n = 0; n < 4; ++n) {
      double normals[4];
      days.normals(n, normals);
      for (int day = 0; day < 4; ++day) {
        const Block alone = draws.block(Purpose::opportunity, tick + day, 3, 1);
        REQUIRE(days.block(day).words == alone.words);
        REQUIRE(days.uniform(day, n) == alone.uniform(n));
        REQUIRE(normals[day] == alone.normal(n));
      }
    }
  }
}
