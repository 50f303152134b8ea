#pragma once
// The scenarios that a library command is about.

#include "input.h"

namespace firebreak::cli {

// The files of the command line, or, without any, the library that came with the program. All that is wrong is
// reported.
Result<std::vector<Scenario>> libraryInput(const Arguments& arguments);

}  // namespace firebreak::cli
