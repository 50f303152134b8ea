#pragma once
// Questions that are asked day after day, drawn four days ahead: one row of four blocks costs little more than one.
// Since a draw depends on its key alone, it does not matter when it is made.

#include <vector>

#include "random/draws.h"

namespace firebreak {

// How the key of a question grows from one day to the next: with the tick, and with the age of what it is about.
constexpr Words nextDay = {0, 1, 0, 0};
constexpr Words nextDayOfCase = {0, 1, 0, 1u << 16};

// Which four keys in a row something was drawn for.
class FourKeys {
 public:
  // The place of a key among them, -1 if it is none of them.
  int place(const Draws& draws, const Words& key, const Words& step) const {
    const std::uint32_t days = key[1] - first_[1];
    const bool among = days < 4 && key[0] == first_[0] && key[2] == first_[2] && key[3] - first_[3] == days * step[3] &&
                       draws.seed() == seed_;
    return among ? static_cast<int>(days) : -1;
  }
  void begin(const Draws& draws, const Words& first) {
    first_ = first;
    seed_ = draws.seed();
  }

 private:
  Words first_ = {0, 0, 0xffffffff, 0};  // the key of no question
  std::uint64_t seed_ = 0;
};

// One question.
class Ahead {
 public:
  // Turns to the day of this key; what follows is read of that day.
  Ahead& turn(const Draws& draws, const Words& key, const Words& step) {
    place_ = keys_.place(draws, key, step);
    if (place_ < 0) draw(draws, key, step);
    return *this;
  }
  double uniform(int n) const { return blocks_.uniform(place_, n); }
  double normal() {  // of word 0
    if (!normalised_) blocks_.normals(0, normal_);
    normalised_ = true;
    return normal_[place_];
  }

 private:
  void draw(const Draws& draws, const Words& key, const Words& step) {
    keys_.begin(draws, key);
    blocks_ = draws.four(key, step);
    normalised_ = false;
    place_ = 0;
  }

  FourKeys keys_;
  FourBlocks blocks_;
  double normal_[4] = {};
  bool normalised_ = false;
  int place_ = 0;
};

}  // namespace firebreak
