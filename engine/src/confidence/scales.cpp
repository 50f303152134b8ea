// Published scales of confidence and likelihood as tables. docs/confidence.md 1.

#include <algorithm>
#include <array>
#include <string>

#include "base/index.h"
#include "engine/confidence.h"

namespace firebreak {
namespace {

constexpr ConfidenceLabel noneLowMedHigh[] = {
    {"none", 0, 0, 0}, {"low", 1, 29, 15}, {"med", 30, 69, 50}, {"high", 70, 100, 85}};

constexpr ConfidenceLabel zeroToTen[] = {{"0", 0, 4, 0},    {"1", 5, 14, 10},  {"2", 15, 24, 20},   {"3", 25, 34, 30},
                                         {"4", 35, 44, 40}, {"5", 45, 54, 50}, {"6", 55, 64, 60},   {"7", 65, 74, 70},
                                         {"8", 75, 84, 80}, {"9", 85, 94, 90}, {"10", 95, 100, 100}};

constexpr ConfidenceLabel admiralty[] = {
    {"5 improbable", 0, 19, 10},
    {"4 doubtful", 20, 39, 30},
    {"3 possibly true", 40, 59, 50},
    {"2 probably true", 60, 79, 70},
    {"1 confirmed by other sources", 80, 100, 90},
    {"6 truth cannot be judged", noConfidenceValue, noConfidenceValue, noConfidenceValue}};

constexpr ConfidenceLabel wep[] = {{"impossible", 0, 0, 0},
                                   {"highly unlikely / almost certainly not", 1, 19, 10},
                                   {"unlikely / probably not", 20, 39, 30},
                                   {"even chance", 40, 59, 50},
                                   {"likely / probable", 60, 79, 70},
                                   {"highly likely / almost certain", 80, 99, 90},
                                   {"certain", 100, 100, 100}};

constexpr ConfidenceLabel dni[] = {{"almost no chance / remote", 0, 9, 5},
                                   {"very unlikely / highly improbable", 10, 19, 15},
                                   {"unlikely / improbable", 20, 39, 30},
                                   {"roughly even chance", 40, 59, 50},
                                   {"likely / probable", 60, 79, 70},
                                   {"very likely / highly probable", 80, 89, 85},
                                   {"almost certain / nearly certain", 90, 100, 95}};

// Gaps are meant: they keep neighbouring words apart. Values are mid-points, rounded up.
constexpr ConfidenceLabel phia[] = {{"remote chance", 0, 5, 3},        {"highly unlikely", 10, 20, 15},
                                    {"unlikely", 25, 35, 30},          {"realistic possibility", 40, 50, 45},
                                    {"likely / probable", 55, 75, 65}, {"highly likely", 80, 90, 85},
                                    {"almost certain", 95, 100, 98}};

constexpr ConfidenceLabel kent[] = {{"impossible", 0, 0, 0},      {"almost certainly not", 2, 12, 7},
                                    {"probably not", 20, 40, 30}, {"chances about even", 40, 60, 50},
                                    {"probable", 63, 87, 75},     {"almost certain", 87, 99, 93},
                                    {"certain", 100, 100, 100}};

constexpr std::array<ConfidenceScaleInfo, 7> table = {{
    {"none-low-med-high", "STIX 2.1 none, low, med, high", true, noneLowMedHigh},
    {"zero-to-ten", "STIX 2.1 zero to ten", true, zeroToTen},
    {"admiralty", "STIX 2.1 Admiralty credibility", true, admiralty},
    {"wep", "STIX 2.1 words of estimative probability", true, wep},
    {"dni", "STIX 2.1 DNI", true, dni},
    {"phia", "UK PHIA probability yardstick", false, phia},
    {"kent", "Sherman Kent's words of 1964", false, kent},
}};

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool sameWords(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) { return lower(x) == lower(y); });
}

bool names(std::string_view label, std::string_view words) {
  constexpr std::string_view between = " / ";
  const std::size_t bar = label.find(between);
  if (sameWords(label, words) || bar == std::string_view::npos) return sameWords(label, words);
  return sameWords(label.substr(0, bar), words) || sameWords(label.substr(bar + between.size()), words);
}

std::string allLabels(const ConfidenceScaleInfo& info) {
  std::string all;
  for (const ConfidenceLabel& label : info.labels)
    all += (all.empty() ? "" : ", ") + std::string(label.label);
  return all;
}

}  // namespace

std::span<const ConfidenceScaleInfo> confidenceScales() {
  return table;
}

const ConfidenceScaleInfo& confidenceScale(ConfidenceScale scale) {
  return table[ix(static_cast<int>(scale))];
}

Result<std::string_view> confidenceLabel(ConfidenceScale scale, int percent) {
  if (percent < 0 || percent > 100) {
    return Issue{.pointer = "",
                 .rule = "out-of-range",
                 .found = std::to_string(percent),
                 .expected = "a whole percentage from 0 to 100"};
  }
  for (const ConfidenceLabel& label : confidenceScale(scale).labels)
    if (percent >= label.low && percent <= label.high) return label.label;
  return Issue{.pointer = "",
               .rule = "between-labels",
               .found = std::to_string(percent),
               .expected = "a percentage that a word of this scale stands for"};
}

Result<int> confidenceValue(ConfidenceScale scale, std::string_view label) {
  const ConfidenceScaleInfo& info = confidenceScale(scale);
  for (const ConfidenceLabel& one : info.labels) {
    if (!names(one.label, label)) continue;
    if (one.value != noConfidenceValue) return one.value;
    return Issue{.pointer = "", .rule = "no-value", .found = std::string(label), .expected = "a label with a value"};
  }
  return Issue{
      .pointer = "", .rule = "unknown-label", .found = std::string(label), .expected = "one of " + allLabels(info)};
}

}  // namespace firebreak
