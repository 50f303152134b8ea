#pragma once

#include "commands.h"

namespace firebreak::cli {

Answer sweepParameters(const Arguments& arguments);
Answer mergeShards(const Arguments& arguments);  // sweep --merge

}  // namespace firebreak::cli
