#include "web/views/futures_search.h"

#include <algorithm>

namespace firebreak::web {
namespace {

struct Span {
  double low = 1e300, high = -1e300;
  void take(double value) {
    low = std::min(low, value);
    high = std::max(high, value);
  }
};

void scaleAxes(SearchView& view) {
  Span x, y;
  const auto take = [&](double first, double second) {
    x.take(axisValue(view.first, first));
    y.take(axisValue(view.second, second));
  };
  for (const auto& [first, second] : view.tried)
    take(first, second);
  if (view.nowKnown) take(view.nowFirst.mean, view.nowSecond.mean);
  if (x.low > x.high) return;
  x.take(axisValue(view.first, view.ceiling));
  view.x = roundScale(x.low, x.high, 5);
  view.y = roundScale(y.low, y.high, 5);
}

FrontPoint frontPoint(const Scene& scene, const SearchPoint& point) {
  FrontPoint out{.first = point.first,
                 .second = point.second,
                 .settings = {},
                 .firstAgain = point.firstAgain,
                 .secondAgain = point.secondAgain,
                 .here = true};
  for (const LeverSetting& setting : point.settings) {
    out.settings.push_back({.lever = leverNamed(scene, setting.path), .value = setting.value});
    out.here = out.here && valueAt(scene.scenario, *findParameter(scene.scenario, setting.path)) == setting.value;
  }
  return out;
}

void fillPoints(SearchView& view, const Scene& scene, const ThresholdSearch& search) {
  view.generation = search.generation();
  view.done = search.done();
  view.taken = search.runsTaken();
  view.planned = search.runsPlanned();
  if (view.generation == 0) return;
  view.nowKnown = true;
  view.nowFirst = search.now().first;
  view.nowSecond = search.now().second;
  for (const SearchPoint& point : search.points())
    view.tried.emplace_back(point.first.mean, point.second.mean);
  for (const SearchPoint& point : search.front()) {
    const bool exists = std::all_of(point.settings.begin(), point.settings.end(), [&](const LeverSetting& setting) {
      return findParameter(scene.scenario, setting.path).ok();
    });
    if (exists) view.front.push_back(frontPoint(scene, point));
  }
}

}  // namespace

SearchView searchView(const Scene& scene, const FuturesDesk& desk) {
  SearchView view;
  view.first = outcomeWords(desk.firstOutcome());
  view.second = outcomeWords(desk.secondOutcome());
  view.ceiling = desk.choice().ceiling;
  view.running = desk.choice().searching;
  view.generations = ThresholdSearch::Options{}.generations;
  const std::vector<LeverRange> moved = desk.searchLevers();
  for (const LeverRange& lever : desk.levers()) {
    const bool in =
        std::any_of(moved.begin(), moved.end(), [&](const LeverRange& each) { return each.path == lever.path; });
    view.levers.push_back({.lever = leverNamed(scene, lever.path), .moved = in});
  }
  view.x = view.y = roundScale(0, 100, 5);
  if (const ThresholdSearch* search = desk.search()) {
    view.begun = true;
    view.stale = desk.searchStale();
    fillPoints(view, scene, *search);
    view.running = view.running && !view.done;
  }
  scaleAxes(view);
  return view;
}

}  // namespace firebreak::web
