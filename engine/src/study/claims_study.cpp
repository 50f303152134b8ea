// Claims played: pairs of runs under the same random numbers, in a scenario as it stands and setting by setting.
#include <algorithm>
#include <cmath>

#include "engine/claims.h"

namespace firebreak {
namespace {

struct Ratio {
  double value = 0, lower = 0;  // of totals; mean of the lower part
};

Ratio ratioOf(const std::vector<ClaimSample>& samples) {
  double upper = 0, lower = 0;
  for (const ClaimSample& sample : samples) {
    upper += sample.upper;
    lower += sample.lower;
  }
  if (lower <= 0) return {};
  return {upper / lower, lower / static_cast<double>(samples.size())};
}

// How much one run moves a ratio, to first order: the delta method. For a plain mean, its distance from the mean.
double influence(const ClaimSample& sample, const Ratio& ratio) {
  return ratio.lower > 0 ? (sample.upper - ratio.value * sample.lower) / ratio.lower : 0;
}

}  // namespace

ClaimPairs::ClaimPairs(const Scenario& scenario, const Claim& claim, std::uint64_t seed)
    : claim_(&claim),
      defender_(scenario.focusActor),
      seed_(seed),
      runners_{Runner(claimArm(scenario, claim, ClaimArm::low)), Runner(claimArm(scenario, claim, ClaimArm::high))} {}

void ClaimPairs::advance(int pairs) {
  for (int i = 0; i < pairs; ++i, ++pairs_) {
    for (std::size_t arm = 0; arm < runners_.size(); ++arm) {
      const Outcomes outcomes = runners_[arm].outcomes({seed_, static_cast<std::uint32_t>(pairs_)});
      for (std::size_t row = 0; row < claim_->rows.size(); ++row)
        samples_[arm][row].push_back(claimSample(claim_->rows[row].outcome, defender_, outcomes));
    }
  }
}

ClaimEffect ClaimPairs::effect(std::size_t row) const {
  const std::vector<ClaimSample>&low = samples_[0][row], &high = samples_[1][row];
  const Ratio lowRatio = ratioOf(low), highRatio = ratioOf(high);
  double squares = 0;
  for (std::size_t i = 0; i < low.size(); ++i) {
    const double moved = influence(high[i], highRatio) - influence(low[i], lowRatio);
    squares += moved * moved;
  }
  const double n = static_cast<double>(pairs_);
  const double se = pairs_ < 2 ? 0 : std::sqrt(squares / (n - 1) / n);
  return {lowRatio.value, highRatio.value, {highRatio.value - lowRatio.value, se}};
}

ClaimStudy::ClaimStudy(const Scenario& scenario, const Claim& claim, const Options& options)
    : claim_(&claim),
      options_(options),
      scenario_(scenario),
      here_(scenario, claim, options.seed),
      settings_(latinHypercube(options.seed, options.settings)) {
  options_.pairsPerSetting = std::max(options_.pairsPerSetting, 1);
}

bool ClaimStudy::done() const {
  return here_.pairs() >= options_.pairs && points_.size() == settings_.size();
}

void ClaimStudy::advance(int pairs) {
  while (pairs > 0 && !done()) {
    if (here_.pairs() < options_.pairs) {
      const int slice = std::min(pairs, options_.pairs - here_.pairs());
      here_.advance(slice);
      pairs -= slice;
      continue;
    }
    if (!current_) {
      const Scenario changed = withAssumptions(scenario_, settings_[points_.size()]);
      current_ = std::make_unique<ClaimPairs>(changed, *claim_, options_.seed);
    }
    const int slice = std::min(pairs, options_.pairsPerSetting - current_->pairs());
    current_->advance(slice);
    pairs -= slice;
    if (current_->pairs() == options_.pairsPerSetting) keepPoint();
  }
}

void ClaimStudy::keepPoint() {
  ClaimPoint point = {settings_[points_.size()], {}};
  for (std::size_t row = 0; row < claim_->rows.size(); ++row)
    point.effects.push_back(current_->effect(row));
  points_.push_back(std::move(point));
  current_.reset();
}

ClaimShares ClaimStudy::shares(std::size_t row) const {
  if (points_.empty()) return {};
  ClaimShares counts = {.settings = static_cast<int>(points_.size())};
  for (const ClaimPoint& point : points_) {
    const ClaimEffect& effect = point.effects[row];
    counts.rise += effect.difference.mean > 0 ? 1 : 0;
    counts.fall += effect.difference.mean < 0 ? 1 : 0;
    counts.significantRise += effect.rises() ? 1 : 0;
    counts.significantFall += effect.falls() ? 1 : 0;
  }
  for (double* share : {&counts.rise, &counts.fall, &counts.significantRise, &counts.significantFall})
    *share /= static_cast<double>(points_.size());
  return counts;
}

}  // namespace firebreak
