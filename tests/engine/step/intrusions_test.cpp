// engine/src/step/intrusions: espionage that stays unseen (docs/model.md 14.5).

#include <catch_amalgamated.hpp>

#include "base/index.h"
#include "support/bench.h"
#include "support/builders.h"

using namespace firebreak;
using namespace firebreak::test;

namespace {

Scenario persistent(double persistence) {
  Scenario scenario = s1();
  scenario.actors[0].persistence = persistence;
  scenario.constants.crimeRate = 0;
  scenario.opportunity.assign(4, 0);
  return scenario;
}

Incident espionage(bool flagged = false) {
  return {.attacker = 0, .target = 1, .type = 1, .flagged = flagged, .script = -1, .hidden = 0, .spreadFrom = -1};
}

void hide(Bench& bench, int since, bool flagged = false) {
  bench.state.intrusions.push_back({.since = since, .attacker = 0, .victim = 1, .type = 1, .flagged = flagged});
}

// The first day on which an intrusion of A in B that began on day 0 would be found.
int discoveryDay(const Bench& bench) {
  for (int day = 1;; ++day) {
    if (bench.draws.block(Purpose::persist, day, 0, 1, day).uniform(0) < .04 * bench.state.attribution[1]) return day;
  }
}

void endDay(Bench& bench) {
  endScript(bench.model, bench.state, bench.today);
}

}  // namespace

TEST_CASE("Espionage stays hidden by the attacker's persistence, with its type and flag") {
  Bench bench(persistent(.6));
  int hidden = 0;
  for (int tick = 0; tick < 5000; ++tick) {
    bench.state.tick = tick;
    hidden += staysHidden(bench.model, bench.draws, espionage(true), bench.state, bench.today) ? 1 : 0;
  }
  CHECK(hidden == Catch::Approx(3000).margin(139));  // 4 · √(5000 · .6 · .4)
  CHECK(bench.outcomes().hidden == hidden);
  REQUIRE(bench.state.intrusions.size() == ix(hidden));
  REQUIRE(bench.record.hidden.size() == ix(hidden));
  CHECK(bench.state.intrusions[0].flagged);
  CHECK(bench.state.intrusions[0].type == 1);
  CHECK(bench.record.hidden[0].since == bench.state.intrusions[0].since);
}

TEST_CASE("Other types, other attackers and crime are seen at once") {
  Bench bench(persistent(1));
  Incident other = espionage();
  for (const int type : {0, 2, 3, 4, 5}) {
    other.type = type;
    CHECK_FALSE(staysHidden(bench.model, bench.draws, other, bench.state, bench.today));
  }
  const Incident back = {
      .attacker = 1, .target = 0, .type = 1, .flagged = false, .script = -1, .hidden = 0, .spreadFrom = -1};
  CHECK_FALSE(staysHidden(bench.model, bench.draws, back, bench.state, bench.today));
  Incident crime = espionage();
  crime.attacker = bench.model.actors;
  CHECK_FALSE(staysHidden(bench.model, bench.draws, crime, bench.state, bench.today));
  CHECK(staysHidden(bench.model, bench.draws, espionage(), bench.state, bench.today));
}

TEST_CASE("An intrusion opens no case until it is discovered, at the victim's skill") {
  Bench bench(persistent(1));
  const int expected = discoveryDay(bench);
  hide(bench, 0);
  for (int tick = 1; tick < expected; ++tick) {
    bench.state.tick = tick;
    CHECK(findIntrusions(bench.model, bench.draws, bench.state, bench.today).empty());
    endDay(bench);
  }
  bench.state.tick = expected;
  const auto found = findIntrusions(bench.model, bench.draws, bench.state, bench.today);
  REQUIRE(found.size() == 1);
  CHECK(found[0].attacker == 0);
  CHECK(found[0].target == 1);
  CHECK(found[0].type == 1);
  CHECK(found[0].hidden == expected);
  CHECK(bench.state.intrusions.empty());
  CHECK(bench.outcomes().discovered == 1);
  CHECK(bench.today.chanceSpent[bench.model.tie(0, 1)] == 1);  // no chance of the pair today
  endDay(bench);
  CHECK(bench.today.chanceSpent[bench.model.tie(0, 1)] == 0);
}

TEST_CASE("Discovery comes at four hundredths of the victim's skill a day") {
  Bench bench(persistent(1));
  bench.state.attribution[1] = .5;
  int found = 0;
  for (int tick = 1; tick <= 20000; ++tick) {
    bench.state.tick = tick;
    bench.state.intrusions.clear();
    hide(bench, tick - 1);
    found += static_cast<int>(findIntrusions(bench.model, bench.draws, bench.state, bench.today).size());
    endDay(bench);
  }
  CHECK(found == Catch::Approx(400).margin(80));  // .04 · .5 · 20000; 4 · √400
}

TEST_CASE("What stayed unseen lasted longer and took more, at most ten times as much") {
  for (const int age : {1, 40, 90, 200}) {
    Bench now(persistent(1)), later(persistent(1));
    Incident late = espionage();
    late.hidden = age;
    const Case fresh = assess(now.model, now.draws, espionage(), now.state, now.today);
    const Case old = assess(later.model, later.draws, late, later.state, later.today);
    CHECK(old.metric[0] == Catch::Approx(fresh.metric[0] + 24 * age));
    CHECK(old.metric[2] == Catch::Approx(fresh.metric[2] * std::min(10.0, 1 + age / 10.0)));
    CHECK(old.metric[1] == fresh.metric[1]);
    CHECK(old.metric[3] == fresh.metric[3]);  // counted at discovery, once
    CHECK(later.record.incidents.back().hidden == age);
  }
}

TEST_CASE("Of one pair the oldest is found first, one a day") {
  Bench bench(persistent(1));
  bench.state.attribution[1] = 25;  // .04 · 25 = 1: all that is looked at is found
  hide(bench, 0);
  hide(bench, 3, true);
  bench.state.intrusions.push_back({.since = 4, .attacker = 1, .victim = 0, .type = 1, .flagged = false});
  bench.state.attribution[0] = 25;
  bench.state.tick = 9;
  const auto found = findIntrusions(bench.model, bench.draws, bench.state, bench.today);
  REQUIRE(found.size() == 2);
  CHECK(found[0].hidden == 9);
  CHECK(found[1].attacker == 1);
  REQUIRE(bench.state.intrusions.size() == 1);
  CHECK(bench.state.intrusions[0].since == 3);
  CHECK(bench.state.intrusions[0].flagged);
}

TEST_CASE("A case that a script opens leaves the pair's intrusion undiscovered that day") {
  Scenario scenario = persistent(1);
  scenario.incidents.push_back({.tick = 5,
                                .attacker = 0,
                                .target = 1,
                                .type = 1,
                                .metric = {},
                                .given = {},
                                .falseFlag = 0,
                                .framed = -1,
                                .title = "",
                                .source = ""});
  Bench bench(scenario);
  bench.state.attribution[1] = 25;
  bench.state.tick = 5;
  hide(bench, 2);
  bench.day();
  CHECK(bench.record.incidents.size() == 1);  // the scripted one, which does not hide though it is espionage
  CHECK(bench.record.incidents[0].hidden == 0);
  CHECK(bench.record.hidden.empty());
  REQUIRE(bench.state.intrusions.size() == 1);
  bench.state.attribution[1] = 25;
  bench.day();
  REQUIRE(bench.record.incidents.size() == 1);
  CHECK(bench.record.incidents[0].hidden == 4);
  CHECK(bench.state.intrusions.empty());
}

TEST_CASE("On the day of a discovery the pair gets no other chance") {
  Scenario scenario = persistent(0);
  scenario.actors[0].persistence = 1e-12;
  scenario.opportunity[scenario.tieIndex(0, 1)] = 1;
  scenario.tie(0, 1).initialTension = 100;
  for (int since = 0; since < 10; ++since) {
    Bench bench(scenario);
    bench.state.tick = 10;
    bench.state.attribution[1] = 25;
    hide(bench, since);
    bench.day();
    CHECK(bench.record.incidents.size() == 1);
    CHECK(bench.record.chances.empty());
  }
}
