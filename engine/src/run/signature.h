#pragma once
// The signature of a run: a digest of every bit of every day's state and of the outcomes.

#include <cstdint>

#include "base/hash.h"
#include "engine/state.h"
#include "engine/trace.h"

namespace firebreak {

class Signature {
 public:
  void day(const WorldState& state);
  std::uint64_t finish(const Outcomes& outcomes);

 private:
  Hash hash_;
};

}  // namespace firebreak
