// engine/src/run: the loop, its snapshots and its signature.

#include "engine/run.h"

#include <catch_amalgamated.hpp>

#include "run/signature.h"
#include "support/builders.h"

using namespace firebreak;
using namespace firebreak::test;

namespace {

std::uint64_t signatureOf(const WorldState& state) {
  Signature signature;
  signature.day(state);
  return signature.finish({});
}

struct Days : DayWatcher {
  void day(const WorldState& state) override { ticks.push_back(state.tick); }
  std::vector<int> ticks;
};

}  // namespace

TEST_CASE("Recording changes no bit") {
  for (const Scenario& scenario : {s1(), s2(), s3()}) {
    for (std::uint32_t number = 0; number < 20; ++number) {
      const RunKey key = {.seed = 5, .run = number};
      const RunSummary bare = run(scenario, key);
      const Trace trace = runWithTrace(scenario, key);
      CHECK(bare.signature == trace.signature);
      CHECK(signatureOf(bare.last) == signatureOf(trace.states.back()));
      CHECK(trace.states.size() == trace.days.size() + 1);
    }
  }
}

TEST_CASE("A runner gives what single runs give, in any order") {
  Runner runner(s3());
  const RunSummary later = runner.run({.seed = 2, .run = 9});
  const RunSummary earlier = runner.run({.seed = 2, .run = 1});
  CHECK(later.signature == run(s3(), {.seed = 2, .run = 9}).signature);
  CHECK(earlier.signature == run(s3(), {.seed = 2, .run = 1}).signature);
  const Outcomes alone = runner.outcomes({.seed = 2, .run = 9});
  CHECK(alone.cost.total == later.outcomes.cost.total);
  CHECK(alone.peakOf == later.outcomes.peakOf);
  Runner moved = std::move(runner);
  CHECK(moved.run({.seed = 2, .run = 9}).signature == later.signature);
}

TEST_CASE("From any day's snapshot the rest of the run is the same") {
  for (const Scenario& scenario : {s1(), s2(), s3()}) {
    const RunKey key = {.seed = 1, .run = 1};
    const Trace trace = runWithTrace(scenario, key);
    for (const std::size_t day : {std::size_t{1}, std::size_t{40}, std::size_t{77}, trace.days.size()}) {
      const RunSummary rest = resume(scenario, trace.states[day], key);
      CHECK(signatureOf(rest.last) == signatureOf(trace.states.back()));
    }
  }
}

TEST_CASE("Outcomes of a resumed run count from there, peaks include its start") {
  const Scenario scenario = s3();
  const Trace trace = runWithTrace(scenario, {.seed = 1, .run = 1});
  std::size_t day = 0;
  const auto highest = [](const WorldState& state) {
    return *std::max_element(state.posture.begin(), state.posture.end());
  };
  while (highest(trace.states[day]) < trace.outcomes.peak)
    ++day;
  const RunSummary rest = resume(scenario, trace.states[day], {.seed = 99, .run = 0});
  CHECK(rest.outcomes.peak >= trace.outcomes.peak);
  const RunSummary end = resume(scenario, trace.states.back(), {});
  CHECK(end.outcomes.opportunities == 0);
  CHECK(end.outcomes.cost.total == 0);
  CHECK(end.last.tick == scenario.horizon());
}

TEST_CASE("Another key from the same snapshot is another future of the same present") {
  const Scenario scenario = s2();
  const Trace trace = runWithTrace(scenario, {.seed = 1, .run = 0});
  const RunSummary other = resume(scenario, trace.states[50], {.seed = 1, .run = 1});
  CHECK(signatureOf(other.last) != signatureOf(trace.states.back()));
}

TEST_CASE("A watcher sees the end of every day and changes nothing") {
  Days days;
  const RunSummary watched = run(s1(), {.seed = 4}, &days);
  REQUIRE(days.ticks.size() == 150);
  CHECK(days.ticks.front() == 1);
  CHECK(days.ticks.back() == 150);
  CHECK(watched.signature == run(s1(), {.seed = 4}).signature);
}

TEST_CASE("Seed and run both count in a signature") {
  const std::uint64_t one = run(s1(), {.seed = 1, .run = 0}).signature;
  CHECK(one != run(s1(), {.seed = 1, .run = 1}).signature);
  CHECK(one != run(s1(), {.seed = 2, .run = 0}).signature);
}

TEST_CASE("One changed bit anywhere in a state changes its signature") {
  const Scenario scenario = s2();
  const Trace trace = runWithTrace(scenario, {.seed = 1, .run = 1});
  const WorldState& state = trace.states[60];
  REQUIRE(state.cases.size() > 0);
  const std::uint64_t before = signatureOf(state);
  const auto differs = [&](auto change) {
    WorldState changed = state;
    change(changed);
    return signatureOf(changed) != before;
  };
  CHECK(differs([](WorldState& s) { s.tension[1] = std::nextafter(s.tension[1], 1000.0); }));
  CHECK(differs([](WorldState& s) { s.posture[2] += 1; }));
  CHECK(differs([](WorldState& s) { s.mandateCounted[3] ^= 1; }));
  CHECK(differs([](WorldState& s) { s.lead[0] += 1; }));
  CHECK(differs([](WorldState& s) { s.cohesion += 1e-16; }));
  CHECK(differs([](WorldState& s) { s.cases[0].will = !s.cases[0].will; }));
  CHECK(differs([](WorldState& s) { s.cases[0].metric[7] += 1e-15; }));
  CHECK(differs([](WorldState& s) { s.posterior[1] += 1e-16; }));
  CHECK(differs([](WorldState& s) { s.stealth[3] += 1e-16; }));
}
