#pragma once
// Two thresholds against each other: at every point of a grid the share of futures that reach a rung, and the
// escalation number there, so that the line can be drawn on which it is 1.

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/ensemble.h"
#include "engine/experiment.h"
#include "engine/levers.h"

namespace firebreak {

struct ThresholdAxis {
  std::string path;
  double from = 0, to = 1;  // closed; from < to
  int points = 2;           // evenly spaced, both ends among them
  bool whole = false;       // values are rounded; then at most one point a whole number

  double value(int point) const;
  double valueBetween(double position) const;  // position: 0…points − 1, anywhere between points
  double position(double value) const;         // the inverse, held within 0…points − 1
};

// Over leverRange() of the parameter, which must exist, or over another range within the parameter's own.
ThresholdAxis mapAxis(const Scenario& scenario, std::string_view path, int points);
ThresholdAxis mapAxis(const Scenario& scenario, const LeverRange& range, int points);

struct MapPosition {
  double x = 0, y = 0;
};

struct Contour {
  std::vector<MapPosition> points;  // two or more; the higher side is on the left as x grows to the right and y upward
  bool closed = false;              // then the first point follows the last
};

// Where a field on a grid, row by row, has this level (marching squares, linear along the edges; at a saddle the mean
// of the four corners decides). Positions in columns and rows. Squares with a corner that is not finite are left out.
std::vector<Contour> contourLines(std::span<const double> values, int columns, int rows, double level);

// Coarse points come first, so that there is a picture early; each is made ready, with its E, when its runs are asked
// for.
class ThresholdMap : public Experiment {
 public:
  struct Options {
    std::uint64_t seed = 1;
    std::uint32_t runs = 100;  // a point
    std::uint32_t runsPerTicket = 50;
    WatchedTie watch = {};             // whose rungs; −1: the highest of all ties
    std::vector<double> tension = {};  // per tie, as in WorldState, for E; empty: that of the start
  };
  // scenario: sound; x, y: made by mapAxis(), of different parameters, 2 or more points each.
  ThresholdMap(const Scenario& scenario, ThresholdAxis x, ThresholdAxis y, const Options& options);
  ~ThresholdMap() override;

  std::optional<RunsWanted> next() override;
  void take(std::size_t ticket, std::span<const Outcomes> runs) override;
  bool done() const override;
  std::size_t runsTaken() const override;
  std::size_t runsPlanned() const override;

  const ThresholdAxis& x() const;
  const ThresholdAxis& y() const;
  bool possible(int column, int row) const;  // false: it was found that both cannot be set at once
  bool known(int column, int row) const;     // all its runs are in
  // Of a point that is known.
  Moments share(int column, int row, int rung) const;  // of runs that reach the rung or a higher one
  Moments outcome(int column, int row, std::size_t name) const;
  // Latent E at the start of a run (docs/model.md 7), or at Options::tension; NaN where not possible or not ready.
  double escalation(int column, int row) const;

  // Row by row, for contourLines() and for colour. Points that are not known yet lie between their known neighbours;
  // NaN where there are none or where a point is not possible.
  std::vector<double> shares(int rung) const;
  std::vector<double> outcomes(std::size_t name) const;
  std::vector<double> escalations() const;
  // contourLines() in the values of the axes.
  std::vector<Contour> contours(std::span<const double> field, double level) const;

 private:
  struct Content;
  std::unique_ptr<Content> content_;
};

}  // namespace firebreak
