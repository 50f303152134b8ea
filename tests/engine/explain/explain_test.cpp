// engine/src/explain: why something happened, from the trace alone.
#include <cmath>

#include <catch_amalgamated.hpp>

#include "base/index.h"
#include "engine/engine.h"
#include "explain/ledger.h"
#include "support/builders.h"
#include "support/shipped.h"
#include "trace/lookup.h"

namespace firebreak {
namespace {

struct Explained {
  const Scenario& scenario;
  const Trace& trace;
  const std::vector<Event>& events;
  const Event& event;
  const Explanation& why;
};

// Every event of every shipped scenario, runs 0–5 of seed 7.
template <class Check>
void forManyEvents(Check check) {
  for (const Scenario& scenario : test::shippedScenarios()) {
    for (std::uint32_t run = 0; run < 6; ++run) {
      const Trace trace = runWithTrace(scenario, {.seed = 7, .run = run});
      const std::vector<Event> events = eventsOf(scenario, trace);
      for (const Event& event : events) {
        INFO(scenario.id << " run " << run << " " << event.id);
        const Result<Explanation> why = explain(scenario, trace, events, event.id);
        REQUIRE(why);
        check(Explained{scenario, trace, events, event, *why});
      }
    }
  }
}

const Factor* factorOf(const Explanation& why, CauseKind kind, std::string_view label) {
  for (const Cause& cause : why.causes)
    if (cause.kind == kind)
      for (const Factor& factor : cause.factors)
        if (factor.label == label) return &factor;
  return nullptr;
}

const Event& eventOf(const Explained& e, const std::string& id) {
  const int index = findEvent(e.events, id);
  REQUIRE(index >= 0);
  return e.events[ix(index)];
}

void checkFactor(const Factor& factor) {
  CHECK_FALSE(factor.label.empty());
  CHECK_FALSE(factor.valueText.empty());
  CHECK(std::isfinite(factor.value));
  CHECK(factor.low < factor.high);
  if (!factor.limited) return;
  CHECK_FALSE(factor.limitText.empty());
  CHECK(std::isfinite(factor.limit));
}

}  // namespace

TEST_CASE("every event has an explanation without a blank") {
  forManyEvents([](const Explained& e) {
    CHECK(e.why.eventId == e.event.id);
    CHECK_FALSE(e.why.title.empty());
    CHECK_FALSE(e.why.subtitle.empty());
    CHECK_FALSE(e.why.rule.empty());
    REQUIRE_FALSE(e.why.causes.empty());
    for (const Cause& cause : e.why.causes) {
      CHECK_FALSE(cause.title.empty());
      CHECK_FALSE(cause.text.empty());
      for (const Factor& factor : cause.factors)
        checkFactor(factor);
    }
    for (const std::string& line : e.why.believed)
      CHECK_FALSE(line.empty());
    for (const std::string& line : e.why.truth)
      CHECK_FALSE(line.empty());
  });
}

TEST_CASE("causes end with the event itself and link to events that are not later") {
  forManyEvents([](const Explained& e) {
    CHECK(e.why.causes.back().eventId == e.event.id);
    for (const Cause& cause : e.why.causes) {
      CHECK(cause.tick >= 0);
      CHECK(cause.tick <= e.event.tick);
      if (cause.eventId.empty()) continue;
      CHECK(findEvent(e.events, cause.eventId) <= findEvent(e.events, e.event.id));
      CHECK(eventOf(e, cause.eventId).tick <= e.event.tick);
    }
  });
}

TEST_CASE("a climb shows a wish at or above the red line, a right, and a draw below resolve") {
  int mandates = 0, counters = 0;
  forManyEvents([&](const Explained& e) {
    if (e.event.kind != EventKind::raise || e.event.scripted) return;
    const Factor* wish = factorOf(e.why, CauseKind::tension, "wish to act");
    REQUIRE(wish);
    CHECK(wish->value >= wish->limit);
    const Actor& actor = e.scenario.actors[ix(e.event.actor)];
    const double firebreak = wish->limit - actor.ladder.redLine[ix(e.event.to)];  // docs/model.md 14.7
    CHECK((firebreak == 0 || (e.event.to >= 6 && firebreak == actor.firebreak)));
    const Factor* draw = factorOf(e.why, CauseKind::resolve, "draw");
    REQUIRE(draw);
    CHECK(draw->value < draw->limit);
    CHECK(draw->limit == actor.resolve);
    CHECK(e.why.rule.rfind("lower of demanded ", 0) == 0);
    if (const Factor* belief = factorOf(e.why, CauseKind::evidence, "belief")) {
      ++mandates;
      CHECK(belief->value >= belief->limit);
    }
    if (const Factor* intensity = factorOf(e.why, CauseKind::law, "intensity")) {
      ++counters;
      CHECK(intensity->value <= intensity->limit);
    }
  });
  CHECK(mandates > 10);
  CHECK(counters > 10);
}

TEST_CASE("a climb under a mandate leads back to the incident of its case") {
  int seen = 0;
  forManyEvents([&](const Explained& e) {
    if (e.event.kind != EventKind::raise || e.event.scripted) return;
    const ReviewRecord* review = reviewOn(e.trace, e.event.tick, e.event.actor, e.event.toward);
    REQUIRE(review);
    if (review->source != PermitSource::mandate) return;
    ++seen;
    bool named = false, incident = false;
    for (const Cause& cause : e.why.causes) {
      if (cause.eventId.empty() || cause.eventId == e.event.id) continue;
      const Event& linked = eventOf(e, cause.eventId);
      named = named || (linked.kind == EventKind::named && linked.number == review->mandateCase);
      incident = incident || (linked.kind == EventKind::incident && linked.number == review->mandateCase);
    }
    CHECK(named);
    CHECK(incident);
  });
  CHECK(seen > 10);
}

TEST_CASE("a climb that answers a measure links to the other side's act") {
  int seen = 0;
  forManyEvents([&](const Explained& e) {
    if (e.event.kind != EventKind::raise || e.event.scripted) return;
    const ReviewRecord* review = reviewOn(e.trace, e.event.tick, e.event.actor, e.event.toward);
    if (review->source != PermitSource::counter) return;
    ++seen;
    bool linked = false;
    for (const Cause& cause : e.why.causes) {
      if (cause.eventId.empty() || cause.kind != CauseKind::answer) continue;
      const Event& act = eventOf(e, cause.eventId);
      linked = linked || (act.actor == e.event.toward && act.toward == e.event.actor);
    }
    CHECK(linked);
  });
  CHECK(seen > 10);
}

TEST_CASE("an objection shows a wish above the right, a hesitation a draw above resolve") {
  int blocked = 0, hesitated = 0;
  forManyEvents([&](const Explained& e) {
    if (e.event.kind == EventKind::blocked) {
      ++blocked;
      const ReviewRecord* review = reviewOn(e.trace, e.event.tick, e.event.actor, e.event.toward);
      REQUIRE(review);
      CHECK(review->demanded > review->permitted);
      CHECK(e.why.rule.find("demanded " + std::to_string(review->demanded) + ", permitted " +
                            std::to_string(review->permitted)) != std::string::npos);
      if (const Factor* belief =
              factorOf(e.why, CauseKind::law, "belief in " + e.scenario.actors[ix(e.event.toward)].name))
        CHECK(belief->limited);
    }
    if (e.event.kind == EventKind::hesitated) {
      ++hesitated;
      const Factor* draw = factorOf(e.why, CauseKind::resolve, "draw");
      REQUIRE(draw);
      CHECK(draw->value >= draw->limit);
    }
  });
  CHECK(blocked > 10);
  CHECK(hesitated > 10);
}

TEST_CASE("the ledger of a tension sums to the tension that was reviewed") {
  for (const Scenario& scenario : test::shippedScenarios()) {
    const Trace trace = runWithTrace(scenario, {.seed = 11, .run = 0});
    for (int tick = 0; tick < scenario.horizon(); tick += 3) {
      for (const ReviewRecord& review : dayOf(trace, tick).reviews) {
        double sum = 0;
        for (const LedgerLine& line : tensionLedger(scenario, trace, review.actor, review.toward, tick))
          sum += line.amount;
        INFO(scenario.id << " day " << tick);
        CHECK(sum == Catch::Approx(review.tension).epsilon(1e-9).margin(1e-9));
      }
    }
  }
}

TEST_CASE("an attempt is explained without its author, who stands in the truth") {
  Scenario scenario = test::s1();
  scenario.actors[0].name = "Culprit";
  int seen = 0;
  for (std::uint32_t run = 0; run < 20; ++run) {
    const Trace trace = runWithTrace(scenario, {.seed = 2, .run = run});
    const std::vector<Event> events = eventsOf(scenario, trace);
    for (const Event& event : events) {
      const bool attempt = event.kind == EventKind::failed || event.kind == EventKind::deterred;
      if (!attempt || event.actor != 0) continue;
      ++seen;
      const Explanation why = explain(scenario, trace, events, event.id).value();
      CHECK(explanationText(why, false).find("Culprit") == std::string::npos);
      CHECK(explanationText(why, true).find("Culprit") != std::string::npos);
    }
  }
  CHECK(seen > 10);
}

TEST_CASE("an unknown event is an issue that suggests the nearest id") {
  const Scenario scenario = test::s1();
  const Trace trace = runWithTrace(scenario, {.seed = 1, .run = 0});
  const std::vector<Event> events = eventsOf(scenario, trace);
  REQUIRE_FALSE(events.empty());
  const Result<Explanation> why = explain(scenario, trace, events, events[0].id + "x");
  REQUIRE_FALSE(why);
  CHECK(why.issues().size() == 1);
  CHECK(why.issues()[0].rule == "unknown-event");
  CHECK(why.issues()[0].hint.find(events[0].id) != std::string::npos);
}

TEST_CASE("the text of an explanation tells the truth only when asked") {
  const Scenario scenario = test::s2();
  const Trace trace = runWithTrace(scenario, {.seed = 1, .run = 0});
  const std::vector<Event> events = eventsOf(scenario, trace);
  for (const Event& event : events) {
    if (event.kind != EventKind::incident) continue;
    const Explanation why = explain(scenario, trace, events, event.id).value();
    CHECK_FALSE(why.truth.empty());
    CHECK(explanationText(why, true).find("\nTrue\n") != std::string::npos);
    CHECK(explanationText(why, false).find("\nTrue\n") == std::string::npos);
  }
}

}  // namespace firebreak
