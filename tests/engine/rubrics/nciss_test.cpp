// engine/src/rubrics/nciss and nciss_options: the weighted mean by hand, and configurations of one's own.

#include <limits>

#include <catch_amalgamated.hpp>

#include "engine/rubrics.h"

using namespace firebreak;

namespace {

NcissCategory category(const char* key, double weight, std::initializer_list<double> values) {
  NcissCategory result = {.key = key, .label = key, .weight = weight, .options = {}};
  for (const double value : values)
    result.options.push_back({std::to_string(value), value});
  return result;
}

// The eight notional weights with options of 0, 10, … 100.
NcissConfig tens() {
  NcissConfig config = notionalNciss();
  for (NcissCategory& one : config.categories)
    one = category(one.key.c_str(), one.weight, {0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100});
  return config;
}

auto nearly(double value) {
  return Catch::Approx(value).epsilon(0).margin(5e-7);
}

std::string rulesOf(const NcissConfig& config) {
  std::string rules;
  for (const Issue& issue : checkNciss(config))
    rules += issue.pointer + " " + issue.rule + ";";
  return rules;
}

}  // namespace

TEST_CASE("The notional configuration is sound and has the weights that were printed") {
  const NcissConfig& config = notionalNciss();
  CHECK(checkNciss(config).empty());
  REQUIRE(config.categories.size() == 8);
  const double weights[] = {6, 5, 4, 4, 5, 3, 3, 5};
  for (std::size_t n = 0; n < 8; ++n)
    CHECK(config.categories[n].weight == weights[n]);
  CHECK(config.bands.size() == 7);
}

TEST_CASE("The weighted mean runs from 0 to 100") {
  const NcissConfig config = tens();
  CHECK(*ncissScore(config, std::array{0, 0, 0, 0, 0, 0, 0, 0}) == 0);
  CHECK(*ncissScore(config, std::array{10, 10, 10, 10, 10, 10, 10, 10}) == 100);
  // (6·60 + 5·100 + 4·50 + 4·70 + 5·40 + 3·50 + 3·20 + 5·80) / 35
  CHECK(*ncissScore(config, std::array{6, 10, 5, 7, 4, 5, 2, 8}) == nearly(61.428571));
}

TEST_CASE("A smallest option above zero is taken off") {
  const NcissConfig config = {
      .name = "three",
      .categories = {category("functionalImpact", 6, {0, 20, 40, 60, 100}),
                     category("observedActivity", 5, {40, 65, 100}), category("location", 4, {0, 40, 100})},
      .bands = {{"all", 0}}};
  REQUIRE(checkNciss(config).empty());
  // 100 (6·60 + 5·65 + 4·40 − 5·40) / (6·100 + 5·60 + 4·100)
  CHECK(*ncissScore(config, std::array{3, 1, 1}) == nearly(49.615385));
  CHECK(*ncissScore(config, std::array{0, 0, 0}) == 0);
}

TEST_CASE("Options that do not exist are refused") {
  const NcissConfig& config = notionalNciss();
  CHECK(ncissScore(config, std::array{0, 0}).issues()[0].rule == "wrong-count");
  const auto refused = ncissScore(config, std::array{8, 0, 0, 0, 0, -1, 0, 0});
  REQUIRE_FALSE(refused);
  REQUIRE(refused.issues().size() == 2);
  CHECK(refused.issues()[0].pointer == "functionalImpact");
  CHECK(refused.issues()[1].pointer == "recoverability");
}

TEST_CASE("Every rule of a configuration is checked") {
  const NcissConfig sound = notionalNciss();
  NcissConfig config = sound;
  config.categories[1].weight = -1;
  config.categories[2].weight = std::numeric_limits<double>::quiet_NaN();
  config.categories[3].options.resize(1);
  config.categories[4].options[2].value = 0;
  config.categories[5].key = "location";
  config.bands[1].from = 0;
  CHECK(rulesOf(config) ==
        "/categories/1/weight out-of-range;/categories/2/weight out-of-range;/categories/3/options too-few;"
        "/categories/4/options not-ascending;/categories/5/key duplicate;/bands not-ascending;");
  config = sound;
  config.categories.clear();
  CHECK(rulesOf(config) == "/categories too-few;");
  config = sound;
  config.bands.clear();
  CHECK(rulesOf(config) == "/bands not-ascending;");
  config = sound;
  config.bands[0].from = 1;
  CHECK(rulesOf(config) == "/bands not-ascending;");
  config = sound;
  for (NcissCategory& one : config.categories)
    one.weight = 0;
  CHECK(rulesOf(config) == "/categories weightless;");

  // What overflows, in whatever sum, and what is lost beside a large number.
  config = sound;
  config.categories[0].weight = 1e308;
  CHECK(rulesOf(config) == "/categories out-of-range;");
  config.categories = {category("a", 1, {-1e308, 1e308})};
  CHECK(rulesOf(config) == "/categories out-of-range;");
  config.categories = {category("a", 1, {0, 1e307})};
  CHECK(rulesOf(config) == "/categories out-of-range;");
  config.categories = {category("a", 1, {1e308, 1e308}), category("b", 1, {1e308, 1e308}), category("c", 1, {0, 1})};
  CHECK(rulesOf(config) == "/categories out-of-range;");
  config.categories = {category("a", 1, {1e17, 1e17}), category("b", 1, {0, 1})};
  CHECK(rulesOf(config) == "/categories weightless;");
  config.categories = {category("a", 1e300, {0, 100}), category("b", 1, {0, 1})};
  REQUIRE(checkNciss(config).empty());
  CHECK(*ncissScore(config, std::vector<int>{1, 1}) == 100);
}

TEST_CASE("Metrics choose among the options of any list") {
  // Nothing at all, and everything at its worst.
  CHECK(*ncissOptions(notionalNciss(), Metrics{}) == std::vector<int>{0, 0, 1, 0, 0, 0, 0, 0});
  const Metrics worst = {240, 10000, 10000, 12, 5, 5, 1, 1};
  CHECK(*ncissOptions(notionalNciss(), worst) == std::vector<int>{7, 3, 7, 3, 7, 3, 4, 4});
  CHECK(*ncissOptions(tens(), worst) == std::vector<int>{10, 9, 10, 9, 10, 9, 9, 9});
  // Two days of denied banking, nothing taken: by category as docs/severity.md says.
  const Metrics banking = {48, 40, 0, 4, 3, 1.5, .2, 0};
  CHECK(*ncissOptions(notionalNciss(), banking) == std::vector<int>{7, 3, 4, 1, 0, 0, 3, 2});

  NcissConfig config = notionalNciss();
  config.categories[0].key = "weather";
  const auto refused = ncissRubric(config, worst);
  REQUIRE_FALSE(refused);
  CHECK(refused.issues()[0].rule == "unknown-category");
}

TEST_CASE("Weights of one's own move the score, and its parts sum to it") {
  const Metrics theft = {132, 20, 2500, 1, 2, .3, .15, .3};
  NcissConfig config = notionalNciss();
  const auto before = ncissRubric(config, theft);
  config.categories[4].weight = 50;  // information impact alone, nearly
  const auto after = ncissRubric(config, theft);
  REQUIRE((before && after));
  CHECK(after->severity != before->severity);
  for (const auto& score : {*before, *after}) {
    double sum = 0;
    for (const RubricPart& part : score.parts)
      sum += part.share;
    CHECK(sum == Catch::Approx(score.severity));
  }
}
