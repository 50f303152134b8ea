// The share of futures at each rung, day by day as strata, and on the chosen day as figures.
#include <algorithm>
#include <array>
#include <string>

#include "web/panels/futures_spread_frame.h"
#include "web/panels/map_marks.h"
#include "web/ui/format.h"

namespace firebreak::web {
namespace {

// edge[r]: lower edge of rung r.
using Edges = std::array<std::vector<Point>, rungCount + 1>;

Edges edgesOf(const SpreadFrame& frame) {
  Edges edge;
  for (const SpreadDay& day : frame.side.days) {
    double below = 0;
    for (std::size_t r = 0; r <= rungCount; ++r) {
      edge[r].emplace_back(frame.x(day.day), frame.y(std::min(100.0, below * 100)));
      if (r < rungCount) below += day.rungs[r];
    }
  }
  return edge;
}

void drawStrata(const SpreadFrame& frame) {
  const Edges edge = edgesOf(frame);
  if (edge[0].size() < 2) return;
  for (std::size_t r = 0; r < rungCount; ++r)
    frame.canvas.shapes.ribbon(edge[r + 1], edge[r], frame.palette().rung[r]);
  for (std::size_t r = 1; r < rungCount; ++r)
    frame.canvas.shapes.polyline(edge[r], frame.palette().surface.panel, 1);
}

// The chosen day as one column of rungs, its figures beside it, pushed apart where they would touch.
void drawDay(const SpreadFrame& frame) {
  const Rect& strip = frame.strip;
  const float micro = frame.canvas.theme.type.micro, apart = micro + 3;
  std::vector<std::pair<float, std::size_t>> figures;
  double below = 0;
  for (std::size_t r = 0; r < rungCount; ++r) {
    const double share = frame.side.chosen.rungs[r];
    const float low = frame.y(below * 100), high = frame.y(std::min(100.0, (below + share) * 100));
    below += share;
    if (low - high >= 1)
      rungBar(frame.canvas, static_cast<int>(r), {strip.x, high + 0.5f}, {strip.x + strip.w, low - 0.5f}, 1);
    if (share >= 0.0005) figures.emplace_back((low + high) / 2, r);
  }
  float last = frame.plot.y + frame.plot.h + apart;
  for (auto& [y, rung] : figures)
    last = y = std::min(y, last - apart);
  // What was pushed out above goes back down.
  float highest = frame.plot.y + micro / 2;
  for (auto each = figures.rbegin(); each != figures.rend(); ++each, highest += apart)
    each->first = std::max(each->first, highest);
  for (const auto& [y, rung] : figures)
    textMiddle(frame.canvas, {frame.chosen.x, y},
               std::to_string(rung) + "  " + shareText(frame.side.chosen.rungs[rung]), frame.palette().ink.primary,
               micro, rung >= 5 ? Weight::semibold : Weight::regular);
}

}  // namespace

void drawRungShares(const SpreadFrame& frame) {
  drawStrata(frame);
  drawDay(frame);
}

}  // namespace firebreak::web
