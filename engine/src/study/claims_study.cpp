// Claims played: pairs of runs under the same random numbers, in a scenario as it stands and setting by setting.
#include "engine/claims_study.h"

#include <algorithm>
#include <cmath>

namespace firebreak {
namespace {

struct Ratio {
  double value = 0, lower = 0;  // of totals; mean of the lower part
};

Ratio ratioOf(std::span<const ClaimSample> samples) {
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

// Runs of one ticket: enough to be worth asking for, few enough for several to be under way.
constexpr std::uint32_t chunk = 250;

std::size_t chunksOf(int pairs) {
  return (static_cast<std::size_t>(pairs) + chunk - 1) / chunk;
}

}  // namespace

ClaimTally::ClaimTally(const Claim& claim, ActorIndex defender) : claim_(&claim), defender_(defender) {}

void ClaimTally::take(ClaimArm which, std::uint32_t first, std::span<const Outcomes> runs) {
  Arm& arm = arms_[static_cast<std::size_t>(which)];
  const std::size_t end = std::max(arm.known.size(), first + runs.size());
  arm.known.resize(end);
  for (std::size_t row = 0; row < claim_->rows.size(); ++row)
    arm.samples[row].resize(end);
  for (std::size_t i = 0; i < runs.size(); ++i) {
    arm.known[first + i] = true;
    for (std::size_t row = 0; row < claim_->rows.size(); ++row)
      arm.samples[row][first + i] = claimSample(claim_->rows[row].outcome, defender_, runs[i]);
  }
  const auto known = [&](std::size_t run) {
    return run < arms_[0].known.size() && run < arms_[1].known.size() && arms_[0].known[run] && arms_[1].known[run];
  };
  while (known(static_cast<std::size_t>(pairs_)))
    ++pairs_;
}

ClaimEffect ClaimTally::effect(std::size_t row) const {
  const std::size_t count = static_cast<std::size_t>(pairs_);
  const std::span<const ClaimSample> low(arms_[0].samples[row].data(), count),
      high(arms_[1].samples[row].data(), count);
  const Ratio lowRatio = ratioOf(low), highRatio = ratioOf(high);
  double squares = 0;
  for (std::size_t i = 0; i < count; ++i) {
    const double moved = influence(high[i], highRatio) - influence(low[i], lowRatio);
    squares += moved * moved;
  }
  const double n = static_cast<double>(pairs_);
  const double se = pairs_ < 2 ? 0 : std::sqrt(squares / (n - 1) / n);
  return {lowRatio.value, highRatio.value, {highRatio.value - lowRatio.value, se}};
}

ClaimPairs::ClaimPairs(const Scenario& scenario, const Claim& claim, std::uint64_t seed)
    : seed_(seed),
      runners_{Runner(claimArm(scenario, claim, ClaimArm::low)), Runner(claimArm(scenario, claim, ClaimArm::high))},
      tally_(claim, scenario.focusActor) {}

void ClaimPairs::advance(int pairs) {
  for (int i = 0; i < pairs; ++i) {
    const auto run = static_cast<std::uint32_t>(tally_.pairs());
    for (const ClaimArm arm : {ClaimArm::low, ClaimArm::high}) {
      const Outcomes outcomes = runners_[static_cast<std::size_t>(arm)].outcomes({seed_, run});
      tally_.take(arm, run, {&outcomes, 1});
    }
  }
}

// --- a study ---
//
// Tickets are numbered by what they ask for: as it stands, chunk by chunk, low arm then high; then setting by setting.

ClaimStudy::ClaimStudy(const Scenario& scenario, const Claim& claim, const Options& options)
    : claim_(&claim),
      options_(options),
      scenario_(scenario),
      settings_(latinHypercube(options.seed, options.settings)),
      here_(claim, scenario.focusActor) {
  options_.pairs = std::max(options_.pairs, 0);
  options_.pairsPerSetting = std::max(options_.pairsPerSetting, 1);
}

std::size_t ClaimStudy::tickets() const {
  return 2 * (chunksOf(options_.pairs) + settings_.size() * chunksOf(options_.pairsPerSetting));
}

std::size_t ClaimStudy::runsPlanned() const {
  const auto each = static_cast<std::size_t>(options_.pairsPerSetting);
  return 2 * (static_cast<std::size_t>(options_.pairs) + settings_.size() * each);
}

bool ClaimStudy::done() const {
  return here_.pairs() >= options_.pairs && points_.size() == settings_.size();
}

ClaimStudy::Batch ClaimStudy::batchOf(std::size_t ticket) const {
  Batch batch;
  std::size_t pair = ticket / 2;
  int pairs = options_.pairs;
  if (const std::size_t here = chunksOf(options_.pairs); pair >= here) {
    pairs = options_.pairsPerSetting;
    batch.place = 1 + (pair - here) / chunksOf(pairs);
    pair = (pair - here) % chunksOf(pairs);
  }
  batch.arm = ticket % 2 == 0 ? ClaimArm::low : ClaimArm::high;
  batch.first = static_cast<std::uint32_t>(pair) * chunk;
  batch.count = std::min(chunk, static_cast<std::uint32_t>(pairs) - batch.first);
  return batch;
}

std::optional<RunsWanted> ClaimStudy::next() {
  if (asked_ == tickets()) return std::nullopt;
  const Batch batch = batchOf(asked_);
  if (!arms_[0] || armsOf_ != batch.place) {
    const Scenario& base = scenario_;
    const Scenario changed = batch.place == 0 ? base : withAssumptions(base, settings_[batch.place - 1]);
    for (const ClaimArm arm : {ClaimArm::low, ClaimArm::high})
      arms_[static_cast<std::size_t>(arm)] = std::make_shared<const Scenario>(claimArm(changed, *claim_, arm));
    armsOf_ = batch.place;
  }
  return RunsWanted{asked_++, arms_[static_cast<std::size_t>(batch.arm)], options_.seed, batch.first, batch.count};
}

void ClaimStudy::take(std::size_t ticket, std::span<const Outcomes> runs) {
  const Batch batch = batchOf(ticket);
  runsTaken_ += runs.size();
  if (batch.place == 0) return here_.take(batch.arm, batch.first, runs);
  const auto opened = open_.try_emplace(batch.place - 1, *claim_, scenario_.focusActor).first;
  opened->second.take(batch.arm, batch.first, runs);
  keepPoints();
}

void ClaimStudy::keepPoints() {
  for (auto first = open_.begin(); first != open_.end(); first = open_.erase(first)) {
    if (first->first != points_.size() || first->second.pairs() < options_.pairsPerSetting) return;
    ClaimPoint point = {settings_[points_.size()], {}};
    for (std::size_t row = 0; row < claim_->rows.size(); ++row)
      point.effects.push_back(first->second.effect(row));
    points_.push_back(std::move(point));
  }
}

void ClaimStudy::advance(int pairs) {
  const std::size_t enough = runsTaken_ + 2 * static_cast<std::size_t>(std::max(pairs, 0));
  while (runsTaken_ < enough && runNext(*this)) {
  }
}

ClaimShares ClaimStudy::shares(std::size_t row) const {
  std::vector<ClaimEffect> effects;
  for (const ClaimPoint& point : points_)
    effects.push_back(point.effects[row]);
  return claimShares(effects);
}

ClaimShares claimShares(std::span<const ClaimEffect> effects) {
  if (effects.empty()) return {};
  ClaimShares counts = {.settings = static_cast<int>(effects.size())};
  for (const ClaimEffect& effect : effects) {
    counts.rise += effect.difference.mean > 0 ? 1 : 0;
    counts.fall += effect.difference.mean < 0 ? 1 : 0;
    counts.significantRise += effect.rises() ? 1 : 0;
    counts.significantFall += effect.falls() ? 1 : 0;
  }
  for (double* share : {&counts.rise, &counts.fall, &counts.significantRise, &counts.significantFall})
    *share /= static_cast<double>(effects.size());
  return counts;
}

}  // namespace firebreak
