#include "web/views/moment_view.h"

#include <algorithm>
#include <cmath>

namespace firebreak::web {

std::array<double, EscalationReading::barCount> escalationBars(double escalationNumber) {
  std::array<double, EscalationReading::barCount> bars = {};
  double height = 0.42;
  for (double& bar : bars) {
    bar = std::min(1.0, height);
    height *= std::max(0.0, escalationNumber);
  }
  return bars;
}

MomentView momentView(const Scene& scene, Surroundings around) {
  MomentView view;
  view.screen = scene.look.screen;
  view.comparing = scene.look.compare != CompareMode::off;
  view.scenarioId = scene.scenario.id;
  view.title = scene.scenario.title;
  view.around = std::move(around);
  view.day = scene.day();
  view.days = scene.scenario.horizon();
  view.startDate = scene.scenario.startDate;
  view.playing = scene.look.playing;
  view.speed = scene.look.daysPerSecond;
  view.seed = scene.trace.seed;
  view.run = scene.trace.run;
  view.signature = scene.trace.signature;

  EscalationReading& reading = view.escalation;
  reading.now = scene.escalation.now;
  reading.latent = scene.escalation.latent;
  reading.before = scene.baselineEscalation.now;
  // As it is printed: a change that cannot be read is not announced.
  reading.changed = scene.anyChange && std::round(reading.now * 100) != std::round(reading.before * 100);
  reading.word = escalationWord(reading.now);
  reading.bars = escalationBars(reading.now);
  reading.baselineBars = escalationBars(reading.before);
  return view;
}

}  // namespace firebreak::web
