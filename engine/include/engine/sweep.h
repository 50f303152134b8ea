#pragma once
// Designs: which points of the space of assumptions a sweep visits. A grid takes every combination of the values of its
// axes; a Latin hypercube cuts each range into as many strata as it has points and visits every stratum of every axis
// once (McKay, Beckman and Conover 1979). A design is known before anything runs, so that points can be shared out.

#include <cstdint>
#include <string>
#include <vector>

#include "engine/registry.h"

namespace firebreak {

// One parameter and where it goes: a list of values, or a range.
struct SweepAxis {
  std::string path;
  std::vector<double> values = {};  // a list; empty: the range
  double from = 0, to = 0;          // closed range, from < to, both within the parameter's own
  int steps = 0;                    // how many values a grid takes from the range, both ends among them: 2 or more
};

class SweepDesign {
 public:
  static constexpr std::size_t mostPoints = 1000000, mostAxes = 64;

  // All that is wrong, axis by axis: "unknown-parameter", "out-of-range", "not-whole", "not-finite", "empty-range",
  // "repeated-axis", "no-axes", "too-many-axes", "too-many-points".
  // Point 0 has the first value of every axis; the last axis changes fastest.
  static Result<SweepDesign> grid(const Scenario& scenario, std::vector<SweepAxis> axes);
  // Ranges only ("needs-range"); a parameter of whole numbers gets each with the same chance. points: 1 to mostPoints.
  // The same for the same seed, axes and points; its draws are not those of any run.
  static Result<SweepDesign> latin(const Scenario& scenario, std::vector<SweepAxis> axes, std::size_t points,
                                   std::uint64_t seed);

  const std::vector<SweepAxis>& axes() const { return axes_; }
  std::size_t points() const { return points_; }
  double value(std::size_t point, std::size_t axis) const;

  // The scenario at a point. Whichever order of setting keeps a ladder in order is found; what no order allows, or what
  // setting another axis would move again (weights of one coalition), is refused.
  Result<Scenario> at(const Scenario& scenario, std::size_t point) const;

 private:
  SweepDesign(std::vector<SweepAxis> axes, std::size_t points) : axes_(std::move(axes)), points_(points) {}

  std::vector<SweepAxis> axes_;
  std::vector<std::vector<double>> values_;  // by axis: those of a grid in order; those of a hypercube by point
  std::size_t points_;
  bool latin_ = false;
};

}  // namespace firebreak
