#include "web/views/prevention_view.h"

namespace firebreak::web {

PreventionView preventionView(const Scene& scene, const PreventionSearch* search) {
  PreventionView view;
  const int index = findEvent(scene.events, scene.look.eventId);
  if (!search || index < 0 || !search->searchable()) return view;
  const Event& event = scene.events[static_cast<std::size_t>(index)];
  view.heading = preventionHeading(scene.scenario, event);
  bool hidden = false;
  for (const Prevention& found : search->found()) {
    if (found.givesAway && !scene.look.truth) {
      hidden = true;
      continue;
    }
    view.rows.push_back(
        {.change = leverText(found), .instead = insteadText(event, found), .path = found.path, .value = found.after});
  }
  const bool done = search->runsDone() >= search->runsInAll();
  if (!done)
    view.status = "Searching: " + std::to_string(search->runsDone()) + " of at most " +
                  std::to_string(search->runsInAll()) + " runs";
  else if (view.rows.empty())
    view.status = hidden ? "Only levers of the other side would have." : "No single lever would have.";
  return view;
}

}  // namespace firebreak::web
