// NCISS: the weighted mean and its configuration. docs/severity.md 3.

#include <cmath>

#include "rubrics/reading.h"

namespace firebreak {
namespace {

// Values at equal distances: the published lists give an order, no values.
NcissCategory category(std::string_view key, std::string_view label, double weight,
                       std::initializer_list<std::string_view> labels) {
  NcissCategory result = {.key = std::string(key), .label = std::string(label), .weight = weight, .options = {}};
  const double last = static_cast<double>(labels.size() - 1);
  for (const std::string_view option : labels)
    result.options.push_back({std::string(option), 100 * static_cast<double>(result.options.size()) / last});
  return result;
}

std::vector<NcissCategory> notionalCategories() {
  return {
      category("functionalImpact", "Functional impact", 6,
               {"no impact", "no impact to services", "minimal impact, non-critical services",
                "minimal impact, critical services", "significant impact, non-critical services",
                "denial of non-critical services", "significant impact, critical services",
                "denial of critical services or loss of control"}),
      category("observedActivity", "Observed activity", 5, {"prepare", "engage", "presence", "effect"}),
      category("location", "Location of observed activity", 4,
               {"unsuccessful", "business DMZ", "business network", "business network management",
                "critical-system DMZ", "critical-system management", "critical systems", "safety systems"}),
      category("actor", "Actor characterisation", 4,
               {"no sign of a state", "some signs of a state", "strong signs of a state", "a state"}),
      category("informationImpact", "Information impact", 5,
               {"no impact", "suspected but not identified", "privacy data breach", "proprietary breach",
                "destruction of non-critical systems", "critical-systems data breach", "core credential compromise",
                "destruction of a critical system"}),
      category("recoverability", "Recoverability", 3, {"regular", "supplemented", "extended", "not recoverable"}),
      category("crossSectorDependency", "Cross-sector dependency", 3, {"none", "low", "moderate", "high", "very high"}),
      category("potentialImpact", "Potential impact", 5, {"none", "low", "moderate", "high", "very high"})};
}

NcissConfig makeNotional() {
  NcissConfig config = {.name = "Notional weights", .categories = notionalCategories(), .bands = {}};
  for (const RubricBand& band : rubricInfo(RubricKind::nciss).bands)
    config.bands.push_back({std::string(band.name), band.from});
  return config;
}

Issue broken(std::string pointer, std::string_view rule, std::string_view expected) {
  return {.pointer = std::move(pointer), .rule = std::string(rule), .found = "", .expected = std::string(expected)};
}

bool ascends(const std::vector<NcissOption>& options) {
  for (std::size_t n = 0; n < options.size(); ++n) {
    if (!std::isfinite(options[n].value)) return false;
    if (n > 0 && options[n].value < options[n - 1].value) return false;
  }
  return true;
}

bool ascends(const std::vector<NcissBand>& bands) {
  for (std::size_t n = 0; n < bands.size(); ++n)
    if (!(n == 0 ? bands[n].from == 0 : bands[n].from > bands[n - 1].from && bands[n].from <= 100)) return false;
  return true;
}

void checkCategory(const NcissCategory& category, const std::string& at, std::vector<Issue>& issues) {
  if (!std::isfinite(category.weight) || category.weight < 0)
    issues.push_back(broken(at + "/weight", "out-of-range", "a finite number from 0"));
  if (category.options.size() < 2)
    issues.push_back(broken(at + "/options", "too-few", "at least two options"));
  else if (!ascends(category.options))
    issues.push_back(broken(at + "/options", "not-ascending", "finite values from least to most severe"));
}

double lowest(const NcissCategory& category) {
  return category.weight * category.options.front().value;
}
double highest(const NcissCategory& category) {
  return category.weight * category.options.back().value;
}

double spanOf(const NcissConfig& config) {
  double span = 0;
  for (const NcissCategory& category : config.categories)
    span += highest(category) - lowest(category);
  return span;
}

// What every score and share is divided by, added up whole and category by category. Whatever lies between the
// least and the most severe answers is finite when they are; a hundredfold, since scores are.
std::vector<Issue> checkSpan(const NcissConfig& config) {
  double least = 0, most = 0;
  for (const NcissCategory& category : config.categories) {
    least += lowest(category);
    most += highest(category);
  }
  for (const double span : {most - least, spanOf(config)}) {
    if (!std::isfinite(100 * span))
      return {broken("/categories", "out-of-range", "weights and values whose products have a finite sum")};
    if (!(span > 0))
      return {broken("/categories", "weightless", "a category that weighs and has options of different values")};
  }
  return {};
}

}  // namespace

const NcissConfig& notionalNciss() {
  static const NcissConfig config = makeNotional();
  return config;
}

std::vector<Issue> checkNciss(const NcissConfig& config) {
  std::vector<Issue> issues;
  if (config.categories.empty()) issues.push_back(broken("/categories", "too-few", "at least one category"));
  for (std::size_t n = 0; n < config.categories.size(); ++n) {
    const std::string at = "/categories/" + std::to_string(n);
    checkCategory(config.categories[n], at, issues);
    for (std::size_t m = 0; m < n; ++m)
      if (config.categories[m].key == config.categories[n].key)
        issues.push_back(broken(at + "/key", "duplicate", "a key that no other category has"));
  }
  if (config.bands.empty() || !ascends(config.bands))
    issues.push_back(broken("/bands", "not-ascending", "bands from 0 upward, to 100 at most"));
  return issues.empty() ? checkSpan(config) : issues;
}

Result<double> ncissScore(const NcissConfig& config, std::span<const int> options) {
  if (options.size() != config.categories.size()) {
    return Issue{.pointer = "",
                 .rule = "wrong-count",
                 .found = std::to_string(options.size()),
                 .expected = "an option for each of " + std::to_string(config.categories.size()) + " categories"};
  }
  std::vector<Issue> issues;
  double chosen = 0, least = 0, most = 0;
  for (std::size_t n = 0; n < options.size(); ++n) {
    const NcissCategory& category = config.categories[n];
    if (options[n] < 0 || ix(options[n]) >= category.options.size()) {
      issues.push_back({.pointer = category.key,
                        .rule = "out-of-range",
                        .found = std::to_string(options[n]),
                        .expected = "a whole number from 0 to " + std::to_string(category.options.size() - 1)});
      continue;
    }
    chosen += category.weight * category.options[ix(options[n])].value;
    least += lowest(category);
    most += highest(category);
  }
  if (!issues.empty()) return issues;
  return 100 * (chosen - least) / (most - least);
}

Result<RubricScore> ncissRubric(const NcissConfig& config, const Metrics& metrics) {
  const Result<std::vector<int>> options = ncissOptions(config, metrics);
  if (!options) return options.issues();
  const Result<double> own = ncissScore(config, *options);
  if (!own) return own.issues();

  RubricScore score;
  score.own = score.severity = *own;
  for (const NcissBand& band : config.bands)
    if (score.own >= band.from) score.band = band.name;
  const double span = spanOf(config);
  for (std::size_t n = 0; n < config.categories.size(); ++n) {
    const NcissCategory& category = config.categories[n];
    const double value = category.options[ix((*options)[n])].value;
    score.parts.push_back({.label = category.label,
                           .points = value,
                           .most = category.options.back().value,
                           .share = 100 * (category.weight * value - lowest(category)) / span});
  }
  return score;
}

}  // namespace firebreak
