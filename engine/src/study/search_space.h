#pragma once
// The space of levers that a search moves in: genes in [0,1] against settings of a scenario.

#include <optional>
#include <vector>

#include "engine/levers.h"

namespace firebreak {

class SearchSpace {
 public:
  SearchSpace(const Scenario& scenario, std::vector<LeverRange> levers);

  std::size_t size() const { return levers_.size(); }
  const Scenario& scenario() const { return scenario_; }
  std::vector<LeverSetting> now() const;                        // as the scenario stands
  bool holds(const std::vector<LeverSetting>& settings) const;  // all within the ranges
  std::vector<double> genesOf(const std::vector<LeverSetting>& settings) const;
  static std::vector<double> valuesOf(const std::vector<LeverSetting>& settings);

  struct Place {
    std::vector<LeverSetting> settings;
    Scenario scenario;
  };
  // The settings that genes stand for, rounded to sensible digits; where they break an order, what is nearest. None if
  // that cannot be either.
  std::optional<Place> placeOf(const std::vector<double>& genes) const;

 private:
  struct Lever {
    LeverRange range;
    double unit = 1;  // values are whole numbers of 1/unit
  };
  double valueOf(const Lever& lever, double gene) const;
  std::vector<LeverSetting> mended(const std::vector<LeverSetting>& settings) const;

  Scenario scenario_;
  std::vector<Lever> levers_;
};

}  // namespace firebreak
