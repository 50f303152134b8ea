// engine/src/step/tension: step 5, with the vectors of docs/model.md 10.1 and Richardson's special case.

#include <catch_amalgamated.hpp>

#include "support/bench.h"
#include "support/builders.h"

using namespace firebreak;
using namespace firebreak::test;

namespace {

auto nearly(double value) {
  return Catch::Approx(value).epsilon(0).margin(1e-11);
}

// S1 with 1's tension toward 0 set to x, and its blame on 0 grown by Δp today in a case felt at Ŝ.
double tensionAfter(double x, double felt, double blame, int measure, double reading) {
  Bench bench(s1());
  const TieRef ref = bench.ref(1, 0);
  bench.state.tension[ref.tie] = x;
  bench.openCase(0, 1, felt);
  bench.today.blame = {blame, 0, -blame};
  if (measure >= 0) {
    bench.hold(0, 1, measure);
    bench.state.reading[ref.back] = reading;
  }
  updateTension(bench.model, bench.state, bench.today);
  return bench.state.tension[ref.tie];
}

}  // namespace

TEST_CASE("Tension moves as printed") {
  CHECK(tensionAfter(20, 45, .4, -1, 1) == nearly(25.35));  // .97 · 20 + .55 + .25 · 1.2 · 45 · .4
  CHECK(tensionAfter(35, 0, 0, 5, .7) == nearly(35.0544));  // .97 · 35 + .55 + .03 · 1.2 · 22 · .7
  CHECK(tensionAfter(98, 70, .6, 14, 1.8) == 100);          // u·φ = 78 · 1.8
}

TEST_CASE("Exoneration lowers tension, down to nothing at least") {
  CHECK(tensionAfter(20, 45, -.4, -1, 1) == nearly(14.55));  // 19.95 − 5.4
  CHECK(tensionAfter(1, 100, -1, -1, 1) == 0);
}

TEST_CASE("A covert measure presses as far as the target can trace it") {
  // proportional cyber measure: u = 26, a_B = .75
  CHECK(tensionAfter(35, 0, 0, 6, 1) == nearly(.97 * 35 + .55 + .03 * 1.2 * 26 * .75));
}

TEST_CASE("Members share in a partner's blame, by commitment and cohesion") {
  Bench bench(s3());
  bench.openCase(5, 0, 60);
  bench.today.blame = {0, 0, 0, 0, 0, .5, -.5};
  updateTension(bench.model, bench.state, bench.today);
  const double rest = .97 * 22 + .58;
  CHECK(bench.state.tension[bench.model.tie(0, 5)] == nearly(rest + .25 * 1.2 * 60 * .5));
  CHECK(bench.state.tension[bench.model.tie(1, 5)] == nearly(rest + .5 * .7 * .7 * .25 * 1.2 * 60 * .5));
  CHECK(bench.state.tension[bench.model.tie(5, 0)] == nearly(rest));
  CHECK(bench.state.tension[bench.model.tie(0, 1)] == nearly(.95 * 2 + .1));
}

TEST_CASE("Partners' support presses as if it were a measure, with its reading already in it") {
  Bench bench(s3());
  bench.state.support[bench.model.tie(1, 5)] = 6;
  updateTension(bench.model, bench.state, bench.today);
  CHECK(bench.state.tension[bench.model.tie(5, 1)] == nearly(.97 * 22 + .58 + .03 * 1.2 * 6));
}

TEST_CASE("The ledger of each tie sums to its change") {
  Bench bench(s3());
  bench.openCase(5, 0, 60);
  bench.hold(0, 5, 5);
  bench.state.support[bench.model.tie(1, 5)] = 6;
  bench.state.tension[bench.model.tie(0, 5)] = 99;
  bench.today.blame = {0, 0, 0, 0, 0, .5, -.5};
  updateTension(bench.model, bench.state, bench.today);
  REQUIRE(bench.record.tensions.size() == 30);
  for (const TensionRecord& record : bench.record.tensions) {
    double sum = 0;
    for (const TensionPart& part : record.parts)
      sum += part.amount;
    CHECK(sum == Catch::Approx(record.after - record.before).margin(1e-12));
    CHECK(record.after == bench.state.tension[bench.model.tie(record.actor, record.toward)]);
  }
  CHECK(bench.record.tensions[4].parts.back().kind == TensionPart::Kind::clamp);  // tie 0→5, held at 100
}

TEST_CASE("Sanctions that leak press less") {
  Scenario scenario = s1();
  scenario.constants.loophole = .25;
  Bench bench(scenario), whole(s1());
  for (Bench* each : {&bench, &whole}) {
    each->hold(1, 0, 5);  // u 22
    each->hold(0, 1, 4);  // indictments
    updateTension(each->model, each->state, each->today);
  }
  CHECK(whole.state.tension[1] - bench.state.tension[1] == nearly(.03 * 1.2 * 22 * .25));
  CHECK(whole.state.tension[2] == bench.state.tension[2]);
}

TEST_CASE("Pressure and frequency fade") {
  Bench bench(s1());
  bench.state.pressure[0] = 1;
  bench.state.frequency[1] = 30;
  updateTension(bench.model, bench.state, bench.today);
  CHECK(bench.state.pressure[0] == .95);
  CHECK(bench.state.frequency[1] == nearly(29));
}

TEST_CASE("With linear answers the model is Richardson's") {
  Scenario scenario = quietStates(2);
  scenario.dynamics = Dynamics::linear;
  scenario.linearGain = .7;
  scenario.ticks = 200;
  scenario.tie(0, 1) = {.reactivity = .8, .decay = .04, .grievance = .5, .initialTension = 10};
  scenario.tie(1, 0) = {.reactivity = 1.1, .decay = .03, .grievance = .3, .initialTension = 30};
  scenario.opportunity.assign(4, .5);
  double x = 10, y = 30;
  Bench bench(scenario);
  for (int t = 0; t < 200; ++t) {
    // Δx = ψ_m k c y − f x + g
    const double nextX = x + .03 * .8 * .7 * y - .04 * x + .5;
    y = y + .03 * 1.1 * .7 * x - .03 * y + .3;
    x = nextX;
    bench.day();
    CHECK(bench.state.tension[1] == Catch::Approx(x).epsilon(1e-13));
    CHECK(bench.state.tension[2] == Catch::Approx(y).epsilon(1e-13));
  }
  CHECK(bench.state.casesOpened == 0);
}
