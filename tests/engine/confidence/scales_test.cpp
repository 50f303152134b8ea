// engine/src/confidence/scales: published tables, both ways.

#include <set>
#include <string>

#include <catch_amalgamated.hpp>

#include "engine/confidence.h"

using namespace firebreak;

namespace {

constexpr ConfidenceScale all[] = {ConfidenceScale::noneLowMedHigh,
                                   ConfidenceScale::zeroToTen,
                                   ConfidenceScale::admiralty,
                                   ConfidenceScale::wep,
                                   ConfidenceScale::dni,
                                   ConfidenceScale::phia,
                                   ConfidenceScale::kent};

std::string labelOf(ConfidenceScale scale, int percent) {
  const auto label = confidenceLabel(scale, percent);
  return label ? std::string(*label) : label.issues()[0].rule;
}

}  // namespace

TEST_CASE("On a complete scale every percentage has exactly one label, and labels ascend") {
  for (const ConfidenceScale scale : all) {
    const ConfidenceScaleInfo& info = confidenceScale(scale);
    INFO(info.key);
    std::set<std::string_view> seen;
    for (int percent = 0; percent <= 100; ++percent) {
      int count = 0;
      for (const ConfidenceLabel& label : info.labels)
        count += percent >= label.low && percent <= label.high;
      if (info.complete) {
        CHECK(count == 1);
        seen.insert(*confidenceLabel(scale, percent));
      } else {
        CHECK(bool(confidenceLabel(scale, percent)) == (count > 0));
      }
    }
    if (info.complete)
      for (const ConfidenceLabel& label : info.labels)
        CHECK(seen.count(label.label) == (label.value != noConfidenceValue));
  }
  CHECK(confidenceScale(ConfidenceScale::dni).complete);
  CHECK_FALSE(confidenceScale(ConfidenceScale::phia).complete);
}

TEST_CASE("A label becomes its value and the value that label again") {
  for (const ConfidenceScale scale : all)
    for (const ConfidenceLabel& label : confidenceScale(scale).labels) {
      INFO(label.label);
      const auto value = confidenceValue(scale, label.label);
      if (label.value == noConfidenceValue) {
        REQUIRE_FALSE(value);
        CHECK(value.issues()[0].rule == "no-value");
      } else {
        REQUIRE(value);
        CHECK(*value == label.value);
        CHECK(*confidenceLabel(scale, *value) == label.label);
      }
    }
}

TEST_CASE("STIX 2.1 labels at the edges of their ranges") {
  CHECK(labelOf(ConfidenceScale::noneLowMedHigh, 0) == "none");
  CHECK(labelOf(ConfidenceScale::noneLowMedHigh, 1) == "low");
  CHECK(labelOf(ConfidenceScale::noneLowMedHigh, 29) == "low");
  CHECK(labelOf(ConfidenceScale::noneLowMedHigh, 30) == "med");
  CHECK(labelOf(ConfidenceScale::noneLowMedHigh, 70) == "high");
  CHECK(labelOf(ConfidenceScale::zeroToTen, 4) == "0");
  CHECK(labelOf(ConfidenceScale::zeroToTen, 5) == "1");
  CHECK(labelOf(ConfidenceScale::zeroToTen, 94) == "9");
  CHECK(labelOf(ConfidenceScale::zeroToTen, 95) == "10");
  CHECK(labelOf(ConfidenceScale::admiralty, 79) == "2 probably true");
  CHECK(labelOf(ConfidenceScale::wep, 99) == "highly likely / almost certain");
  CHECK(labelOf(ConfidenceScale::wep, 100) == "certain");
  CHECK(labelOf(ConfidenceScale::dni, 57) == "roughly even chance");  // ICD 203 says "likely"
  CHECK(labelOf(ConfidenceScale::dni, 90) == "almost certain / nearly certain");
  for (int k = 0; k <= 10; ++k)
    CHECK(*confidenceValue(ConfidenceScale::zeroToTen, std::to_string(k)) == 10 * k);
  CHECK(*confidenceValue(ConfidenceScale::wep, "unlikely / probably not") == 30);
}

TEST_CASE("Words are found in any case, and either of two") {
  CHECK(*confidenceValue(ConfidenceScale::dni, "Highly Probable") == 85);
  CHECK(*confidenceValue(ConfidenceScale::dni, "very likely") == 85);
  CHECK(*confidenceValue(ConfidenceScale::kent, "Almost certain") == 93);
  CHECK(confidenceValue(ConfidenceScale::dni, "likely / ").issues()[0].rule == "unknown-label");
  CHECK(confidenceValue(ConfidenceScale::dni, "").issues()[0].rule == "unknown-label");
}

TEST_CASE("What lies outside or between is refused") {
  for (const ConfidenceScale scale : all) {
    CHECK(labelOf(scale, -1) == "out-of-range");
    CHECK(labelOf(scale, 101) == "out-of-range");
  }
  CHECK(labelOf(ConfidenceScale::phia, 7) == "between-labels");
  CHECK(labelOf(ConfidenceScale::phia, 52) == "between-labels");
  CHECK(labelOf(ConfidenceScale::kent, 1) == "between-labels");
  CHECK(labelOf(ConfidenceScale::kent, 40) == "probably not");  // shared with "chances about even"
}

TEST_CASE("Admiralty's sixth is no value, and never one half") {
  const auto sixth = confidenceValue(ConfidenceScale::admiralty, "6 truth cannot be judged");
  REQUIRE_FALSE(sixth);
  CHECK(sixth.issues()[0].rule == "no-value");
  CHECK(labelOf(ConfidenceScale::admiralty, 50) == "3 possibly true");
}
