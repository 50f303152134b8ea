// engine/src/prevention: every change that is reported prevents when run again, and no smaller one was to be found.
#include <algorithm>
#include <cmath>
#include <map>

#include <catch_amalgamated.hpp>

#include "base/index.h"
#include "engine/engine.h"
#include "prevention/lever_side.h"
#include "prevention/levers.h"
#include "support/builders.h"
#include "support/shipped.h"
#include "trace/lookup.h"

namespace firebreak {
namespace {

Scenario shipped(std::string_view id) {
  for (const Scenario& scenario : test::shippedScenarios())
    if (scenario.id == id) return scenario;
  FAIL("there is no scenario " << id);
  return {};
}

bool searchedKind(const Event& event) {
  const bool kind =
      event.kind == EventKind::raise || event.kind == EventKind::named || event.kind == EventKind::incident;
  return kind && !event.scripted;
}

// Kinds that have a test of their own below.
bool searchedToo(const Event& event) {
  switch (event.kind) {
    case EventKind::settlement:
    case EventKind::truceBroken:
    case EventKind::support: return !event.scripted;
    case EventKind::closed: return event.to == 0;
    default: return false;
  }
}

// The definition of the header once more, over a trace.
class Occurrence {
 public:
  Occurrence(const Scenario& in, const Trace& of, const Event& what) : scenario(in), trace(of), event(what) {
    for (const DayRecord& record : trace.days)
      for (const IncidentRecord& incident : record.incidents)
        if (incident.number == event.number) original_ = &incident.opened;
  }

  bool there(const Trace& run, int day) const {
    const WorldState& state = run.states[ix(day + 1)];
    if (event.kind == EventKind::raise) return state.posture[scenario.tieIndex(event.actor, event.toward)] >= event.to;
    return std::any_of(state.cases.begin(), state.cases.end(), [&](const Case& open) {
      if (open.attacker != original_->attacker || open.victim != original_->victim) return false;
      if (event.kind == EventKind::incident) return open.opened == day;
      return open.opened == original_->opened && open.named == event.toward && open.namedRung >= event.to;
    });
  }

  bool preventedIn(const Trace& run) const {
    const bool incident = event.kind == EventKind::incident;
    const int away = incident ? 0 : static_cast<int>(scenario.actors[ix(event.actor)].decisionLatency);
    for (int day = 0; day <= std::min(event.tick + away, scenario.horizon() - 1); ++day)
      if (there(run, day) && (day >= event.tick || !there(trace, day))) return false;
    return true;
  }

  const Scenario& scenario;
  const Trace& trace;
  const Event& event;

 private:
  const Case* original_ = nullptr;  // the case it speaks of, as opened
};

Trace changedRun(Scenario scenario, RunKey key, const std::string& path, double value) {
  REQUIRE(setParameter(scenario, path, value));
  return runWithTrace(scenario, key);
}

std::vector<Prevention> allFound(PreventionSearch search, int batch) {
  while (search.advance(batch)) {
  }
  CHECK(search.runsInAll() == search.runsDone());
  return search.found();
}

// What then happened, read from the trace of the changed run.
void checkInstead(const Occurrence& it, const Prevention& prevention, const Trace& changed) {
  const Event& event = it.event;
  int later = -1;
  for (int day = it.scenario.horizon() - 1; day > event.tick; --day)
    if (it.there(changed, day)) later = day;
  CHECK(prevention.later == later);
  if (event.kind == EventKind::incident) return;
  const std::size_t tie = it.scenario.tieIndex(event.actor, event.toward);
  CHECK(prevention.rung == changed.states[ix(event.tick + 1)].posture[tie]);
  CHECK(prevention.peak == changed.outcomes.peakOf[tie]);
  CHECK(prevention.peakBefore == it.trace.outcomes.peakOf[tie]);
}

void checkFound(const Occurrence& it, RunKey key, const Prevention& prevention) {
  INFO(it.scenario.id << " run " << key.run << " " << it.event.id << ": " << prevention.path);
  const Result<ParameterAddress> lever = findParameter(it.scenario, prevention.path);
  REQUIRE(lever);
  CHECK(prevention.before == valueAt(it.scenario, *lever));
  CHECK(prevention.size > 0);
  CHECK(prevention.size <= .5 + 1e-9);
  const Trace changed = changedRun(it.scenario, key, prevention.path, prevention.after);
  CHECK(it.preventedIn(changed));
  checkInstead(it, prevention, changed);

  // One step of the lever's precision less does not, if that is still a change.
  double scale = 1;
  for (int i = 0; i < lever->parameter->decimals; ++i)
    scale *= 10;
  const double direction = prevention.after > prevention.before ? 1 : -1;
  const double less = (std::round(prevention.after * scale) - direction) / scale;
  if ((less - prevention.before) * direction > 0)
    CHECK_FALSE(it.preventedIn(changedRun(it.scenario, key, prevention.path, less)));
}

// Every so many days.
int checkRun(const Scenario& scenario, RunKey key, int days) {
  const Trace trace = runWithTrace(scenario, key);
  int changes = 0;
  for (const Event& event : eventsOf(scenario, trace)) {
    if (!searchedKind(event) || event.tick % days != 0) continue;
    PreventionSearch search(scenario, key, event);
    while (search.advance(1000)) {
    }
    INFO(event.id);
    CHECK(search.searchable());
    const std::vector<Prevention>& found = search.found();
    CHECK(std::is_sorted(found.begin(), found.end(),
                         [](const Prevention& a, const Prevention& b) { return a.size < b.size; }));
    for (const Prevention& prevention : found)
      checkFound({scenario, trace, event}, key, prevention);
    changes += static_cast<int>(found.size());
  }
  return changes;
}

const Event& firstEvent(const std::vector<Event>& events, EventKind kind, int rung) {
  const auto found = std::find_if(events.begin(), events.end(), [&](const Event& event) {
    return event.kind == kind && !event.scripted && event.to >= rung;
  });
  REQUIRE(found != events.end());
  return *found;
}

}  // namespace

TEST_CASE("a reported change prevents when run again, and one step less does not: s1") {
  CHECK(checkRun(shipped("s1-dyad"), {.seed = 1, .run = 3}, 2) > 20);
}

TEST_CASE("a reported change prevents when run again, and one step less does not: albania") {
  CHECK(checkRun(shipped("albania-2022"), {.seed = 7, .run = 0}, 5) > 10);
}

namespace {

struct Change {
  double size = 0;
  ParameterAddress lever;
  double value = 0;
};

// Every lever in both directions to the end, by whole runs; in the order of the levers.
std::vector<Change> everyChange(const Occurrence& it, RunKey key) {
  std::vector<Change> all;
  const Event& event = it.event;
  const std::size_t back = it.scenario.tieIndex(event.toward, event.actor);
  for (const ParameterAddress& lever : leversFor(it.scenario, event, it.trace.states[ix(event.tick)].posture[back])) {
    const double before = valueAt(it.scenario, lever), full = fullChange(it.scenario, lever);
    for (const int direction : {-1, 1}) {
      LeverSide side(before, changeRange(it.scenario, lever, .5), lever.parameter->decimals, direction);
      while (!side.done())
        side.answer(it.preventedIn(changedRun(it.scenario, key, pathOf(it.scenario, lever), side.next())));
      if (!side.settled()) continue;
      all.push_back({std::round(std::abs(side.smallest() - before) / full * 1e9) / 1e9, lever, side.smallest()});
    }
  }
  return all;
}

std::vector<Change> bestThree(std::vector<Change> all) {
  std::stable_sort(all.begin(), all.end(), [](const Change& a, const Change& b) { return a.size < b.size; });
  std::vector<Change> best;
  for (const Change& change : all) {
    const auto like = [&](const Change& other) { return sameKind(other.lever, change.lever); };
    if (best.size() < 3 && std::none_of(best.begin(), best.end(), like)) best.push_back(change);
  }
  return best;
}

}  // namespace

// The climb of day 67 has changes of equal and of nearly equal size.
TEST_CASE("the search is as good as trying every lever without giving any up") {
  const Scenario scenario = test::s1();
  const RunKey key = {.seed = 1, .run = 3};
  const Trace trace = runWithTrace(scenario, key);
  const std::vector<Event> events = eventsOf(scenario, trace);
  for (const std::string_view id : {"raise-67-A-B", "named-54-B-A"}) {
    const int index = findEvent(events, id);
    REQUIRE(index >= 0);
    const Event& event = events[ix(index)];
    const std::vector<Change> best = bestThree(everyChange({scenario, trace, event}, key));
    const std::vector<Prevention> found = allFound({scenario, key, event}, 100);
    REQUIRE(found.size() == best.size());
    CHECK(found.size() == 3);
    for (std::size_t i = 0; i < best.size(); ++i) {
      CHECK(found[i].path == pathOf(scenario, best[i].lever));
      CHECK(found[i].after == best[i].value);
      CHECK(found[i].size == best[i].size);
    }
  }
}

TEST_CASE("how the runs are portioned out changes nothing") {
  const Scenario scenario = shipped("albania-2022");
  const RunKey key = {.seed = 7, .run = 0};
  const std::vector<Event> events = eventsOf(scenario, runWithTrace(scenario, key));
  const Event& event = firstEvent(events, EventKind::raise, 2);
  const std::vector<Prevention> whole = allFound({scenario, key, event}, 1000000);
  REQUIRE_FALSE(whole.empty());
  for (const int batch : {1, 7, 64}) {
    const std::vector<Prevention> parts = allFound({scenario, key, event}, batch);
    REQUIRE(parts.size() == whole.size());
    for (std::size_t i = 0; i < whole.size(); ++i) {
      CHECK(parts[i].path == whole[i].path);
      CHECK(parts[i].after == whole[i].after);
      CHECK(insteadText(event, parts[i]) == insteadText(event, whole[i]));
    }
  }
}

TEST_CASE("a search makes no more runs than it was given") {
  const Scenario scenario = test::s1();
  const RunKey key = {.seed = 1, .run = 2};
  const std::vector<Event> events = eventsOf(scenario, runWithTrace(scenario, key));
  PreventionSearch search(scenario, key, firstEvent(events, EventKind::raise, 2));
  search.advance(2);
  int estimate = search.runsInAll();
  for (int runs = 2; search.advance(5); estimate = search.runsInAll()) {
    CHECK(search.runsDone() == runs + 5);
    CHECK(search.runsInAll() <= estimate);
    CHECK(search.runsInAll() >= search.runsDone());
    runs = search.runsDone();
  }
  CHECK_FALSE(search.advance(5));
}

TEST_CASE("no single lever helps where half of the only one that matters would have drawn the same") {
  // Crimes alone, so that the victim's exposure is all that matters.
  Scenario scenario = test::quietStates(2);
  scenario.ticks = 60;
  scenario.constants.crimeRate = .1;
  for (Actor& actor : scenario.actors)
    actor.exposure = 1;
  int helpless = 0, helped = 0;
  for (std::uint32_t run = 0; run < 2; ++run) {
    const RunKey key = {.seed = 3, .run = run};
    const Trace trace = runWithTrace(scenario, key);
    for (const Event& event : eventsOf(scenario, trace)) {
      if (event.kind != EventKind::incident) continue;
      PreventionSearch search(scenario, key, event);
      while (search.advance(1000)) {
      }
      CHECK(search.searchable());
      (search.found().empty() ? helpless : helped) += 1;
      if (!search.found().empty()) continue;
      Scenario halved = scenario;
      halved.actors[ix(event.actor)].exposure = .5;
      CHECK_FALSE((Occurrence(scenario, trace, event).preventedIn(runWithTrace(halved, key))));
    }
  }
  CHECK(helpless > 0);
  CHECK(helped > 0);
}

TEST_CASE("what is documented, of another kind or of another run cannot be searched for") {
  const Scenario scenario = shipped("albania-2022");
  const RunKey key = {.seed = 7, .run = 0};
  const std::vector<Event> events = eventsOf(scenario, runWithTrace(scenario, key));
  int scripted = 0, others = 0;
  for (const Event& event : events) {
    if (searchedKind(event) || searchedToo(event)) continue;
    (event.scripted ? scripted : others) += 1;
    PreventionSearch search(scenario, key, event);
    CHECK_FALSE(search.advance(1));
    CHECK_FALSE(search.searchable());
    CHECK(search.runsDone() == 0);
    CHECK(search.found().empty());
  }
  CHECK(scripted > 0);
  CHECK(others > 0);

  Event foreign = firstEvent(events, EventKind::raise, 1);
  foreign.to = 7;
  PreventionSearch search(scenario, key, foreign);
  while (search.advance(10)) {
  }
  CHECK_FALSE(search.searchable());
  CHECK(search.found().empty());
  foreign.actor = scenario.stateCount + 100;
  CHECK_FALSE(PreventionSearch(scenario, key, foreign).searchable());
}

TEST_CASE("a change is told with its value and with what came instead") {
  Prevention prevention;
  prevention.owner = "Arden";
  prevention.label = "Red line, rung 3";
  prevention.before = 55, prevention.after = 59;
  prevention.beforeText = "55", prevention.afterText = "59";
  prevention.rung = 2, prevention.later = 61, prevention.peak = 4, prevention.peakBefore = 4;
  CHECK(leverText(prevention) == "Arden: Red line, rung 3, 59 (was 55)");
  prevention.beyond = true;
  CHECK(leverText(prevention) == "Arden: Red line, rung 3, 59 or more (was 55)");

  Event event;
  event.kind = EventKind::raise;
  event.from = 2, event.to = 3;
  CHECK(preventionHeading(test::s1(), event) == "What would have held it at rung 2");
  CHECK(insteadText(event, prevention) == "At rung 2 that day; climbs on day 61; highest rung 4, as before");
  prevention.later = -1, prevention.peak = 2;
  CHECK(insteadText(event, prevention) == "At rung 2 that day; never climbs there; highest rung 2, was 4");
}

TEST_CASE("a lever of the attack is marked, one's own never") {
  const Scenario scenario = test::s2();
  const RunKey key = {.seed = 1, .run = 1};
  int marked = 0, plain = 0;
  for (const Event& event : eventsOf(scenario, runWithTrace(scenario, key))) {
    if (!searchedKind(event) || event.tick > 60) continue;
    for (const Prevention& prevention : allFound({scenario, key, event}, 1000)) {
      (prevention.givesAway ? marked : plain) += 1;
      const bool own = prevention.path.rfind("actors." + scenario.actors[ix(event.actor)].id + ".", 0) == 0;
      if (own) CHECK_FALSE(prevention.givesAway);
      if (prevention.path.rfind("opportunities.", 0) == 0) CHECK(prevention.givesAway);
    }
  }
  CHECK(marked > 0);
  CHECK(plain > 0);
}

// Whether an event of the kinds below came about on its day in another run, by that run's records.
bool cameAbout(const Scenario& scenario, const Trace& trace, const Event& event, const Trace& run) {
  const DayRecord& day = run.days[ix(event.tick)];
  const WorldState& evening = run.states[ix(event.tick) + 1];
  switch (event.kind) {
    case EventKind::settlement: return evening.truceUntil[scenario.tieIndex(event.actor, event.toward)] > evening.tick;
    case EventKind::support: return evening.lead[ix(event.toward)] == event.actor;
    case EventKind::truceBroken:
      return std::any_of(day.mandates.begin(), day.mandates.end(), [&](const MandateRecord& mandate) {
        return mandate.brokeTruce && mandate.actor == event.actor && mandate.named == event.toward;
      });
    default: break;
  }
  const Case& original = CaseBook(trace).opened(event.number);
  return std::any_of(day.closed.begin(), day.closed.end(), [&](const CloseRecord& close) {
    const Case& opened = CaseBook(run).opened(close.number);
    return close.answeredAge < 0 && opened.opened == original.opened && opened.victim == original.victim &&
           opened.attacker == original.attacker;
  });
}

TEST_CASE("what keeps a truce from coming or breaking, partners from joining, a case from going unanswered") {
  const Scenario scenario = test::s3();
  std::map<EventKind, int> helped;
  for (const std::uint32_t number : {0u, 1u}) {
    const RunKey key = {.seed = 1, .run = number};
    const Trace trace = runWithTrace(scenario, key);
    for (const Event& event : eventsOf(scenario, trace)) {
      if (!searchedToo(event) || helped[event.kind] > 1) continue;
      INFO(event.id << " of run " << number);
      REQUIRE(cameAbout(scenario, trace, event, trace));
      for (const Prevention& prevention : allFound(PreventionSearch(scenario, key, event), 50)) {
        const Trace changed = changedRun(scenario, key, prevention.path, prevention.after);
        INFO(leverText(prevention));
        CHECK_FALSE(cameAbout(scenario, trace, event, changed));
        CHECK_FALSE(insteadText(event, prevention).empty());
        ++helped[event.kind];
      }
    }
  }
  for (const EventKind kind : {EventKind::settlement, EventKind::support, EventKind::closed})
    CHECK(helped[kind] > 0);
}

}  // namespace firebreak
