// Tests of web/views/timeline_view.cpp: what the past holds, and what it must not tell.

#include "web/views/timeline_view.h"

#include <algorithm>

#include <catch2/catch_test_macros.hpp>

#include "support/builders.h"
#include "support/sitting.h"
#include "web/views/timeline_text.h"

using namespace firebreak;
using namespace firebreak::web;
using test::Sitting;
using test::timelineText;

namespace {

constexpr std::uint64_t seeds = 6;

std::vector<int> someDays(const Sitting& sitting) {
  return {0, 1, sitting.lastDay() / 3, sitting.lastDay() / 2, sitting.lastDay() - 1, sitting.lastDay()};
}

template <class Check>
void forShippedRuns(Check check) {
  for (const Shipped& each : shippedScenarios()) {
    for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
      CAPTURE(each.id, seed);
      Sitting sitting(test::shipped(each.id), {.seed = seed, .run = 0});
      check(sitting);
    }
  }
}

ActorIndex another(const Scenario& scenario, ActorIndex actor, ActorIndex victim) {
  ActorIndex next = actor;
  do {
    next = (next + 1) % (scenario.actorCount() + 1);
  } while (next == victim);
  return next;
}

bool seenThrough(const Trace& trace, CaseNumber number) {
  for (const DayRecord& day : trace.days)
    for (const EvidenceRecord& record : day.evidence)
      if (record.number == number && record.flagExposed) return true;
  return false;
}

// The same run as far as anybody in it can know, with another truth behind it.
void twistTruth(Sitting& sitting) {
  const Trace before = sitting.trace;
  const int states = sitting.scenario.stateCount;
  for (DayRecord& day : sitting.trace.days) {
    for (IncidentRecord& incident : day.incidents) {
      Case& opened = incident.opened;
      opened.attacker = another(sitting.scenario, opened.attacker, opened.victim);
      opened.principal = (opened.principal + 1) % (states + 1);
      opened.severity = 100 - opened.severity;
      opened.metric = {};
      if (seenThrough(before, incident.number)) continue;  // the victim has learnt that one
      opened.flagged = !opened.flagged;
      opened.exposed = !opened.exposed;
      opened.framed = (opened.framed + 1) % (states + 1);
    }
    for (ChanceRecord& chance : day.chances)
      chance.attacker = another(sitting.scenario, chance.attacker, chance.target) % sitting.scenario.actorCount();
    for (CloseRecord& close : day.closed)
      close.principal = (close.principal + 1) % (states + 1);
    for (SignalRecord& signal : day.signals) {
      signal.wrongTarget = !signal.wrongTarget;
      if (signal.reading == Reading::innocent)
        signal.reading = Reading::plain;
      else if (signal.reading == Reading::plain)
        signal.reading = Reading::innocent;
    }
  }
  sitting.events = eventsOf(sitting.scenario, sitting.trace);
}

// The same run up to a day, and nothing after it.
void forget(Sitting& sitting, int day) {
  for (std::size_t t = static_cast<std::size_t>(day) + 1; t < sitting.trace.days.size(); ++t) {
    sitting.trace.days[t] = {};
    sitting.trace.states[t + 1] = sitting.trace.states[static_cast<std::size_t>(day) + 1];
  }
  sitting.events = eventsOf(sitting.scenario, sitting.trace);
}

}  // namespace

TEST_CASE("without truth the timeline does not depend on who did it") {
  forShippedRuns([](Sitting& sitting) {
    Sitting twisted = sitting;
    twistTruth(twisted);
    for (const int day : someDays(sitting)) {
      sitting.look.day = twisted.look.day = day;
      CHECK(timelineText(timelineView(sitting.scene())) == timelineText(timelineView(twisted.scene())));
    }
  });
}

TEST_CASE("with truth the timeline tells who did it") {
  Sitting sitting(test::shipped("albania-2022"));
  sitting.look.day = sitting.lastDay();
  sitting.look.truth = true;
  Sitting twisted = sitting;
  twistTruth(twisted);
  const TimelineView view = timelineView(sitting.scene());
  CHECK(timelineText(view) != timelineText(timelineView(twisted.scene())));
  REQUIRE_FALSE(view.stems.empty());
  for (const TimelineMark& mark : view.marks)
    if (mark.kind == EventKind::incident) CHECK(mark.severity >= 0);
}

TEST_CASE("nothing after today is on the timeline, nor leaves a trace on it") {
  forShippedRuns([](Sitting& sitting) {
    for (const int day : someDays(sitting)) {
      sitting.look.day = day + 0.4;
      const TimelineView view = timelineView(sitting.scene());
      for (const TimelineMark& mark : view.marks)
        CHECK(mark.day <= day);
      for (const TimelineNote& note : view.notes)
        CHECK(note.day <= day);
      Sitting forgetful = sitting;
      forget(forgetful, day);
      CHECK(timelineText(view) == timelineText(timelineView(forgetful.scene())));
    }
  });
}

TEST_CASE("every event up to today has its mark, but for attacks that nobody heard of") {
  forShippedRuns([](Sitting& sitting) {
    sitting.look.day = sitting.lastDay();
    for (const bool truth : {false, true}) {
      sitting.look.truth = truth;
      const TimelineView view = timelineView(sitting.scene());
      std::size_t next = 0;
      for (const Event& event : sitting.events) {
        if (event.kind == EventKind::deterred && !truth) continue;
        REQUIRE(next < view.marks.size());
        CHECK(view.marks[next].id == event.id);
        ++next;
      }
      CHECK(next == view.marks.size());
    }
  });
}

TEST_CASE("marks of one lane and day are numbered in order") {
  forShippedRuns([](Sitting& sitting) {
    sitting.look.day = sitting.lastDay();
    const TimelineView view = timelineView(sitting.scene());
    for (const std::vector<int>& lane : view.marksOf) {
      for (std::size_t i = 0; i < lane.size(); ++i) {
        const TimelineMark& mark = view.marks[static_cast<std::size_t>(lane[i])];
        const bool first = i == 0 || view.marks[static_cast<std::size_t>(lane[i - 1])].day != mark.day;
        CHECK(mark.place == (first ? 0 : view.marks[static_cast<std::size_t>(lane[i - 1])].place + 1));
        CHECK(mark.place < mark.of);
      }
    }
  });
}

TEST_CASE("the memory gives what a new view would give") {
  Sitting sitting(test::s1(), {.seed = 3, .run = 0});
  TimelineMemory memory;
  const auto same = [&](std::uint64_t version) {
    return timelineText(memory.view(sitting.scene(), version)) == timelineText(timelineView(sitting.scene()));
  };
  sitting.look.day = 40;
  CHECK(same(1));
  sitting.look.day = 40.6;
  CHECK(same(1));
  sitting.look.day = 90;
  CHECK(same(1));
  sitting.look.truth = true;
  CHECK(same(1));
  sitting.look.eventId = sitting.events.front().id;
  CHECK(same(1));
  Sitting other(test::s1(), {.seed = 4, .run = 0});
  other.look = sitting.look;
  CHECK(timelineText(memory.view(other.scene(), 2)) == timelineText(timelineView(other.scene())));
}
