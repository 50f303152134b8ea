// engine/src/after_action: the review says what the trace says, and compares it with the baseline.
#include "engine/after_action.h"

#include <algorithm>

#include <catch_amalgamated.hpp>

#include "engine/parting.h"
#include "engine/registry.h"
#include "support/builders.h"
#include "support/shipped.h"

namespace firebreak {
namespace {

int count(const std::vector<CaseAction>& cases, bool (*wanted)(const CaseAction&)) {
  int n = 0;
  for (const CaseAction& action : cases)
    n += wanted(action) ? 1 : 0;
  return n;
}

}  // namespace

TEST_CASE("cases, crossings and answers add up to the outcomes of the run") {
  for (const Scenario& scenario : test::shippedScenarios()) {
    const Trace trace = runWithTrace(scenario, {.seed = 2, .run = 0});
    const AfterAction review = afterAction(scenario, trace, nullptr);
    INFO(scenario.id);
    CHECK(static_cast<int>(review.cases.size()) == trace.states.back().casesOpened);
    CHECK(count(review.cases, [](const CaseAction& c) { return c.crossed && c.closed; }) == trace.outcomes.crossings);
    int raises = 0, wrong = 0;
    for (const Decision& decision : review.decisions) {
      raises += decision.kind == EventKind::raise && decision.to > decision.from ? 1 : 0;
      wrong += decision.wrongTarget && decision.kind != EventKind::objected ? 1 : 0;
    }
    CHECK(raises == trace.outcomes.raises);
    CHECK(wrong == trace.outcomes.wrongTargets);
    for (const CaseAction& action : review.cases) {
      CHECK_FALSE(action.eventId.empty());
      if (action.named < 0) continue;
      CHECK(action.namedTick >= action.opened);
      CHECK(action.belief >= action.standard);
    }
  }
}

TEST_CASE("a decision knows its criteria: the wish reached the line, and the right was there") {
  const Scenario scenario = test::s3();
  const Trace trace = runWithTrace(scenario, {.seed = 1, .run = 1});
  int seen = 0;
  for (const Decision& decision : afterAction(scenario, trace, nullptr).decisions) {
    if (decision.kind != EventKind::raise) continue;
    ++seen;
    CHECK(decision.to <= decision.permitted);
    CHECK(decision.to <= decision.demanded);
    if (decision.to == decision.demanded) CHECK(decision.wish >= decision.redLine - scenario.constants.hysteresis);
    if (decision.number >= 0) CHECK(decision.days >= 0);
  }
  CHECK(seen > 10);
}

TEST_CASE("a host is rightly named for the group that it harbours, and an objection is counted once") {
  int hosts = 0, objections = 0;
  for (const Scenario& scenario : test::shippedScenarios()) {
    if (scenario.id != "colonial-2021" && scenario.id != "graduated-answer") continue;
    for (std::uint32_t number = 0; number < 12; ++number) {
      const Trace trace = runWithTrace(scenario, {.seed = 1, .run = number});
      const AfterAction review = afterAction(scenario, trace, nullptr);
      for (const CaseAction& action : review.cases) {
        const bool host = action.named >= 0 && action.principal == scenario.stateCount && action.rightly;
        hosts += host ? 1 : 0;
      }
      int wrong = 0;
      for (const Decision& decision : review.decisions) {
        objections += decision.kind == EventKind::objected ? 1 : 0;
        wrong += decision.wrongTarget ? 1 : 0;
      }
      CHECK(wrong == trace.outcomes.wrongTargets);
    }
  }
  CHECK(hosts > 0);
  CHECK(objections > 0);
}

TEST_CASE("a baseline with a shorter horizon is compared as far as it goes") {
  Scenario longer = test::s1();
  longer.ticks = 300;
  const Trace baseline = runWithTrace(test::s1(), {.seed = 1, .run = 0});
  const Trace trace = runWithTrace(longer, {.seed = 1, .run = 0});
  for (const Decision& decision : afterAction(longer, trace, &baseline).decisions)
    CHECK((decision.baselineRung >= 0) == (decision.tick < 150));
}

TEST_CASE("the baseline is compared day by day") {
  const Scenario shipped = test::s1();
  Scenario variant = shipped;
  REQUIRE(setParameter(variant, "actors.B.redLine.2", 12));
  const Trace baseline = runWithTrace(shipped, {.seed = 1, .run = 0});
  const AfterAction same = afterAction(shipped, baseline, &baseline);
  CHECK(same.compared);
  CHECK_FALSE(same.baseline.differs);

  const Trace trace = runWithTrace(variant, {.seed = 1, .run = 0});
  const AfterAction review = afterAction(variant, trace, &baseline);
  REQUIRE(review.baseline.differs);
  const auto day = static_cast<std::size_t>(review.baseline.parts);
  CHECK(trace.states[day].posture == baseline.states[day].posture);
  CHECK(trace.states[day + 1].posture != baseline.states[day + 1].posture);
  const std::vector<Event> before = eventsOf(shipped, baseline), after = eventsOf(variant, trace);
  CHECK(review.baseline.parts == partingOf({shipped, baseline, before}, {variant, trace, after}).numbersDay);
  for (const Decision& decision : review.decisions) {
    const std::size_t evening = static_cast<std::size_t>(decision.tick) + 1;
    CHECK(decision.baselineRung == baseline.states[evening].posture[shipped.tieIndex(decision.actor, decision.toward)]);
  }
  const std::string text = afterActionText(variant, trace, review);
  CHECK(text.find("the runs part on day " + std::to_string(review.baseline.parts)) != std::string::npos);
}

TEST_CASE("without the moves that somebody placed the model's own governments decide") {
  Scenario scenario = test::s1();
  ScriptedMove move;
  move.tick = 5;
  move.actor = 0;
  move.target = 1;
  move.measure = 10;
  scenario.moves.push_back(move);
  const Trace trace = runWithTrace(scenario, {.seed = 1, .run = 0});
  const Trace baseline = runWithTrace(withoutMoves(scenario), {.seed = 1, .run = 0});
  CHECK(baseline.signature == runWithTrace(test::s1(), {.seed = 1, .run = 0}).signature);
  const AfterAction review = afterAction(scenario, trace, &baseline);
  CHECK(review.baseline.parts == 5);  // the day on which it is made
  const auto placed = std::find_if(review.decisions.begin(), review.decisions.end(),
                                   [](const Decision& decision) { return decision.scripted; });
  REQUIRE(placed != review.decisions.end());
  CHECK(placed->tick == 5);
  CHECK(placed->to == 5);
  CHECK(placed->baselineRung < 5);
}

}  // namespace firebreak
