#pragma once
// The strip over the futures: what the baseline and the change are, and how many futures there are of each. Pure data.

#include <string>
#include <vector>

#include "web/views/scene.h"

namespace firebreak::web {

struct ChangedLever {
  std::string label;  // "Red line, rung 3", "Stealth, Nightjar"
  const Parameter* parameter = nullptr;
  double before = 0, now = 0;
};

struct FuturesHeadView {
  std::string title;  // of the scenario
  bool compared = false;
  std::string partner = "Baseline";  // name of what it is compared with
  std::vector<ChangedLever> changed;
  int runs = 0, baselineRuns = 0, goal = 1;
};

FuturesHeadView futuresHeadView(const Scene& scene, const std::vector<std::string>& changedPaths);

}  // namespace firebreak::web
