#pragma once
// The scenarios that the repository ships, and files beside the tests.

#include <string>
#include <vector>

#include "engine/scenario.h"

namespace firebreak::test {

// Whole content; fails the running test if it cannot be read.
std::string readText(const std::string& path);
// Below tests/.
std::string testFile(const std::string& name);

// Those of scenarios/, by file name in alphabetical order. Fails the running test unless all are sound.
std::vector<Scenario> shippedScenarios();

}  // namespace firebreak::test
