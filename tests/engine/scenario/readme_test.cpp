// scenarios/README.md: its tables of parameters are those of the registry. After a change that is meant:
//   engine_tests "[readme-update]"
#include <cstdio>

#include <catch_amalgamated.hpp>

#include "base/index.h"
#include "engine/registry.h"
#include "engine/tables.h"
#include "scenario/registry_table.h"
#include "scenario/text.h"
#include "scenario/vocabulary.h"
#include "support/shipped.h"

namespace firebreak {
namespace {

const std::string readmePath = std::string(FIREBREAK_SCENARIOS) + "/README.md";

std::string kindsOf(const Parameter& parameter) {
  std::string kinds;
  for (ActorKind kind : {ActorKind::state, ActorKind::proxy, ActorKind::organisation}) {
    if (!appliesTo(parameter, kind)) continue;
    kinds += (kinds.empty() ? "" : ", ") + std::string(actorKindWords[ix(static_cast<int>(kind))]);
  }
  return kinds;
}

std::string rangeOf(const Parameter& parameter) {
  return decimal(parameter.minimum) + " to " + decimal(parameter.maximum) + (parameter.whole ? ", whole" : "");
}

std::string rowOf(const Parameter& parameter) {
  const std::string unit = parameter.unit.empty() ? "–" : std::string(parameter.unit);
  std::string row = "| `" + std::string(parameter.key) + "` | " + std::string(parameter.symbol) + " | " + unit + " | " +
                    rangeOf(parameter) + " | " + decimal(parameter.fallback) + " | ";
  if (parameter.scope == ParameterScope::actor) row += kindsOf(parameter) + " | ";
  return row + std::string(parameter.meaning) + " | " + std::string(parameter.serves) + " |\n";
}

std::string ladderTable() {
  std::string table = "| key | symbol | unit | range |";
  for (int rung = 1; rung < rungCount; ++rung)
    table += " " + std::to_string(rung) + " |";
  table += " meaning | serves |\n|---|---|---|---|---|---|---|---|---|---|---|---|---|\n";
  const Ladder standard;
  for (const Parameter& parameter : parameters()) {
    if (parameter.scope != ParameterScope::ladder) continue;
    table += "| `" + std::string(parameter.key) + "` | " + std::string(parameter.symbol) + " | " +
             std::string(parameter.unit) + " | " + rangeOf(parameter) + " |";
    for (int rung = 1; rung < rungCount; ++rung)
      table += " " + decimal(rungsOf(standard, parameter)[ix(rung)]) + " |";
    table += " " + std::string(parameter.meaning) + " | " + std::string(parameter.serves) + " |\n";
  }
  return table;
}

std::string parameterTable(ParameterScope scope) {
  if (scope == ParameterScope::ladder) return ladderTable();
  const bool actors = scope == ParameterScope::actor;
  std::string table =
      "| key | symbol | unit | range | default | " + std::string(actors ? "of | " : "") + "meaning | serves |\n";
  table += actors ? "|---|---|---|---|---|---|---|---|\n" : "|---|---|---|---|---|---|---|\n";
  for (const Parameter& parameter : parameters()) {
    if (parameter.scope == scope) table += rowOf(parameter);
  }
  return table;
}

std::string incidentTableText() {
  std::string table = "| `type` | label | offence needed | typical severity |\n|---|---|---|---|\n";
  for (int type = 0; type < incidentTypes; ++type) {
    const IncidentType& row = incidentTable()[ix(type)];
    char severityText[16];
    std::snprintf(severityText, sizeof severityText, "%.0f", typicalSeverity(type));
    table += "| `" + std::string(row.key) + "` | " + std::string(row.label) + " | " + decimal(row.offenceNeeded) +
             " | " + severityText + " |\n";
  }
  return table;
}

std::string metricTableText() {
  std::string table = "| key in `metrics` | label | unit | range | weight |\n|---|---|---|---|---|\n";
  for (int q = 0; q < metricCount; ++q) {
    const Metric& metric = rubric()[ix(q)];
    const std::string range = q == frequencyMetric ? "counted, never given" : "0 to " + decimal(metricMaximum[ix(q)]);
    table += "| `" + std::string(metric.key) + "` | " + std::string(metric.label) + " | " + std::string(metric.unit) +
             " | " + range + " | " + decimal(metric.weight) + " |\n";
  }
  return table;
}

std::string measureTableText() {
  std::string table = "| `measure` | label | rung | intensity | days |\n|---|---|---|---|---|\n";
  for (const Measure& measure : measures()) {
    table += "| `" + std::string(measure.key) + "` | " + std::string(measure.label) + " | " +
             std::to_string(measure.rung) + " | " + decimal(measure.intensity) + " | " + std::to_string(measure.life) +
             " |\n";
  }
  return table;
}

struct Section {
  const char* name;  // in the markers: <!-- registry: name --> … <!-- end -->
  std::string text;
};

std::vector<Section> sections() {
  return {{"actor", parameterTable(ParameterScope::actor)},
          {"ladder", parameterTable(ParameterScope::ladder)},
          {"tie", parameterTable(ParameterScope::tie)},
          {"opportunity", parameterTable(ParameterScope::opportunity)},
          {"coalition", parameterTable(ParameterScope::coalition)},
          {"member", parameterTable(ParameterScope::member)},
          {"constant", parameterTable(ParameterScope::constant)},
          {"scenario", parameterTable(ParameterScope::scenario)},
          {"incidents", incidentTableText()},
          {"metrics", metricTableText()},
          {"measures", measureTableText()}};
}

// The document with each section between its markers replaced by today's.
std::string upToDate(std::string document) {
  for (const Section& section : sections()) {
    const std::string begin = "<!-- registry: " + std::string(section.name) + " -->\n";
    const std::size_t from = document.find(begin);
    INFO(begin);
    REQUIRE(from != std::string::npos);
    const std::size_t start = from + begin.size();
    const std::size_t end = document.find("<!-- end -->", start);
    REQUIRE(end != std::string::npos);
    document.replace(start, end - start, section.text);
  }
  return document;
}

}  // namespace

TEST_CASE("the tables of scenarios/README.md are those of the registry") {
  const std::string document = test::readText(readmePath);
  INFO("engine_tests \"[readme-update]\" brings it up to date");
  CHECK(upToDate(document) == document);
}

TEST_CASE("scenarios/README.md is brought up to date", "[.][readme-update]") {
  const std::string document = upToDate(test::readText(readmePath));
  std::FILE* file = std::fopen(readmePath.c_str(), "wb");
  REQUIRE(file);
  CHECK(std::fwrite(document.data(), 1, document.size(), file) == document.size());
  CHECK(std::fclose(file) == 0);
}

TEST_CASE("the example of scenarios/README.md is a sound scenario") {
  const std::string document = test::readText(readmePath);
  const std::size_t start = document.find("```json\n{") + 8;
  const std::size_t end = document.find("```", start);
  REQUIRE(end != std::string::npos);
  const Result<Scenario> scenario = loadScenario(document.substr(start, end - start));
  INFO((scenario ? "" : describe(scenario.issues().front())));
  REQUIRE(scenario);
  CHECK(scenario->stateCount == 2);
  CHECK(scenario->incidents.size() == 1);
  CHECK(scenario->moves.size() == 1);
}

}  // namespace firebreak
