#pragma once
// The map of two thresholds: at every point the share of futures that reach a rung, its contours, the line on which the
// escalation number is 1, and where the scenario stands and stood. Pure data; positions are shares of the map.

#include <string>
#include <vector>

#include "web/session/futures_desk.h"
#include "web/views/axis_scale.h"
#include "web/views/futures_drivers.h"
#include "web/views/scene.h"

namespace firebreak::web {

// What takes time to work out from the runs: made again only when there are more of them.
struct ThresholdField {
  struct Line {
    double level = 0;                 // share 0–1
    std::vector<MapPosition> points;  // shares of the map
  };
  int columns = 0, rows = 0;
  std::vector<double> shares;  // row by row from below, smoothed over neighbours; NaN: not known, or not possible
  std::vector<Line> contours;
  std::vector<Line> tipping;  // E = 1
  double most = 0;            // end of the colour ramp: a multiple of a fifth
};

// All points of the map share the luck of its few runs, and with it their error: its shares are scaled by how much the
// many futures of the baseline differ from their own first few (a ratio estimate). 1: not at all.
double luckOfFirst(const Ensemble* baseline, std::uint32_t runs, int rung);

ThresholdField thresholdField(const ThresholdMap& map, int rung, double scale = 1);

struct ThresholdSide {
  LeverName lever;
  double from = 0, to = 1;
  AxisScale scale;
  double now = 0, before = 0;  // where the lever stands, and stood
  double nowShare = 0, beforeShare = 0;

  double valueAt(double share) const { return from + share * (to - from); }
  double shareOf(double value) const { return (value - from) / (to - from); }
};

struct ThresholdsView {
  static constexpr int rung = 5;
  bool mapped = false;  // otherwise nothing is known yet
  ThresholdSide x, y;
  bool moved = false;  // the scenario stands elsewhere on the map than as loaded
  bool compared = false;
  std::string partner;  // name of what it is compared with
  Moments now, before;  // share of futures that reach the rung, of the ensembles
  std::size_t taken = 0, planned = 0;
  bool stale = false;
};

ThresholdsView thresholdsView(const Scene& scene, const FuturesDesk& desk);

}  // namespace firebreak::web
