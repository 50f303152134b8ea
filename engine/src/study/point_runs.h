#pragma once
// The runs of the points of a study, in whatever order they come: the same n runs of the seed at every point, in
// tickets of a handful.

#include <memory>
#include <span>
#include <vector>

#include "engine/ensemble.h"
#include "engine/experiment.h"

namespace firebreak {

class PointRuns {
 public:
  // Columns: the outcomes by name, then the peak of the watched tie. Only those that are kept can be asked for.
  static std::size_t peakColumn() { return outcomeNames().size(); }

  struct Plan {
    std::uint64_t seed = 1;
    std::uint32_t runs = 1, perTicket = 1;
    std::uint32_t first = 0;                 // number of the first run
    std::ptrdiff_t tie = -1;                 // whose peak; −1: the highest of all ties
    std::vector<std::size_t> outcomes = {};  // that are kept, by name; empty: all
  };
  explicit PointRuns(const Plan& plan);

  std::size_t add(std::shared_ptr<const Scenario> scenario);  // the number of the point
  std::size_t points() const { return points_.size(); }
  std::size_t ticketsOfPoint() const { return perPoint_; }

  // Ticket number `part` of the point; each once. The scenario is let go with the last.
  RunsWanted want(std::size_t point, std::size_t part);
  // The next ticket in the order of points, or of parts first and points second.
  std::optional<RunsWanted> nextByPoint();
  std::optional<RunsWanted> nextByPart();

  std::size_t take(std::size_t ticket, std::span<const Outcomes> runs);  // the point
  bool whole(std::size_t point) const { return points_[point].taken == plan_.runs; }
  std::size_t runsTaken() const { return runsTaken_; }

  // Of the runs from the first on without a gap.
  std::span<const double> values(std::size_t point, std::size_t column) const;
  Moments mean(std::size_t point, std::size_t column) const;
  // to − from, run by run, of the runs that both have; how many.
  Moments change(std::size_t from, std::size_t to, std::size_t column) const;
  std::uint32_t shared(std::size_t from, std::size_t to) const;
  void release(std::size_t point);  // its values are not needed any more

 private:
  struct Point {
    std::shared_ptr<const Scenario> scenario;
    std::size_t partsWanted = 0;
    std::vector<char> partsTaken;
    std::uint32_t taken = 0, known = 0;  // runs; known: without a gap
    std::vector<double> values;          // kept column × runs
  };
  std::uint32_t runsOfPart(std::size_t part) const;
  double valueOf(const Outcomes& run, std::size_t column) const;

  Plan plan_;
  std::vector<std::size_t> kept_, placeOf_;  // columns; by column: its place among them
  std::size_t perPoint_;
  std::vector<Point> points_;
  std::size_t nextPoint_ = 0, nextPart_ = 0, runsTaken_ = 0;
};

}  // namespace firebreak
