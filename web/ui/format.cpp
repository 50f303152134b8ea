#include "web/ui/format.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <limits>

#include "engine/tables.h"

namespace firebreak::web {
namespace {

constexpr std::string_view minus = "−";

std::string withCommas(std::string digits) {
  const std::size_t point = std::min(digits.find('.'), digits.size());
  for (std::size_t at = point; at > 3; at -= 3)
    digits.insert(at - 3, ",");
  return digits;
}

bool isPercent(const Parameter& parameter) {
  return parameter.unit == "probability";
}

// Days from 1 January 1970 of a date in the Gregorian calendar, and back; years 1–9999.
int daysFromDate(int year, int month, int day) {
  const int y = month <= 2 ? year - 1 : year;
  const int era = y / 400, yearOfEra = y % 400, shifted = (month + 9) % 12;
  const int dayOfYear = (153 * shifted + 2) / 5 + day - 1;
  return era * 146097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719468;
}

struct Date {
  int year, month, day;
};

Date dateFromDays(int days) {
  const int z = days + 719468, era = z / 146097, dayOfEra = z % 146097;
  const int yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146096) / 365;
  const int dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
  const int shifted = (5 * dayOfYear + 2) / 153, month = shifted < 10 ? shifted + 3 : shifted - 9;
  return {yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shifted + 2) / 5 + 1};
}

}  // namespace

std::string numberText(double value, int decimals) {
  if (!std::isfinite(value)) return "–";
  std::array<char, 400> buffer;
  const int length = std::snprintf(buffer.data(), buffer.size(), "%.*f", decimals, std::fabs(value));
  std::string digits(buffer.data(), static_cast<std::size_t>(length));
  const bool zero = digits.find_first_not_of("0.") == std::string::npos;
  digits = withCommas(std::move(digits));
  return value < 0 && !zero ? std::string(minus) + digits : digits;
}

std::string countText(std::int64_t count) {
  return numberText(static_cast<double>(count), 0);
}

std::string shareText(double share) {
  const double percent = share * 100;
  if (percent > 0 && percent < 0.05) return "< 0.1 %";
  // 0.95 and above would print as 1.0.
  return numberText(percent, percent > 0 && percent < 0.95 ? 1 : 0) + " %";
}

std::string differenceText(double share, double halfInterval) {
  const std::string points = numberText(share * 100, 1);
  const bool positive = share > 0 && points != "0.0";
  return (positive ? "+" : "") + points + " ± " + numberText(halfInterval * 100, 1);
}

std::string tensionText(double value) {
  return numberText(value, 0);
}

std::string tensionDetail(double value) {
  return numberText(value, 1);
}

std::string fractionText(double value) {
  return numberText(value, 2);
}

std::string likelihoodText(double probability) {
  return numberText(probability * 100, 0) + " %, " + std::string(likelihoodWord(probability));
}

std::string dayText(int day) {
  return "day " + countText(day);
}

std::string daysText(double days) {
  const bool whole = days == std::floor(days);
  return numberText(days, whole ? 0 : 1) + (days == 1 ? " day" : " days");
}

std::string speedText(double daysPerSecond) {
  const bool whole = daysPerSecond == std::floor(daysPerSecond);
  return numberText(daysPerSecond, whole ? 0 : 1) + " ×";
}

std::string dateText(std::string_view startDate, int days) {
  int year = 0, month = 0, day = 0;
  if (std::sscanf(std::string(startDate).c_str(), "%4d-%2d-%2d", &year, &month, &day) != 3) return "";
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > 31) return "";
  constexpr std::array<const char*, 12> months = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                  "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  const Date date = dateFromDays(daysFromDate(year, month, day) + days);
  return std::to_string(date.day) + " " + months[static_cast<std::size_t>(date.month - 1)] + " " +
         std::to_string(date.year);
}

Quantity quantityOf(const Parameter& parameter, double value) {
  // Probabilities stand as per cent; shares are settings from 0 to 1 with two decimals and no unit.
  if (isPercent(parameter)) return {numberText(value * 100, std::max(0, parameter.decimals - 2)), "%"};
  const int decimals = parameter.whole ? 0 : parameter.decimals;
  std::string unit(parameter.unit == "share" ? "" : parameter.unit);
  if (unit == "days" && value == 1) unit = "day";
  return {numberText(value, decimals), std::move(unit)};
}

double numberFromText(std::string_view typed) {
  constexpr double none = std::numeric_limits<double>::quiet_NaN();
  std::string plain;
  for (std::size_t i = 0; i < typed.size(); ++i) {
    const char c = typed[i];
    if (typed.substr(i, minus.size()) == minus) {
      plain += '-';
      i += minus.size() - 1;
    } else if (c == ',') {
      plain += '.';
    } else if (c != ' ' && c != '%') {
      plain += c;
    }
  }
  if (plain.empty() || plain.find_first_not_of("0123456789.-") != std::string::npos) return none;
  char* end = nullptr;
  const double value = std::strtod(plain.c_str(), &end);
  return *end == '\0' ? value : none;
}

double valueFromText(const Parameter& parameter, std::string_view typed) {
  const double number = numberFromText(typed);
  // "70" and "70 %" are per cent; "0.7" is what the scenario file would say.
  const bool fraction = std::fabs(number) <= 1 && typed.find_first_of(".,") != std::string_view::npos &&
                        typed.find('%') == std::string_view::npos;
  return isPercent(parameter) && !fraction ? number / 100 : number;
}

}  // namespace firebreak::web
