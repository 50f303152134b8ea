#include "random/threefry.h"

#include <cstring>

#include "base/kernel_counts.h"

namespace firebreak {
namespace {

constexpr std::uint32_t parity = 0x1BD11BDA;  // makes an all-zero key schedule impossible

// Four words side by side; the compiler knows how to add, shift and mix them at once.
using Lanes = std::uint32_t __attribute__((vector_size(16)));

// One word of each pair is added to the other, turned and mixed back.
template <class Word>
inline void mix(Word& sum, Word& turned, int by) {
  sum += turned;
  turned = (turned << by | turned >> (32 - by)) ^ sum;
}

template <class Word>
inline void evenRound(Word (&x)[4], int first, int second) {
  mix(x[0], x[1], first);
  mix(x[2], x[3], second);
}

template <class Word>
inline void oddRound(Word (&x)[4], int first, int second) {
  mix(x[0], x[3], first);
  mix(x[2], x[1], second);
}

template <class Word>
inline void addKey(Word (&x)[4], const std::uint32_t (&schedule)[5], std::uint32_t turn) {
  for (std::uint32_t n = 0; n < 4; ++n)
    x[n] += schedule[(turn + n) % 5];
  x[3] += turn;
}

// Thirteen rounds in place, the key added before every fourth.
template <class Word>
inline void scramble(Word (&x)[4], const Words& key) {
  const std::uint32_t schedule[5] = {key[0], key[1], key[2], key[3], parity ^ key[0] ^ key[1] ^ key[2] ^ key[3]};
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
}

}  // namespace

Words threefry(const Words& counter, const Words& key) {
  kernelCounts.blocks += 1;
  std::uint32_t x[4] = {counter[0], counter[1], counter[2], counter[3]};
  scramble(x, key);
  return {x[0], x[1], x[2], x[3]};
}

void threefryRow(const Words& first, const Words& step, const Words& key, std::uint32_t (&blocks)[4][4]) {
  kernelCounts.blockRows += 1;
  constexpr Lanes lane = {0, 1, 2, 3};
  Lanes x[4];
  for (std::size_t n = 0; n < 4; ++n)
    x[n] = lane * step[n] + first[n];
  scramble(x, key);
  std::memcpy(blocks, x, sizeof x);
}

}  // namespace firebreak
