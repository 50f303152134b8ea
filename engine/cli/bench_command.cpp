// bench: how fast the engine is here. The only place where the engine's program looks at a clock.
#include <chrono>

#include "commands.h"
#include "embedded/benchScenarios.h"
#include "input.h"
#include "report.h"

namespace firebreak::cli {
namespace {

// runsPerSecond: as an ensemble runs, for the outcomes alone.
struct Speed {
  double runsPerSecond = 0, tracedRunsPerSecond = 0, escalationMicroseconds = 0;
};

// Calls per second of work(0), work(1), …, for about `seconds`, after one call that warms up.
template <class Work>
double callsPerSecond(double seconds, Work work) {
  using Clock = std::chrono::steady_clock;
  work(0u);
  std::uint32_t calls = 0, batch = 1;
  double elapsed = 0;
  const Clock::time_point start = Clock::now();
  while (elapsed < seconds) {
    for (std::uint32_t i = 0; i < batch; ++i)
      work(calls++);
    elapsed = std::chrono::duration<double>(Clock::now() - start).count();
    if (elapsed < seconds / 8) batch *= 2;
  }
  return calls / elapsed;
}

Speed measure(const Scenario& scenario, double seconds) {
  Speed speed;
  std::uint64_t sum = 0;  // used below, so that no call can be left out
  Runner runner(scenario);
  speed.runsPerSecond = callsPerSecond(seconds, [&](std::uint32_t i) {
    sum += static_cast<std::uint64_t>(runner.outcomes({.seed = scenario.seed, .run = i}).raises);
  });
  speed.tracedRunsPerSecond = callsPerSecond(
      seconds, [&](std::uint32_t i) { sum ^= runWithTrace(scenario, {.seed = scenario.seed, .run = i}).signature; });

  WorldState state = initialState(scenario);
  double numbers = sum == 0 ? 1 : 0;
  speed.escalationMicroseconds = 1e6 / callsPerSecond(seconds, [&](std::uint32_t i) {
                                   state.tension[1 % state.tension.size()] = 20 + i % 50;
                                   numbers += escalationNumber(scenario, state).now;
                                 });
  return numbers < 0 ? Speed{} : speed;
}

Result<std::vector<Scenario>> benchInput(const Arguments& arguments) {
  std::vector<Scenario> scenarios;
  std::vector<Issue> issues;
  const auto add = [&](const Result<Scenario>& scenario) {
    if (scenario)
      scenarios.push_back(*scenario);
    else
      issues.insert(issues.end(), scenario.issues().begin(), scenario.issues().end());
  };
  for (const std::string& file : arguments.files) {
    const Result<std::string> text = readFile(file);
    add(text ? loadScenario(text.value()) : Result<Scenario>(text.issues()));
  }
  if (arguments.files.empty())
    for (const embedded::EmbeddedFile& file : embedded::benchScenarios())
      add(loadScenario(file.bytes));
  if (!issues.empty()) return issues;
  return scenarios;
}

}  // namespace

Answer measureSpeed(const Arguments& arguments) {
  const Result<std::vector<Scenario>> scenarios = benchInput(arguments);
  if (!scenarios) return refused(arguments, scenarios.issues());

  Json list = Json::array();
  std::string text = "Single thread\n" + padded("", 22) + padded("runs/s", 12) + padded("actor-steps/s", 16) +
                     padded("traced runs/s", 16) + "µs per escalation number\n";
  for (const Scenario& scenario : *scenarios) {
    const Speed speed = measure(scenario, arguments.seconds);
    const double actorSteps = speed.runsPerSecond * scenario.actorCount() * scenario.horizon();
    list.push_back({{"scenario", scenario.id},
                    {"actors", scenario.actorCount()},
                    {"ticks", scenario.horizon()},
                    {"runsPerSecond", speed.runsPerSecond},
                    {"actorStepsPerSecond", actorSteps},
                    {"tracedRunsPerSecond", speed.tracedRunsPerSecond},
                    {"escalationMicroseconds", speed.escalationMicroseconds}});
    text += padded(scenario.id, 22) + padded(grouped(static_cast<std::int64_t>(speed.runsPerSecond)), 12);
    text += padded(grouped(static_cast<std::int64_t>(actorSteps)), 16);
    text += padded(grouped(static_cast<std::int64_t>(speed.tracedRunsPerSecond)), 16);
    text += number(speed.escalationMicroseconds, 1) + "\n";
  }
  if (arguments.json) text = printed({{"threads", 1}, {"scenarios", list}});
  return {.output = text, .issues = {}, .source = ""};
}

}  // namespace firebreak::cli
