#pragma once
// Groups that a state harbours without giving them orders (docs/model.md 14.3).

#include <span>

#include "engine/state.h"
#include "model/model.h"

namespace firebreak {

// The share of its chances that a harboured group finds today, ¼ to 1.
double shelteredShare(const Model& model, const WorldState& state, ActorIndex group);

// σ of a host: how far it leaves the group alone that it leaves alone most. 0–1.
double leftAlone(const WorldState& state, const Haven& haven);

// The hosts whose groups have chances against the victim, ascending.
std::span<const Haven> havensAgainst(const Model& model, ActorIndex victim);

// Whom a mandate against `named` is right to hold to account: the host if the attacker is its group, otherwise the
// principal of the case.
ActorIndex truthBehind(const Scenario& scenario, const Case& open, ActorIndex named);

}  // namespace firebreak
