#include "library_input.h"

#include "embedded/libraryScenarios.h"

namespace firebreak::cli {

Result<std::vector<Scenario>> libraryInput(const Arguments& arguments) {
  std::vector<Scenario> scenarios;
  std::vector<Issue> issues;
  const auto add = [&](const Result<Scenario>& scenario) {
    if (scenario)
      scenarios.push_back(*scenario);
    else
      issues.insert(issues.end(), scenario.issues().begin(), scenario.issues().end());
  };
  for (const std::string& file : arguments.files) {
    const Result<std::string> text = readFile(file);
    add(text ? loadScenario(text.value()) : Result<Scenario>(text.issues()));
  }
  if (arguments.files.empty())
    for (const embedded::EmbeddedFile& file : embedded::libraryScenarios())
      add(loadScenario(file.bytes));
  if (!issues.empty()) return issues;
  return scenarios;
}

}  // namespace firebreak::cli
