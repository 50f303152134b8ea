// engine/src/events: a trace as the list of things that happened.
#include <algorithm>
#include <set>

#include <catch_amalgamated.hpp>

#include "engine/engine.h"
#include "support/builders.h"
#include "support/shipped.h"

namespace firebreak {
namespace {

int countOf(const std::vector<Event>& events, EventKind kind) {
  return static_cast<int>(
      std::count_if(events.begin(), events.end(), [&](const Event& event) { return event.kind == kind; }));
}

struct Played {
  Scenario scenario;
  Trace trace;
  std::vector<Event> events;
};

// Every shipped scenario, runs 0–7 of its own seed.
template <class Check>
void forManyRuns(Check check) {
  for (const Scenario& scenario : test::shippedScenarios()) {
    for (std::uint32_t run = 0; run < 8; ++run) {
      INFO(scenario.id << " run " << run);
      const Trace trace = runWithTrace(scenario, {.seed = scenario.seed, .run = run});
      check(Played{scenario, trace, eventsOf(scenario, trace)});
    }
  }
}

// A trace of days on which A reviews its posture toward B and objects or not, nothing else.
struct Objection {
  int demanded, permitted;
  bool objection;
};

std::vector<Event> eventsOfReviews(const std::vector<Objection>& reviews) {
  const Scenario scenario = test::quietStates(2);
  Trace trace;
  trace.states.assign(reviews.size() + 1, initialState(scenario));
  for (const Objection& each : reviews) {
    ReviewRecord review;
    review.actor = 0;
    review.toward = 1;
    review.demanded = each.demanded;
    review.permitted = each.permitted;
    review.wanted = std::min(each.demanded, each.permitted);
    review.posture = review.after = review.wanted;
    review.objection = each.objection;
    trace.days.emplace_back().reviews.push_back(review);
  }
  return eventsOf(scenario, trace);
}

}  // namespace

TEST_CASE("events are in order, with ids of their own by which they are found") {
  forManyRuns([](const Played& played) {
    std::set<std::string> ids;
    int tick = 0;
    for (std::size_t i = 0; i < played.events.size(); ++i) {
      const Event& event = played.events[i];
      INFO(event.id);
      CHECK(event.tick >= tick);
      tick = event.tick;
      CHECK(ids.insert(event.id).second);
      CHECK(findEvent(played.events, event.id) == static_cast<int>(i));
      CHECK_FALSE(event.title.empty());
      CHECK(event.title.back() != '.');
    }
    CHECK(findEvent(played.events, "raise-1-nobody") == -1);
  });
}

TEST_CASE("the counters of a run count its events") {
  forManyRuns([](const Played& played) {
    const Outcomes& outcomes = played.trace.outcomes;
    CHECK(countOf(played.events, EventKind::raise) == outcomes.raises);
    CHECK(countOf(played.events, EventKind::deterred) == outcomes.deterredByPunishment);
    CHECK(countOf(played.events, EventKind::settlement) == outcomes.settlements);
    const int relapses = countOf(played.events, EventKind::relapsed);
    CHECK(relapses == outcomes.relapses);
    CHECK(countOf(played.events, EventKind::truceBroken) + relapses == outcomes.brokenTruces);
    CHECK(countOf(played.events, EventKind::objected) == outcomes.legalObjections);
    CHECK(countOf(played.events, EventKind::voted) >=
          outcomes.votes);  // partners also look where no quorum is asked for
    CHECK(countOf(played.events, EventKind::overseen) <= outcomes.overseen);
    CHECK(countOf(played.events, EventKind::blocked) <= outcomes.objections);

    int opened = 0, failed = 0;
    for (const DayRecord& day : played.trace.days) {
      opened += static_cast<int>(day.incidents.size());
      failed += static_cast<int>(std::count_if(day.chances.begin(), day.chances.end(), [](const ChanceRecord& chance) {
        return chance.verdict == Verdict::attemptFailed;
      }));
    }
    CHECK(countOf(played.events, EventKind::incident) == opened);
    CHECK(countOf(played.events, EventKind::failed) == failed);
  });
}

TEST_CASE("following raises and lowerings from the start gives the postures of every evening") {
  forManyRuns([](const Played& played) {
    std::vector<int> posture = played.trace.states.front().posture;
    std::size_t next = 0;
    for (std::size_t day = 0; day < played.trace.days.size(); ++day) {
      for (; next < played.events.size() && played.events[next].tick == static_cast<int>(day); ++next) {
        const Event& event = played.events[next];
        if (event.kind != EventKind::raise && event.kind != EventKind::lower) continue;
        int& held = posture[played.scenario.tieIndex(event.actor, event.toward)];
        CHECK(held == event.from);
        held = event.to;
      }
      CHECK(posture == played.trace.states[day + 1].posture);
    }
  });
}

TEST_CASE("neither title nor id of an incident or an attempt says who was behind it") {
  for (Scenario scenario : test::shippedScenarios()) {
    for (ScriptedIncident& incident : scenario.incidents)
      incident.title.clear();
    for (std::size_t i = 0; i < scenario.actors.size(); ++i) {
      scenario.actors[i].name = "Name" + std::to_string(i) + "!";
      scenario.actors[i].id = "Id" + std::to_string(i) + "x";
    }
    const Trace trace = runWithTrace(scenario, {.seed = 3, .run = 0});
    for (const Event& event : eventsOf(scenario, trace)) {
      const bool hidden =
          event.kind == EventKind::incident || event.kind == EventKind::failed || event.kind == EventKind::deterred;
      if (!hidden) continue;
      const ActorIndex attacker = event.kind == EventKind::incident ? event.toward : event.actor;
      if (attacker >= scenario.actorCount()) continue;
      const Actor& culprit = scenario.actors[static_cast<std::size_t>(attacker)];
      INFO(event.title << " " << event.id);
      CHECK(event.title.find(culprit.name) == std::string::npos);
      CHECK(event.id.find(culprit.id) == std::string::npos);
    }
  }
}

TEST_CASE("an objection repeated with the same wish and right is one event") {
  // Three reviews alike: one event. A higher wish: another. A review without objection in between: the next one counts.
  const std::vector<Objection> same = {{3, 2, true}, {3, 2, true}, {3, 2, true}};
  CHECK(eventsOfReviews(same).size() == 1);
  const std::vector<Objection> higher = {{3, 2, true}, {4, 2, true}, {4, 2, true}};
  CHECK(eventsOfReviews(higher).size() == 2);
  const std::vector<Objection> interrupted = {{3, 2, true}, {2, 2, false}, {3, 2, true}};
  CHECK(eventsOfReviews(interrupted).size() == 2);
  CHECK(eventsOfReviews({{2, 2, false}}).empty());
}

TEST_CASE("an objection says what was wanted and what was held") {
  const std::vector<Event> events = eventsOfReviews({{4, 2, true}});
  REQUIRE(events.size() == 1);
  CHECK(events[0].kind == EventKind::blocked);
  CHECK(events[0].id.rfind("blocked-0-", 0) == 0);
  CHECK(events[0].from == 2);
  CHECK(events[0].to == 4);
}

TEST_CASE("only cases that matter to the victim are closed with notice") {
  forManyRuns([](const Played& played) {
    for (const Event& event : played.events) {
      if (event.kind != EventKind::closed) continue;
      const Actor& victim = played.scenario.actors[static_cast<std::size_t>(event.actor)];
      CHECK((event.felt >= victim.ladder.severityFloor[3] || event.felt >= victim.declaredLine));
    }
  });
}

}  // namespace firebreak
