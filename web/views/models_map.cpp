#include "web/views/models_map.h"

#include <algorithm>

namespace firebreak::web {
namespace {

constexpr int side = ModelMap::side, ticks = 5;

// Of all stretches of a region in its rows, the widest that has most of the region above and below it: its own length,
// or the height of the region at its middle, whichever is less; of equals the first from below.
void placeLabel(const ModelMap& map, ModelRegion& region) {
  const auto is = [&](int column, int row) { return map.numberAt(column, row) == region.number; };
  double best = 0;
  for (int row = 0; row < side; ++row) {
    for (int from = 0; from < side; ++from) {
      if (!is(from, row)) continue;
      int to = from;
      while (to + 1 < side && is(to + 1, row))
        ++to;
      const int middle = (from + to) / 2;
      int below = row, above = row;
      while (below > 0 && is(middle, below - 1))
        --below;
      while (above + 1 < side && is(middle, above + 1))
        ++above;
      const double width = to - from + 1, height = 2 * std::min(row - below, above - row) + 1;
      const double room = std::min(width, height * 3) + 0.01 * height;
      if (room > best) {
        best = room;
        region.labelX = (from + to + 1) / 2.0 / side;
        region.labelY = (row + 0.5) / side;
        region.labelWidth = width / side;
      }
      from = to;
    }
  }
}

}  // namespace

ModelMap modelMap(const ModelDesk& desk) {
  const RegionMap& source = desk.map();
  ModelMap map;
  map.xAxis = source.x();
  map.yAxis = source.y();
  map.x = tightScale(map.xAxis.low, map.xAxis.high, ticks);
  map.y = tightScale(map.yAxis.low, map.yAxis.high, ticks);
  map.pointX = map.xAxis.shareOf(desk.values()[map.xAxis.parameter]);
  map.pointY = map.yAxis.shareOf(desk.values()[map.yAxis.parameter]);
  map.known = source.cellsKnown();

  for (const std::string& verdict : source.verdicts())
    map.regions.push_back({.verdict = verdict, .number = static_cast<int>(map.regions.size()) + 1});
  map.regions.push_back({.verdict = {}, .number = 0});
  for (int row = 0; row < side; ++row)
    for (int column = 0; column < side; ++column) {
      const std::uint8_t code = source.at(column, row);
      const int number = code == RegionMap::unknown ? -1 : code == RegionMap::impossible ? 0 : code + 1;
      map.cells.push_back(number);
      if (number < 0) continue;
      ModelRegion& region = number == 0 ? map.regions.back() : map.regions[static_cast<std::size_t>(number - 1)];
      region.share += 1.0 / (side * side);
    }
  // What the present settings give is known exactly, whatever its cell says.
  for (ModelRegion& region : map.regions) {
    region.here =
        desk.issues().empty() ? region.verdict == desk.result().verdict && region.number > 0 : region.number == 0;
    placeLabel(map, region);
  }
  std::erase_if(map.regions, [](const ModelRegion& region) { return region.share == 0; });
  return map;
}

}  // namespace firebreak::web
