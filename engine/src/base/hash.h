#pragma once
// A 64-bit digest of raw bits, for signatures: not for security. Four lanes, so that the multiplications overlap.

#include <cstdint>
#include <cstring>
#include <vector>

namespace firebreak {

class Hash {
 public:
  void word(std::uint64_t value) {
    std::uint64_t& lane = lanes_[count_ & 3u];
    lane = (lane ^ value) * 0x9fb21c651e98df25u;
    lane ^= lane >> 32;
    ++count_;
  }
  void integer(int value) { word(static_cast<std::uint32_t>(value)); }
  void integers(int first, int second) {
    word(static_cast<std::uint64_t>(static_cast<std::uint32_t>(first)) << 32 | static_cast<std::uint32_t>(second));
  }
  void real(double value) { word(bitsOf(value)); }

  void all(const std::vector<double>& values) {
    word(values.size());
    for (const double value : values)
      word(bitsOf(value));
  }
  void all(const std::vector<int>& values) {
    word(values.size());
    std::size_t n = 0;
    for (; n + 1 < values.size(); n += 2)
      integers(values[n], values[n + 1]);
    if (n < values.size()) integer(values[n]);
  }
  void all(const std::vector<char>& values) {
    word(values.size());
    for (const char value : values)
      word(static_cast<unsigned char>(value));
  }

  std::uint64_t value() const {
    std::uint64_t result = count_;
    for (const std::uint64_t lane : lanes_) {
      result = (result ^ lane) * 0xd6e8feb86659fd93u;
      result ^= result >> 29;
    }
    return result;
  }

 private:
  static std::uint64_t bitsOf(double value) {
    std::uint64_t bits;
    std::memcpy(&bits, &value, sizeof bits);
    return bits;
  }

  std::uint64_t lanes_[4] = {0x243f6a8885a308d3u, 0x13198a2e03707344u, 0xa4093822299f31d0u, 0x082efa98ec4e6c89u};
  std::uint64_t count_ = 0;
};

}  // namespace firebreak
