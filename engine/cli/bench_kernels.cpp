#include "bench_kernels.h"

#include <algorithm>

#include "bench_clock.h"

#ifndef __EMSCRIPTEN__
#include <atomic>
#include <thread>
#endif

namespace firebreak::cli {
namespace {

constexpr std::uint32_t runsToCount = 200;
constexpr std::uint32_t callsAtOnce = 4096;

double share(double nanoseconds, double perRun, double runsPerSecond) {
  return nanoseconds * 1e-9 * perRun * runsPerSecond;
}

std::string nameOf(const Kernel& kernel) {
  return std::string(kernel.name) + ", " + std::string(kernel.shape);
}

}  // namespace

PerKernel kernelNanoseconds(double seconds) {
  PerKernel nanoseconds = {};
  double sum = 0;  // used below, so that no call can be left out
  for (std::size_t n = 0; n < kernelCount; ++n) {
    const Kernel& kernel = kernels()[n];
    const double batches = callsPerSecond(seconds, [&](std::uint32_t) { sum += kernel.work(callsAtOnce); });
    nanoseconds[n] = 1e9 / (batches * callsAtOnce * kernel.results);
  }
  return sum == 0 ? PerKernel{} : nanoseconds;
}

PerKernel kernelResultsPerRun(const Scenario& scenario) {
  Runner runner(scenario);
  const auto before = kernelCalls();
  for (std::uint32_t run = 0; run < runsToCount; ++run)
    runner.outcomes({.seed = scenario.seed, .run = run});
  const auto after = kernelCalls();
  PerKernel results = {};
  for (std::size_t n = 0; n < kernelCount; ++n)
    results[n] = static_cast<double>(after[n] - before[n]) * kernels()[n].results / runsToCount;
  return results;
}

Json kernelsAsJson(const PerKernel& nanoseconds) {
  Json list = Json::array();
  for (std::size_t n = 0; n < kernelCount; ++n)
    list.push_back({{"kernel", kernels()[n].name}, {"shape", kernels()[n].shape}, {"nanoseconds", nanoseconds[n]}});
  return list;
}

Json kernelsOfRunAsJson(const PerKernel& nanoseconds, const PerKernel& perRun, double runsPerSecond) {
  Json list = Json::array();
  for (std::size_t n = 0; n < kernelCount; ++n) {
    list.push_back({{"kernel", kernels()[n].name},
                    {"shape", kernels()[n].shape},
                    {"perRun", perRun[n]},
                    {"share", share(nanoseconds[n], perRun[n], runsPerSecond)}});
  }
  return list;
}

std::string kernelTable(const PerKernel& nanoseconds, const std::vector<Scenario>& scenarios,
                        const std::vector<PerKernel>& perRun, const std::vector<double>& runsPerSecond) {
  std::vector<std::vector<std::string>> rows = {{"Arithmetic, a run", "ns each"}};
  std::vector<std::string> all = {"all of it", ""};
  for (std::size_t s = 0; s < scenarios.size(); ++s) {
    rows[0].push_back(scenarios[s].id);
    double sum = 0;
    for (std::size_t n = 0; n < kernelCount; ++n)
      sum += share(nanoseconds[n], perRun[s][n], runsPerSecond[s]);
    all.push_back(number(100 * sum, 0) + " %");
  }
  for (std::size_t n = 0; n < kernelCount; ++n) {
    std::vector<std::string> row = {nameOf(kernels()[n]), number(nanoseconds[n], 1)};
    for (std::size_t s = 0; s < scenarios.size(); ++s) {
      const double part = share(nanoseconds[n], perRun[s][n], runsPerSecond[s]);
      row.push_back(grouped(static_cast<std::int64_t>(perRun[s][n])) + " · " + number(100 * part, 0) + " %");
    }
    rows.push_back(std::move(row));
  }
  rows.push_back(std::move(all));
  return "\n" + columns(rows);
}

#ifdef __EMSCRIPTEN__

const std::string_view workersAre = "one thread: WebAssembly under Node has no more; the page has workers of its own";

std::vector<double> runsPerSecondOfWorkers(const Scenario&, double) {
  return {};
}

#else

const std::string_view workersAre = "threads, each with a runner of its own";

namespace {

// Runs of all workers from the moment when every one is warm.
double runsPerSecondTogether(const Scenario& scenario, double seconds, int workers) {
  std::atomic<int> warm = 0;
  std::atomic<bool> over = false;
  std::atomic<std::uint64_t> runs = 0;
  std::vector<std::thread> threads;
  const auto work = [&](std::uint32_t worker) {
    Runner runner(scenario);
    std::uint64_t done = 0;
    const auto once = [&] {
      runner.outcomes({.seed = scenario.seed + worker, .run = static_cast<std::uint32_t>(done)});
    };
    for (const Clock::time_point start = Clock::now(); secondsSince(start) < seconds / 4;)
      once();
    for (warm += 1; warm < workers;)
      once();
    for (; !over; ++done)
      once();
    runs += done;
  };
  for (int worker = 0; worker < workers; ++worker)
    threads.emplace_back(work, static_cast<std::uint32_t>(worker));
  while (warm < workers)
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  const Clock::time_point start = Clock::now();
  std::this_thread::sleep_for(std::chrono::duration<double>(seconds));
  over = true;
  const double elapsed = secondsSince(start);
  for (std::thread& thread : threads)
    thread.join();
  return static_cast<double>(runs) / elapsed;
}

}  // namespace

std::vector<double> runsPerSecondOfWorkers(const Scenario& scenario, double seconds) {
  return {runsPerSecondTogether(scenario, seconds, 1), runsPerSecondTogether(scenario, seconds, 2)};
}

#endif

}  // namespace firebreak::cli
