#pragma once
// A shipped scenario, its run and a look at it: what a view is made from, without a session.

#include <memory>
#include <string_view>
#include <vector>

#include "engine/engine.h"
#include "web/session/session.h"
#include "web/views/scene.h"

namespace firebreak::test {

struct Sitting {
  explicit Sitting(Scenario source, RunKey key = {.seed = 1, .run = 0})
      : scenario(std::move(source)), trace(runWithTrace(scenario, key)), events(eventsOf(scenario, trace)) {
    look.tieActor = scenario.focusActor;
    look.tieToward = scenario.focusTarget;
  }

  web::Scene scene() const {
    return {.scenario = scenario,
            .baseline = scenario,
            .trace = trace,
            .baselineTrace = trace,
            .events = events,
            .look = look,
            .futures = *futures,
            .escalation = {},
            .baselineEscalation = {},
            .anyChange = false};
  }
  int lastDay() const { return scenario.horizon() - 1; }

  Scenario scenario;
  Trace trace;
  std::vector<Event> events;
  web::Look look;
  std::shared_ptr<web::Futures> futures = std::make_shared<web::Futures>();  // shared by copies
};

// One that came with the page; every one of them is sound.
inline Scenario shipped(std::string_view id) {
  for (const web::Shipped& each : web::shippedScenarios())
    if (each.id == id) return loadScenario(each.text).value();
  return {};
}

// Works on futures for so many slices.
inline void makeRuns(const web::Futures& futures, int slices) {
  web::Crew crew;
  crew.want(futures.wanted());
  for (int i = 0; i < slices; ++i)
    crew.workHere(0, [] { return 0.0; });
}

}  // namespace firebreak::test
