#pragma once

// The version of the engine, as traces, exports and the command line print it.
#include <string_view>

namespace firebreak {

// "MAJOR.MINOR.PATCH" of the CMake project; never empty. Two runs are comparable to the bit when it is equal.
std::string_view version();

}  // namespace firebreak
