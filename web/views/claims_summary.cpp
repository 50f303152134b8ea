// What the settings of the assumptions say of a claim, all together.
#include <algorithm>
#include <cmath>

#include "web/views/claims_view.h"

namespace firebreak::web {
namespace {

// As the scenarios stand, each counted alike.
ClaimEffect meanEffect(const std::vector<const ClaimTrial*>& trials, std::size_t row, bool& known) {
  ClaimEffect sum;
  double count = 0, squares = 0;
  for (const ClaimTrial* trial : trials) {
    if (!trial->begun()) continue;
    const ClaimEffect effect = trial->study->effect(row);
    sum.low += effect.low;
    sum.high += effect.high;
    sum.difference.mean += effect.difference.mean;
    squares += effect.difference.se * effect.difference.se;
    ++count;
  }
  known = count > 0;
  if (!known) return {};
  return {sum.low / count, sum.high / count, {sum.difference.mean / count, std::sqrt(squares) / count}};
}

std::vector<ClaimEffect> effectsOf(const std::vector<const ClaimTrial*>& trials, std::size_t row) {
  std::vector<ClaimEffect> effects;
  for (const ClaimTrial* trial : trials) {
    if (!trial->study) continue;
    for (const ClaimPoint& point : trial->study->points())
      effects.push_back(point.effects[row]);
  }
  return effects;
}

double quantile(const std::vector<double>& ascending, double share) {
  const double at = share * static_cast<double>(ascending.size() - 1);
  const auto below = static_cast<std::size_t>(at);
  const std::size_t above = std::min(below + 1, ascending.size() - 1);
  return ascending[below] + (at - static_cast<double>(below)) * (ascending[above] - ascending[below]);
}

ClaimMark markOf(const ClaimEffect& effect, ClaimSign towards) {
  if (effect.rises()) return towards == ClaimSign::rise ? ClaimMark::holds : ClaimMark::reverses;
  if (effect.falls()) return towards == ClaimSign::fall ? ClaimMark::holds : ClaimMark::reverses;
  return ClaimMark::unclear;
}

ClaimSign towardsOf(const ClaimRow& row, const ClaimShares& shares, const ClaimEffect& here) {
  if (row.sign != ClaimSign::none) return row.sign;
  const double down = shares.significantFall - shares.significantRise;
  return down > 0 || (down == 0 && here.difference.mean < 0) ? ClaimSign::fall : ClaimSign::rise;
}

}  // namespace

ClaimSummary claimSummary(const ClaimsDesk& desk, std::size_t claim, std::size_t row) {
  const std::vector<const ClaimTrial*> trials = desk.trials(claim);
  ClaimSummary summary;
  summary.here = meanEffect(trials, row, summary.known);
  const std::vector<ClaimEffect> effects = effectsOf(trials, row);
  const ClaimShares shares = claimShares(effects);
  summary.settings = shares.settings;
  summary.towards = towardsOf(claims()[claim].rows[row], shares, summary.here);
  summary.verdict = claimVerdict(claims()[claim].rows[row], summary.here, shares);
  std::vector<double> means;
  for (const ClaimEffect& effect : effects) {
    const ClaimMark mark = markOf(effect, summary.towards);
    summary.holding += mark == ClaimMark::holds ? 1 : 0;
    summary.reversing += mark == ClaimMark::reverses ? 1 : 0;
    means.push_back(effect.difference.mean);
  }
  if (means.empty()) return summary;
  std::sort(means.begin(), means.end());
  summary.median = quantile(means, .5);
  summary.low = quantile(means, .025);
  summary.high = quantile(means, .975);
  return summary;
}

std::vector<ClaimSetting> claimSettings(const ClaimsDesk& desk, const ClaimSummary& summary, std::size_t row) {
  std::vector<ClaimSetting> settings;
  for (const ClaimTrial* trial : desk.trials(desk.chosen())) {
    if (!trial->study) continue;
    for (const ClaimPoint& point : trial->study->points())
      settings.push_back({&point.setting, point.effects[row], markOf(point.effects[row], summary.towards)});
  }
  return settings;
}

}  // namespace firebreak::web
