#include "web/session/futures.h"

#include <cmath>
#include <utility>

namespace firebreak::web {
namespace {

constexpr int trustedToday = 64;  // runs from today before they replace the estimate held
constexpr int clear = 1000;       // runs from which on an estimate waits for its turn like all other work

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

void Futures::restart(std::shared_ptr<const Scenario> variant, std::shared_ptr<const Scenario> baseline,
                      bool baselineChanged, std::uint64_t seed, WatchedTie watch) {
  const Ensemble::Options options{.seed = seed, .watch = watch};
  const bool same = digest(*variant) == digest(*baseline);
  if (baselineChanged || !baseline_) baseline_ = std::make_shared<EnsembleStudy>(std::move(baseline), options, goal);
  variant_ = same ? nullptr : std::make_shared<EnsembleStudy>(std::move(variant), options, goal);
}

void Futures::restartFromToday(std::shared_ptr<const Scenario> variant, BranchPoint today, WatchedTie watch) {
  holdToday();
  todayHorizon_ = static_cast<std::size_t>(variant->horizon());
  // The run on the screen is one future already: the others are the runs that follow it.
  today_ = std::make_shared<EnsembleStudy>(
      std::move(variant),
      Ensemble::Options{.seed = today.key.seed, .watch = watch, .from = today, .firstRun = today.key.run + 1},
      goalFromToday);
}

std::vector<Crew::Wanted> Futures::wanted() const {
  // After a change its first runs come before all else.
  const std::shared_ptr<EnsembleStudy>& first = variant_ ? variant_ : baseline_;
  const bool begun = runs() > 0;
  std::vector<Crew::Wanted> all;
  for (const std::shared_ptr<EnsembleStudy>& study : {variant_, today_, baseline_}) {
    if (!study || study->done()) continue;
    const bool urgent = study == first || begun;
    all.push_back({study, urgent && study->ensemble().runs() < clear ? 0 : 1});
  }
  return all;
}

void Futures::holdToday() {
  if (!today_ || today_->ensemble().runs() < trustedToday) return;
  held_.clear();
  for (std::size_t day = 0; day < todayHorizon_; ++day) {
    std::array<float, rungCount> shares = {};
    for (std::size_t r = 0; r < rungCount; ++r)
      shares[r] =
          static_cast<float>(share(today_->ensemble().day(static_cast<int>(day))[r], today_->ensemble().runs()));
    held_.push_back(shares);
  }
}

int Futures::runs() const {
  return variant() ? variant()->runs() : 0;
}
int Futures::baselineRuns() const {
  return baseline_ ? baseline_->ensemble().runs() : 0;
}
int Futures::runsFromToday() const {
  return today_ ? today_->ensemble().runs() : 0;
}

double Futures::stopShare(int rung) const {
  return variant() ? share(variant()->watchedPeaks()[static_cast<std::size_t>(rung)], runs()) : 0;
}

double Futures::baselineStopShare(int rung) const {
  return baseline_ ? share(baseline()->watchedPeaks()[static_cast<std::size_t>(rung)], baselineRuns()) : 0;
}

Moments Futures::reach(int rung) const {
  return reachOf(variant(), rung);
}
Moments Futures::baselineReach(int rung) const {
  return reachOf(baseline(), rung);
}

double Futures::dayShare(int day, int rung) const {
  const auto d = static_cast<std::size_t>(day), r = static_cast<std::size_t>(rung);
  if (today_ && (today_->ensemble().runs() >= trustedToday || held_.empty()))
    return d < todayHorizon_ ? share(today_->ensemble().day(day)[r], today_->ensemble().runs()) : 0;
  return d < held_.size() ? static_cast<double>(held_[d][r]) : 0;
}

}  // namespace firebreak::web
