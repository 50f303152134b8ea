#include "web/views/futures_spread.h"

#include <algorithm>

namespace firebreak::web {
namespace {

constexpr int mostDays = 160;  // points along a curve

std::size_t at(int index) {
  return static_cast<std::size_t>(index);
}

SpreadDay dayOf(const Ensemble& ensemble, int day) {
  SpreadDay out{.day = day, .tension = fanOf(ensemble.tension(day))};
  const auto rungs = ensemble.day(day);
  for (std::size_t r = 0; r < rungCount; ++r)
    out.rungs[r] = static_cast<double>(rungs[r]) / ensemble.runs();
  return out;
}

std::vector<SpreadLine> linesOf(const Scenario& scenario, const Scenario& baseline, ActorIndex actor) {
  std::vector<SpreadLine> lines;
  const auto& now = scenario.actors[at(actor)].ladder.redLine;
  const auto& was = baseline.actors[at(actor)].ladder.redLine;
  for (int r = 1; r < rungCount; ++r)
    lines.push_back({.rung = r, .tension = now[at(r)], .changed = now[at(r)] != was[at(r)]});
  return lines;
}

void fill(SpreadSide& side, const Ensemble* ensemble, int horizon, int day) {
  if (!ensemble || ensemble->runs() == 0) return;
  side.runs = ensemble->runs();
  const int step = std::max(1, (horizon + mostDays - 1) / mostDays);
  for (int d = 0; d < horizon; d += step)
    side.days.push_back(dayOf(*ensemble, d));
  if (side.days.back().day != horizon - 1) side.days.push_back(dayOf(*ensemble, horizon - 1));
  side.chosen = dayOf(*ensemble, day);
  const auto tension = ensemble->tension(day);
  for (std::size_t bin = 0; bin < tension.size(); ++bin)
    side.histogram[bin] = static_cast<double>(tension[bin]) / side.runs;
}

}  // namespace

std::array<double, fanQuantiles.size()> fanOf(std::span<const std::uint32_t> counts) {
  std::array<double, fanQuantiles.size()> values = {};
  double all = 0, before = 0;
  for (const std::uint32_t count : counts)
    all += count;
  std::size_t q = 0;
  for (std::size_t bin = 0; bin < counts.size(); ++bin) {
    const double count = counts[bin];
    for (; q < values.size() && count > 0 && before + count >= fanQuantiles[q] * all; ++q)
      values[q] = static_cast<double>(bin) + (fanQuantiles[q] * all - before) / count;
    before += count;
  }
  return values;
}

SpreadView spreadView(const Scene& scene, const FuturesDesk& desk, int day) {
  SpreadView view;
  const ActorIndex actor = scene.look.tieActor;
  view.compared = scene.anyChange;
  view.whose =
      scene.scenario.actors[at(actor)].name + " toward " + scene.scenario.actors[at(scene.look.tieToward)].name;
  view.horizon = scene.scenario.horizon();
  view.day = std::clamp(day, 0, view.horizon - 1);
  view.goal = Futures::goal;
  view.variant.title = view.compared ? "Your change" : "As it stands";
  view.variant.lines = linesOf(scene.scenario, scene.baseline, actor);
  fill(view.variant, scene.futures.variant(), view.horizon, view.day);
  view.variant.single = desk.single();
  if (!view.compared) return view;
  view.baseline.title = scene.partner;
  view.baseline.lines = linesOf(scene.baseline, scene.scenario, actor);
  fill(view.baseline, scene.futures.baseline(), std::min(view.horizon, scene.baseline.horizon()),
       std::min(view.day, scene.baseline.horizon() - 1));
  view.baseline.single = desk.baselineSingle();
  return view;
}

}  // namespace firebreak::web
