#pragma once
// Draws of a design. Those of runs leave the third word of the key at 0; here it says what for, so that no two designs
// and no run share a draw.

#include "random/threefry.h"

namespace firebreak {

enum class DesignPurpose : std::uint32_t { sweep = 1, morris = 2, search = 3, assumptions = 0x4c484350 };

class DesignDraws {
 public:
  DesignDraws(std::uint64_t seed, DesignPurpose purpose)
      : key_{static_cast<std::uint32_t>(seed), static_cast<std::uint32_t>(seed >> 32),
             static_cast<std::uint32_t>(purpose), 0} {}

  Words words(std::size_t a, std::size_t b, std::size_t c = 0, std::size_t d = 0) const {
    return threefry({static_cast<std::uint32_t>(a), static_cast<std::uint32_t>(b), static_cast<std::uint32_t>(c),
                     static_cast<std::uint32_t>(d)},
                    key_);
  }

  // In (0,1).
  static double uniform(std::uint32_t word) { return (static_cast<double>(word) + .5) * 0x1p-32; }
  // 0 … count − 1; count: 1 to 2³².
  static std::size_t below(std::uint32_t word, std::size_t count) {
    return static_cast<std::size_t>((static_cast<std::uint64_t>(word) * count) >> 32);
  }

 private:
  Words key_;
};

}  // namespace firebreak
