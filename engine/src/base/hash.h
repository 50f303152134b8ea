#pragma once
// A 64-bit digest of raw bits, for signatures: not for security. Words are gathered, then taken into four lanes in
// turn, so that the multiplications overlap.

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <vector>

namespace firebreak {

class Hash {
 public:
  void word(std::uint64_t value) {
    if (held_ == room) absorb();
    words_[held_++] = value;
  }
  void integer(int value) { word(static_cast<std::uint32_t>(value)); }
  void integers(int first, int second) {
    word(static_cast<std::uint64_t>(static_cast<std::uint32_t>(first)) << 32 | static_cast<std::uint32_t>(second));
  }
  void real(double value) {
    std::uint64_t bits;
    std::memcpy(&bits, &value, sizeof bits);
    word(bits);
  }

  // Bytes as they lie in memory, the last word filled up with zeros; not how many.
  void bytes(const void* data, std::size_t count) {
    const char* from = static_cast<const char*>(data);
    while (count > 0) {
      if (held_ == room) absorb();
      const std::size_t taken = std::min(count, (room - held_) * sizeof(std::uint64_t));
      words_[held_ + (taken - 1) / sizeof(std::uint64_t)] = 0;
      std::memcpy(words_ + held_, from, taken);
      held_ += (taken + sizeof(std::uint64_t) - 1) / sizeof(std::uint64_t);
      from += taken;
      count -= taken;
    }
  }
  template <class Number>
  void all(const std::vector<Number>& values) {
    bytes(values.data(), values.size() * sizeof(Number));
  }

  // Of all words so far.
  std::uint64_t value() const;

 private:
  void absorb();

  static constexpr std::size_t room = 128;  // a multiple of the lanes
  std::uint64_t words_[room];
  std::size_t held_ = 0;
  std::uint64_t lanes_[4] = {0x243f6a8885a308d3u, 0x13198a2e03707344u, 0xa4093822299f31d0u, 0x082efa98ec4e6c89u};
  std::uint64_t count_ = 0;
};

}  // namespace firebreak
