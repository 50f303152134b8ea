#pragma once
// Why the selected event happened, ready to be drawn: the chain of causes with what stands for each, and the way to its
// neighbours.

#include <string>
#include <vector>

#include "web/views/prevention_view.h"
#include "web/views/scene.h"

namespace firebreak::web {

// What stands at the head of a cause.
enum class CauseSign {
  incident,
  chance,
  tension,
  evidence,
  law,
  resolve,
  measure,
  rung,
  reading,
  alliance,
  settlement,
  cost
};

struct CauseRow {
  CauseSign sign = CauseSign::incident;
  int number = -1;        // incident: its type; measure: its index; rung: 0–7
  ActorIndex actor = -1;  // tension: whose
  const Cause* cause = nullptr;
  std::string goTo;  // the earlier event this is, "" none
};

struct WhyView {
  const Scenario* scenario = nullptr;
  const Explanation* explanation = nullptr;  // null: nothing is selected
  ActorIndex actor = -1;
  std::string title;       // "Arden climbs", when rungs stand beside it; else the whole title
  int from = -1, to = -1;  // rungs beside the title; -1 none
  std::string subtitle;
  std::vector<CauseRow> causes;
  bool truth = false;           // what was true may be shown
  int position = 0, count = 0;  // of the event among all, from 1
  PreventionView prevention;
  std::string previousId, nextId;  // its neighbours, "" none
};

// explanation: of the selected event, or null; it must outlive the view. search: for what would have prevented it.
WhyView whyView(const Scene& scene, const Explanation* explanation, const PreventionSearch* search = nullptr);

}  // namespace firebreak::web
