#pragma once
// The studies that a page makes: ensembles, and the engine's experiments.

#include <map>
#include <memory>

#include "engine/ensemble.h"
#include "engine/experiment.h"
#include "web/session/crew.h"

namespace firebreak::web {

// Fills an ensemble with the first `goal` runs. What it holds is always the ensemble of as many runs as it says.
class EnsembleStudy : public Study {
 public:
  EnsembleStudy(std::shared_ptr<const Scenario> scenario, const Ensemble::Options& options, int goal);

  std::optional<Order> next(std::uint32_t most) override;
  void take(const Order& order, const Batch& batch) override;

  const std::shared_ptr<const Scenario>& scenario() const { return scenario_; }
  const Ensemble& ensemble() const { return ensemble_; }
  bool done() const { return ensemble_.runs() >= static_cast<int>(goal_); }

 private:
  std::shared_ptr<const Scenario> scenario_;
  Ensemble ensemble_;
  std::uint32_t goal_, asked_ = 0;
  std::map<std::uint32_t, Batch> early_;  // by first run: those that wait for the runs before them
};

// Has the runs made that an experiment wants. The experiment is the owner's: it may be read at any time.
class ExperimentStudy : public Study {
 public:
  explicit ExperimentStudy(std::shared_ptr<Experiment> experiment) : experiment_(std::move(experiment)) {}

  std::optional<Order> next(std::uint32_t most) override;
  void take(const Order& order, const Batch& batch) override;

  const Experiment& experiment() const { return *experiment_; }

 private:
  // A wish, cut into orders.
  struct Wish {
    RunsWanted wanted;
    std::uint32_t asked = 0, taken = 0;
    std::vector<Outcomes> runs;
  };
  Wish* unasked();

  std::shared_ptr<Experiment> experiment_;
  std::map<std::size_t, Wish> open_;  // by ticket
  std::size_t newest_ = 0;            // ticket of the wish that is being asked for
};

}  // namespace firebreak::web
