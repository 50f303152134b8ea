// Where a claim holds: the two assumptions that tell its settings apart best, and what they tell in numbers.
#include <algorithm>
#include <array>
#include <cmath>

#include "web/views/claims_view.h"

namespace firebreak::web {
namespace {

constexpr std::size_t fewestPoints = 12, fewestOfAKind = 5;

using Sums = std::array<double, assumptionCount>;

// What is to be told apart: whether it holds where settings differ in that, else how large the effect is.
std::vector<double> targetOf(const std::vector<ClaimSetting>& settings, bool& byMark) {
  std::vector<double> target;
  const auto holding = static_cast<std::size_t>(std::count_if(
      settings.begin(), settings.end(), [](const ClaimSetting& each) { return each.mark == ClaimMark::holds; }));
  byMark = holding >= fewestOfAKind && settings.size() - holding >= fewestOfAKind;
  for (const ClaimSetting& each : settings)
    target.push_back(byMark ? (each.mark == ClaimMark::holds ? 1.0 : 0.0) : each.effect.difference.mean);
  return target;
}

struct Correlations {
  Sums withTarget = {};
  std::array<Sums, assumptionCount> among = {};
};

double meanOf(const std::vector<double>& values) {
  double sum = 0;
  for (const double value : values)
    sum += value;
  return sum / static_cast<double>(values.size());
}

double correlation(const std::vector<double>& a, const std::vector<double>& b) {
  const double meanA = meanOf(a), meanB = meanOf(b);
  double ab = 0, aa = 0, bb = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    ab += (a[i] - meanA) * (b[i] - meanB);
    aa += (a[i] - meanA) * (a[i] - meanA);
    bb += (b[i] - meanB) * (b[i] - meanB);
  }
  return aa > 0 && bb > 0 ? ab / std::sqrt(aa * bb) : 0;
}

Correlations correlationsOf(const std::vector<ClaimSetting>& settings, const std::vector<double>& target) {
  std::array<std::vector<double>, assumptionCount> columns;
  for (std::size_t a = 0; a < assumptionCount; ++a)
    for (const ClaimSetting& each : settings)
      columns[a].push_back((*each.setting)[a]);
  Correlations found;
  for (std::size_t a = 0; a < assumptionCount; ++a) {
    found.withTarget[a] = correlation(columns[a], target);
    for (std::size_t b = 0; b < a; ++b)
      found.among[a][b] = found.among[b][a] = correlation(columns[a], columns[b]);
  }
  return found;
}

// Share of the target's variance that a pair explains: for two kinds of settings the pair of largest share is the one
// of the best linear discriminant (Fisher 1936).
double explained(const Correlations& r, std::size_t a, std::size_t b) {
  const double ra = r.withTarget[a], rb = r.withTarget[b], rab = r.among[a][b];
  return (ra * ra + rb * rb - 2 * ra * rb * rab) / std::max(1e-9, 1 - rab * rab);
}

// The stronger of the two comes first.
std::pair<std::size_t, std::size_t> bestPair(const Correlations& r) {
  std::pair<std::size_t, std::size_t> best = {0, 1};
  for (std::size_t a = 0; a < assumptionCount; ++a)
    for (std::size_t b = a + 1; b < assumptionCount; ++b)
      if (explained(r, a, b) > explained(r, best.first, best.second)) best = {a, b};
  if (std::fabs(r.withTarget[best.second]) > std::fabs(r.withTarget[best.first])) std::swap(best.first, best.second);
  return best;
}

std::string figureOf(const Assumption& assumption, double value) {
  const Parameter* parameter = parameterOf(assumption.scope, assumption.key);
  const int decimals = assumption.mode == AssumptionMode::times ? 2 : parameter ? parameter->decimals : 2;
  std::string text = fixedText(value, decimals);
  if (assumption.mode == AssumptionMode::times) return "× " + text;
  if (assumption.mode == AssumptionMode::add && value >= 0) return "+" + text;
  return text;
}

double medianOf(std::vector<double> values) {
  if (values.empty()) return 0;
  std::sort(values.begin(), values.end());
  const std::size_t middle = values.size() / 2;
  return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

// Above and below the middle of an assumption's range.
std::string halvesText(const std::vector<ClaimSetting>& settings, const ClaimUnit& unit, std::size_t assumption,
                       bool byMark) {
  const Assumption& axis = assumptions()[assumption];
  const double middle = (axis.minimum + axis.maximum) / 2;
  std::array<std::vector<double>, 2> halves;
  for (const ClaimSetting& each : settings)
    halves[(*each.setting)[assumption] > middle ? 1 : 0].push_back(byMark ? (each.mark == ClaimMark::holds ? 1.0 : 0.0)
                                                                          : each.effect.difference.mean);
  if (halves[0].empty() || halves[1].empty()) return "";
  const Parameter* parameter = parameterOf(axis.scope, axis.key);
  const std::string where = inSentence(parameter ? parameter->label : axis.key) + " above " + figureOf(axis, middle);
  if (byMark)
    return "With " + where + " it holds in " + fixedText(100 * meanOf(halves[1]), 0) + " % of settings, else in " +
           fixedText(100 * meanOf(halves[0]), 0) + " %.";
  const double above = medianOf(halves[1]), below = medianOf(halves[0]);
  const int decimals = decimalsFor(unit, std::max(std::fabs(above), std::fabs(below)));
  const std::string words = unit.difference.empty() ? "" : " " + std::string(unit.difference);
  return "With " + where + " the effect is mostly about " + signedText(unit, above, decimals) + words + ", else " +
         signedText(unit, below, decimals) + ".";
}

bool within(const AxisScale& scale, double value) {
  return value >= scale.low && value <= scale.high;
}

}  // namespace

ClaimMap claimMap(const std::vector<ClaimSetting>& settings, const ClaimUnit& unit, const Scenario* scenario) {
  ClaimMap map;
  if (settings.size() < fewestPoints) return map;
  bool byMark = false;
  const std::vector<double> target = targetOf(settings, byMark);
  const auto [first, second] = bestPair(correlationsOf(settings, target));
  const Assumption &x = assumptions()[first], &y = assumptions()[second];
  map.drawn = true;
  map.xLabel = assumptionText(x);
  map.yLabel = assumptionText(y);
  map.x = tightScale(x.minimum, x.maximum, 5);
  map.y = tightScale(y.minimum, y.maximum, 4);
  for (const ClaimSetting& each : settings)
    map.points.push_back({(*each.setting)[first], (*each.setting)[second], each.mark});
  if (scenario) {
    map.nowX = assumptionNow(*scenario, x);
    map.nowY = assumptionNow(*scenario, y);
    map.hasNow = within(map.x, map.nowX) && within(map.y, map.nowY);
  }
  map.words = halvesText(settings, unit, first, byMark) + " " + halvesText(settings, unit, second, byMark);
  return map;
}

}  // namespace firebreak::web
