#pragma once
// The formal models as a person works with them: which one is looked at, how each is set, what it gives. Settings of
// every model are kept while others are looked at. Session carries the commands here; views read.

#include <string_view>
#include <utility>
#include <vector>

#include "engine/classics.h"
#include "web/session/command.h"
#include "web/session/model_lesson.h"
#include "web/session/region_map.h"

namespace firebreak::web {

class ModelDesk {
 public:
  ModelDesk();  // every model at its defaults, the first one chosen

  void choose(std::string_view name);     // an unknown name changes nothing
  void set(const SetModel& settings);     // unknown keys and what is not finite are left out
  void reset(std::string_view key = {});  // "" all of the chosen model's

  // Computes the region map; true while there is more to do.
  bool work(double budgetMs, const Clock& clock) { return map_.work(budgetMs, clock); }

  std::size_t chosen() const { return chosen_; }
  const ClassicModel& model() const { return *classicModels()[chosen_]; }
  // One for each parameter of the chosen model.
  const std::vector<double>& values() const { return values_[chosen_]; }
  // How many parameters of a model, by its place in classicModels(), stand elsewhere than by default.
  int changes(std::size_t model) const;

  // At these values. Where they contradict one another, issues() says why, the verdict is empty, no value is finite and
  // no series has a point.
  const ClassicResult& result() const { return result_; }
  const std::vector<Issue>& issues() const { return issues_; }
  // Empty where the model has none.
  const RegionMap& map() const { return map_; }

  // Null for a model without one. Its results: before, then after.
  const ModelLesson* lesson() const { return lesson_; }
  const std::vector<std::pair<std::vector<double>, ClassicResult>>& lessonSteps() const { return lessonSteps_; }

 private:
  void refresh();
  void prepareLesson();

  std::size_t chosen_ = 0;
  std::vector<std::vector<double>> values_;  // by model
  ClassicResult result_;
  std::vector<Issue> issues_;
  RegionMap map_;
  const ModelLesson* lesson_ = nullptr;
  std::vector<std::pair<std::vector<double>, ClassicResult>> lessonSteps_;  // settings and what they give
};

// Index in model.parameters; their count if there is no such parameter.
std::size_t parameterIndex(const ClassicModel& model, std::string_view key);

}  // namespace firebreak::web
