#pragma once
// When does a leader see a red line crossed? Equal-variance signal detection: noise N(0,1), a crossing N(d′,1), and the
// leader says "crossed" above a criterion c that weighs how often lines are crossed and what each error costs.

namespace firebreak::classics {

struct SignalDetection {
  double sensitivity = 1;                   // d′ > 0: how far apart a crossing and mere noise look
  double prior = .5;                        // of a crossing, inside (0,1)
  double falseAlarmCost = 1, missCost = 1;  // > 0
};

struct SignalDetectionResult {
  double likelihoodRatio = 1;  // β* = ((1 − p)/p) (cost of a false alarm / cost of a miss)
  double criterion = 0;        // c* = ln β*/d′ + d′/2
  double hit = 0;              // Φ(d′ − c*)
  double falseAlarm = 0;       // Φ(−c*)
  double expectedCost = 0;     // p (1 − hit) missCost + (1 − p) falseAlarm falseAlarmCost: the least there is
};

SignalDetectionResult solve(const SignalDetection& leader);

}  // namespace firebreak::classics
