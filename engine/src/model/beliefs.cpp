#include "model/beliefs.h"

#include <algorithm>

#include "base/index.h"
#include "model/belief.h"

namespace firebreak {
namespace {

// Every table that this scenario keeps.
template <class Do>
void eachTable(const Model& model, WorldState& state, Do act) {
  act(state.logWeight);
  act(state.posterior);
  if (model.consults) act(state.priorWeight);
  if (!model.shownApart) return;
  act(state.shownWeight);
  act(state.shown);
}

}  // namespace

std::span<double> beliefRow(const Model& model, std::vector<double>& table, std::size_t row) {
  const std::size_t width = ix(model.hypotheses);
  return {table.data() + row * width, width};
}

std::span<double> openBeliefs(const Model& model, WorldState& state, ActorIndex victim) {
  const std::size_t row = state.logWeight.size() / ix(model.hypotheses);
  eachTable(model, state, [&](std::vector<double>& table) { table.resize((row + 1) * ix(model.hypotheses)); });
  const std::span<double> weights = beliefRow(model, state.logWeight, row);
  logPriors(model, state, victim, weights);
  if (model.consults) std::copy(weights.begin(), weights.end(), beliefRow(model, state.priorWeight, row).begin());
  if (model.shownApart) std::copy(weights.begin(), weights.end(), beliefRow(model, state.shownWeight, row).begin());
  return weights;
}

void moveBeliefs(const Model& model, WorldState& state, std::size_t from, std::size_t to) {
  eachTable(model, state, [&](std::vector<double>& table) {
    const std::span<double> source = beliefRow(model, table, from);
    std::copy(source.begin(), source.end(), beliefRow(model, table, to).begin());
  });
}

void keepBeliefs(const Model& model, WorldState& state, std::size_t rows) {
  eachTable(model, state, [&](std::vector<double>& table) { table.resize(rows * ix(model.hypotheses)); });
}

void fitBeliefs(const Model& model, WorldState& state) {
  const std::size_t size = state.logWeight.size();
  if (!model.shownApart || state.shown.size() != size) {
    state.shownWeight = model.shownApart ? state.logWeight : std::vector<double>();
    state.shown = model.shownApart ? state.posterior : std::vector<double>();
  }
  if (model.consults && state.priorWeight.size() == size) return;
  state.priorWeight.assign(model.consults ? size : 0, 0);
  for (std::size_t row = 0; model.consults && row < state.cases.size(); ++row)
    logPriors(model, state, state.cases[row].victim, beliefRow(model, state.priorWeight, row));
}

const std::vector<double>& shownPosterior(const Model& model, const WorldState& state) {
  return model.shownApart ? state.shown : state.posterior;
}

}  // namespace firebreak
