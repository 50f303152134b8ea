#pragma once
// The command `review`.

#include "commands.h"

namespace firebreak::cli {

Answer reviewRun(const Arguments& arguments);

}  // namespace firebreak::cli
