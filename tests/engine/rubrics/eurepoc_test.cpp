// engine/src/rubrics/eurepoc: the codings that EuRepoC published (Global Database v1.1), and how metrics are coded.

#include <catch_amalgamated.hpp>

#include "engine/rubrics.h"

using namespace firebreak;

TEST_CASE("EuRepoC's formula gives the intensities that EuRepoC published") {
  struct Row {
    const char* incident;
    EurepocCoding coding;
    int unweighted, weighted;
  };
  // What was not available counts 0.
  const Row rows[] = {
      {"Stuxnet", {0, 2, 2, 1, 2, 1.5}, 7, 10},
      {"Estonia 2007", {0, 2, 0, 0, 0, 1}, 2, 2},
      {"Georgia 2008", {0, 2, 0, 0, 0, 1}, 2, 2},
      {"Operation Ababil", {0, 2, 1, 0, 0, 1}, 3, 3},
      {"Saudi Aramco", {0, 2, 2, 0, 0, 1}, 4, 4},
      {"OPM", {2, 0, 0, 0, 0, 1}, 2, 2},
      {"Sony 2014", {2, 1, 2, 0, 0, 1}, 5, 5},
      {"Bundestag 2015", {2, 0, 2, 0, 0, 1}, 4, 4},
      {"Ukraine grid 2015", {0, 1, 2, 2, 1, 1.5}, 6, 9},
      {"Ukraine grid 2016", {0, 1, 2, 1, 1, 1.5}, 5, 7},
      {"NotPetya", {0, 2, 2, 0, 0, 1}, 4, 4},
      {"SolarWinds", {2, 0, 2, 0, 0, 1}, 4, 4},
      {"Colonial Pipeline", {2, 2, 2, 0, 0, 1}, 6, 6},
      {"Albania 2022", {2, 2, 2, 0, 0, 1}, 6, 6},
      {"Viasat 2022", {0, 2, 2, 0, 0, 1}, 4, 4},
      {"Costa Rica 2022", {1, 2, 2, 0, 0, 1}, 5, 5},
  };
  for (const Row& row : rows) {
    INFO(row.incident);
    const auto intensity = eurepocIntensity(row.coding);
    REQUIRE(intensity);
    CHECK(intensity->unweighted == row.unweighted);
    CHECK(intensity->weighted == row.weighted);
  }
}

TEST_CASE("EuRepoC's codes out of range are refused, all of them") {
  const auto refused = eurepocIntensity({.dataTheft = 3, .hijacking = -1, .multiplier = 1.2});
  REQUIRE_FALSE(refused);
  REQUIRE(refused.issues().size() == 3);
  CHECK(refused.issues()[0].pointer == "dataTheft");
  CHECK(refused.issues()[1].pointer == "hijacking");
  CHECK(refused.issues()[2].pointer == "multiplier");
  for (const Issue& issue : refused.issues())
    CHECK(issue.rule == "out-of-range");
}

TEST_CASE("Metrics are coded as docs/severity.md says") {
  // duration, scope, exfiltration, frequency, criticality, civilian risk, endorsement, irreversibility
  const EurepocCoding quiet = eurepocCoding({48, 30, 2000, 1, 2, .3, .1, .3});  // espionage
  CHECK(quiet.dataTheft == 2);
  CHECK(quiet.disruption == 0);
  CHECK(quiet.hijacking == 2);
  CHECK(quiet.physicalSpace == 0);
  CHECK(quiet.physicalTime == 0);
  CHECK(quiet.multiplier == 1);

  const EurepocCoding outage = eurepocCoding({6, 3, 0, 1, 5, 4, .3, .5});  // a grid switched off for an evening
  CHECK(outage.dataTheft == 0);
  CHECK(outage.disruption == 1);
  CHECK(outage.hijacking == 2);
  CHECK(outage.physicalSpace == 2);
  CHECK(outage.physicalTime == 1);
  CHECK(outage.multiplier == 1.5);

  CHECK(eurepocCoding({24, 50, 0, 1, 2, 1, 0, 0}).disruption == 2);
  CHECK(eurepocCoding({23, 50, 0, 1, 2, 1, 0, 0}).disruption == 1);
  CHECK(eurepocCoding({23, 50, 0, 1, 2, 1, 0, .15}).hijacking == 1);
  CHECK(eurepocCoding({23, 50, 1.5, 1, 2, 1, 0, 0}).dataTheft == 1);
  CHECK(eurepocCoding({23, 50, 0, 1, 4.5, 0, 0, .8}).physicalSpace == 1);
}
