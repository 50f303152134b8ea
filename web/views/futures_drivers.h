#pragma once
// "What matters most": what each lever does to an outcome, one at a time or over the whole space of levers, and one
// lever over its range. Pure data.

#include <string>
#include <vector>

#include "web/session/futures_desk.h"
#include "web/views/axis_scale.h"
#include "web/views/outcome_words.h"
#include "web/views/scene.h"

namespace firebreak::web {

struct LeverName {
  std::string path;
  std::string label;  // "Hotline quality", "Stealth, Nightjar"
  const Parameter* parameter = nullptr;
  bool changed = false;  // differs from the scenario as loaded
};

// Without the owner's name where it is the actor that is looked at, or nobody. The path must exist.
LeverName leverNamed(const Scene& scene, std::string_view path);

struct TornadoRow {
  LeverName lever;
  TornadoBar bar;
};

struct MorrisRow {
  LeverName lever;
  MorrisEffect effect;
};

struct SweepCurve {
  LeverName lever;
  double now = 0;  // where the lever stands
  std::vector<SweepPoint> points;
  AxisScale x, y;  // y: per cent for a share
};

struct DriversView {
  SensitivityMethod method = SensitivityMethod::oneAtATime;
  std::size_t outcome = 0;
  OutcomeWords words;
  Moments now;  // of the scenario as it stands
  std::vector<TornadoRow> tornado;
  std::vector<MorrisRow> morris;
  AxisScale axis;      // of the bars: per cent for a share
  bool swept = false;  // a lever is swept: then curve
  SweepCurve curve;
  std::size_t taken = 0, planned = 0;  // runs of what is shown
  bool stale = false;                  // of the scenario before the last change
  std::uint32_t trajectories = 0;      // of Morris
};

DriversView driversView(const Scene& scene, const FuturesDesk& desk);

// On the axis of a view: per cent of a share, else as it is.
inline double axisValue(const OutcomeWords& words, double value) {
  return words.kind == OutcomeKind::share ? value * 100 : value;
}

}  // namespace firebreak::web
