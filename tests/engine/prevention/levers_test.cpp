// engine/src/prevention/levers: which levers are tried for an event, and how large a change is.
#include "prevention/levers.h"

#include <algorithm>

#include <catch_amalgamated.hpp>

#include "engine/engine.h"
#include "support/builders.h"

namespace firebreak {
namespace {

Event eventOfKind(EventKind kind, ActorIndex actor, ActorIndex toward, int to) {
  Event event;
  event.kind = kind;
  event.actor = actor, event.toward = toward, event.to = to;
  return event;
}

bool tried(const Scenario& scenario, const Event& event, int held, std::string_view path) {
  const std::vector<ParameterAddress> levers = leversFor(scenario, event, held);
  return std::any_of(levers.begin(), levers.end(),
                     [&](const ParameterAddress& lever) { return pathOf(scenario, lever) == path; });
}

ParameterAddress leverAt(const Scenario& scenario, std::string_view path) {
  const Result<ParameterAddress> lever = findParameter(scenario, path);
  REQUIRE(lever);
  return *lever;
}

}  // namespace

TEST_CASE("for a climb: the rung climbed to, the rung the other side stood on, and both ties") {
  const Scenario scenario = test::s1();
  const Event climb = eventOfKind(EventKind::raise, 1, 0, 3);
  for (const std::string_view path :
       {"actors.B.redLine.3", "actors.B.evidence.3", "actors.B.resolve", "actors.A.redLine.2", "actors.A.stealth",
        "ties.A>B.channel", "ties.B>A.reactivity", "opportunities.A>B", "actors.B.evidenceShift"})
    CHECK(tried(scenario, climb, 2, path));
  for (const std::string_view path :
       {"actors.B.redLine.2", "actors.A.redLine.3", "opportunities.B>A", "constants.blameGain", "ticks",
        "ties.B>A.initialTension", "ties.B>A.grievance", "actors.B.startingReputation", "actors.B.insuranceCover"})
    CHECK_FALSE(tried(scenario, climb, 2, path));
  CHECK_FALSE(tried(scenario, climb, 0, "actors.A.redLine.2"));
}

TEST_CASE("a third state is not asked, a proxy that attacks is") {
  const Scenario scenario = test::s2();
  const ActorIndex a = 0, b = 1;
  const Event climb = eventOfKind(EventKind::raise, b, a, 3);
  CHECK(tried(scenario, climb, 0, "actors.X.stealth"));
  CHECK(tried(scenario, climb, 0, "opportunities.X>B"));
  CHECK_FALSE(tried(scenario, climb, 0, "actors.C.resolve"));
  CHECK_FALSE(tried(scenario, climb, 0, "ties.B>C.channel"));
}

TEST_CASE("the coalition counts when one of the two belongs to it, but nobody's weight") {
  const Scenario scenario = test::s3();
  const Event climb = eventOfKind(EventKind::raise, 1, 0, 3);
  const bool member = scenario.isMember(1) || scenario.isMember(0);
  REQUIRE(member);
  const std::string first = scenario.actors[static_cast<std::size_t>(scenario.coalition.members[0].actor)].id;
  CHECK(tried(scenario, climb, 0, "coalition.consultation"));
  CHECK(tried(scenario, climb, 0, "coalition.members." + first + ".commitment"));
  CHECK_FALSE(tried(scenario, climb, 0, "coalition.members." + first + ".weight"));
}

TEST_CASE("a crime has no other side: only its victim's levers") {
  const Scenario scenario = test::s1();
  const Event crime = eventOfKind(EventKind::incident, 1, scenario.actorCount(), -1);
  for (const ParameterAddress& lever : leversFor(scenario, crime, 0)) {
    CHECK(lever.first == 1);
    CHECK(lever.parameter->scope != ParameterScope::opportunity);
  }
  CHECK(tried(scenario, crime, 0, "actors.B.exposure"));
}

TEST_CASE("two rungs of one ladder are of a kind, two ties are not") {
  const Scenario scenario = test::s1();
  const auto alike = [&](std::string_view a, std::string_view b) {
    return sameKind(leverAt(scenario, a), leverAt(scenario, b));
  };
  CHECK(alike("actors.A.redLine.2", "actors.A.redLine.3"));
  CHECK_FALSE(alike("actors.A.redLine.2", "actors.B.redLine.2"));
  CHECK_FALSE(alike("actors.A.redLine.2", "actors.A.evidence.2"));
  CHECK_FALSE(alike("ties.A>B.channel", "ties.B>A.channel"));
}

TEST_CASE("a change is measured by the range, of opportunities by their present rate") {
  Scenario scenario = test::s1();
  CHECK(fullChange(scenario, leverAt(scenario, "actors.A.redLine.3")) == 100);
  CHECK(fullChange(scenario, leverAt(scenario, "opportunities.A>B")) == scenario.opportunityRate(0, 1));

  const Range line = changeRange(scenario, leverAt(scenario, "actors.A.redLine.3"), .5);
  CHECK(line.minimum == scenario.actors[0].ladder.redLine[2]);
  CHECK(line.maximum == scenario.actors[0].ladder.redLine[4]);
  const Range resolve = changeRange(scenario, leverAt(scenario, "actors.A.resolve"), .5);
  CHECK(resolve.minimum == Catch::Approx(.2));
  CHECK(resolve.maximum == 1);
  CHECK(changeRange(scenario, leverAt(scenario, "ties.A>B.reactivity"), 1).minimum == .01);
}

TEST_CASE("levers of the attack give away who did it") {
  const Scenario scenario = test::s1();
  const auto telling = [&](EventKind kind, std::string_view path) {
    return givesAway(eventOfKind(kind, 1, 0, 3), leverAt(scenario, path));
  };
  CHECK(telling(EventKind::raise, "actors.A.stealth"));
  CHECK(telling(EventKind::named, "opportunities.A>B"));
  CHECK_FALSE(telling(EventKind::raise, "actors.B.offence"));
  CHECK_FALSE(telling(EventKind::raise, "actors.A.redLine.2"));
  CHECK_FALSE(telling(EventKind::raise, "ties.A>B.channel"));
  CHECK(telling(EventKind::incident, "ties.B>A.channel"));
  CHECK(telling(EventKind::incident, "actors.A.resolve"));
  CHECK_FALSE(telling(EventKind::incident, "actors.B.defence"));
}

TEST_CASE("values are written as people set them") {
  const Scenario scenario = test::s1();
  const auto written = [&](std::string_view path, double value) {
    return quantityText(*leverAt(scenario, path).parameter, value);
  };
  CHECK(written("actors.A.redLine.3", 59) == "59");
  CHECK(written("actors.A.evidence.3", .73) == "73 %");
  CHECK(written("actors.A.evidenceShift", -.05) == "−5 %");
  CHECK(written("ties.A>B.channel", .66) == "0.66");
  CHECK(written("actors.A.decisionLatency", 9) == "9 days");
  CHECK(written("opportunities.A>B", .019) == "0.019 per day");
}

}  // namespace firebreak
