// engine/src/model/support: the support game of S3, with the vectors of docs/model.md 10.1.

#include "model/support.h"

#include <catch_amalgamated.hpp>

#include "support/bench.h"
#include "support/builders.h"

using namespace firebreak;
using namespace firebreak::test;

namespace {
auto nearly(double value) {
  return Catch::Approx(value).epsilon(0).margin(1e-11);
}
}  // namespace

TEST_CASE("Members support a joint answer as printed") {
  const Scenario scenario = s3();
  std::vector<double> share(5);
  CHECK(expectedSupport(scenario.coalition, .7, share) == nearly(.445727035100));
  const std::array<double, 5> printed = {.808314740479, .404157370240, .226748031095, .115473534354, .071060636526};
  for (std::size_t j = 0; j < 5; ++j)
    CHECK(share[j] == nearly(printed[j]));
}

TEST_CASE("A shared threshold raises everybody's support as printed") {
  Scenario scenario = s3();
  scenario.coalition.sharedThreshold = 1;
  std::vector<double> share(5);
  CHECK(expectedSupport(scenario.coalition, .7, share) == nearly(.728667603219));
  const std::array<double, 5> printed = {1, .847913739942, .554998084326, .339165495977, .260896535367};
  for (std::size_t j = 0; j < 5; ++j)
    CHECK(share[j] == nearly(printed[j]));
}

TEST_CASE("What partners are expected to lend is half the sum of their shares") {
  Bench bench(s3());
  // z_s = ½ times the four other shares
  const double others = .404157370240 + .226748031095 + .115473534354 + .071060636526;
  CHECK(bench.state.partnersSupport[0] == nearly(.5 * others));
  CHECK(bench.state.partnersSupport[5] == 0);
}

TEST_CASE("A coalition of one has no partners") {
  Scenario scenario = s1();
  scenario.coalition.members = {{.actor = 0, .commitment = .8, .riskAppetite = .5, .weight = 1}};
  Bench bench(scenario);
  CHECK(bench.state.partnersSupport[0] == 0);
}
