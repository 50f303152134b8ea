// Draws are addressed, not consumed: asking one more question in one step, or asking it elsewhere, moves no other draw.
// Each extension below asks its question (docs/model.md 14) but with a chance so small that the answer is always no,
// the smallest uniform being 2^-33: then every bit of every run must be what it was.
#include <catch_amalgamated.hpp>

#include "engine/run.h"
#include "random/draws.h"
#include "support/shipped.h"

namespace firebreak {
namespace {

constexpr double never = 1e-12;

struct Question {
  const char* name;
  void (*ask)(Scenario& scenario);
};

constexpr Question questions[] = {
    {"hidden intrusions, step 1",
     [](Scenario& scenario) {
       for (Actor& actor : scenario.actors)
         if (actor.persistence == 0) actor.persistence = never;
     }},
    {"contagion, step 1",
     [](Scenario& scenario) {
       if (scenario.constants.contagion == 0) scenario.constants.contagion = never;
     }},
    {"oversight, step 6",
     [](Scenario& scenario) {
       for (Actor& actor : scenario.actors)
         if (actor.oversight == 0) actor.oversight = never;
     }},
    {"sunset, step 6",
     [](Scenario& scenario) {
       for (Actor& actor : scenario.actors)
         if (actor.sunset == 0) actor.sunset = never;
     }},
    {"early ramps, step 10",
     [](Scenario& scenario) {
       if (scenario.constants.earlyRamp == 0) scenario.constants.earlyRamp = never;
     }},
    {"relapse, step 10",
     [](Scenario& scenario) {
       if (scenario.constants.relapse == 0) scenario.constants.relapse = never;
     }},
};

}  // namespace

TEST_CASE("one more draw in one step leaves every other draw of every shipped scenario as it was") {
  for (const Scenario& scenario : test::shippedScenarios()) {
    for (const Question& question : questions) {
      Scenario asked = scenario;
      question.ask(asked);
      for (const std::uint64_t seed : {1u, 7u}) {
        INFO(scenario.id << ", " << question.name << ", seed " << seed);
        CHECK(run(asked, {.seed = seed, .run = 0}).signature == run(scenario, {.seed = seed, .run = 0}).signature);
      }
    }
  }
}

TEST_CASE("draws asked for in another order, or besides others, are the same") {
  const Draws draws({.seed = 42, .run = 7});
  const Block alone = draws.block(Purpose::perceive, 3, 1, 2, 5);
  for (int before = 0; before < 4; ++before) {  // drawn with the days that follow `before` days earlier
    const Words key = draws.counter(Purpose::perceive, 3 - before, 1, 2, 5 - before);
    CHECK(draws.four(key, {0, 1, 0, 1u << 16}).block(before).words == alone.words);
  }
}

}  // namespace firebreak
