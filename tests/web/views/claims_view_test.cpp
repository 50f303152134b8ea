// web/views/claims_*: the list and the chosen claim as data, in words that its numbers support.
#include "web/views/claims_view.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include <catch_amalgamated.hpp>

#include "support/claims_bench.h"

using namespace firebreak;
using namespace firebreak::web;
using firebreak::test::deskAt;
using firebreak::test::shipped;
using firebreak::test::workOn;

namespace {

const Claim& claimNamed(std::string_view id) {
  REQUIRE(claimIndex(id) < claims().size());
  return claims()[claimIndex(id)];
}

// Settings of a made-up claim: it holds where the first assumption is in its upper half, and its effect is `effect`.
struct MadeUp {
  explicit MadeUp(int count) : drawn(latinHypercube(9, count)) {}
  template <class Effect, class Mark>
  std::vector<ClaimSetting> settings(Effect effect, Mark mark) const {
    std::vector<ClaimSetting> made;
    for (const AssumptionSetting& setting : drawn)
      made.push_back({&setting, {0, effect(setting), {effect(setting), .1}}, mark(setting)});
    return made;
  }
  std::vector<AssumptionSetting> drawn;
};

bool upperHalf(const AssumptionSetting& setting, std::size_t assumption) {
  const Assumption& axis = assumptions()[assumption];
  return setting[assumption] > (axis.minimum + axis.maximum) / 2;
}

}  // namespace

TEST_CASE("levers and effects are said as people say them") {
  CHECK(leversText(claimNamed("C1")) == "resilience 0.20 to 0.80");
  CHECK(leversText(claimNamed("C4")) == "decision latency 8 to 2 days and 1 more");
  CHECK(leversText(claimNamed("C13-defence")) == "growth of attribution 0 to 0.060 per 30 days and 3 more");
  CHECK(leversText(claimNamed("C7")).find("resolve × 1 to × 0.4") == 0);
  const Scenario s2 = shipped("s2-proxy");
  const std::string& defender = s2.actors[static_cast<std::size_t>(s2.focusActor)].name;
  const Claim& overload = claimNamed("C14");
  CHECK(leverWords(s2, overload.levers[0]).fromTo == "× 1 to × 4");
  CHECK(leverWords(s2, overload.levers[1]).what == "attention of " + defender);
  CHECK(leverWords(s2, overload.levers[1]).fromTo == "as it stands to 1 case");
  CHECK(armText(s2, overload, ClaimArm::high).find("attention of " + defender + " to 1 case") != std::string::npos);

  const ClaimUnit chance = unitOf(ClaimOutcome::reachedRung5), days = unitOf(ClaimOutcome::ticksAtRung3);
  CHECK(effectText(chance, .207, .083, -.124, .011) == "20.7 → 8.3 %, −12.4 ± 1.1 points");
  CHECK(effectText(days, 44.7, 35, -9.6, .7) == "44.7 → 35.0 days, −9.6 ± 0.7");
  CHECK(effectText(unitOf(ClaimOutcome::attempts), 21.02, 20.32, -.7, .05) == "21.0 → 20.3 attempts, −0.70 ± 0.05");
  CHECK(signedText(days, .04, 1) == "0.0");
  CHECK(signedText(days, .06, 1) == "+0.1");
}

TEST_CASE("every source of a claim has words") {
  for (const Claim& claim : claims()) {
    const std::string words = sourceText(claim.source);
    INFO(claim.id << ": " << words);
    CHECK(words.find("From the article on ") == 0);
    for (const char digit : {'1', '2', '3', '4', '5', '6', '7', '8', '9'})
      CHECK(words.find(digit) == std::string::npos);
  }
}

TEST_CASE("a summary counts every setting once and its verdict is the engine's") {
  ClaimsDesk desk = deskAt("s1-dyad", {.pairs = 60, .settings = 20});
  desk.choose({.id = "C1", .row = 0});
  workOn(desk);
  const ClaimsView view = claimsView(desk);
  const ClaimStudy& study = *desk.trials(desk.chosen()).front()->study;
  const ClaimShares shares = study.shares(0);
  CHECK(view.summary.settings == 20);
  CHECK(view.summary.holding == std::lround(20 * shares.significantFall));
  CHECK(view.summary.reversing == std::lround(20 * shares.significantRise));
  const auto marked = [&](ClaimMark mark) {
    return std::count_if(view.dots.begin(), view.dots.end(), [&](const ClaimDot& dot) { return dot.mark == mark; });
  };
  CHECK(view.dots.size() == 20);
  CHECK(marked(ClaimMark::holds) == view.summary.holding);
  CHECK(marked(ClaimMark::reverses) == view.summary.reversing);
  CHECK(std::is_sorted(view.dots.begin(), view.dots.end(),
                       [](const ClaimDot& a, const ClaimDot& b) { return a.value < b.value; }));
  CHECK(view.low <= view.median);
  CHECK(view.median <= view.high);
  CHECK(view.verdict == claimVerdictText(claimVerdict(desk.claim().rows[0], study.effect(0), shares)));
  CHECK(view.progress == "20 of 20 settings");
  CHECK(view.done == 1);
  REQUIRE(view.facts.size() == 4);
  CHECK(view.facts[0].value == "0.20 to 0.80");
  CHECK(view.facts[3].below == std::to_string(view.summary.holding) + " of 20");
  CHECK(view.finding.find("s1-dyad") != std::string::npos);
  CHECK(view.rows[0].chosen);
  CHECK(view.rows[0].judged);
  CHECK(view.rows[0].share == view.summary.share());
  // Others say that nothing is known yet, or why not.
  CHECK_FALSE(view.rows[1].begun);
  CHECK(view.rows[1].spoken == "Not tried yet");
  CHECK_FALSE(view.rows[claimIndex("C8")].possible);
}

TEST_CASE("figures agree with those published only where the scenario is theirs") {
  ClaimsDesk desk = deskAt("s1-dyad", {.pairs = 40, .settings = 0});
  desk.choose({.id = "C6", .row = 0});
  workOn(desk);
  CHECK(claimsView(desk).outcomes[0].agreement.empty());
  desk.put(ClaimPlace::published);
  workOn(desk);
  const ClaimsView view = claimsView(desk);
  CHECK(view.outcomes[0].published == "22.5 → 8.1 %, −14.4 ± 1.1 points");
  const ClaimEffect effect = desk.trials(desk.chosen()).front()->study->effect(0);
  CHECK(view.outcomes[0].agreement == (agrees(effect, desk.claim().rows[0].published) ? "agrees" : "differs"));
}

TEST_CASE("in the library every scenario has a row, those that cannot be asked with the reason") {
  ClaimsDesk desk = deskAt("s1-dyad", {.pairs = 4, .settings = 1});
  desk.choose({.id = "C9-sharing"});
  desk.put(ClaimPlace::library);
  workOn(desk);
  const ClaimsView view = claimsView(desk);
  CHECK(view.places.size() == shippedScenarios().size());
  CHECK_FALSE(view.places.front().effect.empty());
  CHECK(view.places.back().effect.empty());
  CHECK(view.places.back().verdict.back() == '.');
  const auto asked = std::count_if(view.places.begin(), view.places.end(),
                                   [](const ClaimPlaceRow& place) { return !place.effect.empty(); });
  CHECK(view.summary.settings == asked);  // one each
  CHECK_FALSE(view.map.hasNow);
}

TEST_CASE("the map shows the assumptions that tell settings apart") {
  const MadeUp made(200);
  const auto mark = [](const AssumptionSetting& setting) {
    return upperHalf(setting, 4) && upperHalf(setting, 11) ? ClaimMark::holds : ClaimMark::unclear;
  };
  const Scenario s1 = shipped("s1-dyad");
  const ClaimMap map =
      claimMap(made.settings([](const AssumptionSetting&) { return 1.0; }, mark), unitOf(ClaimOutcome::attempts), &s1);
  REQUIRE(map.drawn);
  const std::vector<std::string> labels = {map.xLabel, map.yLabel};
  CHECK(std::count(labels.begin(), labels.end(), assumptionText(assumptions()[4])) == 1);
  CHECK(std::count(labels.begin(), labels.end(), assumptionText(assumptions()[11])) == 1);
  CHECK(map.points.size() == 200);
  const std::string_view said = "it holds in ";
  REQUIRE(map.words.find(said) != std::string::npos);
  const int upper = std::stoi(map.words.substr(map.words.find(said) + said.size()));
  CHECK(std::abs(upper - 50) < 15);  // about half of the upper half
  CHECK(map.words.find("else in 0 %") != std::string::npos);
  CHECK(map.hasNow);
}

TEST_CASE("where a claim holds everywhere the map shows what makes its effect large") {
  const MadeUp made(200);
  const auto effect = [](const AssumptionSetting& setting) { return upperHalf(setting, 15) ? 4.0 : 1.0; };
  const ClaimMap map = claimMap(made.settings(effect, [](const AssumptionSetting&) { return ClaimMark::holds; }),
                                unitOf(ClaimOutcome::ticksAtRung3), nullptr);
  REQUIRE(map.drawn);
  CHECK(map.xLabel == assumptionText(assumptions()[15]));
  CHECK(map.words.find("the effect is mostly about +4.00 days, else +1.00.") != std::string::npos);
  CHECK_FALSE(map.hasNow);
}

TEST_CASE("with few settings there is no map") {
  const MadeUp made(11);
  const ClaimMap map = claimMap(made.settings([](const AssumptionSetting&) { return 1.0; },
                                              [](const AssumptionSetting&) { return ClaimMark::holds; }),
                                unitOf(ClaimOutcome::attempts), nullptr);
  CHECK_FALSE(map.drawn);
}

TEST_CASE("where no direction is claimed, holding is what more settings show") {
  ClaimsDesk desk = deskAt("s1-dyad", {.pairs = 60, .settings = 20});
  desk.choose({.id = "C2", .row = 2});  // attempts: asked, not claimed
  workOn(desk);
  const ClaimsView view = claimsView(desk);
  CHECK(view.summary.holding >= view.summary.reversing);
  CHECK(view.verdictWords.find("No direction is claimed.") == 0);
  CHECK(view.facts[3].label == (view.summary.towards == ClaimSign::fall ? "Falls in" : "Rises in"));
}
