#pragma once
// The models of a run, one for each stretch of days between two changes (docs/model.md 14.10); nearly always only one.

#include <memory>
#include <utility>
#include <vector>

#include "engine/state.h"
#include "model/model.h"
#include "step/today.h"

namespace firebreak {

class Course {
 public:
  explicit Course(const Scenario& scenario);  // keeps copies

  const Scenario& scenario() const { return whole_; }
  int horizon() const { return chapters_.front()->model.horizon; }
  const Model& model(int tick) const;

  // What begins today and stands in the state: capabilities and trust.
  void turn(WorldState& state, Today& today) const;

 private:
  struct Chapter {
    Chapter(Scenario stands, int begins) : from(begins), standing(std::move(stands)), model(standing) {}
    int from;
    Scenario standing;  // from then on
    Model model;
  };
  Scenario whole_;           // as given
  std::vector<char> takes_;  // by change: it could be made
  std::vector<std::unique_ptr<Chapter>> chapters_;
};

}  // namespace firebreak
