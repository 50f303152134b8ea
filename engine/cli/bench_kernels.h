#pragma once
// What bench says of the arithmetic beneath a run, and of more than one worker.

#include <array>
#include <string>
#include <vector>

#include "report.h"

namespace firebreak::cli {

// Of one result each, in the order of kernels().
using PerKernel = std::array<double, kernelCount>;

PerKernel kernelNanoseconds(double seconds);
// Results that a run asks for, the mean of some.
PerKernel kernelResultsPerRun(const Scenario& scenario);

Json kernelsAsJson(const PerKernel& nanoseconds);
// share: of the time of a run, by how often it does each and what each takes alone.
Json kernelsOfRunAsJson(const PerKernel& nanoseconds, const PerKernel& perRun, double runsPerSecond);
std::string kernelTable(const PerKernel& nanoseconds, const std::vector<Scenario>& scenarios,
                        const std::vector<PerKernel>& perRun, const std::vector<double>& runsPerSecond);

// Runs per second of one worker, of two, … at once; threads natively. WebAssembly under Node has one thread.
std::vector<double> runsPerSecondOfWorkers(const Scenario& scenario, double seconds);
extern const std::string_view workersAre;

}  // namespace firebreak::cli
