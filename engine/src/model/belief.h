#pragma once
// How well a state can find out who attacked it: priors, evidence rates, and the power of its attribution.
// docs/model.md section 4 and step 1.

#include <span>

#include "engine/state.h"
#include "model/model.h"

namespace firebreak {

// Ω_i: open cases beyond the state's attention, as a share of it; 0 when it keeps up.
double overload(const Model& model, const WorldState& state, ActorIndex i);

// C_i ≥ 1: how partners and organisations multiply the state's own evidence.
double corroboration(const Model& model, const WorldState& state, ActorIndex i);

// ρ*_i: the share of harm that does not bite, with the private operators counted in.
double effectiveResilience(const Model& model, const WorldState& state, ActorIndex i);

// What brings evidence to a case, per tick (docs/model.md section 4 and 14.4).
struct EvidenceSources {
  double technical = 0;   // the victim's own
  double thirdParty = 0;  // partners and organisations
  double openSource = 0;  // researchers and the press
  double rate = 0;        // μ, the sum

  void scale(double by) {
    technical *= by;
    thirdParty *= by;
    openSource *= by;
    rate *= by;
  }
};

// For given Ω and C of the victim. attacker may be actorCount (a criminal).
EvidenceSources evidenceSources(const Model& model, const WorldState& state, ActorIndex attacker, ActorIndex victim,
                                double corroborated, double overloaded);

// w: the share of a day's evidence that the victim can show without giving its sources away, 0–1.
double showableShare(const Model& model, ActorIndex victim, const EvidenceSources& sources);

// ln pr_ik for a suspect k of the victim; k may be stateCount (crime or unknown).
double logPrior(const Model& model, const WorldState& state, ActorIndex victim, ActorIndex suspect);

// ln pr for all suspects into `weights` (stateCount + 1 long); those who are no suspects get 0.
void logPriors(const Model& model, const WorldState& state, ActorIndex victim, std::span<double> weights);

// The same as evidenceStandard(actor, …) of model.h.
double evidenceStandard(const Model& model, ActorIndex victim, int rung, double eased);

// p_attr: the chance that the victim's evidence against the attacker's principal reaches the standard of a rung within
// the case window. The share without flags and the power of the test apart, because rungs share everything else.
class AttributionOdds {
 public:
  AttributionOdds(const Model& model, const WorldState& state, ActorIndex attacker, ActorIndex principal,
                  ActorIndex victim);
  double at(int rung) const;

 private:
  const Model& model_;
  ActorIndex victim_;
  double unflagged_ = 0;  // 1 − ½δ
  // Of what is known, and of what can be shown, which is what rungs from 3 upward ask for.
  struct Test {
    double centre = 0;  // 2 M w + prior log-odds of the principal
    double spread = 0;  // sqrt(4 M w² + 1e-9)
  };
  Test known_, shown_;
};

}  // namespace firebreak
