#include "web/views/strata_view.h"

#include <algorithm>

namespace firebreak::web {
namespace {

std::size_t at(int index) {
  return static_cast<std::size_t>(index);
}

const WorldState& evening(const Trace& trace, int day) {
  return trace.states[std::min(at(day + 1), trace.states.size() - 1)];
}

std::vector<StrataStretch> stretches(const Trace& trace, std::size_t tie, int today) {
  std::vector<StrataStretch> all;
  for (int day = 0; day <= today; ++day) {
    const int rung = evening(trace, day).posture[tie];
    if (all.empty() || all.back().rung != rung) all.push_back({.rung = rung, .first = day, .last = day});
    all.back().last = day;
  }
  return all;
}

std::vector<std::array<float, rungCount>> futureOf(const Scene& scene, int rungNow, int horizon) {
  std::vector<std::array<float, rungCount>> future(1);
  future[0] = {};
  future[0][at(rungNow)] = 1;
  for (int day = scene.day() + 1; day < horizon; ++day) {
    std::array<float, rungCount> shares = {};
    float sum = 0;
    for (int rung = 0; rung < rungCount; ++rung)
      sum += shares[at(rung)] = static_cast<float>(scene.futures.dayShare(day, rung));
    if (sum < 0.5F) return {};  // no run has got so far yet
    future.push_back(shares);
  }
  return future.size() > 1 ? future : std::vector<std::array<float, rungCount>>{};
}

double shareAtOrAbove(const std::array<float, rungCount>& shares, int rung) {
  double sum = 0;
  for (int r = rung; r < rungCount; ++r)
    sum += static_cast<double>(shares[at(r)]);
  return sum;
}

void findBadDay(StrataView& view) {
  for (std::size_t i = 1; i < view.future.size(); ++i) {
    const double share = shareAtOrAbove(view.future[i], StrataView::badRung);
    const bool worse = view.badDay < 0 || share > view.badShare;
    if (!worse && !view.badNow) continue;
    view.badDay = view.today + static_cast<int>(i);
    view.badShare = share;
  }
}

}  // namespace

StrataView strataView(const Scene& scene) {
  const Look& look = scene.look;
  const std::size_t tie = scene.scenario.tieIndex(look.tieActor, look.tieToward);
  StrataView view;
  view.day = look.day;
  view.today = look.wholeDay();
  view.horizon = scene.scenario.horizon();
  view.playing = look.playing;
  view.startDate = scene.scenario.startDate;
  view.actor = scene.scenario.actors[at(look.tieActor)].name;
  view.toward = scene.scenario.actors[at(look.tieToward)].name;
  view.past = stretches(scene.trace, tie, view.today);
  if (scene.anyChange) view.baselinePast = stretches(scene.baselineTrace, tie, view.today);
  view.runs = scene.futures.runsFromToday();
  view.badNow = view.past.back().rung >= StrataView::badRung;
  view.future = futureOf(scene, view.past.back().rung, view.horizon);
  findBadDay(view);
  return view;
}

}  // namespace firebreak::web
