// engine/src/tables/incident_types: table 3.4.

#include <catch_amalgamated.hpp>

#include "engine/tables.h"

using namespace firebreak;

TEST_CASE("Typical severities are those printed in the table") {
  const std::array<double, incidentTypes> printed = {11.882716049383, 34.665674603175, 33.236882716049,
                                                     49.956569664903, 58.912037037037, 68.176406926407};
  for (int type = 0; type < incidentTypes; ++type) {
    CHECK(typicalSeverity(type) == Catch::Approx(printed[static_cast<std::size_t>(type)]).epsilon(0).margin(1e-11));
  }
}

TEST_CASE("Every metric of a type runs from low to high") {
  for (const IncidentType& type : incidentTable()) {
    for (std::size_t q = 0; q < metricCount; ++q)
      CHECK(type.low[q] <= type.high[q]);
    CHECK(type.benefit > type.cost);
  }
}
