#pragma once
// Numbers and names as people read them: what titles, explanations and golden runs are made of. Minus is "−", a space
// stands before "%", likelihoods carry their estimative word.

#include <string>
#include <string_view>
#include <vector>

#include "engine/scenario.h"
#include "engine/state.h"

namespace firebreak::text {

std::string fixed(double value, int decimals);        // "58.3", "−4.0"; never "−0"
std::string signedFixed(double value, int decimals);  // "+2.0", "−4.0", "0.0"
std::string percent(double share);                    // "72 %", "0.3 %"; "over 99 %", never "100 %" for less than all
std::string likelihood(double probability);           // "72 %, likely"
// A share and its limit, with a decimal more where whole percents would look equal though the shares differ.
struct PercentPair {
  std::string value, limit;
};
PercentPair percentPair(double value, double limit);

std::string count(int n, std::string_view one);           // "1 day", "6 days"
std::string listed(const std::vector<std::string>& all);  // "A, B and C"; "" for none
std::string capitalised(std::string_view sentence);       // first letter upper case (ASCII)
std::string decapitalised(std::string_view sentence);     // lower case (ASCII), but for abbreviations: "EU aid"
std::string possessive(std::string_view name);            // "Arden's"; "United States'"

// The actor's name; "criminals" for actorCount, the code of a criminal attacker.
std::string actorName(const Scenario& scenario, ActorIndex actor);
// The actor's id; "crime" for actorCount.
std::string actorId(const Scenario& scenario, ActorIndex actor);
// A hypothesis of a case: a state's name, or "crime or unknown" for stateCount.
std::string suspectName(const Scenario& scenario, ActorIndex suspect);
// What happened, as a noun: "denial of service", "supply chain attack".
std::string incidentNoun(int type);
// "the denial of service of day 12", or the documented title in quotation marks.
std::string caseName(const Scenario& scenario, const Case& incident);

}  // namespace firebreak::text
