// The scenarios that came with the page, embedded at build.

#include <cassert>

#include "embedded/scenarios.h"
#include "engine/scenario.h"
#include "web/session/session.h"

namespace firebreak::web {

const std::vector<Shipped>& shippedScenarios() {
  // Built once; the titles live as long as the program.
  static const std::vector<Shipped> all = [] {
    static std::vector<std::string> names;
    std::vector<Shipped> found;
    names.reserve(embedded::scenarios().size() * 2);
    for (const embedded::EmbeddedFile& file : embedded::scenarios()) {
      const Result<Scenario> loaded = loadScenario(file.bytes);
      if (!loaded) continue;  // a test keeps every shipped file sound
      const std::string_view id = names.emplace_back(loaded->id);
      found.push_back({.id = id, .title = names.emplace_back(loaded->title), .text = file.bytes});
    }
    return found;
  }();
  return all;
}

}  // namespace firebreak::web
