#pragma once
// The means of all outcomes over the futures: before, now, and the change run by run. Pure data.

#include <vector>

#include "web/views/outcome_words.h"
#include "web/views/scene.h"

namespace firebreak::web {

struct OutcomeRow {
  std::size_t outcome = 0;  // index into outcomeNames()
  OutcomeWords words;
  Moments was, now, change;
};

struct OutcomesView {
  bool compared = false;         // otherwise was and change mean nothing
  std::vector<OutcomeRow> rows;  // in the order in which people should meet them; those that never happen are left out
  int runs = 0, baselineRuns = 0, goal = 1;
};

OutcomesView outcomesView(const Scene& scene);

}  // namespace firebreak::web
