// review: one run, looked at afterwards.
#include "review_command.h"

#include "engine/after_action.h"
#include "input.h"

namespace firebreak::cli {

// The baseline is the file as it stands, without --set and without moves that somebody placed.
Answer reviewRun(const Arguments& arguments) {
  Arguments plain = arguments;
  plain.set.clear();
  const Result<Scenario> shipped = loadInput(plain);
  if (!shipped) return refused(arguments, shipped.issues());
  const Result<Scenario> scenario = withChanges(*shipped, arguments.set);
  if (!scenario) return refused(arguments, scenario.issues());
  const RunKey key = runKey(*scenario, arguments);
  const Trace trace = runWithTrace(*scenario, key), baseline = runWithTrace(withoutMoves(*shipped), key);
  const AfterAction review = afterAction(*scenario, trace, &baseline);
  const std::string text =
      arguments.json ? afterActionJson(*scenario, trace, review) : afterActionText(*scenario, trace, review);
  return {.output = text, .issues = {}, .source = ""};
}

}  // namespace firebreak::cli
