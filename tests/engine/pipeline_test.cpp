// Whole runs that belong to no one file: special cases and edge cases of docs/model.md 5.1 and 8, and what must be
// neutral.

#include <catch_amalgamated.hpp>

#include "engine/escalation.h"
#include "engine/run.h"
#include "support/builders.h"

using namespace firebreak;
using namespace firebreak::test;

TEST_CASE("In a quiet world nothing ever happens") {
  Scenario scenario = s1();
  scenario.opportunity.assign(4, 0);
  scenario.constants.crimeRate = scenario.constants.moodNoise = 0;
  for (Tie& tie : scenario.ties)
    tie.grievance = tie.initialTension = 0;
  const RunSummary summary = run(scenario, {});
  CHECK(summary.outcomes.peak == 0);
  CHECK(summary.outcomes.raises == 0);
  CHECK(summary.outcomes.cost.total == 0);
  CHECK(summary.last.tension == std::vector<double>(4, 0.0));
  CHECK(summary.last.casesOpened == 0);
  CHECK(summary.outcomes.timeToAnswer == 20);
  CHECK(summary.outcomes.impunity == 1);
}

TEST_CASE("Alone in the world there is nothing but crime") {
  Scenario scenario = quietStates(1);
  scenario.constants.crimeRate = .1;
  scenario.actors[0].exposure = 1;
  const RunSummary summary = run(scenario, {});
  CHECK(summary.last.casesOpened > 0);
  CHECK(summary.outcomes.seriousCases == 0);
  CHECK(summary.outcomes.opportunities == 0);
  CHECK(summary.outcomes.peak == 0);
  CHECK(escalationNumber(scenario, summary.last).latent == 0);
}

TEST_CASE("Organisations alone: no states, no ties, no run to speak of") {
  Scenario scenario = quietStates(1);
  scenario.actors[0].kind = ActorKind::organisation;
  scenario.stateCount = 0;
  scenario.ties.clear();
  scenario.opportunity.clear();
  const RunSummary summary = run(scenario, {});
  CHECK(summary.last.tick == 150);
  CHECK(summary.outcomes.peak == 0);
}

TEST_CASE("A tie without reactivity holds no posture and feels no blame") {
  Scenario scenario = s1();
  for (Tie& tie : scenario.ties)
    tie.reactivity = 0;
  const RunSummary summary = run(scenario, {});
  CHECK(summary.outcomes.raises == 0);
  CHECK(summary.outcomes.attempts > 0);
  // Only decay and grievance: x → g/f = 18.333
  CHECK(summary.last.tension[1] == Catch::Approx(.55 / .03).margin(.05));
}

TEST_CASE("Nobody can attend to anything: a floor keeps the numbers finite") {
  Scenario scenario = s1();
  for (Actor& actor : scenario.actors) {
    actor.attention = 0;
    actor.preparedness = 0;
  }
  const RunSummary summary = run(scenario, {});
  for (const double x : summary.last.tension)
    CHECK(std::isfinite(x));
  CHECK(std::isfinite(summary.outcomes.cost.total));
}

TEST_CASE("Cases still open at the end are counted nowhere") {
  Scenario scenario = s1();
  scenario.ticks = 20;  // shorter than the case window of 30
  scenario.opportunity.assign(4, 1);
  const RunSummary summary = run(scenario, {});
  CHECK(summary.outcomes.attacks > 0);
  CHECK(summary.outcomes.crossings == 0);
  CHECK(summary.outcomes.seriousCases == 0);
  CHECK(summary.last.cases.size() > 0);
}

TEST_CASE("With clear sight nothing is misread or misjudged") {
  Scenario scenario = s1();
  scenario.constants.assessmentNoise = scenario.constants.misreading = 0;
  for (Actor& actor : scenario.actors)
    actor.attributionBias = actor.deception = 0;
  for (std::uint32_t number = 0; number < 20; ++number) {
    const Trace trace = runWithTrace(scenario, {.seed = 1, .run = number});
    CHECK(trace.outcomes.misreadings == 0);
    for (const DayRecord& day : trace.days) {
      for (const IncidentRecord& incident : day.incidents) {
        CHECK(incident.opened.felt == incident.opened.severity);
        CHECK_FALSE(incident.opened.flagged);
      }
    }
  }
}

TEST_CASE("Ladders at the table's values change no bit") {
  Scenario scenario = s2();
  const std::uint64_t before = run(scenario, {.seed = 8}).signature;
  for (Actor& actor : scenario.actors) {
    actor.ladder.redLine = {0, 10, 20, 34, 47, 60, 77, 90};
    actor.ladder.severityFloor = {0, 3, 8, 22, 36, 50, 64, 78};
    actor.ladder.evidence = {0, .20, .50, .70, .80, .90, .95, .97};
  }
  CHECK(run(scenario, {.seed = 8}).signature == before);
}

TEST_CASE("A lower red line of one state makes it climb more often") {
  Scenario touchy = s1();
  touchy.actors[1].ladder.redLine = {0, 10, 20, 22, 24, 60, 77, 90};
  int before = 0, after = 0;
  for (std::uint32_t number = 0; number < 200; ++number) {
    before += run(s1(), {.seed = 1, .run = number}).outcomes.ticksAtRung3;
    after += run(touchy, {.seed = 1, .run = number}).outcomes.ticksAtRung3;
  }
  CHECK(after > before);
}

TEST_CASE("A lever of one state leaves the luck of the others where it is") {
  // Common random numbers: until B first acts otherwise, both runs are the same.
  Scenario changed = s1();
  changed.actors[1].ladder.redLine[7] = 100;
  changed.actors[1].ladder.redLine[6] = 99;
  const Trace one = runWithTrace(s1(), {.seed = 1, .run = 0}), other = runWithTrace(changed, {.seed = 1, .run = 0});
  CHECK(one.states.back().tension == other.states.back().tension);  // peak 2: rungs 6 and 7 never came up
}

TEST_CASE("Titles, notes and places change no bit") {
  Scenario scenario = s1();
  const std::uint64_t before = run(scenario, {}).signature;
  scenario.title = "Another";
  scenario.actors[0].name = "Somebody";
  scenario.actors[0].placed = true;
  scenario.history.push_back({.tick = 3, .actor = 0, .rung = 2, .text = "It happened.", .source = ""});
  CHECK(run(scenario, {}).signature == before);
}

TEST_CASE("Every record of a day fits the states around it") {
  for (const Scenario& scenario : {s1(), s2(), s3()}) {
    for (std::uint32_t number = 0; number < 10; ++number) {
      const Trace trace = runWithTrace(scenario, {.seed = 3, .run = number});
      for (std::size_t day = 0; day < trace.days.size(); ++day) {
        const WorldState &before = trace.states[day], &after = trace.states[day + 1];
        for (const TensionRecord& record : trace.days[day].tensions) {
          const std::size_t tie = scenario.tieIndex(record.actor, record.toward);
          REQUIRE(record.before == before.tension[tie]);
          REQUIRE(record.after == after.tension[tie]);
          double sum = 0;
          for (const TensionPart& part : record.parts)
            sum += part.amount;
          REQUIRE(sum == Catch::Approx(record.after - record.before).margin(1e-11));
        }
        for (const ReviewRecord& record : trace.days[day].reviews) {
          REQUIRE(record.posture == before.posture[scenario.tieIndex(record.actor, record.toward)]);
          REQUIRE(record.wanted <= std::min(record.demanded, record.permitted));
        }
        REQUIRE(trace.days[day].accounts.size() == static_cast<std::size_t>(scenario.stateCount));
        REQUIRE(trace.days[day].evidence.size() >= after.cases.size());
      }
    }
  }
}
