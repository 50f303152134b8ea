#include "support/shipped.h"

#include <algorithm>
#include <cstdio>
#include <dirent.h>

#include <catch_amalgamated.hpp>

namespace firebreak::test {
namespace {

std::vector<std::string> scenarioFiles() {
  std::vector<std::string> names;
  DIR* folder = opendir(FIREBREAK_SCENARIOS);
  REQUIRE(folder);
  while (const dirent* entry = readdir(folder)) {
    const std::string name = entry->d_name;
    const bool json = name.size() > 5 && name.compare(name.size() - 5, 5, ".json") == 0;
    if (json && name.find(".schema.") == std::string::npos) names.push_back(name);
  }
  closedir(folder);
  std::sort(names.begin(), names.end());
  return names;
}

}  // namespace

std::string readText(const std::string& path) {
  INFO(path);
  std::FILE* file = std::fopen(path.c_str(), "rb");
  REQUIRE(file);
  std::string text;
  char buffer[65536];
  for (std::size_t got = 0; (got = std::fread(buffer, 1, sizeof buffer, file)) > 0;)
    text.append(buffer, got);
  std::fclose(file);
  return text;
}

std::string testFile(const std::string& name) {
  return readText(std::string(FIREBREAK_TEST_FILES) + "/" + name);
}

std::vector<Scenario> shippedScenarios() {
  std::vector<Scenario> scenarios;
  for (const std::string& name : scenarioFiles()) {
    const Result<Scenario> scenario = loadScenario(readText(std::string(FIREBREAK_SCENARIOS) + "/" + name));
    INFO(name << ": " << (scenario ? "" : describe(scenario.issues().front())));
    REQUIRE(scenario);
    scenarios.push_back(*scenario);
  }
  return scenarios;
}

}  // namespace firebreak::test
