// engine/src/model/economy: what sanctions leak and what trade carries, by hand.

#include "model/economy.h"

#include <catch_amalgamated.hpp>

#include "support/bench.h"
#include "support/builders.h"

using namespace firebreak;
using namespace firebreak::test;

namespace {

Catch::Approx nearly(double value) {
  return Catch::Approx(value).epsilon(1e-12);
}

Scenario leaking(Scenario scenario, double loophole) {
  scenario.constants.loophole = loophole;
  return scenario;
}

constexpr int indictments = 4, targetedSanctions = 5;

}  // namespace

TEST_CASE("Sanctions leak the less the more join") {
  Bench bench(leaking(s3(), .5));
  const TieRef ref = bench.ref(0, 5);
  const auto share = [&] { return economicShare(bench.model, bench.state, ref); };
  CHECK(share() == nearly(.675));  // 1 − .5 · (1 − .35)
  bench.hold(1, 5, targetedSanctions);
  CHECK(share() == nearly(.8));  // .35 + .25
  bench.hold(2, 5, 2);           // rung 2 does not count
  CHECK(share() == nearly(.8));
  bench.state.support[bench.model.tie(2, 5)] = 1;
  CHECK(share() == nearly(.89));  // + .18
  const double sanctions = intensityOf(bench.model, bench.state, ref, measures()[targetedSanctions]);
  CHECK(sanctions == nearly(22 * .89));
  CHECK(intensityOf(bench.model, bench.state, ref, measures()[indictments]) == 17);
}

TEST_CASE("An organisation's approval closes up to half of the loopholes, whoever sanctions") {
  Scenario scenario = leaking(s3(), .5);
  scenario.actors[6].legitimacy = .4;
  Bench bench(scenario);
  CHECK(joinOf(bench.model, bench.state, bench.ref(0, 5)) == nearly(.55));  // .35 + .2
  CHECK(joinOf(bench.model, bench.state, bench.ref(5, 0)) == nearly(.2));   // outside the coalition
  for (ActorIndex j = 1; j < 5; ++j)
    bench.hold(j, 5, targetedSanctions);
  CHECK(joinOf(bench.model, bench.state, bench.ref(0, 5)) == 1);  // 1 + .2, at most 1
}

TEST_CASE("Without a coalition everything leaks that can") {
  Bench bench(leaking(s1(), 1));
  CHECK(economicShare(bench.model, bench.state, bench.ref(0, 1)) == 0);
  const MeasureChoice& choice = bench.model.choices[bench.model.tie(0, 1)];
  const double sanctions = choice.weight[5] - choice.weight[4];
  CHECK(choice.economic[3] == nearly(22 * sanctions / choice.weight[6]));
  const double rest = choice.weight[4] * 17 + (choice.weight[6] - choice.weight[5]) * 26 * .75;  // covert · a_B
  CHECK(expectedIntensity(bench.model, bench.state, bench.ref(0, 1), 3) == nearly(rest / choice.weight[6]));
  CHECK(expectedIntensity(bench.model, bench.state, bench.ref(0, 1), 0) == 0);
}

TEST_CASE("Trade that can be had elsewhere carries nothing") {
  Scenario scenario = s1();
  scenario.actors[0].diversification = .25;
  CHECK(tradeOf(scenario, 0, 1) == nearly(.3));  // .4 · (1 − .25)
  CHECK(tradeOf(scenario, 1, 0) == .4);
}
