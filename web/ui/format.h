#pragma once
// Numbers as words, the same everywhere (visual-language.md section 4): a minus is −, thousands take a comma, a space
// stands before %, and what is not a number is "–".

#include <cstdint>
#include <string>
#include <string_view>

#include "engine/registry.h"

namespace firebreak::web {

// Fixed decimals, 0–6, with − and thousands commas: "−1,234.50".
std::string numberText(double value, int decimals);
// "10,000"
std::string countText(std::int64_t count);
// A share 0–1 of futures: "26 %", one decimal below 1 %: "0.3 %", "0 %" only when there is none ("< 0.1 %" below that).
std::string shareText(double share);
// A difference of shares in points, ± half of its 95 % interval: "+28.3 ± 1.3".
std::string differenceText(double share, double halfInterval);
// Tension, severity, intensity: whole; with one decimal in explanations.
std::string tensionText(double value);
std::string tensionDetail(double value);
// "0.40"
std::string fractionText(double value);
// A likelihood 0–1 with its ICD 203 word: "72 %, likely".
std::string likelihoodText(double probability);
std::string dayText(int day);                 // "day 47": the tick, from 0
std::string daysText(double days);            // "6 days", "1 day", "0.5 days"
std::string speedText(double daysPerSecond);  // "2 ×"
// ISO date + days: "15 Jul 2022"; "" for an empty or wrong start date.
std::string dateText(std::string_view startDate, int days);

// A parameter's value as it stands beside its slider: the figure, and the unit (small).
struct Quantity {
  std::string figure;  // "55", "0.70" (a share), "70" (a probability)
  std::string unit;    // "tension", "%", "days", ""
  std::string whole() const { return unit.empty() ? figure : figure + " " + unit; }
};
Quantity quantityOf(const Parameter& parameter, double value);

// What a person typed as a value of it: "70 %", "70" and "0,7" are the same probability. NaN if it is no number.
double valueFromText(const Parameter& parameter, std::string_view typed);
double numberFromText(std::string_view typed);

}  // namespace firebreak::web
