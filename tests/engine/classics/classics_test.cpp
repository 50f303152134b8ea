// engine/src/classics/classics: the table, and what holds for every model in it.

#include "engine/classics.h"

#include <cmath>
#include <limits>
#include <set>
#include <string>

#include <catch_amalgamated.hpp>

using namespace firebreak;

namespace {

bool contains(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

void checkShape(const ClassicModel& model, const ClassicResult& result, const ClassicResult& usual) {
  CHECK_FALSE(result.verdict.empty());
  REQUIRE(result.values.size() == usual.values.size());
  std::set<std::string_view> keys;
  for (std::size_t n = 0; n < result.values.size(); ++n) {
    CHECK(result.values[n].key == usual.values[n].key);
    CHECK(keys.insert(result.values[n].key).second);
    CHECK_FALSE(result.values[n].label.empty());
  }
  REQUIRE(result.series.size() == usual.series.size());
  for (std::size_t n = 0; n < result.series.size(); ++n) {
    INFO(model.name << " " << result.series[n].key);
    CHECK(result.series[n].key == usual.series[n].key);
    CHECK_FALSE(result.series[n].x.empty());
    CHECK(result.series[n].x.size() == result.series[n].y.size());
    for (std::size_t k = 1; k < result.series[n].x.size(); ++k)
      CHECK(result.series[n].x[k] > result.series[n].x[k - 1]);
    for (const double y : result.series[n].y)
      CHECK(std::isfinite(y));
  }
}

}  // namespace

TEST_CASE("Every formal model is found by its name, once") {
  std::set<std::string_view> names;
  for (const ClassicModel* model : classicModels()) {
    CHECK(names.insert(model->name).second);
    const auto found = findClassic(model->name);
    REQUIRE(found);
    CHECK(*found == model);
  }
  CHECK(names.size() == 23);
}

TEST_CASE("Every parameter says what it is, and its default is in range") {
  for (const ClassicModel* model : classicModels()) {
    INFO(model->name);
    CHECK_FALSE((model->title.empty() || model->lesson.empty() || model->source.empty() || model->formula.empty()));
    std::set<std::string_view> keys;
    for (const ClassicParameter& parameter : model->parameters) {
      INFO(parameter.key);
      CHECK(keys.insert(parameter.key).second);
      CHECK_FALSE((parameter.label.empty() || parameter.meaning.empty()));
      CHECK((parameter.minimum < parameter.maximum));
      CHECK((parameter.minimum <= parameter.fallback && parameter.fallback <= parameter.maximum));
      CHECK((!parameter.whole || parameter.fallback == std::floor(parameter.fallback)));
    }
    CHECK(model->mapX.empty() == model->mapY.empty());
    if (!model->mapX.empty()) CHECK((keys.count(model->mapX) && keys.count(model->mapY)));
  }
}

TEST_CASE("Every model computes at its defaults and at both ends of every parameter") {
  for (const ClassicModel* model : classicModels()) {
    INFO(model->name);
    const auto usual = computeClassic(*model, {});
    REQUIRE(usual);
    checkShape(*model, *usual, *usual);
    for (const ClassicParameter& parameter : model->parameters)
      for (const double value : {parameter.minimum, parameter.maximum}) {
        INFO(parameter.key << " = " << value);
        const ClassicSetting setting[] = {{parameter.key, value}};
        const auto computed = computeClassic(*model, setting);
        if (computed)
          checkShape(*model, *computed, *usual);
        else
          for (const Issue& issue : computed.issues())
            CHECK(issue.rule == "contradiction");
      }
  }
}

TEST_CASE("Every parameter of every model matters somewhere") {
  for (const ClassicModel* model : classicModels())
    for (const ClassicParameter& parameter : model->parameters) {
      INFO(model->name << " " << parameter.key);
      const auto usual = computeClassic(*model, {});
      bool moved = false;
      for (int n = 0; n <= 80 && !moved; ++n) {
        const double value = parameter.minimum + n * (parameter.maximum - parameter.minimum) / 80;
        const ClassicSetting setting[] = {{parameter.key, parameter.whole ? std::floor(value) : value}};
        const auto computed = computeClassic(*model, setting);
        if (!computed) continue;
        for (std::size_t v = 0; v < usual->values.size(); ++v)
          moved = moved || computed->values[v].value < usual->values[v].value ||
                  computed->values[v].value > usual->values[v].value;
        for (std::size_t s = 0; s < usual->series.size(); ++s)
          moved = moved || computed->series[s].x != usual->series[s].x || computed->series[s].y != usual->series[s].y;
      }
      CHECK(moved);
    }
}

TEST_CASE("A map has more than one region") {
  for (const ClassicModel* model : classicModels()) {
    if (model->mapX.empty()) continue;
    INFO(model->name);
    const ClassicParameter *x = nullptr, *y = nullptr;
    for (const ClassicParameter& parameter : model->parameters) {
      x = parameter.key == model->mapX ? &parameter : x;
      y = parameter.key == model->mapY ? &parameter : y;
    }
    std::set<std::string> verdicts;
    for (int row = 0; row <= 12; ++row)
      for (int column = 0; column <= 12; ++column) {
        const ClassicSetting settings[] = {{x->key, x->minimum + column * (x->maximum - x->minimum) / 12},
                                           {y->key, y->minimum + row * (y->maximum - y->minimum) / 12}};
        const auto computed = computeClassic(*model, settings);
        if (computed) verdicts.insert(computed->verdict);
      }
    CHECK(verdicts.size() >= 2);
  }
}

TEST_CASE("What is wrong is said, all of it") {
  const auto unknown = findClassic("richardsson");
  REQUIRE_FALSE(unknown);
  CHECK(unknown.issues()[0].rule == "unknown-model");
  CHECK(contains(unknown.issues()[0].expected, "richardson"));

  const ClassicSetting settings[] = {{"reactionZ", 1}, {"reactionX", 7}, {"startX", std::nan("")}};
  const auto refused = computeClassic(**findClassic("richardson"), settings);
  REQUIRE_FALSE(refused);
  REQUIRE(refused.issues().size() == 3);
  CHECK(refused.issues()[0].rule == "unknown-parameter");
  CHECK(contains(refused.issues()[0].expected, "reactionX"));
  CHECK(refused.issues()[1].rule == "out-of-range");
  CHECK(refused.issues()[1].found == "7");
  CHECK(refused.issues()[1].expected == "a number from 0 to 2");
  CHECK(refused.issues()[2].rule == "not-finite");

  const ClassicSetting half[] = {{"people", 2.5}};
  CHECK(computeClassic(**findClassic("granovetter-crowd"), half).issues()[0].rule == "not-whole");
  const ClassicSetting any[] = {{"x", 1}};
  CHECK(computeClassic(**findClassic("nato-burdens"), any).issues()[0].rule == "unknown-parameter");
}

TEST_CASE("Of two settings of one parameter the last counts") {
  const ClassicSetting settings[] = {{"reactionX", .1}, {"reactionX", .3}};
  const auto values = classicValues(**findClassic("richardson"), settings);
  REQUIRE(values);
  CHECK((*values)[0] == .3);
}
