// Levers that studies move, and scenarios with several of them set.
#include "engine/levers.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "base/index.h"

namespace firebreak {
namespace {

Issue issueAt(std::string_view path, const char* rule, std::string found, std::string expected) {
  return {.pointer = std::string(path), .rule = rule, .found = std::move(found), .expected = std::move(expected)};
}

void append(std::vector<Issue>& issues, const std::vector<Issue>& more) {
  issues.insert(issues.end(), more.begin(), more.end());
}

// How far a lever moves to either side of its present value.
double reachOf(const Scenario& scenario, const ParameterAddress& address) {
  const Parameter& parameter = *address.parameter;
  if (parameter.scope == ParameterScope::opportunity) return valueAt(scenario, address) / 2;
  const double quarter = (parameter.maximum - parameter.minimum) / 4;
  return parameter.whole ? std::ceil(quarter) : quarter;
}

// Round figures are easier to read, and a lever may be set to what is written.
double rounded(const Parameter& parameter, double value) {
  double unit = 1;
  for (int digit = 0; digit < parameter.decimals; ++digit)
    unit *= 10;
  return std::floor(value * unit + .5) / unit;
}

// Gathers levers that are there and can move.
class Proposal {
 public:
  Proposal(const Scenario& scenario, ActorIndex actor, ActorIndex opponent)
      : scenario_(scenario), actor_(actor), opponent_(opponent) {}

  void add(ParameterScope scope, std::string_view key, int first, int second) {
    for (const Parameter& parameter : parameters())
      if (parameter.scope == scope && parameter.key == key) add({&parameter, first, second});
  }

  void addOwn() {
    add(ParameterScope::ladder, "redLine", actor_, 3);
    add(ParameterScope::ladder, "evidence", actor_, 3);
    for (const std::string_view key :
         {"redLineClarity", "climbStep", "decisionLatency", "attribution", "resilience", "resolve"})
      add(ParameterScope::actor, key, actor_, -1);
  }

  void addTie() {
    add(ParameterScope::tie, "channel", actor_, opponent_);
    add(ParameterScope::tie, "reactivity", opponent_, actor_);
    const ActorIndex attacker = mostFrequentAttacker();
    if (attacker < 0) return;
    add(ParameterScope::actor, "stealth", attacker, -1);
    add(ParameterScope::opportunity, "opportunity", attacker, actor_);
  }

  void addCoalition() {
    add(ParameterScope::coalition, "sharing", -1, -1);
    add(ParameterScope::member, "commitment", actor_, -1);
  }

  std::vector<LeverRange> levers;

 private:
  void add(const ParameterAddress& address) {
    if (address.first >= 0 && address.parameter->scope == ParameterScope::actor &&
        !matters(*address.parameter, scenario_.actors[ix(address.first)]))
      return;
    LeverRange range = leverRange(scenario_, address);
    if (range.low < range.high) levers.push_back(std::move(range));
  }

  // The opponent or a group that it sends.
  ActorIndex mostFrequentAttacker() const {
    ActorIndex best = -1;
    for (ActorIndex p = 0; p < scenario_.actorCount(); ++p) {
      const bool theirs = p == opponent_ || scenario_.actors[ix(p)].sponsor == opponent_;
      const bool attacks = theirs && p != actor_ && scenario_.actors[ix(p)].kind != ActorKind::organisation;
      const double rate = attacks ? scenario_.opportunityRate(p, actor_) : 0;
      if (rate > (best < 0 ? 0 : scenario_.opportunityRate(best, actor_))) best = p;
    }
    return best;
  }

  const Scenario& scenario_;
  ActorIndex actor_, opponent_;
};

void checkLever(const Scenario& scenario, const LeverRange& lever, std::vector<Issue>& issues) {
  for (const double end : {lever.low, lever.high}) {
    Scenario trial = scenario;
    const Result<double> set = setParameter(trial, lever.path, end);
    const std::vector<Issue> wrong = set ? validate(trial) : set.issues();
    append(issues, wrong);
    if (!wrong.empty() && wrong.front().rule == "unknown-parameter") return;
  }
  if (!(lever.low < lever.high))
    issues.push_back(issueAt(lever.path, "empty-range", "low end not below the high end", "a range LOW:HIGH"));
}

// Rounds of setting what can be set, until all is or nothing more can be.
std::vector<Issue> setAll(Scenario& scenario, std::span<const LeverSetting> settings) {
  std::vector<std::size_t> left(settings.size());
  std::iota(left.begin(), left.end(), std::size_t{0});
  std::vector<Issue> issues;
  for (std::size_t before = left.size() + 1; !left.empty() && left.size() < before;) {
    before = left.size();
    issues.clear();
    std::vector<std::size_t> refused;
    for (const std::size_t i : left) {
      const Result<double> set = setParameter(scenario, settings[i].path, settings[i].value);
      if (set) continue;
      append(issues, set.issues());
      refused.push_back(i);
    }
    left = std::move(refused);
  }
  return issues;
}

}  // namespace

LeverRange leverRange(const Scenario& scenario, const ParameterAddress& address) {
  const Parameter& parameter = *address.parameter;
  Range within = rangeAt(scenario, address);
  const double now = valueAt(scenario, address), reach = reachOf(scenario, address);
  const bool reactivity = parameter.scope == ParameterScope::tie && parameter.key == "reactivity";
  if (reactivity) within.minimum = now > 0 ? .05 : now;
  const auto held = [&](double value) { return std::clamp(value, std::min(within.minimum, now), within.maximum); };
  return {pathOf(scenario, address), held(rounded(parameter, held(now - reach))),
          held(rounded(parameter, held(now + reach)))};
}

std::vector<LeverRange> leversOf(const Scenario& scenario, ActorIndex actor, ActorIndex opponent) {
  Proposal proposal(scenario, actor, opponent);
  const bool state = actor < scenario.stateCount;
  if (state) proposal.addOwn();
  if (state && opponent >= 0 && opponent < scenario.stateCount) proposal.addTie();
  if (state && scenario.isMember(actor)) proposal.addCoalition();
  return std::move(proposal.levers);
}

std::vector<LeverRange> leversOf(const Scenario& scenario) {
  return leversOf(scenario, scenario.focusActor, scenario.focusTarget);
}

std::string leverName(const Scenario& scenario, std::string_view path) {
  const ParameterAddress address = *findParameter(scenario, path);
  const std::string label = labelOf(scenario, address);
  return address.first < 0 ? label : scenario.actors[ix(address.first)].name + ": " + label;
}

std::vector<Issue> checkLevers(const Scenario& scenario, std::span<const LeverRange> levers) {
  if (levers.empty()) return {{.rule = "no-levers", .found = "no lever", .expected = "one lever or more"}};
  if (levers.size() > mostLevers)
    return {{.rule = "too-many-levers",
             .found = std::to_string(levers.size()),
             .expected = "at most " + std::to_string(mostLevers) + " levers"}};
  std::vector<Issue> issues;
  for (std::size_t i = 0; i < levers.size(); ++i) {
    checkLever(scenario, levers[i], issues);
    for (std::size_t j = 0; j < i; ++j)
      if (levers[j].path == levers[i].path)
        issues.push_back(issueAt(levers[i].path, "repeated-lever", "the same lever twice", "each lever once"));
  }
  return issues;
}

Result<Scenario> withSettings(const Scenario& scenario, std::span<const LeverSetting> settings) {
  Scenario there = scenario;
  std::vector<Issue> issues = setAll(there, settings);
  if (issues.empty()) issues = validate(there);
  if (!issues.empty()) return issues;
  for (const LeverSetting& setting : settings)
    if (valueAt(there, *findParameter(there, setting.path)) != setting.value)
      issues.push_back(issueAt(setting.path, "coupled-levers", "a parameter that another one of them moves",
                               "parameters that can be set apart"));
  if (!issues.empty()) return issues;
  return there;
}

}  // namespace firebreak
