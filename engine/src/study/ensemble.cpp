#include "engine/ensemble.h"

#include <algorithm>
#include <cmath>

namespace firebreak {
namespace {

// Two passes in the order of the values: the same bits however the runs were batched.
template <class Value>
Moments momentsOf(std::size_t n, Value value) {
  if (n == 0) return {};
  double sum = 0;
  for (std::size_t i = 0; i < n; ++i)
    sum += value(i);
  const double mean = sum / static_cast<double>(n);
  if (n < 2) return {mean, 0};

  double squares = 0;
  for (std::size_t i = 0; i < n; ++i)
    squares += (value(i) - mean) * (value(i) - mean);
  return {mean, std::sqrt(squares / static_cast<double>(n - 1) / static_cast<double>(n))};
}

// Counts, day by day, at which rung a run stands: the watched tie's, or the highest of all.
class RungCounter : public DayWatcher {
 public:
  RungCounter(std::vector<std::uint32_t>& days, std::ptrdiff_t tie) : days_(days), tie_(tie) {}

  void day(const WorldState& state) override {
    const std::vector<int>& posture = state.posture;
    int rung = 0;
    if (tie_ >= 0)
      rung = posture[static_cast<std::size_t>(tie_)];
    else if (!posture.empty())
      rung = *std::max_element(posture.begin(), posture.end());
    ++days_[static_cast<std::size_t>((state.tick - 1) * rungCount + rung)];
  }

 private:
  std::vector<std::uint32_t>& days_;
  std::ptrdiff_t tie_;
};

}  // namespace

Ensemble::Ensemble(const Scenario& scenario, const Options& options)
    : runner_(scenario), options_(options), values_(outcomeNames().size()) {
  if (options.present) {
    present_ = *options.present;
    resumes_ = true;
  }
  options_.present = nullptr;  // copied: the caller's may go
  days_.assign(static_cast<std::size_t>(scenario.horizon()) * rungCount, 0);
}

void Ensemble::advance(int runs) {
  const bool watches = options_.watchActor >= 0 && options_.watchToward >= 0;
  const std::size_t tie = watches ? runner_.scenario().tieIndex(options_.watchActor, options_.watchToward) : 0;
  RungCounter counter(days_, watches ? static_cast<std::ptrdiff_t>(tie) : -1);

  for (int i = 0; i < runs; ++i) {
    const RunKey key = {options_.seed, options_.firstRun + static_cast<std::uint32_t>(runs_)};
    const Outcomes outcomes = resumes_ ? runner_.outcomes(present_, key, &counter) : runner_.outcomes(key, &counter);
    ++peaks_[static_cast<std::size_t>(outcomes.peak)];
    ++watchedPeaks_[static_cast<std::size_t>(watches ? outcomes.peakOf[tie] : outcomes.peak)];
    for (std::size_t name = 0; name < values_.size(); ++name)
      values_[name].push_back(outcomeValue(outcomes, name));
    ++runs_;
  }
}

std::span<const std::uint32_t, rungCount> Ensemble::day(int tick) const {
  return std::span<const std::uint32_t, rungCount>(days_.data() + static_cast<std::ptrdiff_t>(tick) * rungCount,
                                                   rungCount);
}

Moments Ensemble::outcome(std::size_t name) const {
  const std::vector<double>& all = values_[name];
  return momentsOf(all.size(), [&](std::size_t i) { return all[i]; });
}

Moments pairedDifference(const Ensemble& a, const Ensemble& b, std::size_t name) {
  const std::span<const double> first = a.values(name), second = b.values(name);
  return momentsOf(std::min(first.size(), second.size()), [&](std::size_t i) { return second[i] - first[i]; });
}

}  // namespace firebreak
