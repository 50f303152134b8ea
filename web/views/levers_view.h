#pragma once
// The levers of the selected actor: which parameters stand in which group, where they are, and where the baseline is.
// Pure; the texts come from the registry.

#include <string>
#include <string_view>
#include <vector>

#include "web/views/scene.h"

namespace firebreak::web {

struct Lever {
  std::string path;
  std::string label;  // "Rung 3, target", "Clarity of red lines", "Reactivity of Boreas"
  const Parameter* parameter = nullptr;
  double value = 0, baseline = 0, fallback = 0;  // now, as loaded, by default
  Range range = {0, 1};
  bool changed = false;
};

struct LeverGroup {
  std::string name;
  std::vector<Lever> levers;
  int changed = 0;
  bool openAtFirst = false;
};

struct LeversView {
  const Scenario* scenario = nullptr;  // its actors, for the row of chips
  ActorIndex actor = 0;
  ActorIndex opponent = -1;  // the state whose tie is meant; -1 none
  std::string title;         // "Arden’s settings, toward Boreas"
  int changes = 0;           // in the whole scenario
  std::vector<LeverGroup> groups;
};

// changes: how many parameters differ from the scenario as loaded. Only levers whose label, meaning or symbol holds
// `search` (ASCII letters in any case) are listed; "" lists all.
LeversView leversView(const Scene& scene, int changes, std::string_view search = {});

// The state toward which an actor's levers are shown: the other end of the selected tie, else its first hostile tie;
// for a proxy the state it has most opportunities against. -1 if there is none.
ActorIndex opponentOf(const Scenario& scenario, const Look& look);

}  // namespace firebreak::web
