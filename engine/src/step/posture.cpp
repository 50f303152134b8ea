#include "step/posture.h"

#include <algorithm>

#include "base/index.h"
#include "model/measure_choice.h"

namespace firebreak {
namespace {

void endSupport(const Model& model, WorldState& state, const TieRef& ref, Today& today) {
  if (state.lead[ix(ref.toward)] != ref.actor) return;
  state.lead[ix(ref.toward)] = -1;
  for (const CoalitionMember& member : model.scenario.coalition.members) {
    state.support[model.tie(member.actor, ref.toward)] = 0;
  }
  if (!today.record) return;
  AllyRecord record;
  record.lead = ref.actor;
  record.against = ref.toward;
  record.cohesionBefore = record.cohesionAfter = state.cohesion;
  record.ended = true;
  today.record->allies.push_back(record);
}

}  // namespace

void lowerPosture(const Model& model, WorldState& state, const TieRef& ref, int rung, int measure, Today& today) {
  if (rung == 0) {
    measure = -1;
  } else if (measure < 0) {
    measure = pickMeasure(model, state, ref, rung, 0.5);
  }
  state.posture[ref.tie] = rung;
  state.measure[ref.tie] = measure;
  state.expiry[ref.tie] = rung == 0 ? 0 : state.tick + measures()[ix(measure)].life;
  state.reading[ref.tie] = rung == 0 ? 1 : std::min(state.reading[ref.tie], 1.0);
  if (rung < 3) endSupport(model, state, ref, today);
}

}  // namespace firebreak
