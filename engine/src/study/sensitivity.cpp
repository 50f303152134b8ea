// One lever at a time: between its ends (tornado), and over its range (sweep).
#include "engine/sensitivity.h"

#include <algorithm>
#include <cmath>

#include "engine/order.h"
#include "study/point_runs.h"

namespace firebreak {
namespace {

// The scenario with one lever elsewhere.
std::shared_ptr<const Scenario> with(const Scenario& scenario, const std::string& path, double value) {
  auto there = std::make_shared<Scenario>(scenario);
  setParameter(*there, path, value);
  return there;
}

double valueNow(const Scenario& scenario, const std::string& path) {
  return valueAt(scenario, *findParameter(scenario, path));
}

PointRuns::Plan planOf(const Tornado::Options& options) {
  return {.seed = options.seed, .runs = options.runs, .perTicket = options.runsPerTicket, .outcomes = options.outcomes};
}

// Evenly spaced, both ends among them; of whole parameters each number once.
std::vector<double> spread(const LeverRange& lever, bool whole, int count) {
  std::vector<double> values;
  const int last = std::max(count, 2) - 1;
  for (int i = 0; i <= last; ++i) {
    const double even = i == last ? lever.high : lever.low + (lever.high - lever.low) * i / last;
    const double value = whole ? std::floor(even + .5) : std::min(even, lever.high);
    if (values.empty() || values.back() < value) values.push_back(value);
  }
  return values;
}

}  // namespace

// Point 0 is the scenario as it stands; lever k has its ends at 1 + 2k and 2 + 2k, or where it stands already at 0.
struct Tornado::Content {
  struct Ends {
    double now = 0;
    std::size_t low = 0, high = 0;  // points
  };

  Content(const Scenario& scenario, std::vector<LeverRange> all, const Options& options)
      : levers(std::move(all)), runs(planOf(options)), perPoint(std::max(options.runs, 1u)) {
    runs.add(std::make_shared<const Scenario>(scenario));
    for (const LeverRange& lever : levers) {
      Ends& at = ends.emplace_back();
      at.now = valueNow(scenario, lever.path);
      if (lever.low != at.now) at.low = runs.add(with(scenario, lever.path, lever.low));
      if (lever.high != at.now) at.high = runs.add(with(scenario, lever.path, lever.high));
    }
  }

  TornadoBar bar(std::size_t lever, std::size_t outcome) const {
    const auto [now, low, high] = ends[lever];
    return {.lever = levers[lever],
            .now = now,
            .atLow = runs.mean(low, outcome),
            .atHigh = runs.mean(high, outcome),
            .lowChange = runs.change(0, low, outcome),
            .highChange = runs.change(0, high, outcome),
            .swing = runs.change(low, high, outcome),
            .runs = std::min(runs.shared(0, low), runs.shared(0, high))};
  }

  std::vector<LeverRange> levers;
  std::vector<Ends> ends;
  PointRuns runs;
  std::size_t perPoint;
};

Tornado::Tornado(const Scenario& scenario, std::vector<LeverRange> levers, const Options& options)
    : content_(std::make_unique<Content>(scenario, std::move(levers), options)) {}
Tornado::~Tornado() = default;

std::optional<RunsWanted> Tornado::next() {
  return content_->runs.nextByPart();
}
void Tornado::take(std::size_t ticket, std::span<const Outcomes> runs) {
  content_->runs.take(ticket, runs);
}
bool Tornado::done() const {
  return runsTaken() == runsPlanned();
}
std::size_t Tornado::runsTaken() const {
  return content_->runs.runsTaken();
}
std::size_t Tornado::runsPlanned() const {
  return content_->runs.points() * content_->perPoint;
}

Moments Tornado::now(std::size_t outcome) const {
  return content_->runs.mean(0, outcome);
}

std::vector<TornadoBar> Tornado::bars(std::size_t outcome) const {
  std::vector<TornadoBar> bars;
  for (std::size_t lever = 0; lever < content_->levers.size(); ++lever)
    bars.push_back(content_->bar(lever, outcome));
  const auto size = [](const TornadoBar& bar) {
    return std::max({std::fabs(bar.swing.mean), std::fabs(bar.lowChange.mean), std::fabs(bar.highChange.mean)});
  };
  sortStably(bars.begin(), bars.end(), [&](const TornadoBar& a, const TornadoBar& b) { return size(a) > size(b); });
  return bars;
}

// Point 0 is the scenario as it stands, point 1 + i the one with value i.
struct LeverSweep::Content {
  Content(const Scenario& scenario, LeverRange range, int count, const Options& options)
      : lever(std::move(range)), runs(planOf(options)), perPoint(std::max(options.runs, 1u)) {
    values = spread(lever, findParameter(scenario, lever.path)->parameter->whole, count);
    runs.add(std::make_shared<const Scenario>(scenario));
    for (const double value : values)
      runs.add(with(scenario, lever.path, value));
  }

  LeverRange lever;
  std::vector<double> values;
  PointRuns runs;
  std::size_t perPoint;
};

LeverSweep::LeverSweep(const Scenario& scenario, LeverRange lever, int values, const Options& options)
    : content_(std::make_unique<Content>(scenario, std::move(lever), values, options)) {}
LeverSweep::~LeverSweep() = default;

std::optional<RunsWanted> LeverSweep::next() {
  return content_->runs.nextByPart();
}
void LeverSweep::take(std::size_t ticket, std::span<const Outcomes> runs) {
  content_->runs.take(ticket, runs);
}
bool LeverSweep::done() const {
  return runsTaken() == runsPlanned();
}
std::size_t LeverSweep::runsTaken() const {
  return content_->runs.runsTaken();
}
std::size_t LeverSweep::runsPlanned() const {
  return content_->runs.points() * content_->perPoint;
}

const LeverRange& LeverSweep::lever() const {
  return content_->lever;
}

Moments LeverSweep::now(std::size_t outcome) const {
  return content_->runs.mean(0, outcome);
}

std::vector<SweepPoint> LeverSweep::curve(std::size_t outcome) const {
  std::vector<SweepPoint> curve;
  for (std::size_t i = 0; i < content_->values.size(); ++i)
    curve.push_back({.value = content_->values[i],
                     .mean = content_->runs.mean(i + 1, outcome),
                     .change = content_->runs.change(0, i + 1, outcome),
                     .runs = content_->runs.shared(0, i + 1)});
  return curve;
}

}  // namespace firebreak
