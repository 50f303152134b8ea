#pragma once
// What a run was, day by day, with its reasons (docs/model.md 5.2). Recording never changes a run. Explanations and
// views read this and never decide again.

#include <cstdint>
#include <string>
#include <vector>

#include "engine/records.h"

namespace firebreak {

struct CostTotals {
  double damage = 0, insured = 0, premium = 0, ownMeasures = 0, suffered = 0, total = 0;  // insured is subtracted
};

// docs/model.md section 6.
struct Outcomes {
  int peak = 0;
  std::vector<int> peakOf;  // S × S
  int opportunities = 0, attempts = 0, attacks = 0;
  int deterredByPunishment = 0, deterredByDenial = 0;
  int crossings = 0, seriousCases = 0, unanswered = 0, punished = 0;
  double impunity = 0, timeToAnswer = 20;
  int wrongTargets = 0, misreadings = 0, raises = 0, objections = 0;
  int settlements = 0, brokenTruces = 0, firstSettlement = -1;
  int ticksAtRung3 = 0, ticksAtRung6 = 0;
  int legalObjections = 0, overseen = 0;           // measures replaced; climbs stopped
  int votes = 0, votesLost = 0;                    // in the coalition
  int relapses = 0;                                // of the broken truces
  int hidden = 0, discovered = 0, contagions = 0;  // intrusions; spread of supply-chain attacks
  double lowestCohesion = 1;
  std::vector<double> finalReputation;  // S
  CostTotals cost;
  std::vector<CostTotals> costOf;  // S
};

struct Trace {
  std::uint64_t seed = 1;
  std::uint32_t run = 0;
  std::vector<WorldState> states;  // T + 1: at the start of each day, and the end
  std::vector<DayRecord> days;     // T
  Outcomes outcomes;
  std::uint64_t signature = 0;  // of every bit of every day's state and the outcomes; the same with or without a trace
};

// One readable line an event: for goldens and eyes.
std::string traceText(const Scenario& scenario, const Trace& trace);
// The outcomes as a JSON object, without line breaks: the names of docs/model.md section 6, ties as "A>B".
std::string outcomesJson(const Scenario& scenario, const Outcomes& outcomes);
// The whole trace as JSON.
std::string traceJson(const Scenario& scenario, const Trace& trace);

}  // namespace firebreak
