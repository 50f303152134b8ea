#pragma once
// Deterrence as an expected value: attack if and only if the benefit exceeds what an answer is expected to cost. The
// yardstick of rational deterrence theory, with attribution as one more probability.

namespace firebreak::classics {

struct ExpectedValue {
  double benefit = 10;                 // B ≥ 0, utility
  double punishment = 50;              // C ≥ 0, utility
  double responseProbability = .5;     // of an answer once attributed, [0,1]
  double attributionProbability = .5;  // [0,1]
};

struct ExpectedValueResult {
  double net = 0;                  // B − p_att p_resp C
  double criticalAttribution = 0;  // p_att* = B / (p_resp C): deters from here on; above 1 no attribution does;
                                   // infinite where nothing would follow
  bool attacks = false;            // net > 0; indifferent attackers refrain
  bool punishable = false;         // p_att* ≤ 1; if not, only denial (a smaller B) deters
};

ExpectedValueResult solve(const ExpectedValue& game);

}  // namespace firebreak::classics
