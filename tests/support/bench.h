#pragma once
// One scenario with all that a single step needs, so that a test can set a state, run the step and look.

#include "engine/trace.h"
#include "model/initial_state.h"
#include "model/model.h"
#include "random/draws.h"
#include "step/phases.h"
#include "step/step.h"
#include "step/today.h"

namespace firebreak::test {

struct Bench {
  explicit Bench(Scenario source, RunKey key = {.seed = 1, .run = 0})
      : scenario(std::move(source)), model(scenario), state(initialState(model)), today(model), draws(key) {
    today.record = &record;
    today.tally.outcomes.peakOf = state.posture;
    today.tally.outcomes.costOf.resize(static_cast<std::size_t>(scenario.stateCount));
  }
  Bench(const Bench&) = delete;

  TieRef ref(ActorIndex i, ActorIndex k) const { return {i, k, model.tie(i, k), model.tie(k, i)}; }
  Outcomes& outcomes() { return today.tally.outcomes; }

  // A case of the attacker against the victim, opened today, with beliefs at the priors.
  Case& openCase(ActorIndex attacker, ActorIndex victim, double felt, bool will = true);

  // The state holds measure m against the other, set `ago` ticks before today.
  void hold(ActorIndex i, ActorIndex k, int measure, int ago = 0);

  // One whole day.
  void day() {
    record = {};
    step(model, draws, state, today);
  }

  Scenario scenario;
  Model model;
  WorldState state;
  Today today;
  DayRecord record;
  Draws draws;
};

}  // namespace firebreak::test
