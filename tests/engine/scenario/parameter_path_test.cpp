// engine/src/scenario/parameter_path: what a path may say, and hints for what it must not.
#include <catch_amalgamated.hpp>

#include "engine/registry.h"
#include "support/builders.h"

namespace firebreak {
namespace {

std::string hintFor(const Scenario& scenario, std::string_view path) {
  const Result<ParameterAddress> found = findParameter(scenario, path);
  INFO(path);
  REQUIRE_FALSE(found);
  REQUIRE(found.issues().size() == 1);
  CHECK(found.issues()[0].rule == "unknown-parameter");
  CHECK(found.issues()[0].pointer == path);
  CHECK_FALSE(found.issues()[0].expected.empty());
  return found.issues()[0].hint;
}

}  // namespace

TEST_CASE("a misspelt path is answered with the nearest one") {
  const Scenario scenario = test::s3();
  CHECK(hintFor(scenario, "actors.M1.resilence") == "did you mean \"actors.M1.resilience\"?");
  CHECK(hintFor(scenario, "actor.M1.resilience") == "did you mean \"actors.M1.resilience\"?");
  CHECK(hintFor(scenario, "actors.m1.resilience") == "did you mean \"actors.M1.resilience\"?");
  CHECK(hintFor(scenario, "actors.M1.redline.3") == "did you mean \"actors.M1.redLine.3\"?");
  CHECK(hintFor(scenario, "ties.M1>A.reactivty") == "did you mean \"ties.M1>A.reactivity\"?");
  CHECK(hintFor(scenario, "constants.blamegain") == "did you mean \"constants.blameGain\"?");
  CHECK(hintFor(scenario, "coalition.cohesoin") == "did you mean \"coalition.cohesion\"?");
  CHECK(hintFor(scenario, "coalition.members.M1.wieght") == "did you mean \"coalition.members.M1.weight\"?");
  CHECK(hintFor(scenario, "tick") == "did you mean \"ticks\"?");
}

TEST_CASE("paths that name nothing are refused") {
  const Scenario scenario = test::s2();
  for (std::string_view path : {"",
                                ".",
                                "actors",
                                "actors.",
                                "actors.A",
                                "actors.A.",
                                "actors.A.resilience.3",
                                "actors.A.redLine",
                                "actors.A.redLine.0",
                                "actors.A.redLine.8",
                                "actors.A.redLine.33",
                                "actors.A.control",
                                "actors.X.resilience",
                                "actors.Q.resilience",
                                "ties.A",
                                "ties.A>A.trust",
                                "ties.A>X.trust",
                                "ties.X>A.trust",
                                "ties.A>B",
                                "ties.A>B.offence",
                                "opportunities.A>A",
                                "opportunities.X>A",
                                "opportunities.A>X",
                                "opportunities.A>B.x",
                                "coalition.cohesion",
                                "coalition.members.A.weight",
                                "constants",
                                "constants.offence",
                                "ticks.1",
                                "seed",
                                "/actors/0/offence"}) {
    hintFor(scenario, path);
  }
}

}  // namespace firebreak
