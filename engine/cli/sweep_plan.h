#pragma once
// What a command line asks of a sweep: the scenario, the design, the share of its points, and how each becomes rows.

#include <string>
#include <vector>

#include "arguments.h"
#include "engine/engine.h"
#include "engine/sweep.h"
#include "report.h"

namespace firebreak::cli {

struct SweepPlan {
  Scenario scenario;  // with --set
  SweepDesign design;
  std::uint64_t seed = 1;
  int runs = 1;
  bool latin = false, eachRun = false;
  std::size_t shard = 1, shards = 1;  // shard I of N has the points p with p % N = I − 1
  std::vector<Change> set = {};

  std::size_t first() const { return shard - 1; }
  std::size_t points() const {  // of the shard
    return design.points() > first() ? (design.points() - first() - 1) / shards + 1 : 0;
  }
};

// Everything that is wrong at once, the points of the shard included: all are known to be sound before any runs.
Result<SweepPlan> planSweep(const Arguments& arguments);

// Shortest decimal that reads back the same, without ".0".
std::string cell(double value);

// "point", the swept paths, then per point the runs, the share of each highest rung, mean and se of each outcome;
// with eachRun the run and its outcomes.
std::vector<std::string> sweepColumns(const SweepPlan& plan);
std::string csvHeader(const std::vector<std::string>& columns);
// What a row of a point begins with: the point, its swept values, and its runs, or with eachRun its
// run, which is the row.
std::string rowStart(const SweepPlan& plan, std::size_t point, std::size_t row);
// The lines of one point; eachRun: one a run.
std::string sweepRows(const SweepPlan& plan, std::size_t point);
std::size_t rowsOfPoint(const SweepPlan& plan);

// All that the rows depend on: equal for two sweeps exactly when their files are.
Json sweepMeta(const SweepPlan& plan);

}  // namespace firebreak::cli
