// engine/src/study/levers.cpp: what is proposed can be set, in every scenario; settings find an order or are refused.
#include "engine/levers.h"

#include <algorithm>
#include <cmath>
#include <set>

#include <catch_amalgamated.hpp>

#include "support/builders.h"
#include "support/made_up.h"
#include "support/shipped.h"

namespace firebreak {
namespace {

std::set<std::string> rulesOf(const Scenario& scenario, const std::vector<LeverRange>& levers) {
  std::set<std::string> rules;
  for (const Issue& issue : checkLevers(scenario, levers))
    rules.insert(issue.rule);
  return rules;
}

const LeverRange* find(const std::vector<LeverRange>& levers, std::string_view path) {
  const auto found = std::find_if(levers.begin(), levers.end(), [&](const LeverRange& l) { return l.path == path; });
  return found == levers.end() ? nullptr : &*found;
}

}  // namespace

TEST_CASE("levers proposed in every shipped scenario can be set, hold the present value, and are a dozen") {
  for (const Scenario& scenario : test::shippedScenarios()) {
    const std::vector<LeverRange> levers = leversOf(scenario);
    INFO(scenario.id);
    CHECK(checkLevers(scenario, levers).empty());
    CHECK(levers.size() >= 8);
    CHECK(levers.size() <= 14);
    for (const LeverRange& lever : levers) {
      INFO(lever.path);
      const double now = test::at(scenario, lever.path.c_str());
      CHECK(lever.low <= now);
      CHECK(now <= lever.high);
      CHECK_FALSE(leverName(scenario, lever.path).empty());
    }
  }
}

TEST_CASE("what is proposed is of the actor, its opponent, who attacks it, and its coalition") {
  Scenario proxied = test::s2();
  proxied.focusActor = proxied.findActor("B");
  proxied.focusTarget = proxied.findActor("A");
  const std::vector<LeverRange> levers = leversOf(proxied);
  CHECK(find(levers, "actors.B.redLine.3"));
  CHECK(find(levers, "ties.A>B.reactivity"));
  CHECK_FALSE(find(levers, "actors.C.resilience"));
  // The attacker with most chances against B, of A and the group X that it sends.
  const bool proxyLeads = test::at(proxied, "opportunities.X>B") > test::at(proxied, "opportunities.A>B");
  CHECK(find(levers, proxyLeads ? "actors.X.stealth" : "actors.A.stealth"));
  CHECK_FALSE(find(levers, proxyLeads ? "actors.A.stealth" : "actors.X.stealth"));

  const Scenario allied = test::s3();
  CHECK(find(leversOf(allied, allied.findActor("M1"), allied.findActor("A")), "coalition.sharing"));
  CHECK_FALSE(find(leversOf(test::s1()), "coalition.sharing"));
  for (const LeverRange& lever : leversOf(test::s1(), 0, -1))
    CHECK(lever.path.rfind("actors.A.", 0) == 0);
}

TEST_CASE("a lever moves a quarter of its range to either side, within its neighbours, on round figures") {
  const Scenario s1 = test::s1();
  const auto range = [&](const char* path) { return leverRange(s1, *findParameter(s1, path)); };
  const double resilience = test::at(s1, "actors.B.resilience");
  CHECK(range("actors.B.resilience").low ==
        Catch::Approx(std::max(0.0, std::floor((resilience - .2375) * 100 + .5) / 100)));
  CHECK(range("actors.B.redLine.3").low >= test::at(s1, "actors.B.redLine.2"));
  CHECK(range("actors.B.redLine.3").high <= test::at(s1, "actors.B.redLine.4"));
  Scenario calm = s1;
  REQUIRE(setParameter(calm, "ties.A>B.reactivity", .5));
  CHECK(leverRange(calm, *findParameter(calm, "ties.A>B.reactivity")).low == .05);  // 0 would switch the tie off
  CHECK(range("actors.B.decisionLatency").low == std::floor(range("actors.B.decisionLatency").low));
  CHECK(range("opportunities.A>B").high == Catch::Approx(1.5 * test::at(s1, "opportunities.A>B")).margin(.0006));

  Scenario off = s1;
  REQUIRE(setParameter(off, "ties.A>B.reactivity", 0));
  CHECK(leverRange(off, *findParameter(off, "ties.A>B.reactivity")).low == 0);
}

TEST_CASE("everything that is wrong with levers is said at once") {
  const Scenario s1 = test::s1();
  CHECK(rulesOf(s1, {}) == std::set<std::string>{"no-levers"});
  CHECK(rulesOf(s1, std::vector<LeverRange>(65)) == std::set<std::string>{"too-many-levers"});
  CHECK(rulesOf(s1, {{"actors.B.resiliense", 0, 1},
                     {"actors.B.resilience", .2, 2},
                     {"actors.B.defence", .5, .5},
                     {"actors.B.redLine.3", 30, 99},
                     {"ticks", 30, 40.5},
                     {"actors.B.stealth", .1, .2},
                     {"actors.B.stealth", .1, .2}}) == std::set<std::string>{"unknown-parameter", "out-of-range",
                                                                             "empty-range", "ladder-order", "not-whole",
                                                                             "repeated-lever"});
}

TEST_CASE("settings are made in whichever order a ladder allows, and refused if there is none") {
  const Scenario s1 = test::s1();
  const double line4 = test::at(s1, "actors.B.redLine.4");
  const std::vector<LeverSetting> up = {{"actors.B.redLine.3", line4 + 1}, {"actors.B.redLine.4", line4 + 2}};
  const Result<Scenario> there = withSettings(s1, up);
  REQUIRE(there);
  CHECK(test::at(*there, "actors.B.redLine.3") == line4 + 1);
  CHECK(test::at(*there, "actors.B.redLine.4") == line4 + 2);

  const std::vector<LeverSetting> crossed = {{"actors.B.redLine.3", line4 + 2}, {"actors.B.redLine.4", line4 + 1}};
  REQUIRE_FALSE(withSettings(s1, crossed));
  CHECK(withSettings(s1, crossed).issues().front().rule == "ladder-order");

  const std::vector<LeverSetting> weights = {{"coalition.members.M1.weight", .3}, {"coalition.members.M2.weight", .3}};
  REQUIRE_FALSE(withSettings(test::s3(), weights));
  CHECK(withSettings(test::s3(), weights).issues().front().rule == "coupled-levers");
}

}  // namespace firebreak
