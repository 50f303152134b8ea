#include "engine/classics.h"

#include <cassert>
#include <cmath>
#include <limits>

#include "classics/models.h"

namespace firebreak {
namespace {

using namespace classics;

constexpr const ClassicModel* table[] = {&expectedValueModel,
                                         &bayesianFusionModel,
                                         &signalDetectionModel,
                                         &attributionCalibrationModel,
                                         &imperfectAttributionModel,
                                         &blameGameModel,
                                         &unilateralDeterrenceModel,
                                         &mutualDeterrenceModel,
                                         &audienceCostsModel,
                                         &resourceTimingModel,
                                         &richardsonModel,
                                         &hawkesModel,
                                         &hawkesPairModel,
                                         &burdenSharingModel,
                                         &natoBurdensModel,
                                         &granovetterCrowdModel,
                                         &granovetterNormalModel,
                                         &wattsCascadeModel,
                                         &degrootModel,
                                         &friedkinJohnsenModel,
                                         &logitChoiceModel,
                                         &quantalResponseModel,
                                         &strategicLogitModel};

constexpr std::size_t nowhere = std::numeric_limits<std::size_t>::max();

std::size_t indexOf(const ClassicModel& model, std::string_view key) {
  for (std::size_t n = 0; n < model.parameters.size(); ++n)
    if (model.parameters[n].key == key) return n;
  return nowhere;
}

// Up to six decimals, no zeros at the end: ranges and what people type.
std::string decimal(double value) {
  if (!(std::fabs(value) < 1e12)) return value < 0 ? "a huge negative number" : "a huge number";
  const long long millionths = static_cast<long long>(std::floor(std::fabs(value) * 1e6 + 0.5));
  std::string fraction = std::to_string(millionths % 1000000 + 1000000).substr(1);
  while (!fraction.empty() && fraction.back() == '0')
    fraction.pop_back();
  return (value < 0 && millionths > 0 ? "-" : "") + std::to_string(millionths / 1000000) +
         (fraction.empty() ? "" : "." + fraction);
}

std::string joined(std::span<const std::string_view> words) {
  std::string text;
  for (const std::string_view word : words)
    text += (text.empty() ? "" : ", ") + std::string(word);
  return text;
}

Issue unknownParameter(const ClassicModel& model, std::string_view key) {
  std::vector<std::string_view> keys;
  for (const ClassicParameter& parameter : model.parameters)
    keys.push_back(parameter.key);
  return {.pointer = std::string(key),
          .rule = "unknown-parameter",
          .found = std::string(key),
          .expected = keys.empty() ? "no parameters: this model has none" : "one of " + joined(keys)};
}

std::string_view brokenRule(const ClassicParameter& parameter, double value) {
  if (!std::isfinite(value)) return "not-finite";
  if (value < parameter.minimum || value > parameter.maximum) return "out-of-range";
  return parameter.whole && value != std::floor(value) ? "not-whole" : "";
}

Issue valueIssue(const ClassicParameter& parameter, double value, std::string_view rule) {
  return {.pointer = std::string(parameter.key),
          .rule = std::string(rule),
          .found = std::isfinite(value) ? decimal(value) : "not a finite number",
          .expected = (parameter.whole ? "a whole number from " : "a number from ") + decimal(parameter.minimum) +
                      " to " + decimal(parameter.maximum)};
}

}  // namespace

namespace classics {

Issue contradiction(std::string_view key, std::string_view expected) {
  return {.pointer = std::string(key), .rule = "contradiction", .found = "", .expected = std::string(expected)};
}

std::vector<double> evenly(int count, double step) {
  std::vector<double> x;
  for (int n = 0; n < count; ++n)
    x.push_back(n * step);
  return x;
}

std::vector<double> numbered(std::size_t count) {
  std::vector<double> x;
  for (std::size_t n = 1; n <= count; ++n)
    x.push_back(static_cast<double>(n));
  return x;
}

}  // namespace classics

double ClassicInput::operator[](std::string_view key) const {
  const std::size_t index = indexOf(*model_, key);
  assert(index < values_.size());
  return values_[index];
}

std::span<const ClassicModel* const> classicModels() {
  return table;
}

Result<const ClassicModel*> findClassic(std::string_view name) {
  std::vector<std::string_view> names;
  for (const ClassicModel* model : table) {
    if (model->name == name) return model;
    names.push_back(model->name);
  }
  return Issue{
      .pointer = "", .rule = "unknown-model", .found = std::string(name), .expected = "one of " + joined(names)};
}

Result<std::vector<double>> classicValues(const ClassicModel& model, std::span<const ClassicSetting> settings) {
  std::vector<double> values;
  for (const ClassicParameter& parameter : model.parameters)
    values.push_back(parameter.fallback);
  std::vector<Issue> issues;
  for (const ClassicSetting& setting : settings) {
    const std::size_t index = indexOf(model, setting.key);
    if (index == nowhere) {
      issues.push_back(unknownParameter(model, setting.key));
      continue;
    }
    const std::string_view rule = brokenRule(model.parameters[index], setting.value);
    if (!rule.empty()) issues.push_back(valueIssue(model.parameters[index], setting.value, rule));
    values[index] = setting.value;
  }
  if (!issues.empty()) return issues;
  return values;
}

Result<ClassicResult> computeClassic(const ClassicModel& model, std::span<const ClassicSetting> settings) {
  const Result<std::vector<double>> values = classicValues(model, settings);
  if (!values) return values.issues();
  return model.compute(ClassicInput(model, *values));
}

}  // namespace firebreak
