#include "study/point_runs.h"

#include <algorithm>
#include <cassert>
#include <numeric>

#include "base/index.h"
#include "study/moments.h"

namespace firebreak {

PointRuns::PointRuns(const Plan& plan) : plan_(plan) {
  plan_.runs = std::max(plan_.runs, 1u);
  plan_.perTicket = std::clamp(plan_.perTicket, 1u, std::min(plan_.runs, BatchOrder::most));
  perPoint_ = (plan_.runs - 1) / plan_.perTicket + 1;
  kept_ = plan_.outcomes;
  if (kept_.empty()) {
    kept_.resize(peakColumn());
    std::iota(kept_.begin(), kept_.end(), std::size_t{0});
  }
  kept_.push_back(peakColumn());
  placeOf_.assign(peakColumn() + 1, SIZE_MAX);
  for (std::size_t place = 0; place < kept_.size(); ++place)
    placeOf_[kept_[place]] = place;
}

std::size_t PointRuns::add(std::shared_ptr<const Scenario> scenario) {
  Point& point = points_.emplace_back();
  point.scenario = std::move(scenario);
  point.partsTaken.assign(perPoint_, 0);
  return points_.size() - 1;
}

std::uint32_t PointRuns::runsOfPart(std::size_t part) const {
  const std::uint32_t first = static_cast<std::uint32_t>(part) * plan_.perTicket;
  return std::min(plan_.perTicket, plan_.runs - first);
}

RunsWanted PointRuns::want(std::size_t number, std::size_t part) {
  Point& point = points_[number];
  const std::shared_ptr<const Scenario> scenario = point.scenario;
  if (++point.partsWanted == perPoint_) point.scenario.reset();
  return {.ticket = number * perPoint_ + part,
          .scenario = scenario,
          .seed = plan_.seed,
          .first = plan_.first + static_cast<std::uint32_t>(part) * plan_.perTicket,
          .count = runsOfPart(part)};
}

std::optional<RunsWanted> PointRuns::nextByPoint() {
  if (nextPoint_ == points_.size()) return {};
  const RunsWanted wanted = want(nextPoint_, nextPart_);
  if (++nextPart_ == perPoint_) nextPart_ = 0, ++nextPoint_;
  return wanted;
}

std::optional<RunsWanted> PointRuns::nextByPart() {
  if (nextPart_ == perPoint_ || points_.empty()) return {};
  const RunsWanted wanted = want(nextPoint_, nextPart_);
  if (++nextPoint_ == points_.size()) nextPoint_ = 0, ++nextPart_;
  return wanted;
}

double PointRuns::valueOf(const Outcomes& run, std::size_t column) const {
  if (column < peakColumn()) return outcomeValue(run, column);
  return plan_.tie < 0 ? run.peak : run.peakOf[static_cast<std::size_t>(plan_.tie)];
}

std::size_t PointRuns::take(std::size_t ticket, std::span<const Outcomes> runs) {
  const std::size_t number = ticket / perPoint_, part = ticket % perPoint_;
  Point& point = points_[number];
  assert(runs.size() == runsOfPart(part) && !point.partsTaken[part]);
  if (point.values.empty()) point.values.resize(kept_.size() * plan_.runs);
  for (std::size_t i = 0; i < runs.size(); ++i) {
    double* const row = point.values.data() + part * plan_.perTicket + i;
    for (std::size_t place = 0; place < kept_.size(); ++place)
      row[place * plan_.runs] = valueOf(runs[i], kept_[place]);
  }
  point.partsTaken[part] = 1;
  point.taken += static_cast<std::uint32_t>(runs.size());
  runsTaken_ += runs.size();
  const auto gap = std::find(point.partsTaken.begin(), point.partsTaken.end(), 0) - point.partsTaken.begin();
  point.known = std::min(plan_.runs, static_cast<std::uint32_t>(gap) * plan_.perTicket);
  return number;
}

std::span<const double> PointRuns::values(std::size_t number, std::size_t column) const {
  const Point& point = points_[number];
  assert(placeOf_[column] != SIZE_MAX);
  if (point.values.empty()) return {};
  return {point.values.data() + placeOf_[column] * plan_.runs, point.known};
}

Moments PointRuns::mean(std::size_t point, std::size_t column) const {
  const std::span<const double> all = values(point, column);
  return momentsOf(all.size(), [&](std::size_t i) { return all[i]; });
}

Moments PointRuns::change(std::size_t from, std::size_t to, std::size_t column) const {
  const std::span<const double> before = values(from, column), after = values(to, column);
  return momentsOf(shared(from, to), [&](std::size_t i) { return after[i] - before[i]; });
}

std::uint32_t PointRuns::shared(std::size_t from, std::size_t to) const {
  return std::min(points_[from].known, points_[to].known);
}

void PointRuns::release(std::size_t number) {
  points_[number].known = 0;
  points_[number].values = {};
}

}  // namespace firebreak
