#include "step/today.h"

#include "base/index.h"

namespace firebreak {

Today::Today(const Model& model)
    : nextTension(model.scenario.ties.size()),
      solidarity(model.scenario.ties.size()),
      due(model.scenario.ties.size()),
      scripted(model.scenario.ties.size()),
      chanceSpent(ix(model.actors + 1) * ix(model.states)),
      share(model.scenario.coalition.members.size()) {
  foreseen.mood.resize(model.scenario.ties.size());
  foreseen.offer.resize(model.scenario.ties.size());
}

void spendChance(const Model& model, ActorIndex attacker, ActorIndex target, Today& today) {
  const std::size_t pair = model.tie(attacker, target);
  if (today.chanceSpent[pair]) return;
  today.chanceSpent[pair] = 1;
  today.spent.push_back(pair);
}

TensionRecord* tensionRecord(Today& today, const Model& model, const TieRef& tie) {
  if (!today.record || today.record->tensions.empty()) return nullptr;
  const int row = tie.actor * (model.states - 1);
  const int column = tie.toward < tie.actor ? tie.toward : tie.toward - 1;
  return &today.record->tensions[ix(row + column)];
}

void setTension(const Model& model, const TieRef& tie, double tension, TensionPart::Kind kind, CaseNumber number,
                WorldState& state, Today& today) {
  if (TensionRecord* record = tensionRecord(today, model, tie)) {
    record->parts.push_back({kind, tension - state.tension[tie.tie], number, -1});
    record->after = tension;
  }
  state.tension[tie.tie] = tension;
}

}  // namespace firebreak
