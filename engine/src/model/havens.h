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

// Whether the attacker is a group that this state harbours.
bool harbours(const Scenario& scenario, ActorIndex host, ActorIndex attacker);

}  // namespace firebreak
