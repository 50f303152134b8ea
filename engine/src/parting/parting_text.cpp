// What a comparison found, in words.
#include "engine/parting.h"
#include "parting/reasons.h"
#include "text/text.h"

namespace firebreak {
namespace {

std::string figure(double value, bool whole) {
  return text::fixed(value, whole ? 0 : 2);
}

bool isWhole(double value) {
  return value == static_cast<double>(static_cast<long long>(value));
}

std::string numbersLine(const Parting& parting, const std::string& there) {
  std::string line = parting.fromStart ? "A number differs from the start: "
                                       : "The first number to differ, in the evening of day " +
                                             std::to_string(parting.numbersDay) + ": ";
  line += parting.number;
  if (parting.firstNumber == parting.secondNumber) return line + ".";
  const bool whole = isWhole(parting.firstNumber) && isWhole(parting.secondNumber);
  return line + ", " + figure(parting.secondNumber, whole) + "; in " + there + " " +
         figure(parting.firstNumber, whole) + ".";
}

}  // namespace

std::string partingSentence(const Parting& parting, std::string_view there) {
  const std::string other(there);
  if (!parting.incomparable.empty()) return parting.incomparable;
  if (parting.changes.empty() && !parting.otherScript) return "Nothing differs from " + other + ".";
  if (!parting.parts()) {
    const std::string same = "The same happens as in " + other + " on all " + text::count(parting.days, "day");
    if (parting.numbersDay < 0) return same + ", to the last digit.";
    return same + "; from day " + std::to_string(parting.numbersDay) + " on only numbers differ.";
  }
  std::string sentence = "Day " + std::to_string(parting.day) + ": " + parting.second.title;
  if (parting.first.title == parting.second.title)
    sentence += ", as in " + other + ", but not in the same way";
  else
    sentence += "; in " + other + " " + parting.first.clause;
  if (!parting.because.empty()) sentence += ", since " + parting.because;
  return sentence + ".";
}

std::vector<std::string> partingDetails(const Parting& parting, std::string_view there) {
  std::vector<std::string> details;
  if (!parting.incomparable.empty()) return details;
  for (const ParameterChange& change : parting.changes)
    details.push_back(text::capitalised(parameterName(change, "")) + ": " + change.beforeText + " → " +
                      change.afterText + ".");
  if (parting.otherScript) details.push_back("What the scenario documents differs.");
  if (parting.numbersDay >= 0) details.push_back(numbersLine(parting, std::string(there)));
  if (!parting.second.rule.empty()) details.push_back("The rule that fired: " + parting.second.rule + ".");
  if (!parting.first.rule.empty()) details.push_back("In " + std::string(there) + ": " + parting.first.rule + ".");
  return details;
}

}  // namespace firebreak
