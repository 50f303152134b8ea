#pragma once
// What would have kept the selected event from happening, as rows with a button each: one lever, the value nearest to
// the present one that does it, and what then happened instead.

#include <string>
#include <vector>

#include "web/views/scene.h"

namespace firebreak::web {

struct PreventionRow {
  std::string change;   // "Albania: red line, rung 3, 59 or more (was 55)"
  std::string instead;  // "Stays at rung 2; highest rung 4, as before"
  std::string path;     // for SetParameter
  double value = 0;
};

struct PreventionView {
  std::string heading;  // "What would have held it at rung 2"; "" when this event cannot be searched for: draw nothing
  std::vector<PreventionRow> rows;
  std::string status;  // "Searching, 120 of at most 800 runs"; "No single lever would have"; "" once rows say it all
};

// search: for the event selected in the scene, or null. Without truth, levers that would hint at who did it are left
// out.
PreventionView preventionView(const Scene& scene, const PreventionSearch* search);

}  // namespace firebreak::web
