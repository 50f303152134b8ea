#pragma once

#include "commands.h"

namespace firebreak::cli {

Answer searchThresholds(const Arguments& arguments);

}  // namespace firebreak::cli
