#pragma once
// The whole answer of state(): the run, what is looked at, and the formal model.

#include <optional>
#include <string_view>

#include <nlohmann/json_fwd.hpp>

#include "web/session/session.h"

namespace firebreak::web {

nlohmann::ordered_json stateJson(const Session& session);

// Where futures stop and the mean outcomes, of the variant and the baseline, and their paired differences.
nlohmann::ordered_json outcomesOfFuturesJson(const Session& session);

// "explore", "claims".
std::optional<Screen> screenNamed(std::string_view name);

}  // namespace firebreak::web
