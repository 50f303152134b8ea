#pragma once
// A chart's axis: round numbers as ticks, and a span that begins and ends on one.

#include <string>
#include <vector>

namespace firebreak::web {

struct AxisScale {
  double low = 0, high = 1;
  std::vector<double> ticks;  // ascending, from low to high
  int decimals = 0;           // that tell the ticks apart

  // 0 at low, 1 at high.
  double shareOf(double value) const { return (value - low) / (high - low); }
  std::string label(double tick) const;
};

// The fewest round steps (1, 2 or 5 times a power of ten) of which at most `steps` cover low … high. Both finite; where
// they are equal, a span around them.
AxisScale roundScale(double low, double high, int steps);
// The same, but the axis ends where the numbers end: ticks lie within low … high.
AxisScale tightScale(double low, double high, int steps);

// Fixed decimals, with − and thousands commas: "−1,234.50".
std::string fixedText(double value, int decimals);
// A figure to read: three decimals below 10, fewer above, none for whole numbers; from a million on as 1.23 × 10⁶; what
// three decimals cannot tell from nothing is "about 0";
// what is not a number is "none", what has no bound says so.
std::string figureText(double value);
// The same without zeros at the end: "5.5".
std::string shortFigureText(double value);

}  // namespace firebreak::web
