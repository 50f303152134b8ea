// engine/src/step/reviews: fear, the firebreak, overseers and sunsets (docs/model.md 14.7).

#include <catch_amalgamated.hpp>

#include "support/bench.h"
#include "support/builders.h"

using namespace firebreak;
using namespace firebreak::test;

namespace {

// S1 without mood noise and with open gates, on a day when A reviews B.
struct Setup {
  explicit Setup(const Actor& extensions) : bench(scenarioOf(extensions)) { bench.state.tick = 2; }
  static Scenario scenarioOf(const Actor& extensions) {
    Scenario scenario = s1();
    scenario.constants.moodNoise = 0;
    scenario.dynamics = Dynamics::openGates;
    Actor& a = scenario.actors[0];
    a.resolve = 1;
    a.climbStep = 7;
    a.fear = extensions.fear;
    a.firebreak = extensions.firebreak;
    a.oversight = extensions.oversight;
    a.sunset = extensions.sunset;
    return scenario;
  }
  const ReviewRecord& review(double tension) {
    bench.state.tension[ab] = tension;
    bench.record = {};
    bench.today.actions.clear();
    reviewPostures(bench.model, bench.draws, bench.state, bench.today);
    REQUIRE(!bench.record.reviews.empty());
    REQUIRE(bench.record.reviews[0].actor == 0);
    return bench.record.reviews[0];
  }
  // A review that falls on the end of the life of what is held, in another mood each time.
  const ReviewRecord& reviewExpired(int week, int measure, double tension) {
    bench.state.tick = 7 * week;
    bench.hold(0, 1, measure);
    bench.state.expiry[ab] = bench.state.tick;
    return review(tension);
  }
  const std::size_t ab = 1;
  Bench bench;
};

Actor with(double Actor::*field, double value) {
  Actor actor;
  actor.*field = value;
  return actor;
}

constexpr int sanctions = 5, cyber = 6, blockade = 13;

}  // namespace

TEST_CASE("A case still open is felt as a prelude") {
  Setup setup(with(&Actor::fear, .5));
  setup.bench.openCase(1, 0, 40);
  setup.bench.state.posterior = {0, .5, .5};
  const ReviewRecord& record = setup.review(24.5);
  CHECK(record.fear == Catch::Approx(10));  // .5 · 40 · .5, on the day it opened
  CHECK(record.fearedCase == 0);
  CHECK(record.demanded == 3);  // 34.5 ≥ 34
  CHECK(setup.review(23.5).demanded == 2);
}

TEST_CASE("It takes more to use force first") {
  Setup setup(with(&Actor::firebreak, 10));
  CHECK(setup.review(86).demanded == 5);  // 77 + 10
  CHECK(setup.bench.record.reviews[0].firebreak == 10);
  CHECK(setup.review(87).demanded == 6);
  setup.bench.hold(1, 0, blockade);
  CHECK(setup.review(80).demanded == 6);
  CHECK(setup.bench.record.reviews[0].firebreak == 0);
}

TEST_CASE("Overseers stop the highest climbs for certain and lower ones less often") {
  Setup always(with(&Actor::oversight, 1));
  const ReviewRecord& war = always.review(95);
  CHECK(war.wanted == 7);
  CHECK(war.overseers == 1);  // 1 · (7 − 2)/5
  CHECK(war.result == ReviewResult::overseen);
  CHECK(war.after == 0);
  CHECK(always.bench.today.actions.empty());
  CHECK(always.bench.outcomes().overseen == 1);

  Setup some(with(&Actor::oversight, .5));
  int stopped = 0;
  for (int week = 0; week < 2000; ++week) {
    some.bench.state.tick = 35 * week + 2;  // the review falls on day 2 of five; a mood lasts seven
    const ReviewRecord& record = some.review(50);
    CHECK(record.overseers == Catch::Approx(.2));  // .5 · (4 − 2)/5
    CHECK((record.result == ReviewResult::overseen) == (record.overseersDraw < record.overseers));
    stopped += record.result == ReviewResult::overseen ? 1 : 0;
  }
  CHECK(stopped == Catch::Approx(400).margin(72));  // 4 · √(2000 · .2 · .8)
  CHECK(some.bench.outcomes().overseen == stopped);
}

TEST_CASE("Overseers are not asked about words, nor about what is not to happen") {
  Setup setup(with(&Actor::oversight, 1));
  CHECK(setup.review(25).overseers == 0);
  CHECK(setup.bench.record.reviews[0].result == ReviewResult::raise);
  CHECK(setup.bench.record.reviews[0].overseersDraw == 0);
  setup.bench.hold(0, 1, cyber);
  CHECK(setup.review(36).overseers == 0);
}

TEST_CASE("What expires while overseers stop the climb goes on") {
  Setup setup(with(&Actor::oversight, 1));
  CHECK(setup.reviewExpired(1, cyber, 95).result == ReviewResult::overseen);
  REQUIRE(setup.bench.today.actions.size() == 1);
  CHECK(setup.bench.today.actions[0].kind == Action::Kind::extend);
}

TEST_CASE("An economic measure lapses at the end of its term") {
  Setup setup(with(&Actor::sunset, 1));
  const ReviewRecord& record = setup.reviewExpired(1, sanctions, 35);
  CHECK(record.result == ReviewResult::lapse);
  CHECK(record.after == 2);
  REQUIRE(setup.bench.today.actions.size() == 1);
  CHECK(setup.bench.today.actions[0].kind == Action::Kind::lower);
  CHECK(setup.bench.today.actions[0].rung == 2);
  signal(setup.bench.model, setup.bench.draws, setup.bench.state, setup.bench.today);
  CHECK(setup.bench.state.posture[setup.ab] == 2);
  CHECK(setup.bench.state.measure[setup.ab] == pickMeasure(setup.bench.model, setup.ab, 2, .5));
}

TEST_CASE("It does not lapse on a live ground, before its term, or if it is no economic one") {
  Setup setup(with(&Actor::sunset, 1));
  setup.bench.state.mandateUntil[setup.ab] = 8;
  CHECK(setup.reviewExpired(1, sanctions, 35).result == ReviewResult::renew);
  setup.bench.state.mandateUntil[setup.ab] = 7;
  CHECK(setup.reviewExpired(1, sanctions, 35).result == ReviewResult::lapse);
  CHECK(setup.reviewExpired(1, cyber, 35).result == ReviewResult::renew);
  setup.bench.hold(0, 1, sanctions);
  setup.bench.today.due[setup.ab] = 1;
  CHECK(setup.review(35).result == ReviewResult::renew);
}

TEST_CASE("What is given up anyway is given up, what is climbed from is climbed from") {
  Setup setup(with(&Actor::sunset, 1));
  CHECK(setup.reviewExpired(1, sanctions, 3).result == ReviewResult::lower);
  CHECK(setup.bench.today.actions.at(0).rung == 0);
  CHECK(setup.reviewExpired(1, sanctions, 50).result == ReviewResult::raise);
}

TEST_CASE("What irresolution or overseers would extend lapses too") {
  Actor both;
  both.oversight = both.sunset = 1;
  Setup setup(both);
  CHECK(setup.reviewExpired(1, sanctions, 95).result == ReviewResult::lapse);
  CHECK(setup.bench.outcomes().overseen == 1);

  Scenario scenario = Setup::scenarioOf(with(&Actor::sunset, 1));
  scenario.actors[0].resolve = 0;
  Bench bench(scenario);
  bench.hold(0, 1, sanctions);
  bench.state.tick = bench.state.expiry[1] = 2;
  bench.state.tension[1] = 50;
  reviewPostures(bench.model, bench.draws, bench.state, bench.today);
  CHECK(bench.record.reviews.at(0).result == ReviewResult::lapse);
}

TEST_CASE("Half a sunset lets half of them lapse") {
  Setup setup(with(&Actor::sunset, .5));
  int lapsed = 0;
  for (int week = 0; week < 2000; ++week)
    lapsed += setup.reviewExpired(week, sanctions, 35).result == ReviewResult::lapse ? 1 : 0;
  CHECK(lapsed == Catch::Approx(1000).margin(90));  // 4 · √(2000 · ¼)
}
