// engine/src/model/belief: priors, evidence and the power of attribution, with the vectors of docs/model.md 10.1.

#include "model/belief.h"

#include <catch_amalgamated.hpp>

#include "base/deterministic_math.h"
#include "support/bench.h"
#include "support/builders.h"

using namespace firebreak;
using namespace firebreak::test;

namespace {
auto nearly(double value) {
  return Catch::Approx(value).epsilon(0).margin(1e-11);
}
constexpr ActorIndex a = 0, b = 1, c = 2, x = 3;
}  // namespace

TEST_CASE("B's priors in S2 are those printed") {
  Bench bench(s2());
  std::vector<double> weights(4);
  logPriors(bench.model, bench.state, b, weights);
  const double sum = expD(weights[0]) + expD(weights[2]) + expD(weights[3]);
  CHECK(expD(weights[0]) / sum == nearly(.346445055247));
  CHECK(expD(weights[2]) / sum == nearly(.189096813988));
  CHECK(expD(weights[3]) / sum == nearly(.464458130764));
}

TEST_CASE("Evidence rates of S2 are those printed") {
  Bench bench(s2());
  const auto rate = [&](ActorIndex attacker, double corroborated, double overloaded) {
    return evidenceSources(bench.model, bench.state, attacker, b, corroborated, overloaded).rate;
  };
  CHECK(rate(a, 1, 0) == nearly(.075));  // .2 · .75 · .5
  CHECK(rate(x, 1, 0) == nearly(.024));  // .2 · .75 · .4 · .4
  CHECK(rate(4, 1, 0) == nearly(.09));   // crime: .2 · .75 · .6
  CHECK(rate(a, 2, 1) == nearly(.075));  // twice the eyes, half the attention
}

TEST_CASE("The power of attribution in S2 at rung 3 is that printed") {
  Bench bench(s2());
  CHECK(AttributionOdds(bench.model, bench.state, a, a, b).at(3) == nearly(.720054510605));
  CHECK(AttributionOdds(bench.model, bench.state, x, a, b).at(3) == nearly(.367103183109));
  CHECK(AttributionOdds(bench.model, bench.state, c, c, b).at(3) == nearly(.749299678439));
}

TEST_CASE("The evidence standard is the victim's own and stays within its bounds") {
  Scenario scenario = s1();
  scenario.actors[1].ladder.evidence[3] = .85;
  scenario.actors[1].evidenceShift = .05;
  const Model model(scenario);
  CHECK(evidenceStandard(model, 1, 3, 0) == nearly(.90));
  CHECK(evidenceStandard(model, 1, 3, .2) == nearly(.70));
  CHECK(evidenceStandard(model, 0, 3, 0) == nearly(.70));
  CHECK(evidenceStandard(model, 1, 7, 0) == .995);  // .97 + .05 is above it
  CHECK(evidenceStandard(model, 0, 1, 5) == .02);
}

TEST_CASE("Attention runs out") {
  Bench bench(s1());
  CHECK(overload(bench.model, bench.state, 1) == 0);
  bench.state.openCases[1] = 6;
  CHECK(overload(bench.model, bench.state, 1) == nearly(.5));  // 6/(4 · (½ + ½)) − 1
}

TEST_CASE("Partners and organisations corroborate") {
  Bench bench(s3());
  // M1: partners .63 + .56 + .49 + .42 = 2.1, times .6 · .7 · .5; the organisation .3 · .5
  CHECK(corroboration(bench.model, bench.state, 0) == nearly(1 + 2.1 * .21 + .15));
  CHECK(corroboration(bench.model, bench.state, 5) == nearly(1.15));
  Bench alone(s1());
  CHECK(corroboration(alone.model, alone.state, 0) == 1);
}

TEST_CASE("Private operators count in resilience") {
  Bench bench(s1());
  CHECK(effectiveResilience(bench.model, bench.state, 1) == nearly(.4));  // ½ · .4 + ½ · .4
  Scenario insured = s1();
  insured.actors[1].insuranceCover = .8;
  insured.actors[1].insuranceAligned = 1;
  Bench tied(insured);
  CHECK(effectiveResilience(tied.model, tied.state, 1) == nearly(.52));  // .2 + .5 · (.4 + ½ · .8 · .6)
}
