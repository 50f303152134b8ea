#include "step/step.h"

#include "base/index.h"
#include "model/invariants.h"
#include "step/phases.h"

namespace firebreak {
namespace {

// Steps 2 and 3.
void perceived(const Model& model, const Draws& draws, const Incident& incident, WorldState& state, Today& today) {
  perceive(model, draws, assess(model, draws, incident, state, today), state, today);
}

// One incident, and whom it spreads to, is done with before the next chance is looked at.
void open(const Model& model, const Draws& draws, const Incident& incident, WorldState& state, Today& today) {
  perceived(model, draws, incident, state, today);
  if (!(model.scenario.constants.contagion > 0)) return;
  for (const Incident& reached : spread(model, draws, state, today))
    perceived(model, draws, reached, state, today);
}

void openIncidents(const Model& model, const Draws& draws, WorldState& state, Today& today) {
  for (const ScriptedIncident& scripted : incidentsToday(model, state)) {
    open(model, draws, scriptedIncident(model, draws, state, scripted, today), state, today);
  }
  if (model.persists || !state.intrusions.empty()) {
    for (const Incident& found : findIntrusions(model, draws, state, today))
      open(model, draws, found, state, today);
  }
  const int day = drawChances(model, draws, state, today.foreseen.chances);
  const std::vector<FourBlocks>& blocks = today.foreseen.chances.blocks;
  const std::size_t rivalries = model.rivalries.size();
  for (std::size_t n = 0; n < rivalries; ++n) {
    const auto incident = opportunity(model, model.rivalries[n], blocks[n].block(day), state, today);
    if (incident && !staysHidden(model, draws, *incident, state, today)) open(model, draws, *incident, state, today);
  }
  for (ActorIndex i = 0; i < model.states; ++i) {
    const auto incident = crime(model, i, blocks[rivalries + ix(i)].block(day), today);
    if (incident) open(model, draws, *incident, state, today);
  }
}

}  // namespace

void step(const Model& model, const Draws& draws, WorldState& state, Today& today) {
  const bool full = model.scenario.dynamics != Dynamics::linear;
  const auto done = [&](Phase phase) {
    if (today.phases) today.phases->done(phase);
  };

  if (full) {
    beginScript(model, state, today);
    openIncidents(model, draws, state, today);  // 1 opportunities, 2 assess, 3 perceive
    done(Phase::incidents);
    attribute(model, draws, state, today);  // 4
    done(Phase::attribute);
  }

  updateTension(model, state, today);  // 5
  done(Phase::tension);

  if (full) {
    grantMandates(model, state, today);  // 6 decide
    done(Phase::mandates);
    reviewPostures(model, draws, state, today);
    done(Phase::reviews);
    signal(model, draws, state, today);  // 7; step 8 is what the measures do on later days
    done(Phase::signal);
    ally(model, state, today);  // 9
    done(Phase::ally);
    settle(model, draws, state, today);  // 10
    endScript(model, state, today);
    done(Phase::settle);
  }

  account(model, state, today);  // 11
  done(Phase::account);
  trend(model, state);  // 12
  if (model.havens) pressHosts(model, state, today);
  done(Phase::trend);

  pruneTensions(model, today);
  state.tick += 1;
  checkInvariants(model, state);
}

}  // namespace firebreak
