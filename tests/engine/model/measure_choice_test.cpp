// engine/src/model/measure_choice: an answer in kind.

#include "model/measure_choice.h"

#include <catch_amalgamated.hpp>

#include "base/deterministic_math.h"
#include "support/bench.h"
#include "support/builders.h"

using namespace firebreak;
using namespace firebreak::test;

namespace {

Scenario inKind(double taste) {
  Scenario scenario = s1();
  scenario.actors[0].inKind = taste;
  return scenario;
}

double weightOf(const MeasureChoice& choice, int measure) {
  const double before = firstMeasure(measures()[static_cast<std::size_t>(measure)].rung) == measure
                            ? 0
                            : choice.weight[static_cast<std::size_t>(measure - 1)];
  return choice.weight[static_cast<std::size_t>(measure)] - before;
}

constexpr int indictments = 4, sanctions = 5, cyber = 6;

}  // namespace

TEST_CASE("What is answered is cyber unless the other side holds rung 3") {
  const Scenario plain = inKind(0), keen = inKind(2);
  const MeasureChoice before = measureChoice(plain, 0, 1), after = measureChoice(keen, 0, 1);
  CHECK(weightOf(after, cyber) == Catch::Approx(weightOf(before, cyber) * expD(2)).epsilon(1e-12));
  CHECK(weightOf(after, sanctions) == Catch::Approx(weightOf(before, sanctions)).epsilon(1e-12));
  CHECK(after.intensity[4] == before.intensity[4]);  // no cyber measure on rung 4
  CHECK(after.reversible[3] > before.reversible[3]);
}

TEST_CASE("Sanctions are answered with sanctions") {
  const Scenario plain = inKind(0);
  const MeasureChoice base = measureChoice(plain, 0, 1);
  const double first = weightOf(base, indictments), second = weightOf(base, sanctions) * expD(2);
  const double total = first + second + weightOf(base, cyber);
  Bench bench(inKind(2));
  const auto pick = [&](double u) { return pickMeasure(bench.model, bench.state, bench.ref(0, 1), 3, u); };
  bench.hold(1, 0, sanctions);
  CHECK(pick(first / total - 1e-9) == indictments);
  CHECK(pick(first / total + 1e-9) == sanctions);
  CHECK(pick((first + second) / total - 1e-9) == sanctions);
  CHECK(pick((first + second) / total + 1e-9) == cyber);
  CHECK(pick(1) == cyber);
}

TEST_CASE("Words and cyber measures are answered as ever") {
  Bench bench(inKind(2));
  for (const int held : {3, cyber}) {  // a warning, a cyber measure
    bench.hold(1, 0, held);
    for (const double u : {.05, .3, .55, .8}) {
      CHECK(pickMeasure(bench.model, bench.state, bench.ref(0, 1), 3, u) ==
            pickMeasure(bench.model, bench.model.tie(0, 1), 3, u));
    }
  }
}

TEST_CASE("Trade that can be had elsewhere makes sanctions easier to take") {
  Scenario scenario = s1();
  scenario.actors[0].diversification = 1;
  const MeasureChoice free = measureChoice(scenario, 0, 1), bound = measureChoice(s1(), 0, 1);
  CHECK(weightOf(free, sanctions) == Catch::Approx(weightOf(bound, sanctions) * expD(.6 * .4)).epsilon(1e-12));
}
