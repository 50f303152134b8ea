#pragma once
// The claims in words: what an outcome is counted in, which lever moves from where to where, whose statement it is.

#include <string>
#include <string_view>
#include <vector>

#include "engine/assumptions.h"
#include "engine/claims.h"
#include "engine/registry.h"

namespace firebreak::web {

// How an outcome is written: value × factor, and what a difference of it is counted in.
struct ClaimUnit {
  double factor = 1;
  std::string_view level, difference;  // "%", "points"; "days", "days"; "" a pure number
};
ClaimUnit unitOf(ClaimOutcome outcome);

// In few words, for a list: "rung 5 or above".
std::string_view shortOutcome(ClaimOutcome outcome);

// Decimals that tell numbers of this size apart: one from 10 on, two from 1 on, then three; points have one.
int decimalsFor(const ClaimUnit& unit, double size);
// "−6.2", "+0.010", "0.0"; value: as the engine has it.
std::string signedText(const ClaimUnit& unit, double value, int decimals);
// "44.7 → 35.0 days, −9.6 ± 0.7"; of shares "20.7 → 8.3 %, −12.4 ± 1.1 points".
std::string effectText(const ClaimUnit& unit, double low, double high, double difference, double half);

// "decision latency of Albania"; several levers are joined. "0.20 to 0.80", "× 1 to × 0.4".
struct LeverWords {
  std::string what, fromTo;
};
LeverWords leverWords(const Scenario& scenario, const ClaimLever& lever);
// Without names: "resilience 0.20 to 0.80 and 1 more".
std::string leversText(const Claim& claim);
// With names: "resilience of Boreas 0.20 to 0.80; …".
std::string leversText(const Scenario& scenario, const Claim& claim);

// What one arm sets: "resilience of Boreas to 0.80".
std::string armText(const Scenario& scenario, const Claim& claim, ClaimArm arm);

// "From the article on asymmetric capabilities: rapid attribution on thin evidence (A11). From the …"
std::string sourceText(std::string_view codes);

// An assumption as an axis: "Reactivity, × as set", "Clarity of red lines, added", "Misreading".
std::string assumptionText(const Assumption& assumption);
// Where the scenario itself stands on that axis: of its defender, of its focus tie, of a constant.
double assumptionNow(const Scenario& scenario, const Assumption& assumption);
const Parameter* parameterOf(ParameterScope scope, std::string_view key);

// First letter small: "Clarity of red lines" in the middle of a sentence.
std::string inSentence(std::string_view label);

}  // namespace firebreak::web
