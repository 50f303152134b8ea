#include "random/threefry.h"

namespace firebreak {
namespace {

constexpr std::uint32_t parity = 0x1BD11BDA;  // makes an all-zero key schedule impossible

constexpr std::uint32_t rotated(std::uint32_t value, int by) {
  return value << by | value >> (32 - by);
}

// One word of each pair is added to the other, turned and mixed back.
inline void mix(std::uint32_t& sum, std::uint32_t& turned, int by) {
  sum += turned;
  turned = rotated(turned, by) ^ sum;
}

inline void evenRound(Words& x, int first, int second) {
  mix(x[0], x[1], first);
  mix(x[2], x[3], second);
}

inline void oddRound(Words& x, int first, int second) {
  mix(x[0], x[3], first);
  mix(x[2], x[1], second);
}

inline void addKey(Words& x, const std::array<std::uint32_t, 5>& schedule, std::uint32_t turn) {
  for (std::uint32_t n = 0; n < 4; ++n)
    x[n] += schedule[(turn + n) % 5];
  x[3] += turn;
}

}  // namespace

Words threefry(const Words& counter, const Words& key) {
  const std::array<std::uint32_t, 5> schedule = {key[0], key[1], key[2], key[3],
                                                 parity ^ key[0] ^ key[1] ^ key[2] ^ key[3]};
  Words x = counter;
  addKey(x, schedule, 0);
  evenRound(x, 10, 26);
  oddRound(x, 11, 21);
  evenRound(x, 13, 27);
  oddRound(x, 23, 5);
  addKey(x, schedule, 1);
  evenRound(x, 6, 20);
  oddRound(x, 17, 11);
  evenRound(x, 25, 10);
  oddRound(x, 18, 20);
  addKey(x, schedule, 2);
  evenRound(x, 10, 26);
  oddRound(x, 11, 21);
  evenRound(x, 13, 27);
  oddRound(x, 23, 5);
  addKey(x, schedule, 3);
  evenRound(x, 6, 20);
  return x;
}

}  // namespace firebreak
