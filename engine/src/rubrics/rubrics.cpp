// One face for all rubrics: which there are, their bands, and a severity of 0–100 from each.

#include "engine/rubrics.h"

#include "engine/tables.h"
#include "rubrics/reading.h"

namespace firebreak {
namespace {

constexpr RubricBand projectBands[] = {{"negligible", 0}, {"minor", 8},   {"moderate", 22},
                                       {"serious", 36},   {"severe", 50}, {"extreme", 64}};
constexpr RubricBand eurepocBands[] = {{"none", 0}, {"low or moderate", 1}, {"high", 6}, {"very high", 11}};
constexpr RubricBand ncissBands[] = {{"Baseline – Negligible", 0},
                                     {"Baseline – Minor", 20},
                                     {"Low", 35},
                                     {"Medium", 50},
                                     {"High", 65},
                                     {"Severe", 80},
                                     {"Emergency", 100}};
// Equal sixths of 35.
constexpr RubricBand cscfBands[] = {{"Normal", 0},          {"Low", 35.0 / 6},        {"Medium", 35.0 * 2 / 6},
                                    {"High", 35.0 * 3 / 6}, {"Severe", 35.0 * 4 / 6}, {"Critical", 35.0 * 5 / 6}};

constexpr std::array<RubricInfo, 4> infos = {{
    {"project", "The project's rubric", 100, projectBands, false},
    {"eurepoc", "EuRepoC weighted intensity", 15, eurepocBands, true},
    {"nciss", "NCISS-style weighted mean, notional weights", 100, ncissBands, false},
    {"cscf", "CSCF-style seven criteria", 35, cscfBands, false},
}};

RubricScore projectRubric(const Metrics& metrics) {
  RubricScore score;
  score.own = score.severity = severity(metrics);
  score.band = severityBandName(severityBand(score.severity));
  const std::array<double, metricCount> shares = severityParts(metrics);
  double weights = 0;
  for (const Metric& metric : rubric())
    weights += metric.weight;
  for (std::size_t q = 0; q < metricCount; ++q) {
    score.parts.push_back({.label = rubric()[q].label,
                           .points = shares[q],
                           .most = 100 * rubric()[q].weight / weights,
                           .share = shares[q]});
  }
  return score;
}

}  // namespace

std::span<const RubricInfo> rubricTable() {
  return infos;
}

const RubricInfo& rubricInfo(RubricKind kind) {
  return infos[ix(static_cast<int>(kind))];
}

Result<RubricKind> findRubric(std::string_view key) {
  std::string keys;
  for (std::size_t n = 0; n < infos.size(); ++n) {
    if (infos[n].key == key) return static_cast<RubricKind>(n);
    keys += (keys.empty() ? "" : ", ") + std::string(infos[n].key);
  }
  return Issue{.pointer = "", .rule = "unknown-rubric", .found = std::string(key), .expected = "one of " + keys};
}

RubricScore rubricScore(RubricKind kind, const Metrics& metrics) {
  switch (kind) {
    case RubricKind::project: break;
    case RubricKind::eurepoc: return eurepocRubric(metrics);
    case RubricKind::nciss: return *ncissRubric(notionalNciss(), metrics);  // its keys are all known
    case RubricKind::cscf: return cscfRubric(metrics);
  }
  return projectRubric(metrics);
}

double rubricSeverity(RubricKind kind, const Metrics& metrics) {
  return kind == RubricKind::project ? severity(metrics) : rubricScore(kind, metrics).severity;
}

std::vector<RubricPart> rubricParts(RubricKind kind, const Metrics& metrics) {
  return rubricScore(kind, metrics).parts;
}

std::string_view rubricBandName(RubricKind kind, double severity) {
  const RubricInfo& info = rubricInfo(kind);
  // Scores of the published rubrics come back from 0–100 with a last digit astray.
  const double own = kind == RubricKind::project ? severity : severity * info.most / 100 + 1e-9;
  std::string_view name = info.bands.front().name;
  for (const RubricBand& band : info.bands)
    if (own >= band.from) name = band.name;
  return name;
}

double typicalSeverity(RubricKind kind, int incidentType) {
  if (kind == RubricKind::project) return typicalSeverity(incidentType);
  const IncidentType& type = incidentTable()[ix(incidentType)];
  Metrics metrics = {};
  for (std::size_t q = 0; q < metricCount; ++q)
    metrics[q] = (type.low[q] + type.high[q]) / 2;
  metrics[3] = 1;
  return rubricSeverity(kind, metrics);
}

}  // namespace firebreak
