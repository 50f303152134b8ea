#include "step/today.h"

#include "base/index.h"

namespace firebreak {

Today::Today(const Model& model)
    : nextTension(model.scenario.ties.size()),
      due(model.scenario.ties.size()),
      scripted(model.scenario.ties.size()),
      scriptedAttack(ix(model.actors + 1) * ix(model.states)),
      share(model.scenario.coalition.members.size()) {}

TensionRecord* tensionRecord(Today& today, const Model& model, const TieRef& tie) {
  if (!today.record || today.record->tensions.empty()) return nullptr;
  const int row = tie.actor * (model.states - 1);
  const int column = tie.toward < tie.actor ? tie.toward : tie.toward - 1;
  return &today.record->tensions[ix(row + column)];
}

}  // namespace firebreak
