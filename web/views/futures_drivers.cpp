#include "web/views/futures_drivers.h"

#include <algorithm>

namespace firebreak::web {
namespace {

constexpr int steps = 4;  // of an axis

// Of both ends of all bars with their intervals.
AxisScale tornadoAxis(const DriversView& view) {
  double low = view.now.mean, high = view.now.mean;
  for (const TornadoRow& row : view.tornado)
    for (const Moments& end : {row.bar.atLow, row.bar.atHigh}) {
      if (row.bar.runs == 0) continue;
      low = std::min(low, end.mean - halfInterval(end));
      high = std::max(high, end.mean + halfInterval(end));
    }
  const bool share = view.words.kind == OutcomeKind::share;
  low = std::max(low, 0.0);
  if (share) high = std::min(high, 1.0);
  return roundScale(axisValue(view.words, low), axisValue(view.words, std::max(high, low + (share ? .02 : .1))), steps);
}

AxisScale morrisAxis(const DriversView& view) {
  double high = 0;
  for (const MorrisRow& row : view.morris)
    high = std::max({high, row.effect.absolute.mean + halfInterval(row.effect.absolute), row.effect.deviation});
  return roundScale(0, axisValue(view.words, std::max(high, .01)), steps);
}

void fillTornado(DriversView& view, const Scene& scene, const Tornado& study) {
  view.now = study.now(view.outcome);
  view.taken = study.runsTaken();
  view.planned = study.runsPlanned();
  for (const TornadoBar& bar : study.bars(view.outcome))
    view.tornado.push_back({.lever = leverNamed(scene, bar.lever.path), .bar = bar});
  view.axis = tornadoAxis(view);
}

void fillMorris(DriversView& view, const Scene& scene, const MorrisScreening& study) {
  view.taken = study.runsTaken();
  view.planned = study.runsPlanned();
  view.trajectories = study.trajectories();
  if (view.trajectories == 0) return;
  for (const MorrisEffect& effect : study.effects(view.outcome))
    view.morris.push_back({.lever = leverNamed(scene, effect.lever.path), .effect = effect});
  view.axis = morrisAxis(view);
}

void fillCurve(DriversView& view, const Scene& scene, const LeverSweep& study) {
  SweepCurve& curve = view.curve;
  view.swept = true;
  view.now = study.now(view.outcome);
  view.taken = study.runsTaken();
  view.planned = study.runsPlanned();
  curve.lever = leverNamed(scene, study.lever().path);
  curve.now = valueAt(scene.scenario, *findParameter(scene.scenario, study.lever().path));
  double low = view.now.mean, high = view.now.mean;
  for (const SweepPoint& point : study.curve(view.outcome)) {
    if (point.runs == 0) continue;
    curve.points.push_back(point);
    low = std::min(low, point.mean.mean - halfInterval(point.mean));
    high = std::max(high, point.mean.mean + halfInterval(point.mean));
  }
  const bool share = view.words.kind == OutcomeKind::share;
  curve.x = tightScale(study.lever().low, study.lever().high, 5);
  curve.y = roundScale(axisValue(view.words, std::max(0.0, low)),
                       axisValue(view.words, std::max(high, low + (share ? .02 : .1))), steps);
}

}  // namespace

LeverName leverNamed(const Scene& scene, std::string_view path) {
  const ParameterAddress address = *findParameter(scene.scenario, path);
  LeverName name{.path = std::string(path), .label = labelOf(scene.scenario, address), .parameter = address.parameter};
  if (address.first >= 0 && address.first != scene.look.tieActor)
    name.label += ", " + scene.scenario.actors[static_cast<std::size_t>(address.first)].name;
  const auto before = findParameter(scene.baseline, path);
  name.changed = before && valueAt(scene.baseline, *before) != valueAt(scene.scenario, address);
  return name;
}

DriversView driversView(const Scene& scene, const FuturesDesk& desk) {
  DriversView view;
  view.method = desk.choice().method;
  view.outcome = desk.outcome();
  view.words = outcomeWords(view.outcome);
  const auto exists = [&](const LeverSweep& study) { return findParameter(scene.scenario, study.lever().path).ok(); };
  if (!desk.choice().sweep.empty() && desk.sweep() && exists(*desk.sweep())) {
    fillCurve(view, scene, *desk.sweep());
  } else if (view.method == SensitivityMethod::oneAtATime && desk.tornado()) {
    view.stale = desk.tornadoStale();
    fillTornado(view, scene, *desk.tornado());
  } else if (view.method == SensitivityMethod::morris && desk.morris()) {
    view.stale = desk.morrisStale();
    fillMorris(view, scene, *desk.morris());
  }
  return view;
}

}  // namespace firebreak::web
