#pragma once
// The next-generation matrix K of docs/model.md section 7, kept in its three parts.

#include <vector>

#include "engine/state.h"
#include "model/model.h"

namespace firebreak {

// Over the hostile ties in index order; entry [to × n + from].
struct NextGeneration {
  int n = 0;
  std::vector<double> measures, support, attacks;

  std::vector<double> sum() const;
};

NextGeneration nextGeneration(const Model& model, const WorldState& state, bool latent);

// F^m(x): the intensity of measures that i holds against k on average at tension x, rungs up to `permitted`.
double measureFlow(const Model& model, const WorldState& state, const TieRef& tie, int permitted, double x);

// F^a(x): the severity of successful attacks per tick by one attacker when its principal's tension is x.
double attackFlow(const Model& model, const WorldState& state, const Rivalry& rivalry, double x);

}  // namespace firebreak
