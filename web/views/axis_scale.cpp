#include "web/views/axis_scale.h"

#include <algorithm>
#include <cmath>
#include <string_view>

namespace firebreak::web {
namespace {

constexpr std::string_view minus = "−";

double roundStep(double span, int steps) {
  const double least = span / steps;
  const double power = std::pow(10.0, std::floor(std::log10(least)));
  for (const double factor : {1.0, 2.0, 5.0})
    if (factor * power >= least * (1 - 1e-9)) return factor * power;
  return 10 * power;
}

// Fixed decimals with thousands commas.
std::string fixed(double value, int decimals) {
  double scale = 1;
  for (int i = 0; i < decimals; ++i)
    scale *= 10;
  const auto units = static_cast<long long>(std::llround(std::fabs(value) * scale));
  std::string digits = std::to_string(units);
  const auto places = static_cast<std::size_t>(decimals);
  while (digits.size() <= places)
    digits.insert(digits.begin(), '0');
  std::string whole = digits.substr(0, digits.size() - places);
  for (std::size_t at = whole.size(); at > 3; at -= 3)
    whole.insert(at - 3, ",");
  const std::string fraction = decimals > 0 ? "." + digits.substr(digits.size() - places) : "";
  return std::string(value < 0 && units > 0 ? minus : "") + whole + fraction;
}

// "1.23 × 10⁶"
std::string inPowers(double value) {
  constexpr std::string_view raised[] = {"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};
  int exponent = static_cast<int>(std::floor(std::log10(std::fabs(value))));
  double mantissa = value / std::pow(10.0, exponent);
  if (std::fabs(mantissa) >= 9.995) {
    mantissa /= 10;
    ++exponent;
  }
  std::string text = fixed(mantissa, 2) + " × 10";
  for (const char digit : std::to_string(exponent))
    text += raised[digit - '0'];
  return text;
}

AxisScale withTicks(double low, double high, double first, double step) {
  AxisScale scale{.low = low, .high = high, .ticks = {}, .decimals = 0};
  for (int i = 0; first + i * step <= high + step * 1e-6; ++i)
    scale.ticks.push_back(std::fabs(first + i * step) < step * 1e-6 ? 0 : first + i * step);
  for (double unit = step; scale.decimals < 6 && std::fabs(unit - std::round(unit)) > 1e-6 * unit; unit *= 10)
    ++scale.decimals;
  return scale;
}

}  // namespace

std::string fixedText(double value, int decimals) {
  return fixed(value, decimals);
}

std::string AxisScale::label(double tick) const {
  return std::fabs(tick) >= 1e6 ? inPowers(tick) : fixed(tick, decimals);
}

AxisScale roundScale(double low, double high, int steps) {
  // A span that is nothing but rounding is none.
  if (high - low <= 1e-9 * std::max(std::fabs(low), std::fabs(high))) {
    const double room = low == 0 ? 1 : std::fabs(low) / 2;
    low -= low == 0 ? 0 : room;
    high += room;
  }
  const double step = roundStep(high - low, steps);
  const double first = std::floor(low / step + 1e-9) * step, last = std::ceil(high / step - 1e-9) * step;
  return withTicks(first, last, first, step);
}

AxisScale tightScale(double low, double high, int steps) {
  if (!(high > low)) return roundScale(low, high, steps);
  const double step = roundStep(high - low, steps);
  return withTicks(low, high, std::ceil(low / step - 1e-9) * step, step);
}

std::string figureText(double value) {
  if (std::isnan(value)) return "none";
  if (std::isinf(value)) return value > 0 ? "no bound" : "no lower bound";
  const double size = std::fabs(value);
  if (size >= 1e6) return inPowers(value);
  if (value == std::round(value)) return fixed(value, 0);
  if (size < 0.0005) return "about 0";
  return fixed(value, size < 10 ? 3 : size < 100 ? 2 : size < 1000 ? 1 : 0);
}

std::string shortFigureText(double value) {
  std::string text = figureText(value);
  if (text.find('.') == std::string::npos || text.find("×") != std::string::npos) return text;
  while (text.back() == '0')
    text.pop_back();
  if (text.back() == '.') text.pop_back();
  return text;
}

}  // namespace firebreak::web
