#pragma once
// Rates that the steps multiply with every day, worked out once a run (docs/model.md steps 5 and 12).

#include "model/model.h"

namespace firebreak {

TieRates tieRates(const Scenario& scenario);
DailyGrowth dailyGrowth(const Scenario& scenario);

}  // namespace firebreak
