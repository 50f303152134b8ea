#pragma once
// Levers that a study moves: which ones people understand at once, between which values, and scenarios in which several
// are set at a time.

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/registry.h"

namespace firebreak {

// A parameter and the closed range in which a study moves it; low < high, both within the parameter's own range.
struct LeverRange {
  std::string path;
  double low = 0, high = 0;
};

struct LeverSetting {
  std::string path;
  double value = 0;
};

constexpr std::size_t mostLevers = 64;

// A quarter of the parameter's range to either side of the present value, held within rangeAt(); of an opportunity half
// of its present value. At a bound one side only. Whole parameters get whole ends. A tie is not switched off.
LeverRange leverRange(const Scenario& scenario, const ParameterAddress& address);

// About a dozen that matter to most questions, in the order in which people meet them: of the actor its line and
// standard for rung 3, clarity, way of climbing, latency, attribution, resilience and hotline; the opponent's
// reactivity; stealth and chances of whoever attacks the actor most often; of its coalition the sharing of evidence and
// its own commitment. Those with no room to move are left out. Without an opponent (−1) only its own.
std::vector<LeverRange> leversOf(const Scenario& scenario, ActorIndex actor, ActorIndex opponent);
std::vector<LeverRange> leversOf(const Scenario& scenario);  // of the focus tie

// "Boreas: Red line, rung 3"; of the world and of the coalition without a name. The path must exist.
std::string leverName(const Scenario& scenario, std::string_view path);

// All that is wrong, lever by lever: "unknown-parameter", "not-finite", "out-of-range", "not-whole", "ladder-order",
// "empty-range", "repeated-lever", "no-levers", "too-many-levers". Each end is tried alone, with the others as they
// are; that not every combination is in order is for the study to say.
std::vector<Issue> checkLevers(const Scenario& scenario, std::span<const LeverRange> levers);

// The scenario with all of them set. Whichever order of setting keeps a ladder in order is found; what no order allows,
// or what setting another one would move again (weights of one coalition: "coupled-levers"), is refused.
Result<Scenario> withSettings(const Scenario& scenario, std::span<const LeverSetting> settings);

}  // namespace firebreak
