#pragma once
// How sure, in words and on published scales; and how evidence adds up to it. docs/confidence.md.
//
// Likelihood (how probable) and analytic confidence (how well founded) are two axes: never one number for both.
// The words of ICD 203 are likelihoodWord() in tables.h; its ranges differ from those of STIX "DNI", so both stay.

#include <span>
#include <string_view>
#include <vector>

#include "engine/error.h"

namespace firebreak {

// --- Scales both ways -----------------------------------------------------------------------------------------------

// The first five are the confidence scales of STIX 2.1; PHIA and Kent stand here from memory.
enum class ConfidenceScale { noneLowMedHigh, zeroToTen, admiralty, wep, dni, phia, kent };

constexpr int noConfidenceValue = -1;

struct ConfidenceLabel {
  std::string_view label;  // " / " between two words for the same
  int low, high;           // percent, whole, both included; noConfidenceValue: stands for no value
  int value;               // what the label stands for, in percent
};

struct ConfidenceScaleInfo {
  std::string_view key;   // "none-low-med-high", "zero-to-ten", "admiralty", "wep", "dni", "phia", "kent"
  std::string_view name;  // "STIX 2.1 Admiralty credibility"
  bool complete;          // every whole percentage 0–100 has exactly one label; else there are gaps or shared edges
  std::span<const ConfidenceLabel> labels;  // ascending, those without a value last
};

// In the order of ConfidenceScale. Static lifetime.
std::span<const ConfidenceScaleInfo> confidenceScales();
const ConfidenceScaleInfo& confidenceScale(ConfidenceScale scale);

// percent: 0–100. Of two labels that share an edge the lower. Rules: "out-of-range", "between-labels" (a gap).
Result<std::string_view> confidenceLabel(ConfidenceScale scale, int percent);

// The whole label or one of its two words, in any case. Rules: "unknown-label"; "no-value" for the sixth of Admiralty
// ("truth cannot be judged"), which is not one half.
Result<int> confidenceValue(ConfidenceScale scale, std::string_view label);

// --- Analytic confidence (ICD 203) ----------------------------------------------------------------------------------

enum class AnalyticConfidence { low, moderate, high };

// What a judgement rests on.
struct Sourcing {
  int independentSources = 1;       // that say the same: own evidence is one, each corroborating partner another
  double evidenceMass = 0;          // M = Σμ over the days, nats ≥ 0 (docs/model.md step 4): what was collected
  double priorLogOdds = 0;          // of the named one against the rest, before evidence; its size counts
  bool deceptionSuspected = false;  // planted traces, a flag that was or may be false
};

// The share of a judgement that was there before the evidence: |prior| / (|prior| + 2M), 0–1; without either 1.
double priorShare(const Sourcing& sourcing);

// High: three sources, M ≥ 2 and a prior share below 1/3. Moderate: two sources or M ≥ 1, and a prior share below 2/3.
// Else low. Suspected deception takes one step off. The edges are our judgement.
AnalyticConfidence analyticConfidence(const Sourcing& sourcing);
std::string_view analyticConfidenceWord(AnalyticConfidence confidence);  // "low", "moderate", "high"

// --- Bayesian fusion ------------------------------------------------------------------------------------------------

struct Evidence {
  double likelihoodRatio = 1;  // P(E|H)/P(E|¬H) ≥ 0, finite
  double weight = 1;           // 0–1: tempering of what repeats an earlier source; 0 for a copy
};

// P(H|E1…En), odds(H) Π LR^w; any order gives the same. prior 0–1. Rules: "out-of-range"; "contradiction" where the
// evidence rules out both.
Result<double> fuseEvidence(double prior, std::span<const Evidence> evidence);

// p_i ∝ prior_i Π P(E|i). priors ≥ 0, not all 0; each of the evidence has a likelihood 0–1 for every suspect. Rules:
// "out-of-range", "wrong-count", "contradiction".
Result<std::vector<double>> fuseSuspects(std::span<const double> priors,
                                         std::span<const std::vector<double>> likelihoods);

// Traces that point at a suspect, whom another may have framed.
struct PlantedTrace {
  double prior = .5;   // that the suspect did it
  double hit = .7;     // a: that such traces are found if the suspect did it
  double planted = 0;  // f: that another would plant them
  double stray = .02;  // b₀: that they are found by chance if nobody planted them
};

// P(suspect | traces); the other hypothesis explains them with f a + (1 − f) b₀. All 0–1. As b₀ → 0 at equal priors no
// more than 1/(1 + f). Rules as fuseEvidence.
Result<double> plantedTracePosterior(const PlantedTrace& trace);

// Several judges' probabilities made one. weights ≥ 0 with a sum above 0 (scaled to 1); as many as probabilities; the
// log-odds pool wants probabilities inside (0,1). Rules: "out-of-range", "wrong-count".
Result<double> linearPool(std::span<const double> probabilities, std::span<const double> weights);
Result<double> logOddsPool(std::span<const double> probabilities, std::span<const double> weights);

}  // namespace firebreak
