// engine/src/scenario/registry: the one list of parameters, and setting them.
#include "engine/registry.h"

#include <cmath>
#include <limits>
#include <set>

#include <catch_amalgamated.hpp>

#include "base/index.h"
#include "scenario/registry_table.h"
#include "support/builders.h"
#include "support/shipped.h"

namespace firebreak {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

// The default that the struct of the parameter's scope has.
double structDefault(const Parameter& parameter) {
  switch (parameter.scope) {
    case ParameterScope::actor: return valueOf(Actor{}, parameter);
    case ParameterScope::tie: return valueOf(Tie{}, parameter);
    case ParameterScope::coalition: return valueOf(Coalition{}, parameter);
    case ParameterScope::member: return valueOf(CoalitionMember{}, parameter);
    case ParameterScope::constant: return valueOf(Constants{}, parameter);
    case ParameterScope::scenario: return valueOf(Scenario{}, parameter);
    case ParameterScope::ladder:
    case ParameterScope::opportunity: break;
  }
  return 0;
}

std::string ruleOf(const Result<double>& result) {
  return result ? "accepted" : result.issues().front().rule;
}

}  // namespace

TEST_CASE("keys are unique within their scope and every text is there") {
  std::set<std::pair<int, std::string_view>> keys;
  std::set<std::pair<int, std::string_view>> labels;
  for (const Parameter& parameter : parameters()) {
    INFO(parameter.key);
    CHECK(keys.emplace(static_cast<int>(parameter.scope), parameter.key).second);
    CHECK(labels.emplace(static_cast<int>(parameter.scope), parameter.label).second);
    CHECK_FALSE(parameter.symbol.empty());
    CHECK_FALSE(parameter.group.empty());
    CHECK_FALSE(parameter.serves.empty());
    REQUIRE(parameter.meaning.size() > 10);
    CHECK(parameter.meaning.back() == '.');
    CHECK(std::isupper(static_cast<unsigned char>(parameter.label.front())));
    CHECK((parameter.kinds != 0) == (parameter.scope == ParameterScope::actor));
  }
}

TEST_CASE("a key means one thing to an actor, whether single or a ladder") {
  for (std::string_view key : keysOf(ParameterScope::ladder))
    CHECK(parameterNamed(ParameterScope::actor, key) == nullptr);
}

TEST_CASE("defaults are those of the structs and lie in their ranges") {
  for (const Parameter& parameter : parameters()) {
    INFO(parameter.key);
    CHECK(parameter.minimum < parameter.maximum);
    CHECK(parameter.fallback == structDefault(parameter));
    CHECK(valueIssue(parameter, parameter.fallback).rule.empty());
    CHECK(parameter.decimals >= 0);
    CHECK(parameter.decimals <= 4);
    if (parameter.whole) CHECK(parameter.decimals == 0);
  }
  const Ladder ladder;
  for (const Parameter& parameter : parameters()) {
    if (parameter.scope != ParameterScope::ladder) continue;
    for (int rung = 1; rung < rungCount; ++rung) {
      CHECK(valueIssue(parameter, rungsOf(ladder, parameter)[ix(rung)]).rule.empty());
    }
  }
}

TEST_CASE("the registry holds every parameter of sections 2 and 14.1 of the model") {
  const auto count = [](ParameterScope scope) { return keysOf(scope).size(); };
  // Table 2.1: 26 to ι_a without kind, 4 growths, c, dn, med; s is an id. Table 14.1: 26 more.
  CHECK(count(ParameterScope::actor) == 33 + 26);
  CHECK(count(ParameterScope::ladder) == 3);  // table 3.2: θ_r, s_r, q_r
  CHECK(count(ParameterScope::tie) == 7 + 1);
  CHECK(count(ParameterScope::coalition) == 4 + 3);
  CHECK(count(ParameterScope::member) == 3);
  CHECK(count(ParameterScope::constant) == 29 + 9);
}

TEST_CASE("every address has a path that leads back to it") {
  for (const Scenario& scenario : test::shippedScenarios()) {
    std::set<std::string> paths;
    for (const ParameterAddress& address : addresses(scenario)) {
      const std::string path = pathOf(scenario, address);
      INFO(scenario.id << " " << path);
      CHECK(paths.insert(path).second);
      const Result<ParameterAddress> found = findParameter(scenario, path);
      REQUIRE(found);
      CHECK(found->parameter == address.parameter);
      CHECK(found->first == address.first);
      CHECK(found->second == address.second);
    }
  }
}

TEST_CASE("setting a parameter to what it is changes nothing") {
  for (const Scenario& scenario : test::shippedScenarios()) {
    for (const ParameterAddress& address : addresses(scenario)) {
      Scenario copy = scenario;
      INFO(scenario.id << " " << pathOf(scenario, address));
      REQUIRE(setParameter(copy, pathOf(scenario, address), valueAt(scenario, address)));
      if (address.parameter->key != "weight") CHECK(digest(copy) == digest(scenario));
    }
  }
}

TEST_CASE("both ends of a range are accepted, what lies beyond is refused and changes nothing") {
  for (const Scenario& scenario : test::shippedScenarios()) {
    for (const ParameterAddress& address : addresses(scenario)) {
      const std::string path = pathOf(scenario, address);
      const Range range = rangeAt(scenario, address);
      INFO(scenario.id << " " << path);
      for (double end : {range.minimum, range.maximum}) {
        Scenario copy = scenario;
        REQUIRE(setParameter(copy, path, end));
        CHECK(valueAt(copy, address) == end);
        // Work limits are those of a document: rates and horizons at their ends may pass them.
        for (const Issue& issue : validate(copy))
          CHECK(issue.rule == "too-large");
      }
      for (double beyond : {std::nextafter(range.minimum, -infinity), std::nextafter(range.maximum, infinity), infinity,
                            -infinity, std::nan("")}) {
        Scenario copy = scenario;
        CHECK_FALSE(setParameter(copy, path, beyond));
        CHECK(digest(copy) == digest(scenario));
      }
    }
  }
}

TEST_CASE("rungs may meet but not cross") {
  Scenario scenario = test::s1();
  CHECK(ruleOf(setParameter(scenario, "actors.A.redLine.3", 47)) == "accepted");
  CHECK(ruleOf(setParameter(scenario, "actors.A.redLine.3", 47.5)) == "ladder-order");
  CHECK(ruleOf(setParameter(scenario, "actors.A.redLine.3", 19.9)) == "ladder-order");
  CHECK(ruleOf(setParameter(scenario, "actors.A.redLine.3", 101)) == "out-of-range");
  CHECK(scenario.actors[0].ladder.redLine[3] == 47);
  const Range last = rangeAt(scenario, *findParameter(scenario, "actors.A.evidence.7"));
  CHECK(last.minimum == 0.95);
  CHECK(last.maximum == 1);
}

TEST_CASE("whole numbers stay whole") {
  Scenario scenario = test::s1();
  CHECK(ruleOf(setParameter(scenario, "actors.A.decisionLatency", 2.5)) == "not-whole");
  CHECK(ruleOf(setParameter(scenario, "ticks", 99)) == "accepted");
  CHECK(scenario.horizon() == 99);
}

TEST_CASE("the weights of a coalition keep their sum") {
  Scenario scenario = test::s3();
  REQUIRE(setParameter(scenario, "coalition.members.M1.weight", 0.6));
  double sum = 0;
  for (const CoalitionMember& member : scenario.coalition.members)
    sum += member.weight;
  CHECK(sum == Catch::Approx(1).epsilon(1e-14));
  CHECK(scenario.coalition.members[1].weight == Catch::Approx(0.25 * 0.4 / 0.65));

  // From nothing, the rest is shared equally.
  REQUIRE(setParameter(scenario, "coalition.members.M1.weight", 1));
  REQUIRE(setParameter(scenario, "coalition.members.M1.weight", 0.2));
  CHECK(scenario.coalition.members[4].weight == Catch::Approx(0.2));
}

TEST_CASE("the horizon cannot cut off the script") {
  for (const Scenario& scenario : test::shippedScenarios()) {
    if (scenario.id != "viasat-2022") continue;
    const Range range = rangeAt(scenario, *findParameter(scenario, "ticks"));
    CHECK(range.minimum == 1);  // the invasion and the incident fall on day 0
  }
}

TEST_CASE("labels say which rung and toward whom, not whose") {
  const Scenario scenario = test::s2();
  const auto label = [&](std::string_view path) { return labelOf(scenario, *findParameter(scenario, path)); };
  CHECK(label("actors.A.redLine.3") == "Red line, rung 3");
  CHECK(label("actors.A.severityFloor.4") == "Severity floor, rung 4");
  CHECK(label("actors.A.evidence.5") == "Evidence standard, rung 5");
  CHECK(label("actors.A.declaredLine") == "Declared line");
  CHECK(label("ties.A>B.reactivity") == "Reactivity toward " + scenario.actors[1].name);
  CHECK(label("opportunities.X>B") == "Opportunities against " + scenario.actors[1].name);
  CHECK(label("constants.blameGain") == "Tension from blame");
}

}  // namespace firebreak
