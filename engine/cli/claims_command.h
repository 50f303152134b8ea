#pragma once
// claims: the claims of the policy literature, put to a scenario.

#include "commands.h"

namespace firebreak::cli {

// Without a file every claim is put to the scenario of its published figures, which are then compared.
Answer testClaims(const Arguments& arguments);

}  // namespace firebreak::cli
