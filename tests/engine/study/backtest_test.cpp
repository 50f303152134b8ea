// engine/src/study/backtest*.cpp: scores, what a scenario documents, and the answer as a difference between twins.
#include "engine/backtest.h"

#include <cmath>
#include <numeric>

#include <catch_amalgamated.hpp>

#include "engine/tables.h"
#include "support/builders.h"

namespace firebreak {
namespace {

using Catch::Matchers::WithinAbs;

// B struck by A on day 3, so hard and so plainly that whoever may answer does.
Scenario struck() {
  Scenario scenario = test::quietStates(2);
  scenario.fictional = false;
  scenario.focusActor = 1;
  scenario.focusTarget = 0;
  scenario.constants.crimeRate = 0;
  for (Actor& actor : scenario.actors) {
    actor.attribution = 1;
    actor.resolve = 1;
    actor.stealth = actor.deception = 0;
  }
  ScriptedIncident incident;
  incident.tick = 3;
  incident.attacker = 0;
  incident.target = 1;
  incident.type = 5;
  incident.falseFlag = 0;
  scenario.incidents.push_back(incident);
  return scenario;
}

Backtest played(const Scenario& scenario, std::initializer_list<int> batches) {
  Backtest backtest(scenario, 1);
  for (const int runs : batches)
    backtest.advance(runs);
  return backtest;
}

double total(const TierForecast& forecast) {
  return std::accumulate(forecast.begin(), forecast.end(), 0.0);
}

HistoricalNote note(int tick, ActorIndex actor, int rung) {
  HistoricalNote made;
  made.tick = tick;
  made.actor = actor;
  made.rung = rung;
  return made;
}

}  // namespace

TEST_CASE("the rank probability score counts how far a forecast is off") {
  CHECK(rankProbabilityScore(pointForecast(4), 4) == 0);
  CHECK(rankProbabilityScore(pointForecast(0), 7) == 1);
  CHECK(rankProbabilityScore(pointForecast(7), 0) == 1);
  CHECK_THAT(rankProbabilityScore(pointForecast(2), 5), WithinAbs(3.0 / 7, 1e-12));
  // F = .5, 1, …; O = 0, 1, …: only the first gap counts.
  CHECK_THAT(rankProbabilityScore({.5, .5}, 1), WithinAbs(.25 / 7, 1e-12));
  // An even spread: gaps (k+1)/8 below the tier, 1 − (k+1)/8 from it on.
  const TierForecast even = {.125, .125, .125, .125, .125, .125, .125, .125};
  CHECK_THAT(rankProbabilityScore(even, 0), WithinAbs((49 + 36 + 25 + 16 + 9 + 4 + 1) / 64.0 / 7, 1e-12));
}

TEST_CASE("forecasts without a model sum to one") {
  const TierForecast rates = baseRateForecast();
  CHECK_THAT(total(rates), WithinAbs(1, 1e-12));
  CHECK_THAT(rates[0], WithinAbs(2270.0 / 2465, 1e-12));
  CHECK_THAT(rates[1] / rates[3], WithinAbs(69.0 / 7, 1e-9));
  const std::array<int, 4> tiers = {1, 1, 3, 6};
  const TierForecast others = climatology(tiers, 2);
  CHECK_THAT(total(others), WithinAbs(1, 1e-12));
  CHECK_THAT(others[1], WithinAbs(2.0 / 3, 1e-12));
  CHECK(others[3] == 0);
}

TEST_CASE("the documented tier is the highest of the victim's side in the first year") {
  Scenario scenario = struck();
  CHECK(documentedTier(scenario) == 0);
  scenario.history = {note(5, 1, 2), note(9, 0, 5), note(20, -1, 3), note(backtestDays, 1, 4)};
  CHECK(documentedTier(scenario) == 3);  // not 5: the accused's own; not 4: a year later

  Actor group;
  group.kind = ActorKind::proxy;
  group.sponsor = 0;
  scenario.actors.push_back(group);
  scenario.history.push_back(note(30, 2, 6));
  CHECK(documentedTier(scenario) == 3);  // not 6: a group of the accused
}

TEST_CASE("the provocation is the severest by the accused against the victim's side") {
  Scenario scenario = struck();
  CHECK_THAT(provocation(scenario).severity, WithinAbs(typicalSeverity(5), 1e-12));
  CHECK(provocation(scenario).rung == 6);  // 68.2 ≥ 64
  scenario.incidents[0].given.fill(true);
  scenario.incidents[0].metric = {24, 10, 0, 99, 3, 1, 0, 0};
  CHECK_THAT(provocation(scenario).severity, WithinAbs(severity({24, 10, 0, 1, 3, 1, 0, 0}), 1e-12));

  std::swap(scenario.incidents[0].attacker, scenario.incidents[0].target);
  CHECK(provocation(scenario).script == -1);
  CHECK(backtestIssues(scenario).front().pointer == "/script/incidents");
  scenario = struck();
  CHECK(backtestIssues(scenario).empty());
  scenario.fictional = true;
  CHECK(backtestIssues(scenario).front().pointer == "/fictional");
}

TEST_CASE("the side of a member is its coalition, unless the accused is in it") {
  Scenario scenario = test::s3();
  scenario.focusActor = 1;
  scenario.focusTarget = 5;
  CHECK(victimsSide(scenario) == std::vector<ActorIndex>{0, 1, 2, 3, 4});
  scenario.focusTarget = 0;
  CHECK(victimsSide(scenario) == std::vector<ActorIndex>{1});
}

TEST_CASE("what is answered is what the incident changed") {
  const Backtest willing = played(struck(), {60});
  CHECK_THAT(total(willing.answered()), WithinAbs(1, 1e-12));
  CHECK_THAT(total(willing.held()), WithinAbs(1, 1e-12));
  CHECK(willing.answered()[0] < .2);  // plain, grave, and a government that does what it may

  // Without an effect of the incident the twins are one, however hostile the two are.
  Scenario deaf = struck();
  deaf.ties[deaf.tieIndex(1, 0)].initialTension = 55;
  deaf.ties[deaf.tieIndex(1, 0)].grievance = 1.6;
  deaf.actors[1].ladder.severityFloor = {0, 100, 100, 100, 100, 100, 100, 100};
  deaf.constants.blameGain = 0.05;
  deaf.actors[0].resolve = 0;
  deaf.actors[1].audienceCost = 0;
  deaf.ties[deaf.tieIndex(1, 0)].reactivity = 1e-9;
  const Backtest unmoved = played(deaf, {60});
  CHECK(unmoved.answered()[0] == 1);
  CHECK(unmoved.held()[2] == 1);  // the wish is higher, the right is not
}

TEST_CASE("postures that the script sets are not held by the model") {
  Scenario scenario = struck();
  ScriptedMove war;
  war.tick = 1;
  war.actor = 1;
  war.target = 0;
  war.measure = 15;
  scenario.moves.push_back(war);
  CHECK(played(scenario, {20}).held()[0] == 1);
}

TEST_CASE("a backtest does not depend on how its runs are batched") {
  const Backtest whole = played(struck(), {30}), parts = played(struck(), {7, 0, 22, 1});
  CHECK(parts.runs() == 30);
  CHECK(whole.answered() == parts.answered());
  CHECK(whole.held() == parts.held());
}

TEST_CASE("rows carry the scores of their forecasts, means those of the rows") {
  Scenario mild = struck(), grave = struck();
  mild.history = {note(5, 1, 1)};
  grave.history = {note(5, 1, 5)};
  std::vector<BacktestRow> rows = {backtestRow(mild, played(mild, {10})), backtestRow(grave, played(grave, {10}))};
  CHECK(std::isnan(rows[0].scoreOf(ForecastKind::climatology)));
  addClimatology(rows);
  CHECK_THAT(rows[0].scoreOf(ForecastKind::climatology), WithinAbs(4.0 / 7, 1e-12));
  CHECK_THAT(rows[0].scoreOf(ForecastKind::severity), WithinAbs(5.0 / 7, 1e-12));
  CHECK_THAT(rows[1].scoreOf(ForecastKind::severity), WithinAbs(1.0 / 7, 1e-12));
  const Moments mean = meanScore(rows, ForecastKind::severity);
  CHECK_THAT(mean.mean, WithinAbs(3.0 / 7, 1e-12));
  CHECK_THAT(mean.se, WithinAbs(2.0 / 7, 1e-12));  // half of the gap of two
  CHECK_THAT(scoreDifference(rows, ForecastKind::severity, ForecastKind::climatology).mean, WithinAbs(-1.0 / 7, 1e-12));
}

}  // namespace firebreak
