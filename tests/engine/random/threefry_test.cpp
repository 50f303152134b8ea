// engine/src/random/threefry: the published known answers of Threefry4x32 with 13 rounds.

#include "random/threefry.h"

#include <catch_amalgamated.hpp>

using namespace firebreak;

TEST_CASE("Threefry gives the published known answers") {
  CHECK(threefry({0, 0, 0, 0}, {0, 0, 0, 0}) == Words{0x531c7e4f, 0x39491ee5, 0x2c855a92, 0x3d6abf9a});

  const std::uint32_t ones = 0xffffffff;
  CHECK(threefry({ones, ones, ones, ones}, {ones, ones, ones, ones}) ==
        Words{0xc4189358, 0x1c9cc83a, 0xd5881c67, 0x6a0a89e0});

  CHECK(threefry({0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344}, {0xa4093822, 0x299f31d0, 0x082efa98, 0xec4e6c89}) ==
        Words{0x4aa71d8f, 0x734738c2, 0x431fc6a8, 0xae6debf1});
}

TEST_CASE("Four side by side are four one by one") {
  const Words key = {1, 2, 3, 4};
  const Words counters[4] = {{5, 6, 7, 8}, {0, 0, 0, 0}, {0xffffffff, 1, 0xffffffff, 2}, {9, 9, 9, 9}};
  Words blocks[4];
  threefryFour(counters, key, blocks);
  for (int lane = 0; lane < 4; ++lane)
    CHECK(blocks[lane] == threefry(counters[lane], key));
}
