#pragma once
// "Where futures stop": on which rung the runs of baseline and variant have their highest point, and how the two differ
// run by run, as they share their luck. Pure data.

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "web/views/axis_scale.h"
#include "web/views/scene.h"

namespace firebreak::web {

enum class StopsOf { tie, all };  // the highest rung of the selected tie, or of all ties

struct StopRow {
  int rung = 0;
  std::string name;           // "Target"
  double was = 0, now = 0;    // share of futures, 0–1
  Moments share;              // of now
  Moments change;             // now − was over the futures that both have, run by run
  std::uint32_t futures = 0;  // of the variant, that stop here
};

struct StopsView {
  bool compared = false;                // the scenario is changed: was and change mean something
  std::string whose;                    // "Arden toward Boreas", "all ties"
  int horizon = 0;                      // days
  std::array<StopRow, rungCount> rows;  // by rung
  AxisScale axis;                       // per cent
  // Of the futures that both have: those whose highest rung is lower, the same, higher than before; shares.
  double lower = 0, same = 0, higher = 0;
  int runs = 0, baselineRuns = 0, paired = 0, goal = 1;
};

StopsView stopsView(const Scene& scene, StopsOf of);

// Numbers of the first `most` runs of the variant whose highest rung is `rung`.
std::vector<std::uint32_t> runsThatStop(const Scene& scene, StopsOf of, int rung, std::size_t most);

}  // namespace firebreak::web
