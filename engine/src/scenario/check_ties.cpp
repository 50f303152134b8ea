#include <cmath>

#include "base/index.h"
#include "scenario/check.h"
#include "scenario/registry_table.h"
#include "scenario/text.h"

namespace firebreak {

namespace {

std::string pairName(const Scenario& scenario, ActorIndex first, ActorIndex second) {
  return scenario.actors[ix(first)].id + ">" + scenario.actors[ix(second)].id;
}

void checkTie(const Scenario& scenario, ActorIndex i, ActorIndex k, std::vector<Issue>& issues) {
  for (const Parameter& parameter : parameters()) {
    if (parameter.scope != ParameterScope::tie) continue;
    Issue issue = valueIssue(parameter, valueOf(scenario.tie(i, k), parameter));
    if (issue.rule.empty()) continue;
    issue.pointer = "/ties";
    issue.found = pairName(scenario, i, k) + " " + std::string(parameter.key) + " " + issue.found;
    issues.push_back(std::move(issue));
  }
}

void checkOpportunity(const Scenario& scenario, ActorIndex attacker, ActorIndex target, std::vector<Issue>& issues) {
  const Parameter& parameter = *parameterNamed(ParameterScope::opportunity, "opportunity");
  const double rate = scenario.opportunityRate(attacker, target);
  Issue issue = valueIssue(parameter, rate);
  if (issue.rule.empty() && rate > 0 && !mayAttack(scenario, attacker, target)) {
    issue.rule = "wrong-pair";
    issue.found = decimal(rate);
    issue.expected = "no opportunity of an organisation, against oneself or against one's sponsor";
  }
  if (issue.rule.empty()) return;
  issue.pointer = "/opportunities/" + pairName(scenario, attacker, target);
  issues.push_back(std::move(issue));
}

std::string memberPointer(const Places& places, std::size_t index) {
  const int position = places.members.empty() ? static_cast<int>(index) : places.members[index];
  return "/coalition/members/" + std::to_string(position);
}

void checkMember(const Scenario& scenario, const Places& places, std::size_t index, std::vector<Issue>& issues) {
  const CoalitionMember& member = scenario.coalition.members[index];
  const std::string pointer = memberPointer(places, index);
  if (member.actor < 0 || member.actor >= scenario.stateCount) {
    issues.push_back(
        {.pointer = pointer + "/actor", .rule = "not-a-state", .found = "no state", .expected = "the id of a state"});
  }
  const ActorIndex before = index > 0 ? scenario.coalition.members[index - 1].actor : -1;
  if (index > 0 && member.actor <= before) {
    issues.push_back({.pointer = pointer + "/actor",
                      .rule = member.actor == before ? "duplicate-member" : "not-in-order",
                      .found = "member " + std::to_string(member.actor) + " after " + std::to_string(before),
                      .expected = "each state once, in the order of the actors"});
  }
  for (const Parameter& parameter : parameters()) {
    if (parameter.scope != ParameterScope::member) continue;
    Issue issue = valueIssue(parameter, valueOf(member, parameter));
    if (issue.rule.empty()) continue;
    issue.pointer = pointer + "/" + std::string(parameter.key);
    issues.push_back(std::move(issue));
  }
}

void checkCoalition(const Scenario& scenario, const Places& places, std::vector<Issue>& issues) {
  constexpr double tolerance = 1e-6;
  const Coalition& coalition = scenario.coalition;
  checkText(coalition.name, "/coalition/name", 80, false, issues);
  double sum = 0;
  for (std::size_t i = 0; i < coalition.members.size(); ++i) {
    checkMember(scenario, places, i, issues);
    sum += coalition.members[i].weight;
  }
  for (const Parameter& parameter : parameters()) {
    if (parameter.scope != ParameterScope::coalition) continue;
    Issue issue = valueIssue(parameter, valueOf(coalition, parameter));
    if (issue.rule.empty()) continue;
    issue.pointer = "/coalition/" + std::string(parameter.key);
    issues.push_back(std::move(issue));
  }
  if (coalition.members.empty() || std::fabs(sum - 1) <= tolerance) return;
  issues.push_back({.pointer = "/coalition/members",
                    .rule = "weights-sum",
                    .found = "weights that sum to " + decimal(sum),
                    .expected = "weights that sum to 1"});
}

}  // namespace

void checkTies(const Scenario& scenario, const Places& places, std::vector<Issue>& issues) {
  for (ActorIndex i = 0; i < scenario.stateCount; ++i) {
    for (ActorIndex k = 0; k < scenario.stateCount; ++k) {
      if (i != k) checkTie(scenario, i, k, issues);
    }
  }
  for (ActorIndex attacker = 0; attacker < scenario.actorCount(); ++attacker) {
    for (ActorIndex target = 0; target < scenario.stateCount; ++target)
      checkOpportunity(scenario, attacker, target, issues);
  }
  checkCoalition(scenario, places, issues);
}

}  // namespace firebreak
