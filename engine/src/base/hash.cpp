#include "base/hash.h"

namespace firebreak {
namespace {

inline void take(std::uint64_t& lane, std::uint64_t word) {
  lane = (lane ^ word) * 0x9fb21c651e98df25u;
  lane ^= lane >> 32;
}

}  // namespace

// Called with a full store, or a last time; so word n always goes to lane n mod 4.
void Hash::absorb() {
  std::uint64_t a = lanes_[0], b = lanes_[1], c = lanes_[2], d = lanes_[3];
  std::size_t n = 0;
  for (; n + 4 <= held_; n += 4) {
    take(a, words_[n]);
    take(b, words_[n + 1]);
    take(c, words_[n + 2]);
    take(d, words_[n + 3]);
  }
  if (n < held_) take(a, words_[n]);
  if (n + 1 < held_) take(b, words_[n + 1]);
  if (n + 2 < held_) take(c, words_[n + 2]);
  lanes_[0] = a, lanes_[1] = b, lanes_[2] = c, lanes_[3] = d;
  count_ += held_;
  held_ = 0;
}

std::uint64_t Hash::value() const {
  Hash last = *this;
  last.absorb();
  std::uint64_t result = last.count_;
  for (const std::uint64_t lane : last.lanes_) {
    result = (result ^ lane) * 0xd6e8feb86659fd93u;
    result ^= result >> 29;
  }
  return result;
}

}  // namespace firebreak
