#pragma once
// Severity by rubrics that are data: the project's own (tables.h) and three published ones. docs/severity.md says what
// of each is published, what is our judgement, and how the eight metrics of an incident become its components.
//
//   metrics of an incident ─▶ components of the rubric ─▶ its own score and band ─▶ severity 0–100
//
// Pure functions: the same bits on every machine.

#include <array>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/error.h"
#include "engine/scenario.h"

namespace firebreak {

using Metrics = std::array<double, metricCount>;  // in the order of rubric() in tables.h

// --- One face for all kinds -----------------------------------------------------------------------------------------

struct RubricBand {
  std::string_view name;
  double from;  // of the rubric's own score; the band ends where the next begins
};

struct RubricInfo {
  std::string_view key;               // "project", "eurepoc", "nciss", "cscf"
  std::string_view name;              // "EuRepoC weighted intensity"
  double most;                        // the highest own score: 100, 15, 100, 35
  std::span<const RubricBand> bands;  // ascending from 0
  bool bandsPublished;                // false: our judgement, or edges that nobody has verified
};

// In the order of RubricKind. Static lifetime.
std::span<const RubricInfo> rubricTable();
const RubricInfo& rubricInfo(RubricKind kind);
// Unknown key: one Issue with rule "unknown-rubric".
Result<RubricKind> findRubric(std::string_view key);

// One component of a score. The shares of all parts sum to the severity, but for rounding.
struct RubricPart {
  std::string_view label;
  double points = 0, most = 0;  // on the component's own scale, 0 to most
  double share = 0;             // of the severity, 0–100
};

struct RubricScore {
  double own = 0;         // on the rubric's own scale, 0 to RubricInfo::most
  double severity = 0;    // 0–100: 100 own / most
  std::string_view band;  // name
  std::vector<RubricPart> parts;
};

// 0–100. RubricKind::project is severity() of tables.h, bit by bit. No kind falls when a metric rises.
double rubricSeverity(RubricKind kind, const Metrics& metrics);
std::vector<RubricPart> rubricParts(RubricKind kind, const Metrics& metrics);
RubricScore rubricScore(RubricKind kind, const Metrics& metrics);
// Name of the band in which a severity of 0–100 lies.
std::string_view rubricBandName(RubricKind kind, double severity);
// Of an incident type with its metrics at mid-range and frequency 1 (docs/model.md 3.4).
double typicalSeverity(RubricKind kind, int incidentType);

// --- EuRepoC: weighted cyber intensity, 0–15 ------------------------------------------------------------------------

// Each component 0, 1 or 2 points.
struct EurepocCoding {
  int dataTheft = 0;      // none, non-sensitive, sensitive information
  int disruption = 0;     // none, shorter, longer than 24 h
  int hijacking = 0;      // none, access gained but not used, used
  int physicalSpace = 0;  // none, local, widespread
  int physicalTime = 0;   // none, shorter, longer than 24 h
  double multiplier = 1;  // 1.5 for targets of very high political importance, else 1
};

struct EurepocIntensity {
  int unweighted = 0;  // sum of the components, 0–10
  int weighted = 0;    // ⌊unweighted × multiplier⌋, 0–15
};

// Rule "out-of-range": a component outside 0–2, a multiplier that is neither 1 nor 1.5.
Result<EurepocIntensity> eurepocIntensity(const EurepocCoding& coding);
EurepocCoding eurepocCoding(const Metrics& metrics);

// --- NCISS: a weighted mean, 0–100, whose weights are data ----------------------------------------------------------

struct NcissOption {
  std::string label;
  double value = 0;
};

struct NcissCategory {
  std::string key;  // for incidents of the engine one of the eight of notionalNciss()
  std::string label;
  double weight = 0;                 // ≥ 0
  std::vector<NcissOption> options;  // least to most severe, at least two
};

struct NcissBand {
  std::string name;
  double from = 0;  // score; ascending from 0
};

struct NcissConfig {
  std::string name;
  std::vector<NcissCategory> categories;
  std::vector<NcissBand> bands;
};

// Eight categories with notional weights (nobody publishes the operational ones) and unverified bands.
const NcissConfig& notionalNciss();

// Everything that is wrong: no category, a key twice, weights below 0 or not finite, fewer than two options, options or
// bands that do not ascend, nothing that weighs.
std::vector<Issue> checkNciss(const NcissConfig& config);

// 100 (S − Smin)/(Smax − Smin), S the sum of weight × value of the chosen options. options: an index for every
// category. The configuration must be sound. Rules: "wrong-count", "out-of-range".
Result<double> ncissScore(const NcissConfig& config, std::span<const int> options);

// The options that an incident's metrics stand for. Rule "unknown-category": a key that no metric speaks to.
Result<std::vector<int>> ncissOptions(const NcissConfig& config, const Metrics& metrics);

// Score, band and parts under a configuration of one's own. Issues: those of the two functions above. The labels point
// into the configuration.
Result<RubricScore> ncissRubric(const NcissConfig& config, const Metrics& metrics);

// --- CSCF: seven criteria, 0–35 -------------------------------------------------------------------------------------

constexpr int cscfCriteria = 7;

// Each criterion 0–5: 0–1 low, 2–3 medium, 4–5 high.
struct CscfRating {
  int scope = 0, target = 0, intent = 0;                               // of the act
  int functional = 0, informational = 0, economic = 0, political = 0;  // impacts
};

// Sum of the criteria, 0–35. Rule "out-of-range".
Result<int> cscfScore(const CscfRating& rating);
CscfRating cscfRating(const Metrics& metrics);

// Incidents judged together: the widest scope, the most critical target, the most hostile intent, and impacts that add
// up but never beyond 5. No incident gives all zeros.
CscfRating cscfCampaign(std::span<const CscfRating> incidents);

// Where the levels Low, Medium, High, Severe, Critical begin, on 0–35; below the first it is Normal. The published
// edges are not known to us: equal sixths are the neutral choice.
using CscfEdges = std::array<double, 5>;
CscfEdges equalSixths();
std::string_view cscfLevel(double score, const CscfEdges& edges);

}  // namespace firebreak
