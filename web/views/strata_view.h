#pragma once
// "Rung, share of futures": up to today the rung that was held, after today the share of futures at each rung.

#include <array>
#include <string>
#include <vector>

#include "web/views/scene.h"

namespace firebreak::web {

struct StrataStretch {
  int rung = 0;
  int first = 0, last = 0;  // days, both included
};

struct StrataView {
  double day = 0;
  int today = 0, horizon = 1;
  bool playing = false;
  std::string startDate;
  std::string actor, toward;                // names of the tie that is watched
  std::vector<StrataStretch> past;          // of the run on the screen, up to today
  std::vector<StrataStretch> baselinePast;  // empty if nothing was changed
  // Day by day from today on: [0] is today and certain; shares 0–1 that sum to 1. Empty: no estimate yet.
  std::vector<std::array<float, rungCount>> future;
  int runs = 0, goal = Futures::goalFromToday;

  // The standing measure of a bad future: the share at rung 5 or above, on the day when it is largest.
  static constexpr int badRung = 5;
  int badDay = -1;  // -1: no estimate, or no day left
  double badShare = 0;
  bool badNow = false;  // the tie is there today: badDay is the last day then
};

StrataView strataView(const Scene& scene);

}  // namespace firebreak::web
