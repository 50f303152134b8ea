// engine/src/step/ally: step 9, and the end of support.

#include <catch_amalgamated.hpp>

#include "step/posture.h"
#include "support/bench.h"
#include "support/builders.h"

using namespace firebreak;
using namespace firebreak::test;

namespace {

// M1 has raised to targeted sanctions against A (index 5).
struct Setup {
  explicit Setup(Scenario scenario = s3(), bool wrongTarget = false) : bench(std::move(scenario)) {
    bench.hold(0, 5, 5);
    bench.state.reading[bench.model.tie(0, 5)] = .7;
    Action action;
    action.tie = bench.ref(0, 5);
    action.rung = 3;
    action.wrongTarget = wrongTarget;
    bench.today.actions = {action};
    ally(bench.model, bench.state, bench.today);
  }
  double support(ActorIndex j) { return bench.state.support[bench.model.tie(j, 5)]; }
  Bench bench;
};

}  // namespace

TEST_CASE("Partners lend their shares of the lead's measure") {
  Setup setup;
  CHECK(setup.bench.state.lead[5] == 0);
  REQUIRE(setup.bench.record.allies.size() == 1);
  const AllyRecord& record = setup.bench.record.allies[0];
  CHECK(setup.support(0) == 0);
  for (int j = 1; j < 5; ++j) {
    CHECK(setup.support(j) == Catch::Approx(.5 * record.share[static_cast<std::size_t>(j)] * 22 * .7));
  }
}

TEST_CASE("Cohesion moves with joint support, fairness and mistakes, and so does what partners expect") {
  Setup right;
  const AllyRecord& record = right.bench.record.allies[0];
  const double uneven = record.share[1] - record.share[4];
  const double expected = .7 + .02 * (record.joint - .5) - .02 * uneven;
  CHECK(right.bench.state.cohesion == Catch::Approx(expected));
  const Setup wrong(s3(), true);
  CHECK(wrong.bench.state.cohesion == Catch::Approx(expected - .05));
  CHECK(wrong.bench.state.partnersSupport[0] < right.bench.state.partnersSupport[0]);
}

TEST_CASE("Nobody is led against a fellow, by an outsider or below rung 3") {
  for (const auto& [i, k, rung] : {std::tuple{0, 1, 3}, {5, 0, 3}, {0, 5, 2}}) {
    Bench bench(s3());
    bench.hold(i, k, firstMeasure(rung));
    Action action;
    action.tie = bench.ref(i, k);
    action.rung = rung;
    bench.today.actions = {action};
    ally(bench.model, bench.state, bench.today);
    CHECK(bench.record.allies.empty());
    CHECK(bench.state.lead == std::vector<ActorIndex>(6, -1));
  }
}

TEST_CASE("Support ends when the lead comes down below rung 3, not when another does") {
  Setup setup;
  setup.bench.hold(1, 5, 5);
  lowerPosture(setup.bench.model, setup.bench.state, setup.bench.ref(1, 5), 1, -1, setup.bench.today);
  CHECK(setup.support(2) > 0);
  setup.bench.hold(0, 5, 10);
  lowerPosture(setup.bench.model, setup.bench.state, setup.bench.ref(0, 5), 3, -1, setup.bench.today);
  CHECK(setup.support(2) > 0);
  lowerPosture(setup.bench.model, setup.bench.state, setup.bench.ref(0, 5), 2, -1, setup.bench.today);
  CHECK(setup.support(2) == 0);
  CHECK(setup.bench.state.lead[5] == -1);
  CHECK(setup.bench.record.allies.back().ended);
}

TEST_CASE("A coalition of one leads without partners") {
  Scenario scenario = s3();
  scenario.coalition.members.resize(1);
  scenario.coalition.members[0].weight = 1;
  Setup setup(scenario);
  CHECK(setup.bench.record.allies.size() == 1);
  for (int j = 0; j < 5; ++j)
    CHECK(setup.support(j) == 0);
}

TEST_CASE("What is lent to sanctions leaks as far as partners stay out") {
  Scenario scenario = s3();
  scenario.coalition.members[4].commitment = 0;
  Setup whole(scenario);
  scenario.constants.loophole = 1;
  Setup leaking(scenario);
  CHECK(leaking.support(4) == 0);
  for (const ActorIndex j : {1, 2, 3}) {
    CHECK(whole.support(j) > 0);
    CHECK(leaking.support(j) == Catch::Approx(.9 * whole.support(j)));  // all but M5, whose weight is .1
  }
}
