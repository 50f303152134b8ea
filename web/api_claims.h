#pragma once
// The claims of the literature in the JavaScript interface.

#include <nlohmann/json_fwd.hpp>

#include "web/app.h"

namespace firebreak::web {

// The claim that is looked at, and what has come out of it so far. effect: as the scenario stands, in the library the
// mean of all; holds, reverses: settings; effects: of the settings, in their order.
nlohmann::ordered_json claimJson(const ClaimsDesk& desk);

// Empty where the call is carried out, else what was expected.
std::string chooseClaim(App& app, const nlohmann::ordered_json& call);
std::string setClaimAmounts(App& app, const nlohmann::ordered_json& call);

}  // namespace firebreak::web
