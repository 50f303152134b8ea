// The arms of a claim in a scenario: who plays which role, and the levers set.
#include <algorithm>
#include <cmath>

#include "engine/claims.h"
#include "engine/registry.h"

namespace firebreak {
namespace {

bool ordersFollow(const Scenario& scenario, const Actor& actor) {
  return actor.kind == ActorKind::proxy && !actor.harboured && actor.sponsor == scenario.focusTarget;
}

bool isPartner(const Scenario& scenario, ActorIndex i) {
  return i != scenario.focusActor && scenario.isMember(i) && scenario.isMember(scenario.focusActor);
}

bool isMeant(const Scenario& scenario, ClaimRole role, const ParameterAddress& address) {
  const ActorIndex first = address.first;
  switch (role) {
    case ClaimRole::defender: return first == scenario.focusActor;
    case ClaimRole::challenger: return first == scenario.focusTarget;
    case ClaimRole::challengerSide:
      return first == scenario.focusTarget || ordersFollow(scenario, scenario.actors[static_cast<std::size_t>(first)]);
    case ClaimRole::proxies: return ordersFollow(scenario, scenario.actors[static_cast<std::size_t>(first)]);
    case ClaimRole::states: return first < scenario.stateCount;
    case ClaimRole::pair:
      return first + address.second == scenario.focusActor + scenario.focusTarget &&
             (first == scenario.focusActor || first == scenario.focusTarget);
    case ClaimRole::partners: return isPartner(scenario, first);
    case ClaimRole::coalition: return scenario.isMember(scenario.focusActor);
    case ClaimRole::organisations: return first >= scenario.stateCount;
    case ClaimRole::everywhere: return true;
  }
  return false;
}

ParameterScope scopeOf(ClaimRole role) {
  switch (role) {
    case ClaimRole::pair: return ParameterScope::tie;
    case ClaimRole::partners: return ParameterScope::member;
    case ClaimRole::coalition: return ParameterScope::coalition;
    case ClaimRole::everywhere: return ParameterScope::constant;
    case ClaimRole::defender:
    case ClaimRole::challenger:
    case ClaimRole::challengerSide:
    case ClaimRole::proxies:
    case ClaimRole::states:
    case ClaimRole::organisations: break;
  }
  return ParameterScope::actor;
}

std::vector<ParameterAddress> addressesOf(const Scenario& scenario, const ClaimLever& lever) {
  std::vector<ParameterAddress> meant;
  for (const ParameterAddress& address : addresses(scenario)) {
    const Parameter& parameter = *address.parameter;
    if (parameter.scope == scopeOf(lever.role) && parameter.key == lever.key && isMeant(scenario, lever.role, address))
      meant.push_back(address);
  }
  return meant;
}

double moved(const ClaimLever& lever, double amount, double value) {
  switch (lever.mode) {
    case LeverMode::set: return std::isnan(amount) ? value : amount;
    case LeverMode::times: return value * amount;
    case LeverMode::add: return value + amount;
  }
  return value;
}

void addOrganisation(Scenario& scenario) {
  Actor organisation;
  organisation.id = "thirdParty";
  while (scenario.findActor(organisation.id) >= 0)
    organisation.id += "_";
  organisation.name = "Third party";
  organisation.letter = "T";
  organisation.colour = "N";
  organisation.kind = ActorKind::organisation;
  organisation.offence = 0;
  organisation.attribution = .8;
  organisation.mediation = 0;
  scenario.actors.push_back(std::move(organisation));
  scenario.opportunity.resize(scenario.actors.size() * static_cast<std::size_t>(scenario.stateCount));
}

std::string absence(const Scenario& scenario, ClaimRole role) {
  const std::string& challenger = scenario.actors[static_cast<std::size_t>(scenario.focusTarget)].name;
  const std::string& defender = scenario.actors[static_cast<std::size_t>(scenario.focusActor)].name;
  switch (role) {
    case ClaimRole::proxies: return "No group acts on orders of " + challenger + ".";
    case ClaimRole::partners:
    case ClaimRole::coalition: return defender + " has no partners in a coalition.";
    case ClaimRole::organisations: return "There is no organisation.";
    case ClaimRole::defender:
    case ClaimRole::challenger:
    case ClaimRole::challengerSide:
    case ClaimRole::states:
    case ClaimRole::pair:
    case ClaimRole::everywhere: break;
  }
  return "Nobody has the parameter.";
}

bool isThreatened(const Scenario& scenario) {
  const auto threatens = [&](ActorIndex attacker) {
    return scenario.opportunityRate(attacker, scenario.focusActor) > 0;
  };
  for (ActorIndex i = 0; i < scenario.actorCount(); ++i) {
    const Actor& actor = scenario.actors[static_cast<std::size_t>(i)];
    if ((i == scenario.focusTarget || ordersFollow(scenario, actor)) && threatens(i)) return true;
  }
  return false;
}

}  // namespace

std::vector<std::string> claimObstacles(const Scenario& scenario, const Claim& claim) {
  std::vector<std::string> obstacles;
  if (scenario.dynamics == Dynamics::linear) obstacles.push_back("Nobody attacks or decides under linear dynamics.");
  if (!isThreatened(scenario)) {
    obstacles.push_back("Nothing leads " + scenario.actors[static_cast<std::size_t>(scenario.focusTarget)].name +
                        " to attack " + scenario.actors[static_cast<std::size_t>(scenario.focusActor)].name +
                        ": there are no opportunities.");
  }
  if (claim.addsOrganisation && scenario.actorCount() >= maxActors)
    obstacles.push_back("There is no room for an actor.");
  for (const ClaimLever& lever : claim.levers) {
    if (!addressesOf(scenario, lever).empty()) continue;
    const std::string sentence = absence(scenario, lever.role);
    if (std::find(obstacles.begin(), obstacles.end(), sentence) == obstacles.end()) obstacles.push_back(sentence);
  }
  return obstacles;
}

Scenario claimArm(const Scenario& scenario, const Claim& claim, ClaimArm arm) {
  Scenario changed = scenario;
  if (claim.addsOrganisation) addOrganisation(changed);
  for (const ClaimLever& lever : claim.levers) {
    const double amount = arm == ClaimArm::low ? lever.low : lever.high;
    for (const ParameterAddress& address : addressesOf(changed, lever)) {
      const Range range = rangeAt(changed, address);
      const double value = moved(lever, amount, valueAt(changed, address));
      setParameter(changed, pathOf(changed, address), std::clamp(value, range.minimum, range.maximum));
    }
  }
  return changed;
}

}  // namespace firebreak
