#pragma once
// What an attack on a victim promises its attacker, type by type (docs/model.md step 1).

#include <array>

#include "engine/state.h"
#include "model/model.h"

namespace firebreak {

// All that does not depend on how hostile the attacker is today.
struct Prospect {
  struct Option {
    bool open = false;       // enough offence
    double worth = 0;        // B · P_s
    double cost = 0;         // ε C and the price of the norm
    double norm = 0;         // that price, within the cost
    double punishment = 0;   // pun
    double attribution = 0;  // p_attr
    double answer = 0;       // p_resp
  };
  std::array<Option, incidentTypes> option = {};
  double success = 0;  // P_s
  double bites = 0;    // 1 − ρ*, less what is known to be mended soon
};

Prospect prospectOf(const Model& model, const WorldState& state, const Rivalry& rivalry);

// X: the hostility that drives an attacker whose principal holds `tension` against the target. Groups without orders
// follow no tension: 50.
double driveOf(const Model& model, ActorIndex attacker, double tension);
double driveToday(const Model& model, const WorldState& state, const Rivalry& rivalry);

// The logit choice at drive X. Weights are e^{Λ·EU}; those of closed options are 0.
struct Appraisal {
  std::array<double, incidentTypes> gain = {};     // points
  std::array<double, incidentTypes> weight = {};   // with resilience and punishment, EU2
  double sum = 1, sumUnpunished = 1, sumBare = 1;  // W_2, W_1, W_0
};
// `all` false leaves out W_1 and W_0, which only those ask for who do not act.
Appraisal appraise(const Model& model, const Prospect& prospect, double drive, bool all = true);
void addTemptation(const Model& model, const Prospect& prospect, Appraisal& appraisal);

// The first type with u·total < running sum of the weights; the last open one if none; -1 if none is open.
int chosenType(const Prospect& prospect, const Appraisal& appraisal, double u, double total);

// Which type a crime is, by its own draw u.
int crimeType(double u);

}  // namespace firebreak
