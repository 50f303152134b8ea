#include "engine/ensemble.h"

#include <algorithm>
#include <cassert>

#include "base/index.h"
#include "study/moments.h"

namespace firebreak {

Ensemble::Ensemble(const Scenario& scenario, const Options& options)
    : runner_(scenario), options_(options), values_(outcomeNames().size()) {
  rungs_.assign(ix(scenario.horizon()) * rungCount, 0);
  tension_.assign(ix(scenario.horizon()) * tensionBins, 0);
}

BatchOrder Ensemble::order(std::uint32_t after, std::uint32_t count) const {
  return {.seed = options_.seed,
          .first = options_.firstRun + after,
          .count = count,
          .from = options_.from,
          .days = true,
          .watch = options_.watch};
}

void Ensemble::advance(int runs) {
  while (runs > 0) {
    const auto count = std::min(static_cast<std::uint32_t>(runs), BatchOrder::most);
    take(runner_.run(order(static_cast<std::uint32_t>(runs_), count)));
    runs -= static_cast<int>(count);
  }
}

void Ensemble::take(const Batch& batch) {
  assert(batch.first == options_.firstRun + static_cast<std::uint32_t>(runs_));
  assert(batch.rungs.size() == rungs_.size() && batch.tension.size() == tension_.size());
  const WatchedTie& watch = options_.watch;
  const std::size_t tie = watch.any() ? 0 : runner_.scenario().tieIndex(watch.actor, watch.toward);
  for (const Outcomes& outcomes : batch.outcomes) {
    const int watched = watch.any() ? outcomes.peak : outcomes.peakOf[tie];
    ++peaks_[ix(outcomes.peak)];
    ++watchedPeaks_[ix(watched)];
    watchedPeakOf_.push_back(static_cast<std::uint8_t>(watched));
    for (std::size_t name = 0; name < values_.size(); ++name)
      values_[name].push_back(outcomeValue(outcomes, name));
    ++runs_;
  }
  for (std::size_t i = 0; i < rungs_.size(); ++i)
    rungs_[i] += batch.rungs[i];
  for (std::size_t i = 0; i < tension_.size(); ++i)
    tension_[i] += batch.tension[i];
}

std::span<const std::uint32_t, rungCount> Ensemble::day(int tick) const {
  return std::span<const std::uint32_t, rungCount>(rungs_.data() + ix(tick) * rungCount, rungCount);
}

std::span<const std::uint32_t, tensionBins> Ensemble::tension(int tick) const {
  return std::span<const std::uint32_t, tensionBins>(tension_.data() + ix(tick) * tensionBins, tensionBins);
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
