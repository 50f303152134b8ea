// Numbers as words, the same wherever they are shown.

#include "base/index.h"
#include "engine/tables.h"

namespace firebreak {

std::string_view likelihoodWord(double probability) {
  if (probability < .05) return "almost no chance";
  if (probability < .20) return "very unlikely";
  if (probability < .45) return "unlikely";
  if (probability < .55) return "roughly even";
  if (probability < .80) return "likely";
  if (probability < .95) return "very likely";
  return "almost certain";
}

std::string_view escalationWord(double escalationNumber) {
  if (escalationNumber < 0.9) return "dies out";
  return escalationNumber > 1.2 ? "grows" : "too close to call";
}

std::string_view domainName(Domain domain) {
  constexpr std::array<std::string_view, 6> names = {"information", "diplomatic", "economic",
                                                     "cyber",       "space",      "conventional"};
  return names[ix(static_cast<int>(domain))];
}

std::string_view visibilityName(Visibility value) {
  constexpr std::array<std::string_view, 3> names = {"public", "private", "covert"};
  return names[ix(static_cast<int>(value))];
}

}  // namespace firebreak
