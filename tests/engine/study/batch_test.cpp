// engine/src/study: runs made elsewhere.
#include <catch_amalgamated.hpp>

#include "engine/engine.h"
#include "support/builders.h"
#include "support/random_scenario.h"

namespace firebreak {
namespace {

std::string textOf(const Scenario& scenario, const Outcomes& outcomes) {
  return outcomesJson(scenario, outcomes);
}

}  // namespace

TEST_CASE("a batch is the runs of its numbers, and comes back whole from its bytes") {
  const Scenario scenario = test::s2();
  BatchWorker worker;
  const BatchOrder order = {.seed = 3, .first = 5, .count = 7, .days = true, .watch = {0, 1}};
  const std::optional<Batch> batch = readBatch(worker.answer(orderBytes(order, saveScenario(scenario))));
  REQUIRE(batch);
  CHECK(batch->first == 5);
  REQUIRE(batch->outcomes.size() == 7);
  for (std::uint32_t i = 0; i < 7; ++i)
    CHECK(textOf(scenario, batch->outcomes[i]) == textOf(scenario, run(scenario, {.seed = 3, .run = 5 + i}).outcomes));
  CHECK(batch->rungs.size() == static_cast<std::size_t>(scenario.horizon()) * rungCount);
  CHECK(batch->tension.size() == static_cast<std::size_t>(scenario.horizon()) * tensionBins);
}

TEST_CASE("the days of a batch count every run once, at its rung and its tension") {
  const Scenario scenario = test::s1();
  BatchRunner runner(scenario);
  const Batch batch = runner.run({.seed = 1, .first = 4, .count = 1, .days = true, .watch = {1, 0}});
  const Trace trace = runWithTrace(scenario, {.seed = 1, .run = 4});
  const std::size_t tie = scenario.tieIndex(1, 0);
  for (std::size_t day = 0; day < trace.days.size(); ++day) {
    const WorldState& after = trace.states[day + 1];
    CHECK(batch.rungs[day * rungCount + static_cast<std::size_t>(after.posture[tie])] == 1);
    const auto bin = std::min(static_cast<std::size_t>(after.tension[tie]), std::size_t{tensionBins - 1});
    CHECK(batch.tension[day * tensionBins + bin] == 1);
  }
  CHECK(runner.run({.seed = 1, .count = 2}).rungs.empty());
}

TEST_CASE("futures of a present are the same from its run and day as from a snapshot") {
  const Scenario scenario = test::s2();
  const Trace trace = runWithTrace(scenario, {.seed = 8, .run = 2});
  BatchRunner runner(scenario);
  const Batch batch = runner.run({.seed = 8, .first = 3, .count = 4, .from = BranchPoint{{.seed = 8, .run = 2}, 30}});
  for (std::uint32_t i = 0; i < 4; ++i)
    CHECK(textOf(scenario, batch.outcomes[i]) ==
          textOf(scenario, resume(scenario, trace.states[31], {.seed = 8, .run = 3 + i}).outcomes));
}

TEST_CASE("batches of any cut, made by anybody, fill an ensemble with the same bits") {
  const Scenario scenario = test::s2();
  Ensemble whole(scenario, {.seed = 5, .watch = {0, 1}});
  whole.advance(40);
  Ensemble shared(scenario, {.seed = 5, .watch = {0, 1}});
  const std::string document = saveScenario(scenario);
  std::array<BatchWorker, 3> workers;
  std::uint32_t at = 0;
  for (const std::uint32_t count : {1u, 7u, 30u, 2u}) {
    const std::optional<Batch> batch = readBatch(workers[at % 3].answer(orderBytes(shared.order(at, count), document)));
    REQUIRE(batch);
    shared.take(*batch);
    at += count;
  }
  CHECK(shared.peaks() == whole.peaks());
  CHECK(shared.watchedPeaks() == whole.watchedPeaks());
  for (std::size_t name = 0; name < outcomeNames().size(); ++name) {
    CHECK(shared.outcome(name).mean == whole.outcome(name).mean);
    CHECK(shared.outcome(name).se == whole.outcome(name).se);
  }
  for (int tick = 0; tick < scenario.horizon(); ++tick)
    CHECK(std::equal(shared.tension(tick).begin(), shared.tension(tick).end(), whole.tension(tick).begin()));
}

TEST_CASE("a document gives a worker the very scenario, whatever is in it") {
  for (std::uint32_t n = 0; n < 60; ++n) {
    const Scenario scenario = test::randomScenario(n);
    const Result<Scenario> read = loadScenario(saveScenario(scenario));
    REQUIRE(read);
    CHECK(digest(read.value()) == digest(scenario));
  }
}

TEST_CASE("what is no order gets no answer, and what is no batch is not read") {
  const Scenario scenario = test::s1();
  const std::string document = saveScenario(scenario);
  BatchWorker worker;
  const std::string order = orderBytes({.count = 2, .days = true}, document);
  const std::string answer = worker.answer(order);
  REQUIRE(readBatch(answer));
  for (std::size_t length = 0; length < answer.size(); length += 97)
    CHECK_FALSE(readBatch(answer.substr(0, length)));
  CHECK_FALSE(readBatch(answer + "x"));
  CHECK(worker.answer("").empty());
  CHECK(worker.answer(order.substr(0, 40)).empty());
  CHECK(worker.answer(order.substr(0, order.size() - 5)).empty());
  CHECK(worker.answer(orderBytes({.count = BatchOrder::most + 1}, document)).empty());
  CHECK(worker.answer(orderBytes({.count = 1, .watch = {0, 9}}, document)).empty());
  CHECK(worker.answer(orderBytes({.count = 1, .from = BranchPoint{{}, scenario.horizon()}}, document)).empty());
}

}  // namespace firebreak
