#include "web/session/model_desk.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace firebreak::web {
namespace {

std::vector<double> defaultsOf(const ClassicModel& model) {
  std::vector<double> values;
  for (const ClassicParameter& parameter : model.parameters)
    values.push_back(parameter.fallback);
  return values;
}

// What is left of a result when there is none: its labels.
ClassicResult hollow(ClassicResult result) {
  result.verdict.clear();
  for (ClassicValue& value : result.values)
    value.value = std::numeric_limits<double>::quiet_NaN();
  for (ClassicSeries& series : result.series) {
    series.x.clear();
    series.y.clear();
  }
  return result;
}

}  // namespace

std::size_t parameterIndex(const ClassicModel& model, std::string_view key) {
  const auto found = std::find_if(model.parameters.begin(), model.parameters.end(),
                                  [&](const ClassicParameter& parameter) { return parameter.key == key; });
  return static_cast<std::size_t>(found - model.parameters.begin());
}

ModelDesk::ModelDesk() {
  for (const ClassicModel* model : classicModels())
    values_.push_back(defaultsOf(*model));
  refresh();
  prepareLesson();
}

void ModelDesk::choose(std::string_view name) {
  const auto models = classicModels();
  const auto found =
      std::find_if(models.begin(), models.end(), [&](const ClassicModel* model) { return model->name == name; });
  if (found == models.end()) return;
  chosen_ = static_cast<std::size_t>(found - models.begin());
  refresh();
  prepareLesson();
}

void ModelDesk::set(const SetModel& settings) {
  std::vector<double>& values = values_[chosen_];
  for (const auto& [key, value] : settings.values) {
    const std::size_t index = parameterIndex(model(), key);
    if (index == values.size() || !std::isfinite(value)) continue;
    const ClassicParameter& parameter = model().parameters[index];
    const double bounded = std::clamp(value, parameter.minimum, parameter.maximum);
    values[index] = parameter.whole ? std::round(bounded) : bounded;
  }
  refresh();
}

void ModelDesk::reset(std::string_view key) {
  if (key.empty()) {
    values_[chosen_] = defaultsOf(model());
    return refresh();
  }
  const std::size_t index = parameterIndex(model(), key);
  if (index < values().size()) set({.values = {{std::string(key), model().parameters[index].fallback}}});
}

int ModelDesk::changes(std::size_t model) const {
  int count = 0;
  const ClassicModel& of = *classicModels()[model];
  for (std::size_t i = 0; i < of.parameters.size(); ++i)
    count += values_[model][i] != of.parameters[i].fallback ? 1 : 0;
  return count;
}

void ModelDesk::refresh() {
  Result<ClassicResult> now = model().compute(ClassicInput(model(), values()));
  if (now) {
    issues_.clear();
    result_ = std::move(now).value();
  } else {
    issues_ = now.issues();
    // The defaults contradict nothing: a test holds every model to that.
    result_ = hollow(computeClassic(model(), {}).value());
  }
  const std::size_t x = parameterIndex(model(), model().mapX), y = parameterIndex(model(), model().mapY);
  if (x < values().size() && y < values().size())
    map_.follow(model(), values(), mapAxis(model(), x, values()[x]), mapAxis(model(), y, values()[y]));
  else
    map_.clear();
}

void ModelDesk::prepareLesson() {
  lesson_ = lessonOf(model().name);
  lessonSteps_.clear();
  if (!lesson_) return;
  std::vector<ClassicSetting> settings(lesson_->before.begin(), lesson_->before.end());
  for (int step = 0; step < 2; ++step) {
    if (step == 1) settings.push_back(lesson_->after);
    lessonSteps_.emplace_back(classicValues(model(), settings).value(), computeClassic(model(), settings).value());
  }
}

}  // namespace firebreak::web
