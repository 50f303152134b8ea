#pragma once
// The accessible tree as JSON for web/shell/mirror.js. Pure: tested natively.

#include <string>

#include "web/ui/access.h"

namespace firebreak::web {

// {"focus": id, "say": "…", "nodes": [{"id", "role", "name", "region", "help", "rect": [x, y, w, h], "value", "min",
// "max", "step", "text", "on", "off", "live", "level"}]}; what is empty, false or does not belong to the role is left
// out. `say`: a sentence to be announced, which is taken from the tree.
std::string accessJson(AccessTree& tree);

// The role's name as the mirror knows it: "button", "listItem" …
std::string_view roleName(Role role);

}  // namespace firebreak::web
