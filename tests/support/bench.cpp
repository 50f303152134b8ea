#include "support/bench.h"

#include "base/index.h"
#include "model/beliefs.h"

namespace firebreak::test {

Case& Bench::openCase(ActorIndex attacker, ActorIndex victim, double felt, bool will) {
  Case opened;
  opened.number = state.casesOpened++;
  opened.opened = state.tick;
  opened.attacker = attacker;
  opened.victim = victim;
  opened.principal = principalOf(scenario, attacker);
  opened.type = 1;
  opened.severity = opened.felt = opened.counted = felt;
  opened.will = will;
  state.openCases[ix(victim)] += 1;
  openBeliefs(model, state, victim);
  state.cases.push_back(opened);
  return state.cases.back();
}

void Bench::hold(ActorIndex i, ActorIndex k, int measure, int ago) {
  const std::size_t tie = model.tie(i, k);
  state.measure[tie] = measure;
  state.posture[tie] = measures()[ix(measure)].rung;
  state.expiry[tie] = state.tick - ago + measures()[ix(measure)].life;
  state.lastAction[tie] = state.tick - ago;
}

}  // namespace firebreak::test
