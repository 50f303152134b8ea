#pragma once
// The tables of docs/model.md section 3: rubric, ladder names, measures, incident types, words for probabilities.

#include <array>
#include <span>
#include <string_view>

#include "engine/scenario.h"

namespace firebreak {

enum class Domain { information, diplomatic, economic, cyber, space, conventional };
enum class Visibility { open, closed, covert };  // public, private, covert

// A point of a piecewise-linear curve: metric value -> share of the worst, 0–1.
struct CurvePoint {
  double metric, share;
};

struct Metric {
  std::string_view key;  // in scenario files: "duration", "scope", "exfiltration", "frequency", "criticality",
                         // "civilianRisk", "endorsement", "irreversibility"
  std::string_view label;
  std::string_view unit;  // "hours", "organisations", "GB", "incidents", "class 0–5", "share"
  double weight;          // the weights sum to 9
  std::span<const CurvePoint> curve;
};

struct Measure {
  std::string_view key;  // in scenario files, kebab-case: "targeted-sanctions"
  std::string_view label;
  int rung;  // 1–7
  Domain domain;
  double intensity;       // u, 0–100
  double cost, blowback;  // points per 50 days in force (docs/model.md step 11)
  Visibility visibility;
  bool reversible;
  int life;           // ticks
  double collateral;  // 0–1
};

struct IncidentType {
  std::string_view key;  // "probe", "espionage", "denial-of-service", "ransomware", "supply-chain", "sabotage"
  std::string_view label;
  std::array<double, metricCount> low, high;  // metric 3 unused
  double benefit, cost;                       // to the attacker
  double offenceNeeded;                       // 0–1
};

struct Rung {
  std::string_view name;  // "Normal", "Consult", "Warn", "Target", "Isolate", "Coerce", "Force", "War"
  std::string_view tier;  // "normal competition", "consult and share", …
  double intensity;       // U_r
};

std::span<const Metric, metricCount> rubric();
std::span<const Measure, measureCount> measures();
std::span<const IncidentType, incidentTypes> incidentTable();
std::span<const Rung, rungCount> rungs();

// Index of the first measure of a rung 1–7, and how many it has.
int firstMeasure(int rung);
int measuresOnRung(int rung);

// 0–100. metrics as in table 3.1; weights all zero give 0.
double severity(const std::array<double, metricCount>& metrics);
double severity(const std::array<double, metricCount>& metrics, const std::array<double, metricCount>& weights);
// v·w/Σw of one metric, in severity points: the parts sum to severity().
std::array<double, metricCount> severityParts(const std::array<double, metricCount>& metrics);
// S̄ of a type: metrics at mid-range, frequency 1.
double typicalSeverity(int incidentType);

// 0 negligible … 5 extreme (docs/model.md 3.1).
int severityBand(double severity);
std::string_view severityBandName(int band);

// ICD 203: "almost no chance" … "almost certain".
std::string_view likelihoodWord(double probability);

// "dies out" below 0.9, "grows" above 1.2, "too close to call" between (docs/model.md 7).
std::string_view escalationWord(double escalationNumber);

std::string_view domainName(Domain domain);         // "cyber"
std::string_view visibilityName(Visibility value);  // "public", "private", "covert"

}  // namespace firebreak
