// engine/src/rubrics/rubrics: what holds for every kind, and whether the scales agree on documented incidents.

#include "engine/rubrics.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <string>
#include <vector>

#include <catch_amalgamated.hpp>

#include "engine/tables.h"

using namespace firebreak;

namespace {

constexpr RubricKind kinds[] = {RubricKind::project, RubricKind::eurepoc, RubricKind::nciss, RubricKind::cscf};
constexpr Metrics worst = {10000, 100000, 100000, 20, 5, 5, 1, 1};

// Values of every metric across its steps, in rising order.
const std::vector<std::vector<double>> grid = {
    {0, 1, 6, 30, 300}, {1, 15, 300, 5000}, {0, 5, 200, 6000}, {1, 7},
    {0, 2.5, 4.2, 5},   {0, 1, 3.2, 4.5},   {0, .5, 1},        {0, .2, .5, .7, .85}};

template <class Visit>
void forEveryCombination(Visit visit) {
  std::array<std::size_t, metricCount> at = {};
  for (std::size_t q = 0; q < metricCount;) {
    Metrics metrics = {};
    for (std::size_t n = 0; n < metricCount; ++n)
      metrics[n] = grid[n][at[n]];
    visit(metrics, at);
    for (q = 0; q < metricCount && ++at[q] == grid[q].size(); ++q)
      at[q] = 0;
  }
}

// Ranks from 1, ties sharing their mean.
std::vector<double> ranksOf(const std::vector<double>& values) {
  std::vector<double> ranks;
  for (const double value : values) {
    double below = 0, same = 0;
    for (const double other : values) {
      below += other < value;
      same += other == value;
    }
    ranks.push_back(below + (same + 1) / 2);
  }
  return ranks;
}

double correlation(const std::vector<double>& a, const std::vector<double>& b) {
  const double n = static_cast<double>(a.size());
  const double meanA = std::accumulate(a.begin(), a.end(), 0.0) / n;
  const double meanB = std::accumulate(b.begin(), b.end(), 0.0) / n;
  double ab = 0, aa = 0, bb = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    ab += (a[i] - meanA) * (b[i] - meanB);
    aa += (a[i] - meanA) * (a[i] - meanA);
    bb += (b[i] - meanB) * (b[i] - meanB);
  }
  return ab / std::sqrt(aa * bb);
}

double spearman(const std::vector<double>& a, const std::vector<double>& b) {
  return correlation(ranksOf(a), ranksOf(b));
}

// The documented incidents that both EuRepoC and DCID coded: the two codes are published, the metrics are our reading
// of what is documented (docs/severity.md 6). Duration is that of disruption, as in the shipped scenarios, whose
// numbers Estonia and NotPetya have; the first number is what it would be if the whole campaign counted.
struct Documented {
  const char* incident;
  double eurepoc, dcid;
  double campaignHours;
  Metrics metrics;
};

// duration h, organisations, GB, incidents, criticality, civilian risk, endorsement, irreversibility
const Documented documented[] = {
    {"Estonia 2007", 2, 2, 528, {72, 60, 0, 4, 2.5, 1, .2, 0}},     // banks and media out for hours at a time
    {"Georgia 2008", 2, 2, 600, {72, 50, 0, 1, 2.5, 1.5, .3, 0}},   // government could not speak in a war
    {"Stuxnet", 10, 6, 11688, {11688, 1, 0, 1, 5, 1, .3, 1}},       // about 1,000 centrifuges, over months
    {"US banks 2012", 3, 2, 5000, {12, 46, 0, 12, 2.5, 1, .3, 0}},  // waves over months, each of some hours
    {"Shamoon 2012", 4, 6, 264, {264, 1, 0, 1, 4, 0, .2, .8}},      // 30,000 office computers wiped
    {"OPM 2015", 2, 4, 8000, {0, 1, 500, 1, 3.5, 1, .1, .5}},       // files on 21 million people
    {"Sony 2014", 5, 4, 552, {552, 1, 10000, 1, 1, .5, .3, .8}},    // 100 TB claimed, computers wiped, threats
    {"Bundestag 2015", 4, 3, 500, {0, 1, 16, 1, 3.5, 0, .2, .4}},   // a parliament's mail
    {"DNC 2016", 4, 4, 8000, {0, 2, 100, 1, 3, .5, .3, .6}},        // mail taken and published
    {"Ukraine grid 2015", 9, 5, 6, {6, 3, 0, 1, 5, 4, .3, .6}},     // 225,000 customers, three utilities
    {"Ukraine grid 2016", 7, 5, 1, {1, 1, 0, 1, 5, 3.5, .3, .3}},   // part of the capital, one hour
    {"NotPetya", 4, 5, 168, {168, 5000, 0, 1, 4, 2.5, .3, .9}},     // national, then global
    {"Olympic Destroyer", 4, 2, 12, {12, 5, 10, 1, 2, 1, .1, .5}},  // tickets and Wi-Fi of one event
    {"SolarWinds", 4, 4, 11712, {0, 109, 1000, 1, 4, 0, .2, .4}},   // nine agencies, about 100 firms
};

std::vector<double> severitiesOf(RubricKind kind, bool wholeCampaign) {
  std::vector<double> severities;
  for (const Documented& one : documented) {
    Metrics metrics = one.metrics;
    if (wholeCampaign) metrics[0] = one.campaignHours;
    severities.push_back(rubricSeverity(kind, metrics));
  }
  return severities;
}

}  // namespace

TEST_CASE("The project's rubric is the severity of the engine, bit by bit") {
  forEveryCombination([](const Metrics& metrics, const auto&) {
    const RubricScore score = rubricScore(RubricKind::project, metrics);
    if (score.severity != severity(metrics) || rubricSeverity(RubricKind::project, metrics) != severity(metrics))
      FAIL("severity " << severity(metrics) << ", rubric " << score.severity);
  });
  for (int type = 0; type < incidentTypes; ++type)
    CHECK(typicalSeverity(RubricKind::project, type) == typicalSeverity(type));
}

TEST_CASE("Every rubric keeps to its scale, and its parts sum to the severity") {
  for (const RubricKind kind : kinds) {
    INFO(rubricInfo(kind).name);
    CHECK(rubricSeverity(kind, worst) == Catch::Approx(100).margin(1e-9));
    CHECK(rubricScore(kind, worst).band == rubricInfo(kind).bands.back().name);
    forEveryCombination([&](const Metrics& metrics, const auto&) {
      const RubricScore score = rubricScore(kind, metrics);
      double sum = 0;
      bool sound = score.severity >= 0 && score.severity <= 100 && !score.band.empty();
      for (const RubricPart& part : score.parts) {
        sum += part.share;
        sound = sound && part.points >= 0 && part.points <= part.most && part.share >= 0;
      }
      sound = sound && std::fabs(sum - score.severity) < 1e-9 && score.band == rubricBandName(kind, score.severity) &&
              std::fabs(score.own - score.severity * rubricInfo(kind).most / 100) < 1e-9;
      if (!sound) FAIL("severity " << score.severity << ", parts " << sum << ", band " << score.band);
    });
  }
}

TEST_CASE("No rubric falls when a metric rises") {
  for (const RubricKind kind : kinds) {
    INFO(rubricInfo(kind).name);
    forEveryCombination([&](const Metrics& metrics, const std::array<std::size_t, metricCount>& at) {
      const double before = rubricSeverity(kind, metrics);
      for (std::size_t q = 0; q < metricCount; ++q) {
        if (at[q] + 1 == grid[q].size()) continue;
        Metrics raised = metrics;
        raised[q] = grid[q][at[q] + 1];
        if (rubricSeverity(kind, raised) < before - 1e-9) FAIL("metric " << q << " from " << metrics[q]);
      }
    });
  }
}

TEST_CASE("Which metrics each rubric hears") {
  // EuRepoC does not ask who did it or how often; NCISS knows single incidents only.
  const std::string heard[] = {"11111111", "11101101", "11101111", "11111111"};
  for (std::size_t n = 0; n < 4; ++n) {
    std::string found(metricCount, '0');
    forEveryCombination([&](const Metrics& metrics, const std::array<std::size_t, metricCount>& at) {
      for (std::size_t q = 0; q < metricCount; ++q) {
        if (found[q] == '1' || at[q] + 1 == grid[q].size()) continue;
        Metrics raised = metrics;
        raised[q] = grid[q][at[q] + 1];
        if (rubricSeverity(kinds[n], raised) > rubricSeverity(kinds[n], metrics)) found[q] = '1';
      }
    });
    INFO(rubricInfo(kinds[n]).name);
    CHECK(found == heard[n]);
  }
}

TEST_CASE("Bands have one source each") {
  for (double score = 0; score <= 100; score += .25)
    CHECK(rubricBandName(RubricKind::project, score) == severityBandName(severityBand(score)));
  for (int score = 0; score <= 35; ++score)
    CHECK(rubricBandName(RubricKind::cscf, score * 100 / 35.0) == cscfLevel(score, equalSixths()));
  const std::string_view names[] = {"none", "low or moderate", "high", "very high"};
  for (int weighted = 0; weighted <= 15; ++weighted) {
    const std::size_t band = weighted == 0 ? 0 : weighted <= 5 ? 1 : weighted <= 10 ? 2 : 3;
    CHECK(rubricBandName(RubricKind::eurepoc, weighted * 100 / 15.0) == names[band]);
  }
  CHECK(rubricBandName(RubricKind::nciss, 64.9) == "Medium");
  CHECK(rubricBandName(RubricKind::nciss, 65) == "High");
  CHECK(rubricBandName(RubricKind::nciss, 100) == "Emergency");
}

TEST_CASE("Rubrics are found by their keys") {
  for (const RubricKind kind : kinds)
    CHECK(*findRubric(rubricInfo(kind).key) == kind);
  const auto unknown = findRubric("richter");
  REQUIRE_FALSE(unknown);
  CHECK(unknown.issues()[0].rule == "unknown-rubric");
}

TEST_CASE("Every rubric puts sabotage above a probe") {
  for (const RubricKind kind : kinds) {
    INFO(rubricInfo(kind).name);
    CHECK(typicalSeverity(kind, 5) > typicalSeverity(kind, 0) + 30);
    for (int type = 1; type < incidentTypes; ++type)
      CHECK(typicalSeverity(kind, type) > typicalSeverity(kind, 0));
  }
}

TEST_CASE("EuRepoC and DCID agree on documented incidents, and the project's rubric with both") {
  std::vector<double> eurepoc, dcid;
  for (const Documented& one : documented) {
    eurepoc.push_back(one.eurepoc);
    dcid.push_back(one.dcid);
  }
  CHECK(spearman(eurepoc, dcid) == Catch::Approx(.693).margin(5e-4));

  // As printed in docs/severity.md 6, by kind: with EuRepoC and DCID; the same where the whole campaign counts.
  const double printed[4][4] = {
      {.540, .757, .473, .789}, {.853, .902, .820, .885}, {.616, .866, .534, .851}, {.177, .146, .021, .121}};
  for (std::size_t n = 0; n < 4; ++n) {
    INFO(rubricInfo(kinds[n]).name);
    const std::vector<double> disruption = severitiesOf(kinds[n], false), campaign = severitiesOf(kinds[n], true);
    CHECK(spearman(disruption, eurepoc) == Catch::Approx(printed[n][0]).margin(5e-4));
    CHECK(spearman(disruption, dcid) == Catch::Approx(printed[n][1]).margin(5e-4));
    CHECK(spearman(campaign, eurepoc) == Catch::Approx(printed[n][2]).margin(5e-4));
    CHECK(spearman(campaign, dcid) == Catch::Approx(printed[n][3]).margin(5e-4));
  }
  const std::vector<double> own = severitiesOf(RubricKind::project, false);
  CHECK(spearman(own, eurepoc) >= .5);
  CHECK(spearman(own, dcid) >= .5);
}
