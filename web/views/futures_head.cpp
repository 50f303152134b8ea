#include "web/views/futures_head.h"

namespace firebreak::web {

FuturesHeadView futuresHeadView(const Scene& scene, const std::vector<std::string>& changedPaths) {
  FuturesHeadView view{
      .title = scene.scenario.title, .compared = scene.anyChange, .partner = scene.partner, .changed = {}};
  view.runs = scene.futures.runs();
  view.baselineRuns = scene.futures.baselineRuns();
  view.goal = Futures::goal;
  for (const std::string& path : changedPaths) {
    const auto address = findParameter(scene.scenario, path);
    const auto before = findParameter(scene.baseline, path);
    if (!address || !before) continue;
    std::string label = labelOf(scene.scenario, *address);
    if (address->first >= 0 && address->first != scene.look.tieActor)
      label += ", " + scene.scenario.actors[static_cast<std::size_t>(address->first)].name;
    view.changed.push_back({.label = std::move(label),
                            .parameter = address->parameter,
                            .before = valueAt(scene.baseline, *before),
                            .now = valueAt(scene.scenario, *address)});
  }
  return view;
}

}  // namespace firebreak::web
