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

TEST_CASE("Four in a row are four one by one") {
  const Words key = {1, 2, 3, 4};
  const Words first = {5, 0xfffffffe, 7, 8}, step = {0, 1, 0, 1u << 16};
  std::uint32_t blocks[4][4];
  threefryRow(first, step, key, blocks);
  for (std::uint32_t lane = 0; lane < 4; ++lane) {
    const Words alone = threefry({5, 0xfffffffe + lane, 7, 8 + (lane << 16)}, key);
    for (std::size_t n = 0; n < 4; ++n)
      CHECK(blocks[n][lane] == alone[n]);
  }
}
