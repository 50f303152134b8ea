#pragma once
// Which levers of a scenario can matter for an event, and how large a change of one is.

#include <vector>

#include "engine/events.h"
#include "engine/registry.h"

namespace firebreak {

// In the order of addresses(). `held`: the rung that the other side held against the actor the day before, 0 none.
std::vector<ParameterAddress> leversFor(const Scenario& scenario, const Event& event, int held);

// Of one kind: a change of one stands for the other as well, as two rungs of one ladder.
bool sameKind(const ParameterAddress& a, const ParameterAddress& b);

// Where its value may move: rangeAt() without the value that switches the tie off altogether, within a largest change.
Range changeRange(const Scenario& scenario, const ParameterAddress& address, double largestChange);

// The change that counts as 1.
double fullChange(const Scenario& scenario, const ParameterAddress& address);

// A lever of the attack: that it helps says who did it.
bool givesAway(const Event& event, const ParameterAddress& address);

// Name of whose lever it is, "" of the coalition.
std::string ownerOf(const Scenario& scenario, const ParameterAddress& address);

// For people: "70 %", "0.66", "9 days".
std::string quantityText(const Parameter& parameter, double value);

}  // namespace firebreak
