#pragma once
// The tables of belief of the open cases, one row of hypotheses a case in the order of WorldState::cases: what is
// known, and where the scenario needs them what it started from and what can be shown.

#include <span>

#include "engine/state.h"
#include "model/model.h"

namespace firebreak {

// One row of a table.
std::span<double> beliefRow(const Model& model, std::vector<double>& table, std::size_t row);

// Appends a row to every table: log-weights at the victim's priors, posteriors 0, so that the first day's posterior
// raises tension in full. Returns the row of log-weights.
std::span<double> openBeliefs(const Model& model, WorldState& state, ActorIndex victim);

// Copies one row over another in every table.
void moveBeliefs(const Model& model, WorldState& state, std::size_t from, std::size_t to);

// Leaves the first `rows` of every table.
void keepBeliefs(const Model& model, WorldState& state, std::size_t rows);

// Gives the state the tables that this model needs and takes those that it does not: a snapshot may come from a variant
// with other extensions in use. What was not kept starts from what is known and from today's priors.
void fitBeliefs(const Model& model, WorldState& state);

// The posterior that can be shown: the same table as what is known where the two are one.
const std::vector<double>& shownPosterior(const Model& model, const WorldState& state);

}  // namespace firebreak
