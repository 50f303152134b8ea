#pragma once
// The models of a run, one for each stretch of days between two changes (docs/model.md 14.10); nearly always only one.

#include <memory>
#include <vector>

#include "engine/state.h"
#include "model/model.h"
#include "step/today.h"

namespace firebreak {

class Course {
 public:
  explicit Course(const Scenario& scenario);  // keeps copies

  const Scenario& scenario() const { return chapters_.front()->whole; }
  int horizon() const { return chapters_.front()->model.horizon; }
  const Model& model(int tick) const;

  // What begins today and stands in the state: capabilities and trust.
  void turn(WorldState& state, Today& today) const;

 private:
  struct Chapter {
    Chapter(const Scenario& source, int begins)
        : from(begins), whole(source), standing(scenarioAt(source, begins)), model(standing) {}
    int from;
    Scenario whole, standing;  // as given; as it stands from then on
    Model model;
  };
  std::vector<std::unique_ptr<Chapter>> chapters_;
};

}  // namespace firebreak
