// engine/src/step/reviews: step 6, second half.

#include <catch_amalgamated.hpp>

#include "support/bench.h"
#include "support/builders.h"

using namespace firebreak;
using namespace firebreak::test;

namespace {

// S1 without mood noise, on a day when A reviews B: (0 + 5·0 + 3·1) mod 5 = 3, so on day 2.
struct Setup {
  explicit Setup(double resolve = 1, Dynamics dynamics = Dynamics::openGates) : bench(scenarioOf(resolve, dynamics)) {
    bench.state.tick = 2;
  }
  static Scenario scenarioOf(double resolve, Dynamics dynamics) {
    Scenario scenario = s1();
    scenario.constants.moodNoise = 0;
    scenario.dynamics = dynamics;
    scenario.actors[0].resolve = resolve;
    return scenario;
  }
  const ReviewRecord& review() {
    bench.record = {};
    bench.today.actions.clear();
    reviewPostures(bench.model, bench.draws, bench.state, bench.today);
    for (const ReviewRecord& record : bench.record.reviews) {
      if (record.actor == 0) return record;
    }
    FAIL("A has not reviewed");
    return bench.record.reviews[0];
  }
  void tension(double x) { bench.state.tension[ab] = x; }

  const std::size_t ab = 1;
  Bench bench;
};

}  // namespace

TEST_CASE("The demand is the highest red line reached") {
  Setup setup;
  for (const auto& [x, rung] : {std::pair{9.9, 0}, {10.0, 1}, {33.9, 2}, {34.0, 3}, {59.9, 4}, {60.0, 5}, {95.0, 7}}) {
    setup.tension(x);
    CHECK(setup.review().demanded == rung);
  }
}

TEST_CASE("Red lines are the deciding state's own") {
  Scenario scenario = Setup::scenarioOf(1, Dynamics::openGates);
  scenario.actors[0].ladder.redLine = {0, 10, 20, 50, 55, 60, 77, 90};
  scenario.actors[1].ladder.redLine = {0, 1, 2, 3, 4, 5, 6, 7};
  Bench bench(scenario);
  bench.state.tick = 2;
  bench.state.tension[1] = 45;
  reviewPostures(bench.model, bench.draws, bench.state, bench.today);
  REQUIRE(bench.record.reviews.size() >= 1);
  CHECK(bench.record.reviews[0].demanded == 2);
}

TEST_CASE("Rungs held are let go five points lower") {
  Setup setup;
  setup.bench.hold(0, 1, 5);
  setup.tension(29.1);  // red line 34 less 5
  CHECK(setup.review().demanded == 3);
  setup.tension(28.9);
  CHECK(setup.review().demanded == 2);
}

TEST_CASE("Pressure counts five points at most") {
  Setup setup;
  setup.bench.state.pressure[0] = 1;
  setup.tension(29);
  CHECK(setup.review().demanded == 3);
}

TEST_CASE("During a truce nobody wants more than a warning") {
  Setup setup;
  setup.bench.state.truceUntil.assign(4, 60);
  setup.tension(80);
  CHECK(setup.review().demanded == 2);
}

TEST_CASE("A wish beyond the right is an objection that frustrates") {
  Setup setup(1, Dynamics::full);
  setup.tension(50);  // demands 4, may 2
  const ReviewRecord& record = setup.review();
  CHECK(record.objection);
  CHECK(record.permitted == 2);
  CHECK(record.wanted == 1);
  CHECK(setup.bench.state.pressure[0] == Catch::Approx(.1 * .4 * 2));
  CHECK(setup.bench.outcomes().objections == 1);
}

TEST_CASE("The climb goes by steps, the descent at once") {
  Setup setup;
  setup.tension(80);
  CHECK(setup.review().wanted == 1);
  CHECK(setup.bench.today.actions.at(0).kind == Action::Kind::raise);
  setup.bench.hold(0, 1, 10);
  setup.bench.state.expiry[setup.ab] = 2;
  setup.tension(3);
  CHECK(setup.review().result == ReviewResult::lower);
  CHECK(setup.bench.today.actions.at(0).rung == 0);
}

TEST_CASE("Without resolve a wish is held back, and what expires is extended") {
  Setup setup(0);
  setup.tension(80);
  CHECK(setup.review().result == ReviewResult::hold);
  CHECK(setup.bench.today.actions.empty());
  setup.bench.hold(0, 1, 3);
  setup.bench.state.expiry[setup.ab] = 2;
  CHECK(setup.review().result == ReviewResult::extend);
}

TEST_CASE("What cannot be undone stays until it expires") {
  Setup setup;
  setup.bench.hold(0, 1, 4);  // indictments
  setup.tension(3);
  CHECK(setup.review().result == ReviewResult::keep);
  setup.bench.state.expiry[setup.ab] = 2;
  CHECK(setup.review().result == ReviewResult::lower);
}

TEST_CASE("Backing down early depends on what it costs at home") {
  Setup setup;
  setup.bench.hold(0, 1, 5);
  setup.tension(3);
  const ReviewRecord& record = setup.review();
  CHECK(record.needed == Catch::Approx(.8));  // 1 − ½ · .4
  CHECK((record.result == ReviewResult::lower) == (record.draw < record.needed));
}

TEST_CASE("A posture that fits is renewed when it expires or a case is due, else left") {
  Setup setup;
  setup.bench.hold(0, 1, 5);
  setup.tension(35);
  CHECK(setup.review().result == ReviewResult::keep);
  setup.bench.today.due[setup.ab] = 1;
  CHECK(setup.review().result == ReviewResult::renew);
  setup.bench.today.due[setup.ab] = 0;
  setup.bench.state.expiry[setup.ab] = 2;
  CHECK(setup.review().result == ReviewResult::renew);
}

TEST_CASE("Reviews come round at the latency, and at once for what is due") {
  Setup setup;
  int reviews = 0;
  for (int tick = 0; tick < 50; ++tick) {
    setup.bench.state.tick = tick;
    setup.bench.record = {};
    setup.bench.today.actions.clear();
    reviewPostures(setup.bench.model, setup.bench.draws, setup.bench.state, setup.bench.today);
    for (const ReviewRecord& record : setup.bench.record.reviews) {
      if (record.actor != 0) continue;
      CHECK((tick + 3) % 5 == 0);
      reviews += 1;
    }
  }
  CHECK(reviews == 10);
}

TEST_CASE("A mood lasts a week") {
  Scenario scenario = s1();
  Bench bench(scenario);
  std::vector<double> moods;
  for (const int tick : {7, 13, 14}) {
    bench.state.tick = tick;
    bench.today.due.assign(4, 1);
    bench.record = {};
    reviewPostures(bench.model, bench.draws, bench.state, bench.today);
    moods.push_back(bench.record.reviews.at(0).mood);
  }
  CHECK(moods[0] == moods[1]);
  CHECK(moods[1] != moods[2]);
}
