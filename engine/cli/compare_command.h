#pragma once
// compare: two runs of the same luck, and where they part.

#include "commands.h"

namespace firebreak::cli {

Answer compareRuns(const Arguments& arguments);

}  // namespace firebreak::cli
