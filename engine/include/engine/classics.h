#pragma once
// The formal models of the field that the engine is measured against: deterrence, attribution, escalation, alliances,
// cascades, opinions, choice. Each is one row of a table (name, parameters, compute), so that the command line and a
// screen need no code of their own for any of them. docs/classics.md says how each relates to the engine.
//
//   const ClassicModel& model = **findClassic("richardson");
//   Result<ClassicResult> result = computeClassic(model, {{"reactionX", .3}});
//
// Pure functions: no state, the same bits on every machine; what plays an experiment does so with a fixed seed.

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/error.h"

namespace firebreak {

struct ClassicParameter {
  std::string_view key;      // camelCase, unique within its model
  std::string_view label;    // for people, sentence case
  std::string_view unit;     // "probability", "share", "utility", "per year" …; "" for a pure number
  double minimum, maximum;   // closed range, finite
  double fallback;           // the default, within the range
  int decimals;              // sensible digits on a slider, 0–4
  bool whole;                // only whole numbers
  std::string_view meaning;  // one sentence
};

// One number of a result. Not finite: does not exist at these parameters (JSON null), or is without bound.
struct ClassicValue {
  std::string_view key, label;
  double value = 0;
};

// A curve: y over x, of the same length, x ascending; or, where axis names things ("member"), a list over 1, 2, 3 …
struct ClassicSeries {
  std::string_view key, label, axis;
  std::vector<double> x, y;
};

struct ClassicResult {
  std::string verdict;  // the regime in a few words: "bluff", "stable"; the same words for the same region of a map
  std::vector<ClassicValue> values;   // keys unique; the same keys in the same order at all parameters
  std::vector<ClassicSeries> series;  // likewise
};

struct ClassicModel;

// A value for every parameter of the model, by key.
class ClassicInput {
 public:
  // values: one for each of model.parameters, in that order.
  ClassicInput(const ClassicModel& model, std::span<const double> values) : model_(&model), values_(values) {}
  double operator[](std::string_view key) const;  // key must be a parameter of the model

 private:
  const ClassicModel* model_;
  std::span<const double> values_;
};

struct ClassicModel {
  std::string_view name;      // kebab-case
  std::string_view title;     // "Richardson's arms race"
  std::string_view lesson;    // one sentence: what moving the parameters shows
  std::string_view source;    // where the formulae come from
  std::string_view formula;   // the core of them, one line
  std::string_view relation;  // what the engine has of it, and what not; one or two sentences
  std::span<const ClassicParameter> parameters;
  // The two parameters over whose plane the verdicts form a map worth drawing; "" if there is none.
  std::string_view mapX, mapY;
  // Issues: parameters that are each in range but contradict one another.
  Result<ClassicResult> (*compute)(const ClassicInput& input);
};

// All of them, in the order in which people should meet them. Static lifetime.
std::span<const ClassicModel* const> classicModels();

// Unknown name: one Issue with rule "unknown-model".
Result<const ClassicModel*> findClassic(std::string_view name);

struct ClassicSetting {
  std::string_view key;
  double value = 0;
};

// The model at its defaults with these changes; of two for one parameter the last counts. Rules: "unknown-parameter",
// "not-finite", "out-of-range", "not-whole", or the model's own "contradiction"; all findings, pointer = the key.
Result<ClassicResult> computeClassic(const ClassicModel& model, std::span<const ClassicSetting> settings);

// Every parameter with these changes applied, in the order of model.parameters. Issues as above.
Result<std::vector<double>> classicValues(const ClassicModel& model, std::span<const ClassicSetting> settings);

}  // namespace firebreak
