// engine/src/step/assess with engine/src/rubrics: a scenario is scored by the rubric that it names.

#include <catch_amalgamated.hpp>

#include "engine/rubrics.h"
#include "engine/run.h"
#include "support/builders.h"

using namespace firebreak;

TEST_CASE("Every case of a run is scored by the scenario's rubric") {
  for (const RubricKind kind : {RubricKind::project, RubricKind::eurepoc, RubricKind::nciss, RubricKind::cscf}) {
    INFO(rubricInfo(kind).name);
    Scenario scenario = test::s2();
    scenario.rubric = kind;
    const Trace trace = runWithTrace(scenario, {.seed = 3, .run = 0});
    int cases = 0;
    for (const WorldState& state : trace.states)
      for (const Case& open : state.cases) {
        if (open.opened + 1 != state.tick) continue;
        ++cases;
        CHECK(open.severity == rubricSeverity(kind, open.metric));
      }
    CHECK(cases > 3);
  }
}

TEST_CASE("The choice of rubric changes what a run becomes, and the project's is the default") {
  Scenario scenario = test::s2();
  CHECK(scenario.rubric == RubricKind::project);
  const std::uint64_t usual = run(scenario, {.seed = 3, .run = 0}).signature;
  for (const RubricKind kind : {RubricKind::eurepoc, RubricKind::nciss, RubricKind::cscf}) {
    scenario.rubric = kind;
    CHECK(run(scenario, {.seed = 3, .run = 0}).signature != usual);
  }
}
