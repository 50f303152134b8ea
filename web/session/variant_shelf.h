#pragma once
// Variants of one scenario that a person keeps by name, and which of them the open one is compared with. A value of
// history: never changed in place.

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "engine/scenario.h"

namespace firebreak::web {

struct KeptVariant {
  std::string name;                          // cleaned, see variantName()
  std::shared_ptr<const Scenario> scenario;  // never null; same actors as the baseline
};

struct VariantShelf {
  static constexpr int most = 4;
  static constexpr int baseline = -1;  // in place of a slot

  std::vector<KeptVariant> kept;  // by slot, at most `most`
  int partner = baseline;         // slot of the one that is compared with

  bool has(int slot) const { return slot >= 0 && slot < static_cast<int>(kept.size()); }
  bool full() const { return static_cast<int>(kept.size()) >= most; }
};

constexpr int longestVariantName = 40;  // characters

// What a person typed as a name that can stand anywhere: no control or direction characters, single spaces, at most
// longestVariantName characters, none that another slot than `slot` has. Where nothing is left, "Variant A" and so on.
std::string variantName(std::string_view typed, const VariantShelf& shelf, int slot = -1);

}  // namespace firebreak::web
