#pragma once
// What a person asked the futures screen to find out. Not part of history: what is asked does not change a run.

#include <string>
#include <vector>

namespace firebreak::web {

enum class SensitivityMethod { oneAtATime, morris };

struct FuturesChoice {
  std::string outcome = "reachedRung5";  // of outcomeNames(), for "What matters most"
  SensitivityMethod method = SensitivityMethod::oneAtATime;
  std::string sweep;       // path of the lever that is swept; "" none
  std::string mapX, mapY;  // paths of the map's axes; "" the ones that are proposed
  // The search for thresholds: two outcomes to be made small, the mean of the first at most `ceiling` (0–1 for a
  // share), over these levers; none: the first of those that are proposed.
  std::string first = "reachedRung5", second = "attempts";
  double ceiling = 0.05;
  std::vector<std::string> searchLevers;
  bool searching = false;
};

}  // namespace firebreak::web
