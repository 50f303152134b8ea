#include "scenario/tie_groups.h"

#include <algorithm>
#include <map>

#include "base/index.h"
#include "scenario/registry_table.h"
#include "scenario/vocabulary.h"

namespace firebreak {

namespace {

using States = std::vector<ActorIndex>;
using Rows = std::map<ActorIndex, States>;  // from a state to those toward which its tie has the same numbers

std::vector<double> numbersOf(const Tie& tie) {
  std::vector<double> numbers;
  for (const Parameter& parameter : parameters()) {
    if (parameter.scope == ParameterScope::tie) numbers.push_back(valueOf(tie, parameter));
  }
  return numbers;
}

// Rows that, with the state itself added, are the same set S, one for each state of S: ties among S.
void takeAmong(Rows& rows, const Tie& tie, std::vector<TieGroup>& groups) {
  std::map<States, States> statesBySet;
  for (const auto& [from, to] : rows) {
    States set = to;
    set.insert(std::lower_bound(set.begin(), set.end(), from), from);
    statesBySet[set].push_back(from);
  }
  for (const auto& [set, states] : statesBySet) {
    if (set.size() < 3 || set != states) continue;
    groups.push_back({TieGroup::Form::among, set, {}, tie});
    for (ActorIndex state : set)
      rows.erase(state);
  }
}

// What is left: rows with the same targets together; a block and its mirror image are ties between.
void takeBlocks(const Rows& rows, const Tie& tie, std::vector<TieGroup>& groups) {
  std::map<States, States> sourcesByTargets;
  for (const auto& [from, to] : rows)
    sourcesByTargets[to].push_back(from);
  for (const auto& [targets, sources] : sourcesByTargets) {
    const auto mirror = sourcesByTargets.find(sources);
    const bool mirrored = mirror != sourcesByTargets.end() && mirror->second == targets;
    if (!mirrored)
      groups.push_back({TieGroup::Form::oneWay, sources, targets, tie});
    else if (sources < targets)
      groups.push_back({TieGroup::Form::between, sources, targets, tie});
  }
}

}  // namespace

std::vector<TieGroup> tieGroups(const Scenario& scenario) {
  std::map<std::vector<double>, Rows> rowsByNumbers;
  const std::vector<double> unlisted = numbersOf(unlistedTie());
  for (ActorIndex i = 0; i < scenario.stateCount; ++i) {
    for (ActorIndex k = 0; k < scenario.stateCount; ++k) {
      if (i == k) continue;
      const std::vector<double> numbers = numbersOf(scenario.tie(i, k));
      if (numbers != unlisted) rowsByNumbers[numbers][i].push_back(k);
    }
  }

  std::vector<TieGroup> groups;
  for (auto& [numbers, rows] : rowsByNumbers) {
    const auto& [from, to] = *rows.begin();
    const Tie tie = scenario.tie(from, to.front());
    takeAmong(rows, tie, groups);
    takeBlocks(rows, tie, groups);
  }
  std::sort(groups.begin(), groups.end(),
            [](const TieGroup& a, const TieGroup& b) { return a.from != b.from ? a.from < b.from : a.to < b.to; });
  return groups;
}

}  // namespace firebreak
