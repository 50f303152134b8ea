#pragma once

#include "commands.h"

namespace firebreak::cli {

Answer measureSensitivity(const Arguments& arguments);

}  // namespace firebreak::cli
