#pragma once
// The part of the JavaScript interface that keeps variants and compares them.

#include <string>
#include <string_view>

#include <nlohmann/json_fwd.hpp>

#include "web/app.h"
#include "web/session/session.h"

namespace firebreak::web {

std::string_view compareModeName(CompareMode mode);  // "off", "overlaid", "side"

// {mode, with: {slot, name}, linked, parting}: `parting` as partingJson() tells it, of the run on the screen and the
// one it is compared with.
nlohmann::ordered_json compareJson(const Session& session);
// {variants: [{slot, name, settings: [{path, value}], open, comparedWith}], open}
nlohmann::ordered_json variantsJson(const Session& session);

// {mode: 'off' | 'overlaid' | 'side', with: slot, linked: true | false}, each of them optional. What was expected
// instead, in words; "" when it was done.
std::string setCompare(App& app, const nlohmann::ordered_json& call);
// {action: 'keep' | 'open' | 'rename' | 'drop' | 'save-baseline', slot, name}; likewise.
std::string changeVariants(App& app, const nlohmann::ordered_json& call);

}  // namespace firebreak::web
