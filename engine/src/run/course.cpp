#include "run/course.h"

#include "base/index.h"
#include "engine/registry.h"
#include "model/support.h"

namespace firebreak {
namespace {

void setState(const Scenario& scenario, const ScriptedChange& change, WorldState& state) {
  const Result<ParameterAddress> found = findParameter(scenario, change.parameter);
  if (!found) return;
  const std::string_view key = found->parameter->key;
  if (found->parameter->scope == ParameterScope::tie && key == "trust") {
    state.trust[scenario.tieIndex(found->first, found->second)] = change.value;
  }
  if (found->parameter->scope != ParameterScope::actor) return;
  const std::size_t actor = ix(found->first);
  if (key == "offence") state.offence[actor] = change.value;
  if (key == "stealth") state.stealth[actor] = change.value;
  if (key == "attribution") state.attribution[actor] = change.value;
  if (key == "resilience") state.resilience[actor] = change.value;
}

// What no run reads, so that many chapters stay small.
Scenario bare(Scenario scenario) {
  scenario.description.clear();
  scenario.assumptions.clear();
  scenario.sources.clear();
  scenario.history.clear();
  return scenario;
}

}  // namespace

// A change that no longer fits what a person has moved since (a rung's line past its neighbour) is left out.
Course::Course(const Scenario& scenario) : whole_(scenario) {
  Scenario standing = bare(scenario);
  std::size_t next = 0;
  for (int day = 0;; day = scenario.changes[next].tick) {
    for (; next < scenario.changes.size() && scenario.changes[next].tick <= day; ++next)
      takes_.push_back(setParameter(standing, scenario.changes[next].parameter, scenario.changes[next].value) ? 1 : 0);
    chapters_.push_back(std::make_unique<Chapter>(standing, day));
    if (next == scenario.changes.size()) break;
  }
}

const Model& Course::model(int tick) const {
  std::size_t chapter = chapters_.size() - 1;
  while (chapter > 0 && chapters_[chapter]->from > tick)
    --chapter;
  return chapters_[chapter]->model;
}

void Course::turn(WorldState& state, Today& today) const {
  const Scenario& whole = scenario();
  bool turned = false;
  for (std::size_t n = 0; n < whole.changes.size(); ++n) {
    if (whole.changes[n].tick != state.tick || !takes_[n]) continue;
    turned = true;
    setState(whole, whole.changes[n], state);
    if (today.record) today.record->changes.push_back(static_cast<int>(n));
  }
  if (turned) refreshPartnersSupport(model(state.tick), state, today.share);
}

}  // namespace firebreak
