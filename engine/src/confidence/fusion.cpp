// How evidence adds up: odds, several suspects, planted traces, pools of judges. docs/confidence.md 3.

#include <cmath>
#include <string>

#include "base/deterministic_math.h"
#include "engine/confidence.h"

namespace firebreak {
namespace {

Issue outOfRange(std::string pointer, std::string_view expected) {
  return {.pointer = std::move(pointer), .rule = "out-of-range", .found = "", .expected = std::string(expected)};
}

Issue contradiction() {
  return {.pointer = "",
          .rule = "contradiction",
          .found = "",
          .expected = "evidence that at least one hypothesis with a prior above 0 can explain"};
}

bool probability(double value) {
  return value >= 0 && value <= 1;
}

void checkWeights(std::span<const double> weights, std::size_t count, std::vector<Issue>& issues) {
  double sum = 0;
  bool sound = weights.size() == count && count > 0;
  if (!sound)
    issues.push_back({.pointer = "weights", .rule = "wrong-count", .found = "", .expected = "a weight a probability"});
  for (const double weight : weights) {
    if (!(weight >= 0) || !std::isfinite(weight)) sound = false;
    sum += weight;
  }
  if (issues.empty() && !(sound && sum > 0))
    issues.push_back(outOfRange("weights", "finite numbers from 0, not all 0"));
}

// Σ w f(p) / Σ w, where every probability passes.
template <class Allowed, class Of>
Result<double> weightedMean(std::span<const double> probabilities, std::span<const double> weights, Allowed allowed,
                            std::string_view expected, Of of) {
  std::vector<Issue> issues;
  checkWeights(weights, probabilities.size(), issues);
  for (std::size_t n = 0; n < probabilities.size(); ++n)
    if (!allowed(probabilities[n])) issues.push_back(outOfRange("probabilities/" + std::to_string(n), expected));
  if (!issues.empty()) return issues;
  double sum = 0, all = 0;
  for (std::size_t n = 0; n < probabilities.size(); ++n) {
    sum += weights[n] * of(probabilities[n]);
    all += weights[n];
  }
  return sum / all;
}

}  // namespace

Result<double> fuseEvidence(double prior, std::span<const Evidence> evidence) {
  std::vector<Issue> issues;
  if (!probability(prior)) issues.push_back(outOfRange("prior", "a number from 0 to 1"));
  for (std::size_t n = 0; n < evidence.size(); ++n) {
    const std::string at = "evidence/" + std::to_string(n);
    if (!(evidence[n].likelihoodRatio >= 0) || !std::isfinite(evidence[n].likelihoodRatio))
      issues.push_back(outOfRange(at + "/likelihoodRatio", "a finite number from 0"));
    if (!probability(evidence[n].weight)) issues.push_back(outOfRange(at + "/weight", "a number from 0 to 1"));
  }
  if (!issues.empty()) return issues;

  double logOdds = logD(prior) - logD(1 - prior);
  for (const Evidence& one : evidence)
    if (one.weight > 0) logOdds += one.weight * logD(one.likelihoodRatio);
  if (std::isnan(logOdds)) return contradiction();
  return sig(logOdds);
}

Result<std::vector<double>> fuseSuspects(std::span<const double> priors,
                                         std::span<const std::vector<double>> likelihoods) {
  std::vector<Issue> issues;
  for (std::size_t i = 0; i < priors.size(); ++i)
    if (!(priors[i] >= 0) || !std::isfinite(priors[i]))
      issues.push_back(outOfRange("priors/" + std::to_string(i), "a finite number from 0"));
  for (std::size_t n = 0; n < likelihoods.size(); ++n) {
    const std::string at = "likelihoods/" + std::to_string(n);
    if (likelihoods[n].size() != priors.size())
      issues.push_back({.pointer = at, .rule = "wrong-count", .found = "", .expected = "a likelihood a suspect"});
    for (const double likelihood : likelihoods[n])
      if (!probability(likelihood)) issues.push_back(outOfRange(at, "numbers from 0 to 1"));
  }
  if (!issues.empty()) return issues;

  std::vector<double> posterior(priors.begin(), priors.end());
  for (std::size_t n = 0; n <= likelihoods.size(); ++n) {
    double sum = 0;
    for (const double share : posterior)
      sum += share;
    if (!(sum > 0)) return contradiction();
    for (std::size_t i = 0; i < posterior.size(); ++i)
      posterior[i] *= (n < likelihoods.size() ? likelihoods[n][i] : 1) / sum;
  }
  return posterior;
}

Result<double> plantedTracePosterior(const PlantedTrace& trace) {
  std::vector<Issue> issues;
  const std::pair<std::string_view, double> fields[] = {
      {"prior", trace.prior}, {"hit", trace.hit}, {"planted", trace.planted}, {"stray", trace.stray}};
  for (const auto& [key, value] : fields)
    if (!probability(value)) issues.push_back(outOfRange(std::string(key), "a number from 0 to 1"));
  if (!issues.empty()) return issues;

  const double framed = trace.planted * trace.hit + (1 - trace.planted) * trace.stray;
  const double priors[] = {trace.prior, 1 - trace.prior};
  const std::vector<double> likelihoods[] = {{trace.hit, framed}};
  const Result<std::vector<double>> posterior = fuseSuspects(priors, likelihoods);
  if (!posterior) return posterior.issues();
  return (*posterior)[0];
}

Result<double> linearPool(std::span<const double> probabilities, std::span<const double> weights) {
  return weightedMean(probabilities, weights, probability, "a number from 0 to 1", [](double p) { return p; });
}

Result<double> logOddsPool(std::span<const double> probabilities, std::span<const double> weights) {
  const auto inside = [](double p) { return p > 0 && p < 1; };
  const Result<double> mean = weightedMean(probabilities, weights, inside, "a number between 0 and 1", logit);
  if (!mean) return mean.issues();
  return sig(*mean);
}

}  // namespace firebreak
