#include "study/search_space.h"

#include <algorithm>
#include <cmath>

namespace firebreak {
namespace {

// Digits of the slider, and more where the range is so narrow that there would be hardly a choice.
double unitOf(const Parameter& parameter, const LeverRange& range) {
  double unit = 1;
  for (int digit = 0; digit < parameter.decimals; ++digit)
    unit *= 10;
  while (!parameter.whole && (range.high - range.low) * unit < 20 && unit < 1e6)
    unit *= 10;
  return unit;
}

double valueNow(const Scenario& scenario, const std::string& path) {
  return valueAt(scenario, *findParameter(scenario, path));
}

}  // namespace

SearchSpace::SearchSpace(const Scenario& scenario, std::vector<LeverRange> levers) : scenario_(scenario) {
  for (LeverRange& range : levers) {
    const double unit = unitOf(*findParameter(scenario, range.path)->parameter, range);
    levers_.push_back({std::move(range), unit});
  }
}

std::vector<LeverSetting> SearchSpace::now() const {
  std::vector<LeverSetting> settings;
  for (const Lever& lever : levers_)
    settings.push_back({lever.range.path, valueNow(scenario_, lever.range.path)});
  return settings;
}

bool SearchSpace::holds(const std::vector<LeverSetting>& settings) const {
  for (std::size_t i = 0; i < levers_.size(); ++i)
    if (settings[i].value < levers_[i].range.low || settings[i].value > levers_[i].range.high) return false;
  return true;
}

std::vector<double> SearchSpace::genesOf(const std::vector<LeverSetting>& settings) const {
  std::vector<double> genes;
  for (std::size_t i = 0; i < levers_.size(); ++i) {
    const auto& [path, low, high] = levers_[i].range;
    genes.push_back(std::clamp((settings[i].value - low) / (high - low), 0.0, 1.0));
  }
  return genes;
}

std::vector<double> SearchSpace::valuesOf(const std::vector<LeverSetting>& settings) {
  std::vector<double> values;
  for (const LeverSetting& setting : settings)
    values.push_back(setting.value);
  return values;
}

double SearchSpace::valueOf(const Lever& lever, double gene) const {
  const auto& [path, low, high] = lever.range;
  return std::clamp(std::floor((low + (high - low) * gene) * lever.unit + .5) / lever.unit, low, high);
}

// Each set in turn as far as those set before it leave room; twice, as a later one may have made room.
std::vector<LeverSetting> SearchSpace::mended(const std::vector<LeverSetting>& settings) const {
  Scenario there = scenario_;
  for (int round = 0; round < 2; ++round) {
    for (const LeverSetting& setting : settings) {
      const Range room = rangeAt(there, *findParameter(there, setting.path));
      setParameter(there, setting.path, std::clamp(setting.value, room.minimum, room.maximum));
    }
  }
  std::vector<LeverSetting> nearest = settings;
  for (LeverSetting& setting : nearest)
    setting.value = valueNow(there, setting.path);
  return nearest;
}

std::optional<SearchSpace::Place> SearchSpace::placeOf(const std::vector<double>& genes) const {
  std::vector<LeverSetting> settings;
  for (std::size_t i = 0; i < levers_.size(); ++i)
    settings.push_back({levers_[i].range.path, valueOf(levers_[i], genes[i])});
  Result<Scenario> there = withSettings(scenario_, settings);
  if (!there) {
    settings = mended(settings);
    there = withSettings(scenario_, settings);
    if (!there || !holds(settings)) return {};
  }
  return Place{std::move(settings), std::move(there).value()};
}

}  // namespace firebreak
