#pragma once
// From the words of a command line to an exit code.

#include <string>
#include <vector>

namespace firebreak::cli {

// 0: done. 1: the input is wrong (file, scenario, parameter, event). 2: usage.
// Results go to standard output; what is wrong goes to standard error, or with --json to standard output as {"issues":
// […]}.
int runProgram(const std::vector<std::string>& words);

}  // namespace firebreak::cli
