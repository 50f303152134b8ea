#include "web/session/futures.h"

#include <cmath>

namespace firebreak::web {
namespace {

constexpr int slice = 4;          // runs between two looks at the clock
constexpr int trustedToday = 64;  // runs from today before they replace the estimate held

double share(std::uint32_t count, int runs) {
  return runs > 0 ? static_cast<double>(count) / runs : 0;
}

// Share of runs whose highest rung over all ties is `rung` or above.
Moments reachOf(const Ensemble* ensemble, int rung) {
  if (!ensemble || ensemble->runs() == 0) return {};
  std::uint32_t count = 0;
  for (int r = rung; r < rungCount; ++r)
    count += ensemble->peaks()[static_cast<std::size_t>(r)];
  const double p = share(count, ensemble->runs());
  return {.mean = p, .se = std::sqrt(p * (1 - p) / ensemble->runs())};
}

}  // namespace

void Futures::restart(const Scenario& variant, const Scenario& baseline, bool baselineChanged, std::uint64_t seed,
                      WatchedTie watch) {
  const Ensemble::Options options{.seed = seed, .watch = watch};
  if (baselineChanged || !baseline_) baseline_.emplace(baseline, options);
  if (digest(variant) == digest(baseline)) {
    variant_.reset();
  } else {
    variant_.emplace(variant, options);
  }
}

void Futures::restartFromToday(const Scenario& variant, BranchPoint today, WatchedTie watch) {
  holdToday();
  // The run on the screen is one future already: the others are the runs that follow it.
  today_.emplace(
      variant, Ensemble::Options{.seed = today.key.seed, .watch = watch, .from = today, .firstRun = today.key.run + 1});
  todayHorizon_ = static_cast<std::size_t>(variant.horizon());
}

void Futures::holdToday() {
  if (!today_ || today_->runs() < trustedToday) return;
  held_.clear();
  for (std::size_t day = 0; day < todayHorizon_; ++day) {
    std::array<float, rungCount> shares = {};
    for (std::size_t r = 0; r < rungCount; ++r)
      shares[r] = static_cast<float>(share(today_->day(static_cast<int>(day))[r], today_->runs()));
    held_.push_back(shares);
  }
}

bool Futures::work(double budgetMs, const Clock& clock) {
  const double end = clock() + budgetMs;
  struct Job {
    std::optional<Ensemble>* ensemble;
    int goal;
  };
  const std::array<Job, 3> jobs = {{{&today_, goalFromToday}, {&variant_, goal}, {&baseline_, goal}}};
  // A slice each in turn: what starts anew every day must not starve what takes long.
  int idle = 0;
  while (idle < static_cast<int>(jobs.size())) {
    const Job& job = jobs[turn_++ % jobs.size()];
    if (!*job.ensemble || (*job.ensemble)->runs() >= job.goal) {
      ++idle;
      continue;
    }
    idle = 0;
    (*job.ensemble)->advance(slice);
    if (clock() >= end) return true;
  }
  return false;
}

int Futures::runs() const {
  return variant() ? variant()->runs() : 0;
}
int Futures::baselineRuns() const {
  return baseline_ ? baseline_->runs() : 0;
}
int Futures::runsFromToday() const {
  return today_ ? today_->runs() : 0;
}

double Futures::stopShare(int rung) const {
  return variant() ? share(variant()->watchedPeaks()[static_cast<std::size_t>(rung)], runs()) : 0;
}

double Futures::baselineStopShare(int rung) const {
  return baseline_ ? share(baseline_->watchedPeaks()[static_cast<std::size_t>(rung)], baseline_->runs()) : 0;
}

Moments Futures::reach(int rung) const {
  return reachOf(variant(), rung);
}
Moments Futures::baselineReach(int rung) const {
  return reachOf(baseline(), rung);
}

double Futures::dayShare(int day, int rung) const {
  const auto d = static_cast<std::size_t>(day), r = static_cast<std::size_t>(rung);
  if (today_ && (today_->runs() >= trustedToday || held_.empty()))
    return d < todayHorizon_ ? share(today_->day(day)[r], today_->runs()) : 0;
  return d < held_.size() ? static_cast<double>(held_[d][r]) : 0;
}

}  // namespace firebreak::web
