#include "model/misreading.h"

#include <algorithm>

#include "base/index.h"

namespace firebreak {
namespace {

bool isolated(const WorldState& state, const TieRef& ref) {
  return std::max(state.posture[ref.tie], state.posture[ref.back]) >= 4;
}

ActorIndex garblerOf(const Model& model, const TieRef& ref) {
  if (model.garblers.empty()) return -1;
  const auto [first, second] = model.garblers[ix(ref.toward)];
  return first == ref.actor ? second : first;
}

}  // namespace

double channelOf(const Model& model, const WorldState& state, const TieRef& ref) {
  const Tie& tie = model.scenario.ties[ref.tie];
  return isolated(state, ref) ? tie.channel * (1 - tie.fragility) : tie.channel;
}

double plainMisreading(const Scenario& scenario, ActorIndex i, ActorIndex k, double channel) {
  const Actor &sender = scenario.actors[ix(i)], &reader = scenario.actors[ix(k)];
  return scenario.constants.misreading * (1 - channel) * (1 - sender.redLineClarity) * (1 - 0.5 * reader.preparedness) *
         (1 - 0.5 * sender.messageTemplates) * (1 - 0.5 * scenario.constants.transparency);
}

Misreading misreadingOf(const Model& model, const WorldState& state, const TieRef& ref) {
  Misreading misreading = {model.misreading[ref.tie], garblerOf(model, ref)};
  if (model.scenario.ties[ref.back].fragility > 0 && isolated(state, ref)) {
    const double channel = channelOf(model, state, reversed(ref));
    misreading.odds = plainMisreading(model.scenario, ref.actor, ref.toward, channel);
  }
  if (misreading.garbledBy >= 0) {
    const double garbling = model.scenario.actors[ix(misreading.garbledBy)].deceptiveSignals;
    misreading.odds += (1 - misreading.odds) * 0.5 * garbling;
  }
  return misreading;
}

}  // namespace firebreak
