#pragma once
// Random draws, addressed and not consumed: a draw depends on its key alone (docs/model.md 1.1), so that variants share
// their luck wherever the same question is asked on the same day, and adding a draw moves no other.

#include <cstdint>

#include "engine/run.h"
#include "random/threefry.h"

namespace firebreak {

// What a draw is for. Evidence uses one code per four hypotheses, from 16 upward.
enum class Purpose : std::uint32_t {
  opportunity = 1,
  metricA = 2,
  metricB = 3,
  perceive = 4,
  decide = 5,
  signal = 6,
  settle = 7,
  crime = 8,
  expose = 9,
  persist = 10,
  spread = 11,
  evidence = 16
};

// The quantile of the standard normal distribution, u in (0,1): Wichura's AS241, PPND16.
double normalQuantile(double u);

// Four words of one key, read as numbers.
struct Block {
  Words words;

  double uniform(int n) const {  // in (0,1)
    return (static_cast<double>(words[static_cast<std::size_t>(n)]) + 0.5) * 0x1p-32;
  }
  double normal(int n) const { return normalQuantile(uniform(n)); }
};

// The blocks of four questions in a row: mostly the same one on days that follow each other.
struct FourBlocks {
  std::uint32_t words[4][4] = {};  // word n of each

  double uniform(int block, int n) const {  // in (0,1)
    return (static_cast<double>(words[n][block]) + 0.5) * 0x1p-32;
  }
  Block block(int at) const { return {{words[0][at], words[1][at], words[2][at], words[3][at]}}; }
  // Block::normal(n) of each.
  void normals(int n, double* z) const;
};

class Draws {
 public:
  explicit Draws(RunKey key)
      : key_{static_cast<std::uint32_t>(key.seed), static_cast<std::uint32_t>(key.seed >> 32), 0, 0}, run_(key.run) {}

  // a and b: the two actors of the question, 0…65535; age: of the case in ticks, 0…65535.
  Block block(Purpose purpose, int tick, int a, int b, int age = 0) const {
    return {threefry(counter(purpose, tick, a, b, age), key_)};
  }
  // The block that holds hypotheses 4·quarter … 4·quarter + 3.
  Block evidence(int quarter, int tick, int attacker, int victim, int age) const {
    return {threefry(evidenceCounter(quarter, tick, attacker, victim, age), key_)};
  }

  // The same questions as keys, and the blocks of four keys in a row.
  Words counter(Purpose purpose, int tick, int a, int b, int age = 0) const {
    return coded(static_cast<std::uint32_t>(purpose), tick, a, b, age);
  }
  Words evidenceCounter(int quarter, int tick, int attacker, int victim, int age) const {
    return coded(static_cast<std::uint32_t>(Purpose::evidence) + static_cast<std::uint32_t>(quarter), tick, attacker,
                 victim, age);
  }
  FourBlocks four(const Words& first, const Words& step) const {
    FourBlocks blocks;
    threefryRow(first, step, key_, blocks.words);
    return blocks;
  }
  std::uint64_t seed() const { return static_cast<std::uint64_t>(key_[1]) << 32 | key_[0]; }

 private:
  Words coded(std::uint32_t code, int tick, int a, int b, int age) const {
    return {run_, static_cast<std::uint32_t>(tick), static_cast<std::uint32_t>(a) | static_cast<std::uint32_t>(b) << 16,
            code | static_cast<std::uint32_t>(age) << 16};
  }

  Words key_;
  std::uint32_t run_;
};

}  // namespace firebreak
