#include "library_input.h"

#include "embedded/libraryScenarios.h"

namespace firebreak::cli {

LibraryInput libraryInput(const Arguments& arguments) {
  LibraryInput input;
  const auto add = [&input](const Result<Scenario>& scenario, std::string_view source) {
    if (scenario)
      input.scenarios.push_back(*scenario);
    else
      input = {.scenarios = {}, .issues = scenario.issues(), .source = std::string(source)};
    return scenario.ok();
  };
  for (const std::string& file : arguments.files) {
    const Result<std::string> text = readFile(file);
    if (!add(text ? loadScenario(text.value()) : Result<Scenario>(text.issues()), file)) return input;
  }
  if (arguments.files.empty())
    for (const embedded::EmbeddedFile& file : embedded::libraryScenarios())
      if (!add(loadScenario(file.bytes), file.name)) return input;
  return input;
}

}  // namespace firebreak::cli
