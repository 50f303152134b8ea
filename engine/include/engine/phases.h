#pragma once
// The phases of a day, for those who want to know what each costs. docs/model.md section 5; step 8 has no work of its
// own.

#include <array>
#include <string_view>

namespace firebreak {

enum class Phase {
  incidents,  // steps 1 to 3: opportunities, assess, perceive
  attribute,  // 4
  tension,    // 5
  mandates,   // 6, first half
  reviews,    // 6, second half
  signal,     // 7
  ally,       // 9
  settle,     // 10
  account,    // 11
  trend       // 12
};

constexpr std::array<std::string_view, 10> phaseNames = {"incidents", "attribute", "tension", "mandates", "reviews",
                                                         "signal",    "ally",      "settle",  "account",  "trend"};

// Is told as soon as a phase is over. May not change a run.
class PhaseWatcher {
 public:
  virtual ~PhaseWatcher() = default;
  virtual void done(Phase phase) = 0;
};

}  // namespace firebreak
