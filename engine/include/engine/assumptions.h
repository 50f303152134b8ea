#pragma once
// The space of assumptions of docs/model.md 11.1: what is not known well enough to rest a claim on one value of it, and
// settings spread evenly over its ranges.

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "engine/registry.h"

namespace firebreak {

enum class AssumptionMode {
  set,
  times,
  add,
  keepRest,  // set; grievance is scaled with it, so that the level at which tension rests stays
};

// Applied to everything in the scenario that has the parameter. times and keepRest leave ties without hostility alone.
struct Assumption {
  std::string_view symbol;
  ParameterScope scope;
  std::string_view key;
  AssumptionMode mode;
  double minimum, maximum;  // what is set, multiplied by or added
  double least, most;       // the parameter stays within
};
constexpr std::size_t assumptionCount = 24;
std::span<const Assumption, assumptionCount> assumptions();

using AssumptionSetting = std::array<double, assumptionCount>;

// A Latin hypercube (McKay, Beckman and Conover 1979): of each assumption's range cut into `count` equal strata, every
// stratum holds exactly one setting. The same for the same seed and count.
std::vector<AssumptionSetting> latinHypercube(std::uint64_t seed, int count);

Scenario withAssumptions(Scenario scenario, const AssumptionSetting& setting);

}  // namespace firebreak
