#include "model/rates.h"

namespace firebreak {

TieRates tieRates(const Scenario& scenario) {
  const std::size_t count = scenario.ties.size();
  TieRates rates = {std::vector<double>(count), std::vector<double>(count), std::vector<double>(count),
                    std::vector<double>(count)};
  for (ActorIndex i = 0; i < scenario.stateCount; ++i) {
    for (ActorIndex k = 0; k < scenario.stateCount; ++k) {
      if (i == k) continue;
      const std::size_t n = scenario.tieIndex(i, k);
      const Tie& tie = scenario.ties[n];
      rates.retained[n] = 1 - tie.decay;
      rates.grievance[n] = tie.grievance;
      rates.blamed[n] = scenario.constants.blameGain * tie.reactivity;
      rates.pressed[n] = scenario.constants.measureGain * tie.reactivity;
    }
  }
  return rates;
}

namespace {

// Research that is governed advances less; a decline is nobody's to hold back.
double governed(const Scenario& scenario, double growth) {
  return growth > 0 ? growth * (1 - scenario.constants.researchGovernance) : growth;
}

}  // namespace

DailyGrowth dailyGrowth(const Scenario& scenario) {
  DailyGrowth growth;
  for (const Actor& actor : scenario.actors) {
    growth.offence.push_back(governed(scenario, actor.offenceGrowth) / 30);
    growth.stealth.push_back(governed(scenario, actor.stealthGrowth) / 30);
    growth.attribution.push_back(actor.attributionGrowth / 30);
    growth.resilience.push_back(actor.resilienceGrowth / 30);
  }
  return growth;
}

}  // namespace firebreak
