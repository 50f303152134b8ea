// bench: how fast the engine is here.
#include <algorithm>

#include "bench_clock.h"
#include "bench_kernels.h"
#include "bench_ring.h"
#include "commands.h"
#include "embedded/benchScenarios.h"
#include "input.h"
#include "report.h"

namespace firebreak::cli {
namespace {

// runsPerSecond: as an ensemble runs, for the outcomes alone. phases: the share of each in the time of a day.
struct Speed {
  double runsPerSecond = 0, tracedRunsPerSecond = 0, escalationMicroseconds = 0;
  std::array<double, phaseNames.size()> phases = {};
  PerKernel kernels = {};       // results a run
  std::vector<double> workers;  // runs a second of one, of two; empty where there is only one
};

// Seconds from the end of the phase before; what looking at the clock takes is counted too.
class Laps : public PhaseWatcher {
 public:
  void start() { last_ = Clock::now(); }
  void done(Phase phase) override {
    const Clock::time_point now = Clock::now();
    seconds_[static_cast<std::size_t>(phase)] += std::chrono::duration<double>(now - last_).count();
    laps_ += 1;
    last_ = now;
  }
  double seconds(std::size_t phase) const { return seconds_[phase]; }
  int laps() const { return laps_; }

 private:
  Clock::time_point last_ = {};
  std::array<double, phaseNames.size()> seconds_ = {};
  int laps_ = 0;
};

// Laps with nothing in them: what the clock itself takes, which is as much as a short phase. The shortest of many
// batches, for a machine that does something else in between.
double secondsOfALap() {
  constexpr int batches = 50, laps = 400;
  double shortest = 1;
  for (int batch = 0; batch < batches; ++batch) {
    Laps empty;
    empty.start();
    for (int n = 0; n < laps; ++n)
      empty.done(Phase::trend);
    shortest = std::min(shortest, empty.seconds(static_cast<std::size_t>(Phase::trend)) / laps);
  }
  return shortest;
}

std::array<double, phaseNames.size()> phaseShares(Runner& runner, double seconds) {
  Laps laps;
  runner.watchPhases(&laps);
  const Clock::time_point start = Clock::now();
  const std::uint64_t seed = runner.scenario().seed;
  for (std::uint32_t run = 0; run < 10 || secondsSince(start) < seconds; ++run) {
    laps.start();
    runner.outcomes({.seed = seed, .run = run});
  }
  runner.watchPhases(nullptr);

  const double clock = secondsOfALap();
  const double days = static_cast<double>(laps.laps()) / phaseNames.size();
  std::array<double, phaseNames.size()> shares = {};
  double sum = 0;
  for (std::size_t phase = 0; phase < shares.size(); ++phase)
    sum += shares[phase] = std::max(0.0, laps.seconds(phase) - days * clock);
  for (double& share : shares)
    share = sum > 0 ? share / sum : 1.0 / phaseNames.size();  // too coarse a clock to tell
  return shares;
}

Speed measure(const Scenario& scenario, double seconds) {
  Speed speed;
  std::uint64_t sum = 0;  // used below, so that no call can be left out
  Runner runner(scenario);
  speed.runsPerSecond = callsPerSecond(seconds, [&](std::uint32_t i) {
    sum += static_cast<std::uint64_t>(runner.outcomes({.seed = scenario.seed, .run = i}).raises);
  });
  speed.phases = phaseShares(runner, seconds);
  speed.tracedRunsPerSecond = callsPerSecond(
      seconds, [&](std::uint32_t i) { sum ^= runWithTrace(scenario, {.seed = scenario.seed, .run = i}).signature; });

  WorldState state = initialState(scenario);
  double numbers = sum == 0 ? 1 : 0;
  speed.escalationMicroseconds = 1e6 / callsPerSecond(seconds, [&](std::uint32_t i) {
                                   state.tension[1 % state.tension.size()] = 20 + i % 50;
                                   numbers += escalationNumber(scenario, state).now;
                                 });
  speed.kernels = kernelResultsPerRun(scenario);
  speed.workers = runsPerSecondOfWorkers(scenario, seconds);
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
  if (arguments.files.empty()) scenarios.push_back(ringOfEight());
  if (!issues.empty()) return issues;
  return scenarios;
}

// Steps of ties between states, one per tie and day.
double tieSteps(const Scenario& scenario) {
  return static_cast<double>(scenario.stateCount) * (scenario.stateCount - 1) * scenario.horizon();
}

Json workersAsJson(const std::vector<double>& runsPerSecond) {
  Json list = Json::array();
  for (std::size_t n = 0; n < runsPerSecond.size(); ++n)
    list.push_back({{"workers", n + 1}, {"runsPerSecond", runsPerSecond[n]}});
  return list;
}

Json asJson(const Scenario& scenario, const Speed& speed, const PerKernel& nanoseconds) {
  Json phases = Json::object();
  for (std::size_t phase = 0; phase < phaseNames.size(); ++phase)
    phases[std::string(phaseNames[phase])] = speed.phases[phase];
  return {{"scenario", scenario.id},
          {"actors", scenario.actorCount()},
          {"states", scenario.stateCount},
          {"ticks", scenario.horizon()},
          {"runsPerSecond", speed.runsPerSecond},
          {"actorStepsPerSecond", speed.runsPerSecond * scenario.actorCount() * scenario.horizon()},
          {"tieStepsPerSecond", speed.runsPerSecond * tieSteps(scenario)},
          {"tracedRunsPerSecond", speed.tracedRunsPerSecond},
          {"escalationMicroseconds", speed.escalationMicroseconds},
          {"phases", phases},
          {"kernels", kernelsOfRunAsJson(nanoseconds, speed.kernels, speed.runsPerSecond)},
          {"workers", workersAsJson(speed.workers)}};
}

std::string asRow(const Scenario& scenario, const Speed& speed) {
  const auto count = [](double value) { return grouped(static_cast<std::int64_t>(value)); };
  return padded(scenario.id, 22) + padded(count(speed.runsPerSecond), 12) +
         padded(count(speed.runsPerSecond * tieSteps(scenario)), 16) + padded(count(speed.tracedRunsPerSecond), 16) +
         number(speed.escalationMicroseconds, 1) + "\n";
}

// The phases in per cent of a day, one scenario a row.
std::string phaseTable(const std::vector<Scenario>& scenarios, const std::vector<Speed>& speeds) {
  std::string text = padded("\nPer cent of a day", 23);
  for (const std::string_view name : phaseNames)
    text += padded(std::string(name), 11);
  text += "\n";
  for (std::size_t n = 0; n < scenarios.size(); ++n) {
    text += padded(scenarios[n].id, 22);
    for (const double share : speeds[n].phases)
      text += padded(number(100 * share, 1), 11);
    text += "\n";
  }
  return text;
}

std::string kernelTableOf(const std::vector<Scenario>& scenarios, const std::vector<Speed>& speeds,
                          const PerKernel& nanoseconds) {
  std::vector<PerKernel> perRun;
  std::vector<double> runsPerSecond;
  for (const Speed& speed : speeds) {
    perRun.push_back(speed.kernels);
    runsPerSecond.push_back(speed.runsPerSecond);
  }
  return kernelTable(nanoseconds, scenarios, perRun, runsPerSecond);
}

std::string workerTable(const std::vector<Scenario>& scenarios, const std::vector<Speed>& speeds) {
  std::string text = "\nWorkers: " + std::string(workersAre) + "\n";
  std::vector<std::vector<std::string>> rows = {{"runs/s", "1", "2", "ratio"}};
  for (std::size_t n = 0; n < scenarios.size(); ++n) {
    const std::vector<double>& speed = speeds[n].workers;
    if (speed.empty()) return text;
    const auto count = [](double value) { return grouped(static_cast<std::int64_t>(value)); };
    rows.push_back({scenarios[n].id, count(speed[0]), count(speed[1]), number(speed[1] / speed[0], 2)});
  }
  return text + columns(rows);
}

}  // namespace

Answer measureSpeed(const Arguments& arguments) {
  const Result<std::vector<Scenario>> scenarios = benchInput(arguments);
  if (!scenarios) return refused(arguments, scenarios.issues());

  const PerKernel nanoseconds = kernelNanoseconds(arguments.seconds);
  Json list = Json::array();
  std::vector<Speed> speeds;
  std::string text = "Single thread\n" + padded("", 22) + padded("runs/s", 12) + padded("tie-steps/s", 16) +
                     padded("traced runs/s", 16) + "µs per escalation number\n";
  for (const Scenario& scenario : *scenarios) {
    speeds.push_back(measure(scenario, arguments.seconds));
    list.push_back(asJson(scenario, speeds.back(), nanoseconds));
    text += asRow(scenario, speeds.back());
  }
  text +=
      phaseTable(*scenarios, speeds) + kernelTableOf(*scenarios, speeds, nanoseconds) + workerTable(*scenarios, speeds);
  if (arguments.json)
    text = printed(
        {{"threads", 1}, {"kernels", kernelsAsJson(nanoseconds)}, {"workersAre", workersAre}, {"scenarios", list}});
  return {.output = text, .issues = {}, .source = ""};
}

}  // namespace firebreak::cli
