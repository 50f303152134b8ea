#include "web/views/futures_map.h"

#include <algorithm>
#include <cmath>

namespace firebreak::web {
namespace {

// One pass of a binomial kernel along rows and columns over what is known: contours of a few runs a point would
// otherwise show their luck.
std::vector<double> smoothed(const std::vector<double>& field, int columns, int rows) {
  std::vector<double> out(field.size(), std::nan(""));
  const auto at = [&](int column, int row) -> double {
    const bool inside = column >= 0 && column < columns && row >= 0 && row < rows;
    return inside ? field[static_cast<std::size_t>(row * columns + column)] : std::nan("");
  };
  for (int row = 0; row < rows; ++row)
    for (int column = 0; column < columns; ++column) {
      if (std::isnan(at(column, row))) continue;
      double sum = 0, weights = 0;
      for (int dy = -1; dy <= 1; ++dy)
        for (int dx = -1; dx <= 1; ++dx) {
          const double value = at(column + dx, row + dy), weight = (2 - std::abs(dx)) * (2 - std::abs(dy));
          if (std::isnan(value)) continue;
          sum += weight * value;
          weights += weight;
        }
      out[static_cast<std::size_t>(row * columns + column)] = sum / weights;
    }
  return out;
}

void addLines(std::vector<ThresholdField::Line>& lines, const ThresholdField& field, const std::vector<double>& values,
              double level) {
  for (const Contour& contour : contourLines(values, field.columns, field.rows, level)) {
    ThresholdField::Line line{.level = level, .points = {}};
    for (const MapPosition& point : contour.points)
      line.points.push_back({point.x / (field.columns - 1), point.y / (field.rows - 1)});
    if (contour.closed) line.points.push_back(line.points.front());
    lines.push_back(std::move(line));
  }
}

double stepBetween(double low, double high) {
  const double span = high - low;
  return span < .12 ? .02 : span < .3 ? .05 : span < .7 ? .1 : .2;
}

ThresholdSide sideOf(const Scene& scene, const ThresholdAxis& axis) {
  ThresholdSide side{.lever = leverNamed(scene, axis.path), .from = axis.from, .to = axis.to, .scale = {}};
  side.scale = tightScale(axis.from, axis.to, 5);
  side.now = valueAt(scene.scenario, *findParameter(scene.scenario, axis.path));
  const auto before = findParameter(scene.baseline, axis.path);
  side.before = before ? valueAt(scene.baseline, *before) : side.now;
  side.nowShare = side.shareOf(side.now);
  side.beforeShare = side.shareOf(side.before);
  return side;
}

}  // namespace

double luckOfFirst(const Ensemble* baseline, std::uint32_t runs, int rung) {
  constexpr double fewest = 5;  // of the first runs that reach the rung: below, a ratio says nothing
  if (!baseline || static_cast<std::uint32_t>(baseline->runs()) <= runs) return 1;
  const std::span<const double> peaks = baseline->values(outcomeNamed("peak"));
  const auto reaching = [&](std::size_t count) {
    return static_cast<double>(std::count_if(peaks.begin(), peaks.begin() + static_cast<std::ptrdiff_t>(count),
                                             [&](double peak) { return peak >= rung; }));
  };
  const double first = reaching(runs);
  return first < fewest ? 1 : reaching(peaks.size()) / static_cast<double>(peaks.size()) / (first / runs);
}

ThresholdField thresholdField(const ThresholdMap& map, int rung, double scale) {
  ThresholdField field{.columns = map.x().points, .rows = map.y().points, .shares = {}, .contours = {}, .tipping = {}};
  field.shares = map.shares(rung);
  for (int pass = 0; pass < 2; ++pass)
    field.shares = smoothed(field.shares, field.columns, field.rows);
  double low = 1, high = 0;
  for (double& share : field.shares) {
    if (std::isnan(share)) continue;
    share = std::min(1.0, share * scale);
    low = std::min(low, share);
    high = std::max(high, share);
  }
  field.most = std::max(.2, std::ceil(high * 5 - 1e-9) / 5);
  if (high <= low) return field;
  const double step = stepBetween(low, high);
  for (double level = std::ceil(low / step + .01) * step; level < high - 1e-9; level += step)
    addLines(field.contours, field, field.shares, level);
  addLines(field.tipping, field, map.escalations(), 1);
  return field;
}

ThresholdsView thresholdsView(const Scene& scene, const FuturesDesk& desk) {
  ThresholdsView view;
  view.compared = scene.anyChange;
  view.partner = scene.partner;
  view.now = scene.futures.reach(ThresholdsView::rung);
  view.before = scene.futures.baselineReach(ThresholdsView::rung);
  const ThresholdMap* map = desk.map();
  const auto exists = [&](const ThresholdAxis& axis) { return findParameter(scene.scenario, axis.path).ok(); };
  if (!map || !exists(map->x()) || !exists(map->y())) return view;
  view.mapped = true;
  view.x = sideOf(scene, map->x());
  view.y = sideOf(scene, map->y());
  view.moved = view.x.now != view.x.before || view.y.now != view.y.before;
  view.taken = map->runsTaken();
  view.planned = map->runsPlanned();
  view.stale = desk.mapStale();
  return view;
}

}  // namespace firebreak::web
