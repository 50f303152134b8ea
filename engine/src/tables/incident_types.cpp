// Table 3.4: the kinds of incident that an attacker chooses among.

#include "base/index.h"
#include "engine/tables.h"

namespace firebreak {
namespace {

// Metrics in the order of the rubric: duration, scope, exfiltration, (frequency), criticality, civilian risk,
// endorsement, irreversibility.
constexpr std::array<IncidentType, incidentTypes> typeTable = {{
    {"probe", "Probe", {1, 1, 0, 0, 0, 0, 0, 0}, {12, 10, 1, 0, 1.5, .5, .2, .1}, 3, 0.3, 0},
    {"espionage", "Espionage", {24, 1, 50, 0, 1, 0, 0, .1}, {240, 40, 5000, 0, 3, .6, .3, .5}, 7, 1.6, .2},
    {"denial-of-service", "Denial of service", {6, 5, 0, 0, 1, .5, .1, 0}, {72, 200, 1, 0, 3.5, 2, .5, .2}, 7, 1.6, .1},
    {"ransomware", "Ransomware", {24, 10, 10, 0, 1.5, 1, 0, .3}, {240, 500, 1000, 0, 4, 3, .3, .8}, 11, 3.2, .3},
    {"supply-chain", "Supply chain", {72, 100, 100, 0, 2, 1, 0, .4}, {240, 5000, 8000, 0, 4.5, 3, .4, .9}, 16, 5.5, .5},
    {"sabotage", "Sabotage", {24, 10, 0, 0, 4, 3, .1, .5}, {240, 1000, 10, 0, 5, 5, .7, 1}, 22, 8.5, .6},
}};

}  // namespace

std::span<const IncidentType, incidentTypes> incidentTable() {
  return typeTable;
}

double typicalSeverity(int incidentType) {
  const IncidentType& type = typeTable[ix(incidentType)];
  std::array<double, metricCount> metrics = {};
  for (std::size_t q = 0; q < metricCount; ++q)
    metrics[q] = (type.low[q] + type.high[q]) / 2;
  metrics[3] = 1;
  return severity(metrics);
}

}  // namespace firebreak
