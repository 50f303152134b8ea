// The signature of every shipped scenario for 20 seeds, natively and under Node: the same bits, or a change that is
// meant.
#include <sstream>

#include <catch_amalgamated.hpp>

#include "engine/engine.h"
#include "support/shipped.h"

namespace firebreak {
namespace {

constexpr std::uint64_t seeds = 20;

std::string tableLine(const Scenario& scenario, std::uint64_t seed, std::uint64_t signature) {
  std::ostringstream line;
  line << scenario.id << " " << seed << " " << std::hex;
  line.width(16);
  line.fill('0');
  line << signature;
  return line.str();
}

}  // namespace

TEST_CASE("signatures are those of the table") {
  std::istringstream table(test::testFile("golden/signatures.txt"));
  std::string expected;
  for (const Scenario& scenario : test::shippedScenarios()) {
    for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
      INFO("tests/golden/signatures.txt; a change that is meant is recorded with tests/golden/update.sh");
      REQUIRE(std::getline(table, expected));
      CHECK(tableLine(scenario, seed, run(scenario, {.seed = seed, .run = 0}).signature) == expected);
    }
  }
  CHECK_FALSE(std::getline(table, expected));
}

TEST_CASE("seeds and runs differ in their signatures") {
  for (const Scenario& scenario : test::shippedScenarios()) {
    const std::uint64_t first = run(scenario, {.seed = 1, .run = 0}).signature;
    CHECK(first != run(scenario, {.seed = 2, .run = 0}).signature);
    CHECK(first != run(scenario, {.seed = 1, .run = 1}).signature);
    CHECK(first == runWithTrace(scenario, {.seed = 1, .run = 0}).signature);
  }
}

}  // namespace firebreak
