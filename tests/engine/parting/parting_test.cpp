// engine/src/parting: where two runs of the same luck part, and what is said about it.
#include "engine/parting.h"

#include <algorithm>

#include <catch_amalgamated.hpp>

#include "engine/levers.h"
#include "engine/registry.h"
#include "engine/run.h"
#include "parting/facts.h"
#include "support/builders.h"
#include "support/random_scenario.h"
#include "support/shipped.h"

namespace firebreak {
namespace {

struct Run {
  explicit Run(const Scenario& source, RunKey key = {.seed = 1, .run = 0})
      : scenario(source), trace(runWithTrace(scenario, key)), events(eventsOf(scenario, trace)) {}
  PartingSide side() const { return {scenario, trace, events}; }
  Scenario scenario;
  Trace trace;
  std::vector<Event> events;
};

Parting between(const Scenario& first, const Scenario& second) {
  return partingOf(Run(first).side(), Run(second).side());
}

Scenario with(Scenario scenario, const char* path, double value) {
  REQUIRE(setParameter(scenario, path, value));
  return scenario;
}

// Some parameter of it moved to another value; the same number, the same one.
Scenario nudged(const Scenario& scenario, std::uint64_t number) {
  const std::vector<ParameterAddress> all = addresses(scenario);
  for (std::size_t i = 0; i < all.size(); ++i) {
    const ParameterAddress& address = all[(number * 7 + i) % all.size()];
    const Range range = rangeAt(scenario, address);
    const double was = valueAt(scenario, address), value = was < range.maximum ? range.maximum : range.minimum;
    Scenario moved = scenario;
    if (address.parameter->key != "ticks" && value != was && setParameter(moved, pathOf(scenario, address), value) &&
        validate(moved).empty())
      return moved;
  }
  return scenario;
}

bool sameUpTo(const Trace& a, const Trace& b, int day) {
  for (int tick = 0; tick < day; ++tick)
    if (firstDifference(factsOf(a.days[static_cast<std::size_t>(tick)]),
                        factsOf(b.days[static_cast<std::size_t>(tick)]))
            .found())
      return false;
  return true;
}

}  // namespace

TEST_CASE("a run does not part from itself, whatever the scenario") {
  for (std::uint64_t number = 0; number < 60; ++number) {
    const Run run(test::randomScenario(number));
    const Parting parting = partingOf(run.side(), run.side());
    INFO(number);
    CHECK(parting.incomparable.empty());
    CHECK_FALSE(parting.parts());
    CHECK(parting.numbersDay == -1);
    CHECK(parting.changes.empty());
    CHECK(partingSentence(parting, "the baseline") == "Nothing differs from the baseline.");
  }
}

TEST_CASE("the first day that differs is the first, from either side, and the same again") {
  int parted = 0;
  for (std::uint64_t number = 0; number < 60; ++number) {
    const Scenario scenario = test::randomScenario(number);
    const Run first(scenario), second(nudged(scenario, number));
    const Parting there = partingOf(first.side(), second.side()), back = partingOf(second.side(), first.side());
    INFO(number << ": " << partingSentence(there, "the baseline"));
    CHECK(there.day == back.day);
    CHECK(there.numbersDay == back.numbersDay);
    CHECK(there.number == back.number);
    CHECK(there.firstNumber == back.secondNumber);
    CHECK(there.what == back.what);
    CHECK(there.first.title == back.second.title);
    CHECK(there.first.eventId == back.second.eventId);
    CHECK(there.changes.size() == back.changes.size());
    CHECK(partingJson(there, "x") == partingJson(partingOf(first.side(), second.side()), "x"));
    CHECK(sameUpTo(first.trace, second.trace, std::max(there.day, 0)));
    // What was done is in the numbers too, by the evening at the latest.
    const bool done = there.what == "signal" || there.what == "incident" || there.what == "named";
    if (done) CHECK((there.numbersDay >= 0 && there.numbersDay <= there.day));
    if (!there.parts()) CHECK(sameUpTo(first.trace, second.trace, there.days));
    if (!there.parts()) continue;
    ++parted;
    CHECK((there.first.happens || there.second.happens));
    CHECK_FALSE(there.first.title.empty());
    for (const PartingMoment* moment : {&there.first, &there.second})
      if (!moment->eventId.empty()) CHECK_FALSE(moment->rule.empty());
  }
  CHECK(parted > 12);
}

TEST_CASE("nothing parts before the first day on which a change can act") {
  for (const int day : {3, 17, 60}) {
    for (const Scenario& scenario : {test::s1(), test::s3()}) {
      Scenario changed = scenario;
      const std::string path = "actors." + scenario.actors[0].id + ".resilience";
      changed.changes.push_back({.tick = day, .parameter = path, .value = 0.9, .title = "", .source = ""});
      REQUIRE(validate(changed).empty());
      const Parting parting = between(scenario, changed);
      INFO(day << " " << partingSentence(parting, "the baseline"));
      CHECK(parting.otherScript);
      CHECK(parting.day == day);  // that the parameter changes is the first thing to happen otherwise
      CHECK(parting.what == "change");
      CHECK((parting.numbersDay == -1 || parting.numbersDay >= day));
    }
  }
}

TEST_CASE("a red line that was moved is named with both its values") {
  const Scenario scenario = test::s1();
  const Parting parting = between(scenario, with(scenario, "actors.B.redLine.2", 12));
  REQUIRE(parting.parts());
  CHECK(parting.what == "review");
  REQUIRE(parting.changes.size() == 1);
  CHECK(parting.changes[0].path == "actors.B.redLine.2");
  const std::string sentence = partingSentence(parting, "the baseline");
  INFO(sentence);
  CHECK(sentence.find("Day " + std::to_string(parting.day) + ": ") == 0);
  CHECK(sentence.find("; in the baseline it ") != std::string::npos);
  CHECK(sentence.find("since its red line at rung 2 stands at 12 and not at 20") != std::string::npos);
  CHECK(parting.second.rule.find("lower of demanded") == 0);
  CHECK(partingDetails(parting, "the baseline").size() >= 2);
}

TEST_CASE("numbers may differ where all that happens is the same") {
  const Scenario scenario = test::quietStates(2);
  const std::string path = "actors." + scenario.actors[0].id + ".resilience";
  const Parting parting = between(scenario, with(scenario, path.c_str(), 0.31));
  CHECK_FALSE(parting.parts());
  CHECK(parting.fromStart);
  CHECK(parting.numbersDay == 0);
  CHECK(parting.number.find("resilience of ") == 0);
  CHECK(partingSentence(parting, "the baseline").find("only numbers differ") != std::string::npos);
}

TEST_CASE("what cannot be compared says so") {
  const Scenario scenario = test::s1();
  const Parting others = between(scenario, test::s2());
  CHECK(others.incomparable.find("other actors") != std::string::npos);
  CHECK(partingSentence(others, "the baseline") == others.incomparable);
  const Run first(scenario), luck(scenario, {.seed = 2, .run = 0});
  CHECK(partingOf(first.side(), luck.side()).incomparable.find("other luck") != std::string::npos);
  CHECK_FALSE(partingOf(first.side(), luck.side()).parts());
}

TEST_CASE("a longer horizon is compared as far as both go") {
  const Scenario scenario = test::s1();
  const Parting parting = between(scenario, with(scenario, "ticks", 300));
  CHECK(parting.days == scenario.horizon());
  CHECK_FALSE(parting.parts());
  CHECK(parting.numbersDay == -1);
}

TEST_CASE("a move that somebody placed is where the runs part") {
  Scenario scenario = test::s1();
  ScriptedMove move;
  move.tick = 5;
  move.actor = 0;
  move.target = 1;
  move.measure = 10;
  scenario.moves.push_back(move);
  const Parting parting = between(test::s1(), scenario);
  CHECK(parting.day == 5);
  CHECK(parting.otherScript);
  CHECK(parting.because == "what the scenario documents differs");
}

TEST_CASE("no sentence of a parting tells who did it") {
  for (const Scenario& scenario : test::shippedScenarios()) {
    for (std::uint64_t number = 0; number < 12; ++number) {
      const Parting parting = between(scenario, nudged(scenario, number * 31 + 5));
      if (parting.what != "incident" && parting.what != "chance" && parting.what != "hidden") continue;
      const Run run(scenario);
      for (const Actor& actor : scenario.actors) {
        if (actor.kind != ActorKind::proxy) continue;
        INFO(scenario.id << ": " << parting.first.title << " / " << parting.second.title);
        CHECK(parting.first.title.find(actor.name + " ") == std::string::npos);
        CHECK(parting.second.title.find(actor.name + " ") == std::string::npos);
      }
    }
  }
}

}  // namespace firebreak
