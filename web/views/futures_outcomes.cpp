#include "web/views/futures_outcomes.h"

#include "web/session/futures.h"

namespace firebreak::web {

OutcomesView outcomesView(const Scene& scene) {
  OutcomesView view;
  view.compared = scene.anyChange;
  view.goal = Futures::goal;
  const Ensemble* now = scene.futures.variant();
  const Ensemble* was = scene.futures.baseline();
  if (!now || !was) return view;
  view.runs = now->runs();
  view.baselineRuns = was->runs();
  for (const OutcomeWords& words : outcomeWords()) {
    const std::size_t outcome = outcomeNamed(words.name);
    OutcomeRow row{.outcome = outcome, .words = words, .was = {}, .now = now->outcome(outcome), .change = {}};
    row.was = view.compared ? was->outcome(outcome) : row.now;
    if (view.compared) row.change = pairedDifference(*was, *now, outcome);
    const bool never = row.was.mean == 0 && row.now.mean == 0 && row.was.se == 0 && row.now.se == 0;
    if (!never) view.rows.push_back(row);
  }
  return view;
}

}  // namespace firebreak::web
