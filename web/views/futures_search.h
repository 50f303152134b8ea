#pragma once
// The search for thresholds: which settings of some levers serve two ends best. Pure data.

#include <optional>
#include <string>
#include <vector>

#include "web/session/futures_desk.h"
#include "web/views/axis_scale.h"
#include "web/views/futures_drivers.h"
#include "web/views/scene.h"

namespace firebreak::web {

struct SearchLever {
  LeverName lever;
  bool moved = false;  // the search may move it
};

struct SearchSetting {
  LeverName lever;
  double value = 0;
};

struct FrontPoint {
  Moments first, second;
  std::vector<SearchSetting> settings;
  std::optional<Moments> firstAgain = {}, secondAgain = {};  // over runs that the search has not seen; at its end
  bool here = false;                                         // the scenario stands there
};

struct SearchView {
  OutcomeWords first, second;
  double ceiling = 0;
  std::vector<SearchLever> levers;
  bool begun = false;  // something was searched for
  bool running = false;
  bool done = false, stale = false;
  std::uint32_t generation = 0, generations = 0;
  std::size_t taken = 0, planned = 0;
  std::vector<FrontPoint> front;  // by the first outcome, from small to large
  std::vector<std::pair<double, double>> tried;
  bool nowKnown = false;
  Moments nowFirst, nowSecond;
  AxisScale x, y;  // per cent for a share
};

SearchView searchView(const Scene& scene, const FuturesDesk& desk);

}  // namespace firebreak::web
