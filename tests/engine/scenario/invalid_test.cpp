// Every document of tests/invalid breaks rules on purpose; the reader must find those of its .expected file, each with
// its line, rule and pointer, and no others.
#include <algorithm>
#include <dirent.h>

#include <catch_amalgamated.hpp>

#include "engine/scenario.h"
#include "support/shipped.h"

namespace firebreak {
namespace {

std::vector<std::string> invalidDocuments() {
  std::vector<std::string> names;
  DIR* folder = opendir(FIREBREAK_TEST_FILES "/invalid");
  REQUIRE(folder);
  while (const dirent* entry = readdir(folder)) {
    const std::string name = entry->d_name;
    if (name.size() > 5 && name.substr(name.size() - 5) == ".json") names.push_back(name.substr(0, name.size() - 5));
  }
  closedir(folder);
  std::sort(names.begin(), names.end());
  return names;
}

std::string listed(const std::vector<Issue>& issues) {
  std::string lines;
  for (const Issue& issue : issues) {
    lines += std::to_string(issue.line) + " " + issue.rule;
    if (!issue.pointer.empty()) lines += " " + issue.pointer;
    lines += "\n";
  }
  return lines;
}

}  // namespace

TEST_CASE("each broken document gets all of its issues and no others") {
  const std::vector<std::string> names = invalidDocuments();
  REQUIRE(names.size() >= 30);
  for (const std::string& name : names) {
    DYNAMIC_SECTION(name) {
      const Result<Scenario> loaded = loadScenario(test::testFile("invalid/" + name + ".json"));
      REQUIRE_FALSE(loaded);
      INFO("tests/invalid/" << name << ".expected; a change that is meant is recorded with tests/invalid/update.sh");
      CHECK(listed(loaded.issues()) == test::testFile("invalid/" + name + ".expected"));
    }
  }
}

TEST_CASE("every issue says what was expected, on one line") {
  for (const std::string& name : invalidDocuments()) {
    const Result<Scenario> loaded = loadScenario(test::testFile("invalid/" + name + ".json"));
    REQUIRE_FALSE(loaded);
    for (const Issue& issue : loaded.issues()) {
      INFO(name << ": " << describe(issue));
      CHECK(issue.line > 0);
      CHECK_FALSE(issue.rule.empty());
      CHECK_FALSE(issue.expected.empty());
      CHECK_FALSE(issue.found.empty());
      CHECK(describe(issue).find('\n') == std::string::npos);
    }
  }
}

TEST_CASE("a misspelt key or word is answered with the right one") {
  const auto hints = [](const std::string& name) {
    std::string all;
    const Result<Scenario> loaded = loadScenario(test::testFile("invalid/" + name + ".json"));
    for (const Issue& issue : loaded.issues())
      all += issue.hint + "\n";
    return all;
  };
  CHECK(hints("unknown-key").find("did you mean \"offence\"?") != std::string::npos);
  CHECK(hints("unknown-key").find("did you mean \"reactivity\"?") != std::string::npos);
  CHECK(hints("unknown-key").find("did you mean \"blameGain\"?") != std::string::npos);
  CHECK(hints("unknown-key").find("did you mean \"incidents\"?") != std::string::npos);
  CHECK(hints("unknown-word").find("did you mean \"ransomware\"?") != std::string::npos);
}

}  // namespace firebreak
