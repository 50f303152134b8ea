#include "model/initial_state.h"

#include "base/index.h"
#include "model/beliefs.h"
#include "model/support.h"

namespace firebreak {
namespace {

void openTies(const Scenario& scenario, WorldState& state) {
  const std::size_t count = scenario.ties.size();
  for (const Tie& tie : scenario.ties) {
    state.tension.push_back(tie.initialTension);
    state.trust.push_back(tie.trust);
  }
  for (ActorIndex i = 0; i < scenario.stateCount; ++i)
    state.tension[scenario.tieIndex(i, i)] = 0;
  state.posture.assign(count, 0);
  state.measure.assign(count, -1);
  state.expiry.assign(count, 0);
  state.reading.assign(count, 1);
  state.lastAction.assign(count, -1);
  state.mandateRung.assign(count, 0);
  state.mandateUntil.assign(count, 0);
  state.mandateTruth.assign(count, -1);
  state.mandateCase.assign(count, -1);
  state.mandateCounted.assign(count, 0);
  state.support.assign(count, 0);
  state.truceUntil.assign(count, 0);
}

void openActors(const Scenario& scenario, WorldState& state) {
  const std::size_t states = ix(scenario.stateCount);
  state.lead.assign(states, -1);
  state.pressure.assign(states, 0);
  state.frequency.assign(states, 0);
  state.harm.assign(states, 0);
  state.recentCost.assign(states, 0);
  state.openCases.assign(states, 0);
  state.partnersSupport.assign(states, 0);
  for (std::size_t i = 0; i < states; ++i) {
    const double reputation = scenario.actors[i].startingReputation;
    state.reputationYes.push_back(scenario.constants.reputationWeight * reputation);
    state.reputationNo.push_back(scenario.constants.reputationWeight * (1 - reputation));
  }
  for (const Actor& actor : scenario.actors) {
    state.offence.push_back(actor.offence);
    state.stealth.push_back(actor.stealth);
    state.attribution.push_back(actor.attribution);
    state.resilience.push_back(actor.resilience);
  }
}

}  // namespace

WorldState initialState(const Model& model) {
  WorldState state;
  openTies(model.scenario, state);
  openActors(model.scenario, state);
  state.cohesion = model.scenario.coalition.cohesion;
  std::vector<double> share(model.scenario.coalition.members.size());
  refreshPartnersSupport(model, state, share);
  fitState(model, state);
  return state;
}

void fitState(const Model& model, WorldState& state) {
  if (!model.havens) state.shelter.clear();
  if (model.havens && state.shelter.empty()) {
    for (const Actor& actor : model.scenario.actors)
      state.shelter.push_back(actor.shelter);
  }
  if (!model.consults) state.unity.clear();
  if (model.consults && state.unity.empty()) state.unity.assign(ix(model.states), 1);
  fitBeliefs(model, state);
}

WorldState initialState(const Scenario& scenario) {
  return initialState(Model(scenario));
}

}  // namespace firebreak
