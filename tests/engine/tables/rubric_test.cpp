// engine/src/tables/rubric: table 3.1 and its vectors in docs/model.md 10.1.

#include <catch_amalgamated.hpp>

#include "engine/tables.h"

using namespace firebreak;

namespace {
using Metrics = std::array<double, metricCount>;
constexpr Metrics first = {12, 40, 5, 1, 2, 1, .2, .3};
auto nearly(double value) {
  return Catch::Approx(value).epsilon(0).margin(1e-11);
}
}  // namespace

TEST_CASE("The rubric gives the printed severities") {
  CHECK(severity(first) == nearly(27.971380471380));
  CHECK(severity(Metrics{200, 5000, 8000, 6, 5, 4, .6, 1}) == nearly(87.857142857143));
  CHECK(severity(Metrics{1, 1, 0, 12, 0, 0, 0, 0}) == nearly(7.777777777778));  // (.1 + .1 + .5)/9
  CHECK(severity(first, Metrics{2, 0, 0, 1, 1, 0, 0, 0}) == nearly(29.166666666667));
}

TEST_CASE("Severity keeps to its scale") {
  CHECK(severity(Metrics{}) == 0);
  CHECK(severity(Metrics{1e9, 1e9, 1e9, 1e9, 1e9, 1e9, 1e9, 1e9}) == nearly(100));
  CHECK(severity(first, Metrics{}) == 0);
}

TEST_CASE("The parts of a severity sum to it") {
  double sum = 0;
  for (const double part : severityParts(first))
    sum += part;
  CHECK(sum == nearly(severity(first)));
}

TEST_CASE("The weights of the rubric sum to nine") {
  double sum = 0;
  for (const Metric& metric : rubric())
    sum += metric.weight;
  CHECK(sum == 9);  // 1 + 1 + .75 + .5 + 2 + 2 + .75 + 1
}

TEST_CASE("Bands end where the severity floors begin") {
  CHECK(severityBand(0) == 0);
  CHECK(severityBand(7.99) == 0);
  CHECK(severityBand(8) == 1);
  CHECK(severityBand(22) == 2);
  CHECK(severityBand(36) == 3);
  CHECK(severityBand(50) == 4);
  CHECK(severityBand(64) == 5);
  CHECK(severityBand(100) == 5);
  CHECK(severityBandName(0) == "negligible");
  CHECK(severityBandName(5) == "extreme");
  const Ladder ladder;
  for (int band = 1; band <= 5; ++band) {
    // Band b begins at the floor of rung b + 1.
    const double floor = ladder.severityFloor[static_cast<std::size_t>(band + 1)];
    CHECK(severityBand(floor) == band);
    CHECK(severityBand(floor - 0.01) == band - 1);
  }
}
