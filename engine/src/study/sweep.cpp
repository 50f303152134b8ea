#include "engine/sweep.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "engine/levers.h"
#include "study/latin_hypercube.h"

namespace firebreak {
namespace {

using Issues = std::vector<Issue>;

void append(Issues& issues, const Issues& more) {
  issues.insert(issues.end(), more.begin(), more.end());
}

Issue issueAt(const SweepAxis& axis, const char* rule, std::string found, std::string expected) {
  return {.pointer = axis.path, .rule = rule, .found = std::move(found), .expected = std::move(expected)};
}

// What setting says of a value that the parameter never takes; its neighbours may narrow it further, at the point.
void checkValue(const Scenario& scenario, const SweepAxis& axis, const Parameter& parameter, double value,
                Issues& issues) {
  const bool fits = std::isfinite(value) && value >= parameter.minimum && value <= parameter.maximum &&
                    (!parameter.whole || value == std::floor(value));
  if (fits) return;
  Scenario trial = scenario;
  const Result<double> refused = setParameter(trial, axis.path, value);
  if (!refused) append(issues, refused.issues());
}

double gridValue(const SweepAxis& axis, int step) {
  if (step == 0) return axis.from;
  if (step == axis.steps - 1) return axis.to;
  const double value = (axis.from * (axis.steps - 1 - step) + axis.to * step) / (axis.steps - 1);
  // 0.7 and not 0.7000000000000001, where neither the size nor the spacing of the values makes a difference of it.
  const bool coarse = std::fabs(value) < 1000 && axis.to - axis.from > 1e-6 * axis.steps;
  return coarse ? std::floor(value * 1e12 + .5) / 1e12 : value;
}

void checkRange(const Scenario& scenario, const SweepAxis& axis, const Parameter& parameter, Issues& issues) {
  checkValue(scenario, axis, parameter, axis.from, issues);
  checkValue(scenario, axis, parameter, axis.to, issues);
  if (!(axis.from < axis.to)) issues.push_back(issueAt(axis, "empty-range", "FROM not below TO", "FROM below TO"));
}

// The first only: a range that misses one whole number misses many.
void checkSteps(const SweepAxis& axis, const Parameter& parameter, Issues& issues) {
  if (axis.steps < 2 || static_cast<std::size_t>(axis.steps) > SweepDesign::mostPoints) {
    issues.push_back(issueAt(axis, "empty-range", std::to_string(axis.steps) + " values", "2 to 1000000 values"));
    return;
  }
  for (int step = 0; parameter.whole && step < axis.steps; ++step) {
    const double value = gridValue(axis, step);
    if (value == std::floor(value)) continue;
    issues.push_back(issueAt(axis, "not-whole", std::to_string(axis.steps) + " values that are not all whole",
                             "a number of values that falls on whole numbers"));
    return;
  }
}

void checkAxis(const Scenario& scenario, const SweepAxis& axis, bool latin, Issues& issues) {
  const Result<ParameterAddress> address = findParameter(scenario, axis.path);
  if (!address) return append(issues, address.issues());
  const Parameter& parameter = *address->parameter;
  if (!axis.values.empty()) {
    for (const double value : axis.values)
      checkValue(scenario, axis, parameter, value, issues);
    if (latin) issues.push_back(issueAt(axis, "needs-range", "a list", "a range FROM:TO for a Latin hypercube"));
    return;
  }
  const std::size_t before = issues.size();
  checkRange(scenario, axis, parameter, issues);
  if (!latin && issues.size() == before) checkSteps(axis, parameter, issues);
}

Issues checkAxes(const Scenario& scenario, const std::vector<SweepAxis>& axes, bool latin) {
  if (axes.empty()) return {{.rule = "no-axes", .found = "nothing to sweep", .expected = "one parameter or more"}};
  if (axes.size() > SweepDesign::mostAxes)
    return {{.rule = "too-many-axes",
             .found = std::to_string(axes.size()),
             .expected = "at most " + std::to_string(SweepDesign::mostAxes) + " parameters"}};
  Issues issues;
  for (std::size_t a = 0; a < axes.size(); ++a) {
    checkAxis(scenario, axes[a], latin, issues);
    for (std::size_t b = 0; b < a; ++b)
      if (axes[b].path == axes[a].path)
        issues.push_back(issueAt(axes[a], "repeated-axis", "the same parameter twice", "each parameter once"));
  }
  return issues;
}

Issue tooManyPoints(std::string found) {
  return {.rule = "too-many-points",
          .found = std::move(found),
          .expected = "1 to " + std::to_string(SweepDesign::mostPoints) + " points"};
}

// share in [0,1] of the way through the range.
double rangeValue(const SweepAxis& axis, bool whole, double share) {
  if (!whole) return std::min(axis.from + (axis.to - axis.from) * share, axis.to);
  return std::min(std::floor(axis.from + (axis.to - axis.from + 1) * share), axis.to);
}

std::vector<double> latinValues(const SweepAxis& axis, bool whole, const DesignDraws& draws, std::size_t column,
                                std::size_t points) {
  std::vector<double> values = latinShares(draws, column, points);
  for (double& value : values)
    value = rangeValue(axis, whole, value);
  return values;
}

}  // namespace

Result<SweepDesign> SweepDesign::grid(const Scenario& scenario, std::vector<SweepAxis> axes) {
  Issues issues = checkAxes(scenario, axes, false);
  if (!issues.empty()) return issues;
  std::uint64_t points = 1;
  for (const SweepAxis& axis : axes) {
    points *= axis.values.empty() ? static_cast<std::uint64_t>(axis.steps) : axis.values.size();
    if (points > mostPoints) return tooManyPoints("more than " + std::to_string(mostPoints));
  }
  SweepDesign design(std::move(axes), static_cast<std::size_t>(points));
  for (const SweepAxis& axis : design.axes_) {
    std::vector<double>& values = design.values_.emplace_back(axis.values);
    for (int step = 0; axis.values.empty() && step < axis.steps; ++step)
      values.push_back(gridValue(axis, step));
  }
  return design;
}

Result<SweepDesign> SweepDesign::latin(const Scenario& scenario, std::vector<SweepAxis> axes, std::size_t points,
                                       std::uint64_t seed) {
  Issues issues = checkAxes(scenario, axes, true);
  if (points < 1 || points > mostPoints) issues.push_back(tooManyPoints(std::to_string(points)));
  if (!issues.empty()) return issues;

  SweepDesign design(std::move(axes), points);
  design.latin_ = true;
  const DesignDraws draws(seed, DesignPurpose::sweep);
  for (std::size_t a = 0; a < design.axes_.size(); ++a) {
    const bool whole = findParameter(scenario, design.axes_[a].path)->parameter->whole;
    design.values_.push_back(latinValues(design.axes_[a], whole, draws, a, points));
  }
  return design;
}

double SweepDesign::value(std::size_t point, std::size_t axis) const {
  if (latin_) return values_[axis][point];
  std::size_t block = 1;
  for (std::size_t later = axis + 1; later < values_.size(); ++later)
    block *= values_[later].size();
  return values_[axis][point / block % values_[axis].size()];
}

Result<Scenario> SweepDesign::at(const Scenario& scenario, std::size_t point) const {
  std::vector<LeverSetting> settings;
  for (std::size_t axis = 0; axis < axes_.size(); ++axis)
    settings.push_back({axes_[axis].path, value(point, axis)});
  return withSettings(scenario, settings);
}

}  // namespace firebreak
