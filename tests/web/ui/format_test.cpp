// web/ui/format: numbers as words.
#include "web/ui/format.h"

#include <cmath>

#include <catch_amalgamated.hpp>

using namespace firebreak;
using namespace firebreak::web;

namespace {

const Parameter& parameterNamed(std::string_view key) {
  for (const Parameter& parameter : parameters())
    if (parameter.key == key) return parameter;
  FAIL("no parameter " << key);
  return parameters()[0];
}

}  // namespace

TEST_CASE("shares of futures are whole per cent, finer below one, and 0 only when there is none") {
  CHECK(shareText(0) == "0 %");
  CHECK(shareText(0.26) == "26 %");
  CHECK(shareText(0.003) == "0.3 %");
  CHECK(shareText(0.0004) == "< 0.1 %");
  CHECK(shareText(0.0094) == "0.9 %");
  CHECK(shareText(0.0097) == "1 %");
  CHECK(shareText(1) == "100 %");
}

TEST_CASE("differences carry a sign, minus is a minus") {
  CHECK(differenceText(0.283, 0.013) == "+28.3 ± 1.3");
  CHECK(differenceText(-0.041, 0.009) == "−4.1 ± 0.9");
  CHECK(differenceText(0.0001, 0.01) == "0.0 ± 1.0");
  CHECK(numberText(-0.001, 2) == "0.00");
}

TEST_CASE("thousands take a comma") {
  CHECK(countText(0) == "0");
  CHECK(countText(999) == "999");
  CHECK(countText(10000) == "10,000");
  CHECK(countText(1234567) == "1,234,567");
  CHECK(numberText(-1234.5, 1) == "−1,234.5");
}

TEST_CASE("likelihoods carry the estimative word") {
  CHECK(likelihoodText(0.72) == "72 %, likely");
  CHECK(likelihoodText(0.5) == "50 %, roughly even");
}

TEST_CASE("days and speeds") {
  CHECK(dayText(47) == "day 47");
  CHECK(daysText(6) == "6 days");
  CHECK(daysText(1) == "1 day");
  CHECK(daysText(0.5) == "0.5 days");
  CHECK(speedText(2) == "2 ×");
  CHECK(speedText(0.5) == "0.5 ×");
}

TEST_CASE("dates count on from the first day, over months and leap years") {
  CHECK(dateText("2022-07-15", 0) == "15 Jul 2022");
  CHECK(dateText("2022-07-15", 17) == "1 Aug 2022");
  CHECK(dateText("2024-02-28", 1) == "29 Feb 2024");
  CHECK(dateText("2023-02-28", 1) == "1 Mar 2023");
  CHECK(dateText("2022-12-31", 366) == "1 Jan 2024");
  CHECK(dateText("", 3).empty());
  CHECK(dateText("July", 3).empty());
}

TEST_CASE("parameters stand with their unit") {
  CHECK(quantityOf(parameterNamed("redLine"), 34).whole() == "34 tension");
  CHECK(quantityOf(parameterNamed("evidence"), 0.7).whole() == "70 %");
  CHECK(quantityOf(parameterNamed("redLineClarity"), 0.5).whole() == "0.50");
  CHECK(quantityOf(parameterNamed("decisionLatency"), 6).whole() == "6 days");
  CHECK(quantityOf(parameterNamed("decisionLatency"), 1).whole() == "1 day");
  CHECK(quantityOf(parameterNamed("evidenceShift"), -0.25).whole() == "−25 %");
}

TEST_CASE("typed values are understood as they are shown and as the scenario file would say them") {
  const Parameter& evidence = parameterNamed("evidence");
  CHECK(valueFromText(evidence, "70") == Catch::Approx(0.7));
  CHECK(valueFromText(evidence, "70 %") == Catch::Approx(0.7));
  CHECK(valueFromText(evidence, "0.7") == Catch::Approx(0.7));
  CHECK(valueFromText(evidence, "0,7") == Catch::Approx(0.7));
  CHECK(valueFromText(evidence, "0.5 %") == Catch::Approx(0.005));
  CHECK(valueFromText(parameterNamed("redLine"), "34.5") == Catch::Approx(34.5));
  CHECK(valueFromText(parameterNamed("reversibilityPreference"), "−3") == Catch::Approx(-3));
  for (const char* wrong : {"", "abc", "1e999", "1.2.3", "--4", "inf", "nan"})
    CHECK(std::isnan(numberFromText(wrong)));
}

TEST_CASE("what is shown is read back as the same value, for every parameter") {
  for (const Parameter& parameter : parameters()) {
    const double tolerance = std::pow(10.0, -parameter.decimals) * 0.51;
    for (const double value : {parameter.minimum, parameter.fallback, parameter.maximum}) {
      const std::string figure = quantityOf(parameter, value).figure;
      INFO(parameter.key << ": " << figure);
      // Thousands are the one thing that is not typed as it is shown.
      if (figure.find(',') == std::string::npos)
        CHECK(std::fabs(valueFromText(parameter, figure) - value) <= tolerance);
    }
  }
}
