#pragma once
// The ensembles behind the page: where runs stop, for the variant and the baseline, and how today may go on. Always an
// honest estimate of as many runs as it says.

#include <array>
#include <memory>
#include <vector>

#include "web/session/studies.h"

namespace firebreak::web {

class Futures {
 public:
  static constexpr int goal = 10000;  // whole-run futures, baseline and variant each
  static constexpr int goalFromToday = 1000;

  // Starts the variant anew; the baseline too if it or the watched tie changed. While the two are the same scenario
  // their futures are too, and run once.
  void restart(std::shared_ptr<const Scenario> variant, std::shared_ptr<const Scenario> baseline, bool baselineChanged,
               std::uint64_t seed, WatchedTie watch);
  // Starts anew the futures that go on from a day of a run of the variant.
  void restartFromToday(std::shared_ptr<const Scenario> variant, BranchPoint today, WatchedTie watch);

  // What is to be worked on, the variant and today first.
  std::vector<Crew::Wanted> wanted() const;

  int runs() const;  // of the variant
  int baselineRuns() const;
  int runsFromToday() const;

  // Share of futures that stop at a rung of the watched tie, 0–1, and its standard error. 0 when there are no runs yet.
  double stopShare(int rung) const;
  double baselineStopShare(int rung) const;
  // Over all ties: share of futures that reach `rung` or above.
  Moments reach(int rung) const;
  Moments baselineReach(int rung) const;
  // Share of futures at `rung` of the watched tie on a day after today; 0 before.
  double dayShare(int day, int rung) const;
  const Ensemble* variant() const { return variant_ ? &variant_->ensemble() : baseline(); }
  const Ensemble* baseline() const { return baseline_ ? &baseline_->ensemble() : nullptr; }

 private:
  std::shared_ptr<EnsembleStudy> variant_;  // only while it differs from the baseline
  std::shared_ptr<EnsembleStudy> baseline_, today_;
  std::size_t todayHorizon_ = 0;  // days of today_
  // The last good estimate from today, shown until the new one has enough runs.
  std::vector<std::array<float, rungCount>> held_;
  void holdToday();
};

}  // namespace firebreak::web
