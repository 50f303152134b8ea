#include "web/views/futures_stops.h"

#include <algorithm>
#include <cmath>

#include "engine/tables.h"
#include "web/views/outcome_words.h"

namespace firebreak::web {
namespace {

constexpr double leastAxis = 60;  // per cent: the bars of small changes do not jump about

std::size_t at(int index) {
  return static_cast<std::size_t>(index);
}

// The highest rung of every run of an ensemble.
class Peaks {
 public:
  Peaks(const Ensemble& ensemble, StopsOf of) : ensemble_(ensemble), all_(of == StopsOf::all) {
    if (all_) ofAll_ = ensemble.values(outcomeNamed("peak"));
  }
  std::size_t runs() const { return at(ensemble_.runs()); }
  std::size_t of(std::size_t run) const {
    return all_ ? static_cast<std::size_t>(ofAll_[run]) : ensemble_.watchedPeakOf()[run];
  }
  std::uint32_t stopping(int rung) const { return (all_ ? ensemble_.peaks() : ensemble_.watchedPeaks())[at(rung)]; }

 private:
  const Ensemble& ensemble_;
  bool all_;
  std::span<const double> ofAll_;
};

Moments shareOf(std::uint32_t count, std::size_t runs) {
  if (runs == 0) return {};
  const double n = static_cast<double>(runs), p = count / n;
  return {.mean = p, .se = runs > 1 ? std::sqrt(p * (1 - p) / (n - 1)) : 0};
}

// Of −1, 0 and 1: `up` of them 1, `down` of them −1.
Moments differenceOf(double up, double down, double n) {
  if (n < 1) return {};
  const double mean = (up - down) / n;
  if (n < 2) return {.mean = mean, .se = 0};
  return {.mean = mean, .se = std::sqrt(std::max(0.0, (up + down - n * mean * mean) / (n - 1) / n))};
}

// How many runs stop at one rung without the change and at another with it.
using Passages = std::array<std::array<std::uint32_t, rungCount>, rungCount>;

Passages passages(const Peaks& before, const Peaks& after, std::size_t paired) {
  Passages counts = {};
  for (std::size_t run = 0; run < paired; ++run)
    ++counts[before.of(run)][after.of(run)];
  return counts;
}

void compare(StopsView& view, const Passages& counts) {
  const double n = view.paired;
  double lower = 0, higher = 0;
  for (std::size_t r = 0; r < rungCount; ++r) {
    double left = 0, came = 0;
    for (std::size_t other = 0; other < rungCount; ++other) {
      if (other == r) continue;
      left += counts[r][other];
      came += counts[other][r];
      (other > r ? higher : lower) += counts[r][other];
    }
    view.rows[r].change = differenceOf(came, left, n);
  }
  if (n < 1) return;
  view.lower = lower / n;
  view.higher = higher / n;
  view.same = 1 - view.lower - view.higher;
}

std::string whoseStops(const Scene& scene, StopsOf of) {
  if (of == StopsOf::all) return "all ties";
  return scene.scenario.actors[at(scene.look.tieActor)].name + " toward " +
         scene.scenario.actors[at(scene.look.tieToward)].name;
}

}  // namespace

StopsView stopsView(const Scene& scene, StopsOf of) {
  StopsView view;
  view.compared = scene.anyChange;
  view.whose = whoseStops(scene, of);
  view.horizon = scene.scenario.horizon();
  view.goal = Futures::goal;
  for (int r = 0; r < rungCount; ++r)
    view.rows[at(r)] = {.rung = r, .name = std::string(rungs()[at(r)].name), .share = {}, .change = {}};
  view.axis = roundScale(0, leastAxis, 3);
  const Ensemble* now = scene.futures.variant();
  const Ensemble* was = scene.futures.baseline();
  if (!now || !was) return view;

  const Peaks after(*now, of), before(*was, of);
  view.runs = now->runs();
  view.baselineRuns = was->runs();
  view.paired = std::min(view.runs, view.baselineRuns);
  double most = 0;
  for (StopRow& row : view.rows) {
    row.futures = after.stopping(row.rung);
    row.share = shareOf(row.futures, after.runs());
    row.now = row.share.mean;
    row.was = shareOf(before.stopping(row.rung), before.runs()).mean;
    most = std::max({most, row.now, row.was});
  }
  view.axis = roundScale(0, std::max(leastAxis, most * 100), 3);
  compare(view, passages(before, after, at(view.paired)));
  return view;
}

std::vector<std::uint32_t> runsThatStop(const Scene& scene, StopsOf of, int rung, std::size_t most) {
  std::vector<std::uint32_t> found;
  const Ensemble* now = scene.futures.variant();
  if (!now) return found;
  const Peaks peaks(*now, of);
  for (std::size_t run = 0; run < peaks.runs() && found.size() < most; ++run)
    if (peaks.of(run) == at(rung)) found.push_back(now->first() + static_cast<std::uint32_t>(run));
  return found;
}

}  // namespace firebreak::web
