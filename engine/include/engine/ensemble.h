#pragma once
// Many futures of one scenario: where they stop, and the means of their outcomes. Run r of an ensemble is run r of its
// seed, so that any split of the work gives the same bits, and baseline and variant share their luck run by run.

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/run.h"

namespace firebreak {

// The outcomes that an ensemble averages, by name, in the order of docs/model.md 10.2.
std::span<const std::string_view> outcomeNames();
double outcomeValue(const Outcomes& outcomes, std::size_t name);

struct Moments {
  double mean = 0;
  double se = 0;  // standard error of the mean; 0 for fewer than two runs
};

// One at a time, so that a page can stay within its frame and a caller can stop whenever it likes.
class Ensemble {
 public:
  struct Options {
    std::uint64_t seed = 1;
    ActorIndex watchActor = -1,
               watchToward = -1;          // the tie whose rung is counted day by day; -1: the highest rung of all ties
    const WorldState* present = nullptr;  // start here instead of at t = 0; copied
    std::uint32_t firstRun = 0;
  };
  Ensemble(const Scenario& scenario, const Options& options);

  void advance(int runs);

  int runs() const { return runs_; }
  // Runs whose peak (over all ties; over the watched tie) is rung r.
  const std::array<std::uint32_t, rungCount>& peaks() const { return peaks_; }
  const std::array<std::uint32_t, rungCount>& watchedPeaks() const { return watchedPeaks_; }
  // Runs at rung r at the end of day d; d from the start (the present's tick) to the horizon − 1, indexed by tick.
  std::span<const std::uint32_t, rungCount> day(int tick) const;
  Moments outcome(std::size_t name) const;
  // Kept for paired differences; in run order.
  std::span<const double> values(std::size_t name) const { return values_[name]; }

 private:
  Runner runner_;
  Options options_;
  WorldState present_;
  bool resumes_ = false;
  int runs_ = 0;
  std::array<std::uint32_t, rungCount> peaks_ = {}, watchedPeaks_ = {};
  std::vector<std::uint32_t> days_;          // horizon × rungCount
  std::vector<std::vector<double>> values_;  // outcome × run
};

// b − a, run by run; only as many as both have.
Moments pairedDifference(const Ensemble& a, const Ensemble& b, std::size_t name);

}  // namespace firebreak
