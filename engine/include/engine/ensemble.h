#pragma once
// Many futures of one scenario: where they stop, and the means of their outcomes. Run r of an ensemble is run r of its
// seed, so that any split of the work gives the same bits, and baseline and variant share their luck run by run.

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/batch.h"

namespace firebreak {

// The outcomes that an ensemble averages, by name, in the order of docs/model.md 10.2.
std::span<const std::string_view> outcomeNames();
double outcomeValue(const Outcomes& outcomes, std::size_t name);

struct Moments {
  double mean = 0;
  double se = 0;  // standard error of the mean; 0 for fewer than two runs
};

// Filled here run by run, so that a page can stay within its frame, or by batches that were made elsewhere.
class Ensemble {
 public:
  struct Options {
    std::uint64_t seed = 1;
    WatchedTie watch = {};                 // whose rung and tension are counted day by day
    std::optional<BranchPoint> from = {};  // futures of this present instead of whole runs
    std::uint32_t firstRun = 0;
  };
  Ensemble(const Scenario& scenario, const Options& options);

  void advance(int runs);
  // What to ask for so that it can be taken: `count` runs from run first() + `after` on.
  BatchOrder order(std::uint32_t after, std::uint32_t count) const;
  // The runs that come next: batch.first is first() + runs().
  void take(const Batch& batch);

  int runs() const { return runs_; }
  std::uint32_t first() const { return options_.firstRun; }
  const Options& options() const { return options_; }
  // Runs whose peak (over all ties; over the watched tie) is rung r.
  const std::array<std::uint32_t, rungCount>& peaks() const { return peaks_; }
  const std::array<std::uint32_t, rungCount>& watchedPeaks() const { return watchedPeaks_; }
  // The watched tie's peak of every run, in run order.
  std::span<const std::uint8_t> watchedPeakOf() const { return watchedPeakOf_; }
  // Runs at rung r, or with tension in [b, b + 1), at the end of day d; d from the start (the day after `from`) to the
  // horizon − 1, indexed by tick.
  std::span<const std::uint32_t, rungCount> day(int tick) const;
  std::span<const std::uint32_t, tensionBins> tension(int tick) const;
  Moments outcome(std::size_t name) const;
  // Kept for paired differences; in run order.
  std::span<const double> values(std::size_t name) const { return values_[name]; }

 private:
  BatchRunner runner_;
  Options options_;
  int runs_ = 0;
  std::array<std::uint32_t, rungCount> peaks_ = {}, watchedPeaks_ = {};
  std::vector<std::uint8_t> watchedPeakOf_;
  std::vector<std::uint32_t> rungs_, tension_;  // horizon × rungCount, horizon × tensionBins
  std::vector<std::vector<double>> values_;     // outcome × run
};

// b − a, run by run; only as many as both have.
Moments pairedDifference(const Ensemble& a, const Ensemble& b, std::size_t name);

}  // namespace firebreak
