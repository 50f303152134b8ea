#include "model/invariants.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>

#include "base/index.h"

namespace firebreak {
namespace {

bool allWithin(const std::vector<double>& values, double low, double high) {
  return std::all_of(values.begin(), values.end(), [=](double v) { return v >= low && v <= high; });
}

bool allFinite(const std::vector<double>& values) {
  return std::all_of(values.begin(), values.end(), [](double v) { return std::isfinite(v); });
}

bool posturesMatchMeasures(const WorldState& state) {
  for (std::size_t tie = 0; tie < state.posture.size(); ++tie) {
    const int measure = state.measure[tie];
    const int rung = measure < 0 ? 0 : measures()[ix(measure)].rung;
    if (rung != state.posture[tie]) return false;
  }
  return true;
}

bool casesMatch(const Model& model, const WorldState& state) {
  const std::size_t cells = state.cases.size() * ix(model.hypotheses);
  std::vector<int> open(ix(model.states));
  for (const Case& opened : state.cases)
    open[ix(opened.victim)] += 1;
  return open == state.openCases && state.logWeight.size() == cells && state.posterior.size() == cells &&
         state.priorWeight.size() == (model.consults ? cells : 0) &&
         state.shownWeight.size() == (model.shownApart ? cells : 0) && state.shown.size() == state.shownWeight.size();
}

}  // namespace

const char* invariantBreach(const Model& model, const WorldState& state) {
  if (!allWithin(state.tension, 0, 100)) return "a tension is outside 0–100";
  if (!allWithin(state.pressure, 0, 1)) return "a pressure is outside 0–1";
  if (!allWithin(state.trust, 0, 1)) return "a trust is outside 0–1";
  if (!allWithin(state.unity, 0, 1)) return "a unity is outside 0–1";
  if (!allWithin(state.posterior, 0, 1)) return "a posterior is outside 0–1";
  if (!allWithin(state.shown, 0, 1)) return "a posterior that can be shown is outside 0–1";
  if (!allWithin(state.shelter, 0, 1)) return "a shelter is outside 0–1";
  if (!(state.cohesion >= 0 && state.cohesion <= 1)) return "cohesion is outside 0–1";
  if (!allFinite(state.logWeight)) return "a log-weight is not finite";
  if (!allFinite(state.shownWeight)) return "a log-weight of what can be shown is not finite";
  if (!allFinite(state.harm) || !allFinite(state.recentCost)) return "harm or cost is not finite";
  if (!allFinite(state.frequency) || !allFinite(state.support)) return "a frequency or support is not finite";
  if (!posturesMatchMeasures(state)) return "a posture is not the rung of its measure";
  if (!casesMatch(model, state)) return "open cases are miscounted";
  return "";
}

#ifdef ENGINE_VALIDATE
void checkInvariants(const Model& model, const WorldState& state) {
  const char* breach = invariantBreach(model, state);
  if (*breach == 0) return;
  std::fprintf(stderr, "engine invariant broken at tick %d: %s\n", state.tick, breach);
  std::abort();
}
#endif

}  // namespace firebreak
