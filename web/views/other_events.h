#pragma once
// What happened in one run and not in another, of the kinds that are worth a mark.

#include <vector>

#include "engine/events.h"

namespace firebreak::web {

// Events of `all` that `others` has not, in their order: incidents, namings, climbs and steps down, talks.
std::vector<const Event*> eventsOnlyIn(const std::vector<Event>& all, const std::vector<Event>& others);

}  // namespace firebreak::web
