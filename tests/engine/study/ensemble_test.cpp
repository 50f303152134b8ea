// engine/src/study: many futures, their shares and means.
#include <cmath>
#include <numeric>
#include <set>

#include <catch_amalgamated.hpp>

#include "engine/engine.h"
#include "support/builders.h"

namespace firebreak {
namespace {

std::size_t indexOf(std::string_view name) {
  for (std::size_t i = 0; i < outcomeNames().size(); ++i)
    if (outcomeNames()[i] == name) return i;
  FAIL("no outcome " << name);
  return 0;
}

Ensemble ensembleOf(const Scenario& scenario, Ensemble::Options options, std::initializer_list<int> batches) {
  Ensemble ensemble(scenario, options);
  for (const int runs : batches)
    ensemble.advance(runs);
  return ensemble;
}

void checkSame(const Ensemble& a, const Ensemble& b) {
  CHECK(a.runs() == b.runs());
  CHECK(a.peaks() == b.peaks());
  for (std::size_t name = 0; name < outcomeNames().size(); ++name) {
    CHECK(a.outcome(name).mean == b.outcome(name).mean);
    CHECK(a.outcome(name).se == b.outcome(name).se);
  }
}

}  // namespace

TEST_CASE("outcome names are unique and in the order of docs/model.md 10.2") {
  const std::vector<std::string_view> first = {
      "opportunities", "attempts",     "attacks", "deterredByPunishment", "deterredByDenial", "crossings",
      "wrongTargets",  "misreadings",  "raises",  "ticksAtRung3",         "ticksAtRung6",     "settlements",
      "impunity",      "timeToAnswer", "cost"};
  REQUIRE(outcomeNames().size() > first.size());
  for (std::size_t i = 0; i < first.size(); ++i)
    CHECK(outcomeNames()[i] == first[i]);
  CHECK(std::set<std::string_view>(outcomeNames().begin(), outcomeNames().end()).size() == outcomeNames().size());
}

TEST_CASE("any split of the work gives the same bits") {
  const Scenario scenario = test::s2();
  const Ensemble whole = ensembleOf(scenario, {.seed = 5}, {40});
  checkSame(whole, ensembleOf(scenario, {.seed = 5}, {1, 7, 0, 30, 2}));
}

TEST_CASE("run r of an ensemble is run r of its seed") {
  const Scenario scenario = test::s1();
  Ensemble ensemble(scenario, {.seed = 9, .firstRun = 3});
  ensemble.advance(5);
  for (std::uint32_t r = 0; r < 5; ++r) {
    const Outcomes outcomes = run(scenario, {.seed = 9, .run = 3 + r}).outcomes;
    for (std::size_t name = 0; name < outcomeNames().size(); ++name)
      CHECK(ensemble.values(name)[r] == outcomeValue(outcomes, name));
  }
}

TEST_CASE("mean and standard error are those of the values") {
  const Ensemble ensemble = ensembleOf(test::s1(), {.seed = 1}, {25});
  const std::size_t raises = indexOf("raises");
  const std::span<const double> values = ensemble.values(raises);
  const double mean = std::accumulate(values.begin(), values.end(), 0.0) / 25;
  double squares = 0;
  for (const double value : values)
    squares += (value - mean) * (value - mean);
  CHECK(ensemble.outcome(raises).mean == Catch::Approx(mean));
  CHECK(ensemble.outcome(raises).se == Catch::Approx(std::sqrt(squares / 24 / 25)));
  CHECK(Ensemble(test::s1(), {}).outcome(raises).mean == 0);
  CHECK(ensembleOf(test::s1(), {}, {1}).outcome(raises).se == 0);
}

TEST_CASE("peaks and days each count every run once") {
  const Scenario scenario = test::s1();
  const Ensemble ensemble = ensembleOf(scenario, {.seed = 4, .watch = {0, 1}}, {60});
  const auto sum = [](const auto& counts) { return std::accumulate(counts.begin(), counts.end(), 0u); };
  CHECK(sum(ensemble.peaks()) == 60);
  CHECK(sum(ensemble.watchedPeaks()) == 60);
  for (int tick = 0; tick < scenario.horizon(); ++tick)
    CHECK(sum(ensemble.day(tick)) == 60);
}

TEST_CASE("a day counts the rung at which the watched tie ends it") {
  const Scenario scenario = test::s1();
  const Ensemble watched = ensembleOf(scenario, {.seed = 4, .watch = {1, 0}}, {1});
  const Ensemble highest = ensembleOf(scenario, {.seed = 4}, {1});
  const Trace trace = runWithTrace(scenario, {.seed = 4, .run = 0});
  for (int tick = 0; tick < scenario.horizon(); ++tick) {
    const std::vector<int>& posture = trace.states[static_cast<std::size_t>(tick) + 1].posture;
    const int back = posture[scenario.tieIndex(1, 0)];
    CHECK(watched.day(tick)[static_cast<std::size_t>(back)] == 1);
    CHECK(highest.day(tick)[static_cast<std::size_t>(std::max(back, posture[scenario.tieIndex(0, 1)]))] == 1);
  }
}

TEST_CASE("futures of a present begin there") {
  const Scenario scenario = test::s1();
  const Trace trace = runWithTrace(scenario, {.seed = 2, .run = 0});
  const WorldState& present = trace.states[60];
  const Ensemble ensemble = ensembleOf(scenario, {.seed = 2, .from = BranchPoint{{.seed = 2, .run = 0}, 59}}, {10});
  for (int tick = 0; tick < 60; ++tick)
    for (const std::uint32_t count : ensemble.day(tick))
      CHECK(count == 0);
  CHECK(std::accumulate(ensemble.day(60).begin(), ensemble.day(60).end(), 0u) == 10);
  // The same key as the run that led here: its own continuation.
  CHECK(ensemble.values(indexOf("peak"))[0] >= 0);
  CHECK(resume(scenario, present, {.seed = 2, .run = 0}).last.tension == trace.states.back().tension);
}

TEST_CASE("paired differences are taken run by run") {
  Scenario calm = test::s1();
  REQUIRE(setParameter(calm, "actors.B.resilience", .8));
  const Ensemble base = ensembleOf(test::s1(), {.seed = 1}, {80});
  const Ensemble variant = ensembleOf(calm, {.seed = 1}, {50});
  const std::size_t cost = indexOf("cost");
  double sum = 0;
  for (std::size_t r = 0; r < 50; ++r)
    sum += variant.values(cost)[r] - base.values(cost)[r];
  const Moments difference = pairedDifference(base, variant, cost);
  CHECK(difference.mean == Catch::Approx(sum / 50));
  CHECK(difference.mean < 0);
  CHECK(difference.se > 0);
  CHECK(pairedDifference(base, base, cost).mean == 0);
  CHECK(pairedDifference(base, base, cost).se == 0);
}

}  // namespace firebreak
