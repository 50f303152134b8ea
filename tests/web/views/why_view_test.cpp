// web/views/why_view: what stands at each cause, and where one can go from there.
#include "web/views/why_view.h"

#include <catch_amalgamated.hpp>

#include "support/builders.h"
#include "support/sitting.h"

using namespace firebreak;
using namespace firebreak::web;
using firebreak::test::Sitting;

TEST_CASE("without a selection there is nothing to explain but the way to the first event") {
  const Sitting sitting(test::s1());
  const WhyView view = whyView(sitting.scene(), nullptr);
  CHECK(view.explanation == nullptr);
  CHECK(view.causes.empty());
  CHECK(view.count == static_cast<int>(sitting.events.size()));
  REQUIRE_FALSE(sitting.events.empty());
  CHECK(view.nextId == sitting.events.front().id);
}

TEST_CASE("every event of a run has a view that leads only to events that exist") {
  const Sitting sitting(test::s2());
  REQUIRE(sitting.events.size() > 2);
  const Scene scene = sitting.scene();
  for (std::size_t i = 0; i < sitting.events.size(); ++i) {
    const Event& event = sitting.events[i];
    INFO(event.id);
    const Result<Explanation> why = explain(sitting.scenario, sitting.trace, sitting.events, event.id);
    REQUIRE(why.ok());
    const WhyView view = whyView(scene, &why.value());
    CHECK(view.position == static_cast<int>(i) + 1);
    CHECK(view.actor == event.actor);
    CHECK(view.causes.size() == why->causes.size());
    CHECK((i == 0 ? view.previousId.empty() : view.previousId == sitting.events[i - 1].id));
    CHECK((i + 1 == sitting.events.size() ? view.nextId.empty() : view.nextId == sitting.events[i + 1].id));
    for (const CauseRow& row : view.causes) {
      CHECK(row.goTo != event.id);
      if (!row.goTo.empty()) CHECK(findEvent(sitting.events, row.goTo) >= 0);
      if (row.sign == CauseSign::rung) CHECK((row.number >= 0 && row.number < rungCount));
    }
  }
}

TEST_CASE("a climb is said in few words with its rungs beside it") {
  const Sitting sitting(test::s1());
  for (const Event& event : sitting.events) {
    if (event.kind != EventKind::raise) continue;
    const Result<Explanation> why = explain(sitting.scenario, sitting.trace, sitting.events, event.id);
    REQUIRE(why.ok());
    const WhyView view = whyView(sitting.scene(), &why.value());
    CHECK(view.title == sitting.scenario.actors[static_cast<std::size_t>(event.actor)].name + " climbs");
    CHECK(view.from == event.from);
    CHECK(view.to == event.to);
    return;
  }
  FAIL("no climb in the run");
}

TEST_CASE("what was true is there only with the truth on") {
  Sitting sitting(test::s1());
  REQUIRE_FALSE(sitting.events.empty());
  const Result<Explanation> why = explain(sitting.scenario, sitting.trace, sitting.events, sitting.events[0].id);
  REQUIRE(why.ok());
  CHECK_FALSE(whyView(sitting.scene(), &why.value()).truth);
  sitting.look.truth = true;
  CHECK(whyView(sitting.scene(), &why.value()).truth);
}
