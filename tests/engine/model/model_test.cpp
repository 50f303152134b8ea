// engine/src/model/model: what is constant in a run.

#include "model/model.h"

#include <catch_amalgamated.hpp>

#include "support/builders.h"

using namespace firebreak;
using namespace firebreak::test;

namespace {
auto nearly(double value) {
  return Catch::Approx(value).epsilon(0).margin(1e-11);
}
}  // namespace

TEST_CASE("Expected intensities and reversible shares of S1, A toward B, are those printed") {
  const Scenario scenario = s1();
  const Model model(scenario);
  const MeasureChoice& choice = model.choices[model.tie(0, 1)];
  const std::array<double, rungCount> printed = {
      0, .519989340156, 8.039994667520, 20.045337027582, 32.627320396648, 46.656956195794, 73.709747365794, 100};
  for (std::size_t r = 0; r < rungCount; ++r)
    CHECK(choice.intensity[r] == nearly(printed[r]));
  CHECK(choice.reversible[3] == nearly(.834290274004));
  CHECK(choice.reversible[6] == nearly(.715042105701));
  CHECK(choice.reversible[7] == 0);
  for (const std::size_t r : {1u, 2u, 4u, 5u})
    CHECK(choice.reversible[r] == 1);
}

TEST_CASE("Misreading and latency of S1 are those printed") {
  const Scenario scenario = s1();
  const Model model(scenario);
  CHECK(model.misreading[model.tie(0, 1)] == nearly(.162));  // .6 · (1 − .4) · (1 − .4) · (1 − ½ · .5)
  CHECK(model.facts[0].latency == 5);                        // round(6 · (1 − .6 · .4)) = round(4.56)
  CHECK(model.facts[1].latency == 4);                        // round(6 · (1 − .6 · .5)) = round(4.2)
}

TEST_CASE("The hub's days count one after the other, or as far as they can at once") {
  Scenario scenario = s1();
  scenario.actors[1].assessmentDays = 4;
  scenario.actors[1].legalDays = 3;
  scenario.actors[1].clearanceDays = 2;
  CHECK(Model(scenario).facts[1].latency == 11);  // round((6 + 9)(1 − .6 · .5)) = round(10.5)
  scenario.actors[1].parallelWork = .5;
  CHECK(Model(scenario).facts[1].latency == 9);  // round((6 + ½ · 9 + ½ · 4) · .7) = round(8.75)
  scenario.actors[1].parallelWork = 1;
  CHECK(Model(scenario).facts[1].latency == 7);  // round(10 · .7)
  CHECK(Model(scenario).facts[0].latency == 5);
}

TEST_CASE("Members decide later by the consultation, and nobody decides in less than a day") {
  const Scenario coalition = s3();
  CHECK(Model(coalition).facts[0].latency == 7);  // round((6 + 4)(1 − .6 · .5))
  Scenario hasty = s1();
  hasty.actors[0].decisionLatency = 1;
  hasty.actors[0].preparedness = 1;
  CHECK(Model(hasty).facts[0].latency == 1);  // round(1 · .4) = 0
}

TEST_CASE("Suspects are the other states, without fellow members, and crime") {
  const Scenario scenario = s3();
  const Model model(scenario);
  CHECK(model.facts[0].suspects == std::vector<ActorIndex>{5, 6});  // A, crime
  CHECK(model.facts[5].suspects == std::vector<ActorIndex>{0, 1, 2, 3, 4, 6});
}

TEST_CASE("Rivalries leave out organisations, oneself, one's sponsor and rate 0") {
  Scenario scenario = s2();
  scenario.opportunity[scenario.tieIndex(3, 0)] = .5;  // X against its sponsor A
  scenario.opportunity[scenario.tieIndex(0, 0)] = .5;
  const Model model(scenario);
  REQUIRE(model.rivalries.size() == 6);
  CHECK(model.rivalries.back().attacker == 3);
  CHECK(model.rivalries.back().target == 1);
  CHECK(model.rivalries.back().principal == 0);
}

TEST_CASE("A measure is picked by the inverse of the running sum") {
  const Scenario scenario = s1();
  const Model model(scenario);
  const std::size_t tie = model.tie(0, 1);
  const auto& weight = model.choices[tie].weight;
  CHECK(pickMeasure(model, tie, 3, 1e-9) == 4);
  CHECK(pickMeasure(model, tie, 3, weight[4] / weight[6] + 1e-9) == 5);
  CHECK(pickMeasure(model, tie, 3, weight[5] / weight[6] + 1e-9) == 6);
  CHECK(pickMeasure(model, tie, 3, 1) == 6);
  CHECK(pickMeasure(model, tie, 7, .5) == 15);
}

TEST_CASE("A promise is the highest rung whose floor is reached, on the state's own ladder") {
  Ladder ladder;
  CHECK(promise(ladder, 2.9) == 0);
  CHECK(promise(ladder, 22) == 3);
  CHECK(promise(ladder, 100) == 7);
  ladder.severityFloor[3] = 30;
  CHECK(promise(ladder, 22) == 2);
}

TEST_CASE("Mean lives are plain means of the table") {
  const Scenario scenario = s1();
  const Model model(scenario);
  CHECK(model.meanLife[3] == 60);  // (90 + 60 + 30)/3
  CHECK(model.meanLife[7] == 180);
}

TEST_CASE("What changes later is kept from the start") {
  Scenario scenario = s3();
  CHECK_FALSE(Model(scenario).consults);
  scenario.changes.push_back({.tick = 30, .parameter = "coalition.quorum", .value = .6, .title = "", .source = ""});
  CHECK(Model(scenario).consults);
  CHECK_FALSE(Model(scenario).shownApart);
  Scenario dyad = s1();
  dyad.constants.fragmentation = 1;
  CHECK_FALSE(Model(dyad).consults);  // nobody to consult
}
