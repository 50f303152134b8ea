#include "model/wish.h"

#include "base/deterministic_math.h"
#include "base/index.h"

namespace firebreak {
namespace {

constexpr int forceRung = 6;
constexpr double fearFades = 10;  // ticks

}  // namespace

Fear fearOf(const Model& model, const WorldState& state, const TieRef& ref) {
  const double fear = model.scenario.actors[ix(ref.actor)].fear;
  Fear worst;
  if (!(fear > 0)) return worst;
  for (std::size_t n = 0; n < state.cases.size(); ++n) {
    const Case& open = state.cases[n];
    if (open.victim != ref.actor) continue;
    const double suspicion = state.posterior[n * ix(model.hypotheses) + ix(ref.toward)];
    const double points = fear * open.counted * suspicion * expD(-(state.tick - open.opened) / fearFades);
    if (points > worst.points) worst = {points, open.number};
  }
  return worst;
}

double redLineOf(const Model& model, const WorldState& state, const TieRef& ref, int rung) {
  const Actor& actor = model.scenario.actors[ix(ref.actor)];
  const bool first = rung >= forceRung && rung > state.posture[ref.tie] && state.posture[ref.back] < forceRung;
  return actor.ladder.redLine[ix(rung)] + (first ? actor.firebreak : 0);
}

}  // namespace firebreak
