// engine/src/step/contagion: supply-chain attacks reach those who trade with the victim (docs/model.md 14.5).

#include <catch_amalgamated.hpp>

#include "base/index.h"
#include "support/bench.h"
#include "support/builders.h"

using namespace firebreak;
using namespace firebreak::test;

namespace {

constexpr ActorIndex attacker = 0, victim = 1;

// Five states that trade all they can with each other and are wholly exposed: whoever can be reached is.
Scenario traders() {
  Scenario scenario = quietStates(5);
  scenario.constants.contagion = 1;
  scenario.constants.crimeRate = 0;
  for (Actor& actor : scenario.actors)
    actor.exposure = 1;
  for (Tie& tie : scenario.ties)
    tie.trade = 1;
  return scenario;
}

Incident supplyChain(ActorIndex by = attacker, bool flagged = false) {
  return {.attacker = by, .target = victim, .type = 4, .flagged = flagged, .script = -1, .hidden = 0, .spreadFrom = -1};
}

void perceived(Bench& bench, const Incident& incident) {
  perceive(bench.model, bench.draws, assess(bench.model, bench.draws, incident, bench.state, bench.today), bench.state,
           bench.today);
}

void open(Bench& bench, const Incident& incident) {
  perceived(bench, incident);
  for (const Incident& reached : spread(bench.model, bench.draws, bench.state, bench.today))
    perceived(bench, reached);
}

std::vector<ActorIndex> victims(const Bench& bench) {
  std::vector<ActorIndex> hit;
  for (const Case& opened : bench.state.cases)
    hit.push_back(opened.victim);
  return hit;
}

}  // namespace

TEST_CASE("Contagion reaches trading partners in order, as incidents of the same type and flag") {
  Bench bench(traders());
  open(bench, supplyChain(attacker, true));
  CHECK(victims(bench) == std::vector<ActorIndex>{1, 2, 3, 4});
  CHECK(bench.outcomes().contagions == 3);
  CHECK(bench.outcomes().attacks == 0);
  for (std::size_t n = 1; n < 4; ++n) {
    CHECK(bench.state.cases[n].type == 4);
    CHECK(bench.state.cases[n].flagged);
    CHECK(bench.state.cases[n].attacker == attacker);
    CHECK(bench.record.incidents[n].spreadFrom == 0);
    CHECK(bench.today.chanceSpent[bench.model.tie(attacker, bench.state.cases[n].victim)] == 1);
  }
  CHECK(bench.record.incidents[0].spreadFrom == -1);
  CHECK(bench.state.cases[1].metric[1] != bench.state.cases[2].metric[1]);  // each with its own draws
  CHECK(bench.state.frequency[3] == 1);
}

TEST_CASE("Nothing else spreads") {
  for (const int type : {0, 1, 2, 3, 5}) {
    Bench bench(traders());
    Incident other = supplyChain();
    other.type = type;
    open(bench, other);
    CHECK(bench.state.cases.size() == 1);
  }
}

TEST_CASE("It does not spread on from those it reached") {
  Scenario scenario = traders();
  for (const ActorIndex j : {3, 4})
    scenario.tie(victim, j).trade = 0;  // 3 and 4 trade with 2, which is reached
  Bench bench(scenario);
  open(bench, supplyChain());
  CHECK(victims(bench) == std::vector<ActorIndex>{1, 2});
}

TEST_CASE("An attacker spares itself, the one it acts for and the one that harbours it") {
  for (const bool harboured : {false, true}) {
    Scenario scenario = traders();
    Actor proxy = scenario.actors[0];
    proxy.id = proxy.name = "P";
    proxy.kind = ActorKind::proxy;
    proxy.sponsor = 3;
    proxy.harboured = harboured;
    scenario.actors.push_back(proxy);
    scenario.opportunity.resize(scenario.actors.size() * 5);
    Bench bench(scenario);
    open(bench, supplyChain(5));
    CHECK(victims(bench) == std::vector<ActorIndex>{1, 0, 2, 4});
  }
}

TEST_CASE("A criminal's attack spreads too") {
  Bench bench(traders());
  open(bench, supplyChain(5));  // actorCount
  CHECK(victims(bench) == std::vector<ActorIndex>{1, 0, 2, 3, 4});
  CHECK(bench.today.chanceSpent[bench.model.tie(5, 0)] == 1);
}

TEST_CASE("Whom the attacker has hit today already, or is to hit by script, is not reached again") {
  Scenario scenario = traders();
  scenario.incidents.push_back({.tick = 0,
                                .attacker = attacker,
                                .target = 3,
                                .type = 0,
                                .metric = {},
                                .given = {},
                                .falseFlag = 0,
                                .framed = -1,
                                .title = "",
                                .source = ""});
  Bench bench(scenario);
  beginScript(bench.model, bench.state, bench.today);
  Incident probe = supplyChain();
  probe.type = 0;
  probe.target = 2;
  open(bench, probe);
  open(bench, supplyChain());
  CHECK(victims(bench) == std::vector<ActorIndex>{2, 1, 4});
}

TEST_CASE("A scripted supply-chain attack spreads, and the attacker then has no chance against those reached") {
  Scenario scenario = traders();
  scenario.incidents.push_back({.tick = 0,
                                .attacker = attacker,
                                .target = victim,
                                .type = 4,
                                .metric = {},
                                .given = {},
                                .falseFlag = 0,
                                .framed = -1,
                                .title = "",
                                .source = ""});
  for (const ActorIndex j : {1, 2, 3, 4}) {
    scenario.opportunity[scenario.tieIndex(attacker, j)] = 1;
    scenario.tie(attacker, j).initialTension = 100;
  }
  Bench bench(scenario);
  bench.day();
  CHECK(victims(bench) == std::vector<ActorIndex>{1, 2, 3, 4});
  CHECK(bench.record.chances.empty());
}

TEST_CASE("It reaches a partner by contagion, trade, diversification and exposure") {
  Scenario scenario = traders();
  scenario.constants.contagion = .8;
  scenario.tie(victim, 2).trade = .5;
  scenario.actors[2].diversification = .25;
  scenario.actors[2].exposure = .6;
  for (const ActorIndex j : {3, 4})
    scenario.tie(victim, j).trade = 0;
  Bench bench(scenario);
  int reached = 0;
  for (int tick = 0; tick < 4000; ++tick) {
    bench.state = initialState(bench.model);
    bench.state.tick = tick;
    bench.record = {};
    open(bench, supplyChain());
    reached += static_cast<int>(bench.state.cases.size()) - 1;
    endScript(bench.model, bench.state, bench.today);
  }
  CHECK(reached == Catch::Approx(720).margin(97));  // .8 · .5 · .75 · .6 = .18 of 4000; 4 · √(720 · .82)
}
