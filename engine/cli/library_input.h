#pragma once
// The scenarios that a library command is about.

#include "input.h"

namespace firebreak::cli {

struct LibraryInput {
  std::vector<Scenario> scenarios;
  std::vector<Issue> issues = {};  // of the first file that is wrong, which `source` names
  std::string source = {};
};

// The files of the command line, or, without any, the library that came with the program.
LibraryInput libraryInput(const Arguments& arguments);

}  // namespace firebreak::cli
