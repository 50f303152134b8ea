// The law of the scenario reader: whatever bytes come in, either issues come out, all of them with what was found and
// expected on one line; or a sound scenario does, which saved and read again is the same. Never a crash, never a hang.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "engine/scenario.h"

namespace {

// A broken law ends the run; the fuzzer keeps the input.
void require(bool law) {
  if (!law) std::abort();
}

bool isPresentable(const firebreak::Issue& issue) {
  const std::string line = describe(issue);
  return !issue.rule.empty() && !issue.expected.empty() && line.size() < 8192 && line.find('\n') == std::string::npos;
}

// Issues that may befall what saving made of a sound scenario: it can be much longer than what it was read from.
bool isOnlyTooLarge(const std::vector<firebreak::Issue>& issues) {
  return issues.size() == 1 && issues.front().rule == "too-large";
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace firebreak;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const Result<Scenario> loaded = loadScenario(text);
  if (!loaded) {
    require(!loaded.issues().empty());
    for (const Issue& issue : loaded.issues())
      require(isPresentable(issue));
    return 0;
  }

  require(validate(*loaded).empty());
  const Result<Scenario> again = loadScenario(saveScenario(*loaded));
  if (!again) {
    require(isOnlyTooLarge(again.issues()));
    return 0;
  }
  require(digest(*again) == digest(*loaded));
  require(saveScenario(*again) == saveScenario(*loaded));
  return 0;
}
