// engine/src/model/belief: where evidence comes from and what of it can be shown (docs/model.md 14.4).

#include <catch_amalgamated.hpp>

#include "model/belief.h"
#include "support/bench.h"
#include "support/builders.h"

using namespace firebreak;
using namespace firebreak::test;

namespace {

auto nearly(double value) {
  return Catch::Approx(value).epsilon(0).margin(1e-12);
}

constexpr ActorIndex a = 0, b = 1, x = 3, criminal = 4;

}  // namespace

TEST_CASE("Evidence comes from three sources") {
  Scenario scenario = s2();
  scenario.actors[b].openSource = .6;
  Bench bench(scenario);
  const EvidenceSources on = evidenceSources(bench.model, bench.state, a, b, 1.5, 1);
  CHECK(on.technical == nearly(.0375));    // .2 · .75 · (1 − .5)/2
  CHECK(on.thirdParty == nearly(.01875));  // half of that
  CHECK(on.openSource == nearly(.045));    // ½ · .2 · .6 · (1 − ½ · .5): Ω does not slow it
  CHECK(on.rate == nearly(.10125));
  CHECK(evidenceSources(bench.model, bench.state, x, b, 1, 0).openSource ==
        nearly(.042));  // 1 − ½ · .6, no deniability
  CHECK(evidenceSources(bench.model, bench.state, criminal, b, 1, 0).openSource == nearly(.048));  // 1 − ½ · .4
}

TEST_CASE("A group without orders has nobody to deny it") {
  Scenario scenario = harbouredGroup();
  scenario.actors[2].stealth = .6;
  scenario.actors[2].deniability = .6;
  Bench bench(scenario);
  CHECK(evidenceSources(bench.model, bench.state, 2, 1, 1, 0).rate == nearly(.06));  // .2 · .75 · .4
}

TEST_CASE("What protects sources is not shown, unless to an arbiter") {
  Scenario scenario = s2();
  scenario.actors[b].openSource = .6;
  scenario.actors[b].sourceProtection = .8;
  Bench bench(scenario);
  const EvidenceSources sources = evidenceSources(bench.model, bench.state, a, b, 1.5, 0);
  CHECK(sources.rate == nearly(.1575));                                        // .075 + .0375 + .045
  CHECK(showableShare(bench.model, b, sources) == nearly(.6190476190476191));  // 1 − .8 · .075/.1575
  CHECK(showableShare(bench.model, a, sources) == 1);
  CHECK(showableShare(bench.model, b, {}) == 1);  // no evidence: nothing to hide

  Actor court;
  court.id = court.name = "O";
  court.kind = ActorKind::organisation;
  court.attribution = 0;
  court.arbitration = .5;
  scenario.actors.push_back(court);
  scenario.opportunity.resize(scenario.actors.size() * 3);
  const Model arbitrated(scenario);
  CHECK(showableShare(arbitrated, b, sources) == nearly(.8095238095238095));  // 1 − .8 · .5 · .075/.1575
}

TEST_CASE("Attackers count on what the victim cannot show") {
  Scenario scenario = s2();
  scenario.actors[b].sourceProtection = .8;
  Bench bench(scenario);
  const AttributionOdds odds(bench.model, bench.state, a, a, b);
  // w = 1 − .8, M = 2.25, prior log-odds −.6347…: .85 Φ̃((2 · 2.25 · .2 − .6347… − logit .7)/√(4 · 2.25 · .04))
  CHECK(odds.at(3) == Catch::Approx(.1368345790358497).epsilon(0).margin(1e-10));
  Bench open(s2());
  CHECK(odds.at(2) == AttributionOdds(open.model, open.state, a, a, b).at(2));  // words need only be known
}

TEST_CASE("Researchers and the press make attribution likelier") {
  Scenario scenario = s2();
  scenario.actors[b].openSource = 1;
  Bench bench(scenario), without(s2());
  CHECK(AttributionOdds(bench.model, bench.state, a, a, b).at(3) >
        AttributionOdds(without.model, without.state, a, a, b).at(3));
}
