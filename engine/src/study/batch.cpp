// Batches of runs, and the days they count.
#include "engine/batch.h"

#include <algorithm>

#include "base/index.h"
#include "engine/experiment.h"

namespace firebreak {
namespace {

// Counts, day by day, where a run stands: the watched tie, or the highest of all.
class DayCounter : public DayWatcher {
 public:
  DayCounter(Batch& batch, std::ptrdiff_t tie) : batch_(batch), tie_(tie) {}

  void day(const WorldState& state) override {
    const std::size_t day = ix(state.tick - 1);
    ++batch_.rungs[day * rungCount + ix(of(state.posture))];
    const double tension = of(state.tension);
    ++batch_.tension[day * tensionBins + std::min(static_cast<std::size_t>(std::max(tension, 0.0)), tensionBins - 1ul)];
  }

 private:
  template <class Value>
  Value of(const std::vector<Value>& ties) const {
    if (tie_ >= 0) return ties[static_cast<std::size_t>(tie_)];
    return ties.empty() ? Value() : *std::max_element(ties.begin(), ties.end());
  }

  Batch& batch_;
  std::ptrdiff_t tie_;
};

// Keeps the state after one day.
class Snapshot : public DayWatcher {
 public:
  Snapshot(int day, WorldState& kept) : day_(day), kept_(kept) {}
  void day(const WorldState& state) override {
    if (state.tick == day_ + 1) kept_ = state;
  }

 private:
  int day_;
  WorldState& kept_;
};

}  // namespace

Batch BatchRunner::run(const BatchOrder& order) {
  if (order.from && !(at_ && *at_ == *order.from)) {
    Snapshot snapshot(order.from->day, present_);
    runner_.outcomes(order.from->key, &snapshot);
    at_ = order.from;
  }
  Batch batch;
  batch.first = order.first;
  batch.outcomes.reserve(order.count);
  const std::size_t horizon = ix(scenario().horizon());
  if (order.days) batch.rungs.assign(horizon * rungCount, 0), batch.tension.assign(horizon * tensionBins, 0);
  const WatchedTie& tie = order.watch;
  DayCounter counter(batch, tie.any() ? -1 : static_cast<std::ptrdiff_t>(scenario().tieIndex(tie.actor, tie.toward)));
  DayWatcher* watcher = order.days ? &counter : nullptr;
  for (std::uint32_t i = 0; i < order.count; ++i) {
    const RunKey key = {order.seed, order.first + i};
    batch.outcomes.push_back(order.from ? runner_.outcomes(present_, key, watcher) : runner_.outcomes(key, watcher));
  }
  return batch;
}

bool runNext(Experiment& experiment) {
  const std::optional<RunsWanted> wanted = experiment.next();
  if (!wanted) return false;
  BatchRunner runner(*wanted->scenario);
  const Batch batch = runner.run({.seed = wanted->seed, .first = wanted->first, .count = wanted->count});
  experiment.take(wanted->ticket, batch.outcomes);
  return true;
}

}  // namespace firebreak
