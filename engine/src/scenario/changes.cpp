// Parameters that have another value from a day on (docs/model.md 14.10).

#include "scenario/changes.h"

#include <algorithm>
#include <array>

#include "engine/registry.h"

namespace firebreak {

bool mayChange(const Parameter& parameter) {
  if (parameter.scope == ParameterScope::scenario) return false;
  constexpr std::array<std::string_view, 6> startingOnly = {
      "startingReputation", "initialTension", "cohesion", "weight", "shelter", "reputationWeight"};
  return std::find(startingOnly.begin(), startingOnly.end(), parameter.key) == startingOnly.end();
}

Result<double> applyChange(Scenario& scenario, const ScriptedChange& change) {
  const Result<ParameterAddress> found = findParameter(scenario, change.parameter);
  if (found && !mayChange(*found->parameter)) {
    return Issue{.pointer = change.parameter,
                 .rule = "cannot-change",
                 .found = change.parameter,
                 .expected = "a parameter that matters after the start too"};
  }
  return setParameter(scenario, change.parameter, change.value);
}

Scenario scenarioAt(const Scenario& scenario, int tick) {
  Scenario standing = scenario;
  for (const ScriptedChange& change : scenario.changes) {
    if (change.tick <= tick) applyChange(standing, change);
  }
  return standing;
}

}  // namespace firebreak
