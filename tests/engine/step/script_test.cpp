// engine/src/step/script: scripted events (docs/model.md 5.3).

#include <catch_amalgamated.hpp>

#include "engine/run.h"
#include "model/prospect.h"
#include "support/bench.h"
#include "support/builders.h"

using namespace firebreak;
using namespace firebreak::test;

namespace {

constexpr std::size_t ab = 1, ba = 2;

ScriptedIncident incident(int tick, ActorIndex attacker, ActorIndex target, int type) {
  ScriptedIncident scripted;
  scripted.tick = tick;
  scripted.attacker = attacker;
  scripted.target = target;
  scripted.type = type;
  return scripted;
}

ScriptedMove move(int tick, ScriptedAct act, ActorIndex actor, ActorIndex target) {
  ScriptedMove scripted;
  scripted.tick = tick;
  scripted.act = act;
  scripted.actor = actor;
  scripted.target = target;
  return scripted;
}

ScriptedMove measureOf(int tick, ActorIndex actor, ActorIndex target, int measure, int misread = 0) {
  ScriptedMove scripted = move(tick, ScriptedAct::measure, actor, target);
  scripted.measure = measure;
  scripted.misread = misread;
  return scripted;
}

// S1 where nothing happens by itself.
Scenario still() {
  Scenario scenario = s1();
  scenario.opportunity.assign(4, 0);
  scenario.constants.crimeRate = 0;
  return scenario;
}

}  // namespace

TEST_CASE("A scripted incident opens a case on its tick and counts as an attack") {
  Scenario scenario = still();
  scenario.incidents = {incident(2, 0, 1, 3)};
  const Trace trace = runWithTrace(scenario, {});
  CHECK(trace.days[0].incidents.empty());
  REQUIRE(trace.days[2].incidents.size() == 1);
  const Case& opened = trace.days[2].incidents[0].opened;
  CHECK(opened.script == 0);
  CHECK(opened.type == 3);
  CHECK(opened.attacker == 0);
  CHECK(opened.victim == 1);
  CHECK(trace.outcomes.opportunities == 1);
  CHECK(trace.outcomes.attempts == 1);
  CHECK(trace.outcomes.attacks == 1);
}

TEST_CASE("A scripted incident that agrees with the draw changes nothing but its mark") {
  // The first attack that S1 draws, listed as a documented one of the same type and flag: the same keys, the same case.
  Scenario drawn = s1();
  const Trace before = runWithTrace(drawn, {.seed = 1, .run = 0});
  const auto attacked = [](const IncidentRecord& record) { return record.opened.attacker == 0; };
  int tick = 0;
  const IncidentRecord* first = nullptr;
  for (; !first; ++tick) {
    REQUIRE(tick < drawn.horizon());
    const auto& incidents = before.days[static_cast<std::size_t>(tick)].incidents;
    const auto found = std::find_if(incidents.begin(), incidents.end(), attacked);
    if (found != incidents.end()) first = &*found;
  }
  tick -= 1;
  Scenario scripted = s1();
  scripted.incidents = {incident(tick, 0, 1, first->opened.type)};
  const Trace after = runWithTrace(scripted, {.seed = 1, .run = 0});
  const Case& opened = after.days[static_cast<std::size_t>(tick)].incidents[0].opened;
  CHECK(opened.metric == first->opened.metric);
  CHECK(opened.felt == first->opened.felt);
  CHECK(opened.will == first->opened.will);
  CHECK(opened.flagged == first->opened.flagged);
  CHECK(after.states.back().tension == before.states.back().tension);
  CHECK(after.outcomes.attempts == before.outcomes.attempts);
  CHECK(after.days[static_cast<std::size_t>(tick)].chances.size() + 1 ==
        before.days[static_cast<std::size_t>(tick)].chances.size());
}

TEST_CASE("Given metrics stand as they are; frequency is counted; the rest is drawn") {
  Scenario scenario = still();
  ScriptedIncident scripted = incident(0, 0, 1, 5);
  scripted.metric = {500, 12, 0, 0, 4.5, 0, .9, 0};
  scripted.given = {true, true, false, false, true, false, true, false};
  scripted.falseFlag = 1;
  scripted.framed = 2;
  scenario.incidents = {scripted};
  const Trace trace = runWithTrace(scenario, {});
  const Case& opened = trace.days[0].incidents.at(0).opened;
  CHECK(opened.metric[0] == 500);
  CHECK(opened.metric[1] == 12);
  CHECK(opened.metric[3] == 1);
  CHECK(opened.metric[4] == 4.5);
  CHECK(opened.metric[6] == .9);
  CHECK(opened.metric[2] <= 10);
  CHECK(opened.metric[5] >= 3);
  CHECK(opened.flagged);
  CHECK(opened.framed == 2);
}

TEST_CASE("A flag that is not given is drawn, and a criminal flies none") {
  Scenario scenario = still();
  scenario.actors[0].deception = 1;
  scenario.incidents = {incident(0, 0, 1, 2), incident(0, 2, 1, 2), incident(1, 0, 1, 2)};
  scenario.incidents[2].falseFlag = 0;
  const Trace trace = runWithTrace(scenario, {});
  REQUIRE(trace.days[0].incidents.size() == 2);
  CHECK(trace.days[0].incidents[0].opened.flagged);
  CHECK_FALSE(trace.days[0].incidents[1].opened.flagged);
  CHECK(trace.days[0].incidents[1].opened.principal == 2);
  CHECK_FALSE(trace.days[1].incidents.at(0).opened.flagged);
  CHECK(trace.outcomes.attacks == 2);  // crime does not count
}

TEST_CASE("All metrics and no type: the case is called by the nearest type, and nothing is drawn for it") {
  Scenario scenario = still();
  ScriptedIncident scripted = incident(0, 0, 1, -1);
  scripted.given = {true, true, true, false, true, true, true, true};
  scripted.metric = {240, 1000, 10, 0, 5, 5, .7, 1};
  scenario.incidents = {scripted};
  const Trace trace = runWithTrace(scenario, {});
  const Case& opened = trace.days[0].incidents.at(0).opened;
  CHECK(opened.severity > 68);
  CHECK(opened.type == 5);
}

TEST_CASE("Neither type nor metrics: the type is what the attacker would choose") {
  Scenario scenario = still();
  std::array<int, incidentTypes> count = {};
  for (int tick = 0; tick < 900; ++tick) {
    scenario.incidents.push_back(incident(tick, 0, 1, -1));
  }
  Bench bench(scenario);
  for (const ScriptedIncident& scripted : bench.scenario.incidents) {
    bench.state.tick = scripted.tick;
    const Incident drawn = scriptedIncident(bench.model, bench.draws, bench.state, scripted, bench.today);
    count[static_cast<std::size_t>(drawn.type)] += 1;
  }
  const Prospect prospect = prospectOf(bench.model, bench.state, {0, 1, 0, 0});
  const Appraisal appraisal = appraise(bench.model, prospect, 20);
  for (std::size_t type = 0; type < incidentTypes; ++type) {
    CHECK(count[type] / 900.0 == Catch::Approx(appraisal.weight[type] / (appraisal.sum - 1)).margin(.067));
  }
}

TEST_CASE("A scripted measure sets the posture and keeps the review away that day") {
  Scenario scenario = still();
  scenario.moves = {measureOf(3, 0, 1, 7, 1)};
  const Trace trace = runWithTrace(scenario, {});
  const WorldState& after = trace.states[4];
  CHECK(after.posture[ab] == 4);
  CHECK(after.measure[ab] == 7);
  CHECK(after.expiry[ab] == 3 + 90);
  CHECK(after.lastAction[ab] == 3);
  CHECK(after.reading[ab] == 1.8);
  for (const ReviewRecord& review : trace.days[3].reviews)
    CHECK(review.actor != 0);
  REQUIRE(trace.days[3].signals.size() >= 1);
  CHECK(trace.days[3].signals[0].script == 0);
  CHECK(trace.days[3].signals[0].reading == Reading::misread);
}

TEST_CASE("A scripted measure on the rung held is a new act but no raise; one below lowers") {
  Scenario scenario = still();
  scenario.moves = {measureOf(0, 0, 1, 4), measureOf(0, 0, 1, 5), measureOf(0, 0, 1, 2)};
  Bench bench(scenario);
  bench.day();
  REQUIRE(bench.record.signals.size() == 3);
  CHECK(bench.outcomes().raises == 1);
  CHECK(bench.record.signals[1].from == 3);
  CHECK(bench.record.signals[1].to == 3);
  CHECK(bench.state.posture[ab] == 2);
  CHECK(bench.state.measure[ab] == 2);
  CHECK(bench.state.reading[ab] <= 1);
}

TEST_CASE("A scripted lower comes down at once, and does nothing from below") {
  Scenario scenario = still();
  scenario.moves = {measureOf(0, 0, 1, 14), move(1, ScriptedAct::lower, 0, 1), move(2, ScriptedAct::lower, 0, 1)};
  scenario.moves[1].rung = 3;
  scenario.moves[2].rung = 5;
  Bench bench(scenario);
  bench.day();
  CHECK(bench.state.posture[ab] == 6);
  bench.day();
  CHECK(bench.state.posture[ab] == 3);
  bench.day();
  CHECK(bench.state.posture[ab] == 3);
}

TEST_CASE("A scripted measure of a member makes it lead") {
  Scenario scenario = s3();
  scenario.opportunity.assign(scenario.opportunity.size(), 0);
  scenario.constants.crimeRate = 0;
  scenario.moves = {measureOf(0, 0, 5, 7)};
  Bench bench(scenario);
  bench.day();
  CHECK(bench.state.lead[5] == 0);
  CHECK(bench.state.support[bench.model.tie(1, 5)] > 0);
}

TEST_CASE("A scripted measure answers a case like any act") {
  Scenario scenario = still();
  scenario.actors[1].resolve = 1;
  scenario.actors[1].ladder.evidence = {0, 0, 0, 0, .9, .9, .95, .97};
  scenario.incidents = {incident(0, 0, 1, 4)};
  scenario.moves = {measureOf(20, 1, 0, 5)};
  const Trace trace = runWithTrace(scenario, {});
  REQUIRE(trace.states[22].cases.size() == 1);
  CHECK(trace.states[22].cases[0].answeredAge <= 21);
  CHECK(trace.states[22].cases[0].answeredAge > 0);
}

TEST_CASE("A statement changes how the measure in force is read, and nothing without one") {
  Scenario scenario = still();
  scenario.moves = {measureOf(1, 0, 1, 5), move(1, ScriptedAct::statement, 0, 1)};
  scenario.moves[1].misread = 1;
  Bench bench(scenario);
  bench.day();
  bench.day();
  CHECK(bench.state.reading[ab] == 1.8);
  CHECK(bench.outcomes().misreadings == 1);
  CHECK(bench.record.signals.back().statement);

  scenario.moves.erase(scenario.moves.begin());
  Bench silent(scenario);
  silent.day();
  silent.day();
  CHECK(silent.state.reading[ab] == 1);
  CHECK(silent.state.posture[ab] == 0);
}

TEST_CASE("A statement leaves the day's review and its draws alone") {
  Scenario scenario = s1();
  const Trace before = runWithTrace(scenario, {.seed = 3});
  for (int tick = 0; tick < scenario.horizon(); ++tick) {
    scenario.moves.push_back(move(tick, ScriptedAct::statement, 1, 0));
    scenario.moves.back().misread = 0;
  }
  scenario.actors[1].redLineClarity = 0;
  Scenario without = scenario;
  without.moves.clear();
  CHECK(runWithTrace(scenario, {.seed = 3}).states.back().tension ==
        runWithTrace(without, {.seed = 3}).states.back().tension);
  CHECK(before.days.size() == 150);
}

TEST_CASE("An accepted offer brings a truce whatever the crisis; a refused one nothing") {
  Scenario scenario = still();
  scenario.moves = {move(1, ScriptedAct::offer, 1, 0), move(5, ScriptedAct::offer, 0, 1),
                    move(9, ScriptedAct::offer, 0, 1)};
  scenario.moves[0].accepted = false;
  const Trace trace = runWithTrace(scenario, {});
  CHECK(trace.states[2].truceUntil[ab] == 0);
  CHECK(trace.states[6].truceUntil[ab] == 65);
  CHECK(trace.states[6].truceUntil[ba] == 65);
  CHECK(trace.outcomes.settlements == 1);  // the third falls into the truce
  CHECK(trace.outcomes.firstSettlement == 5);
  CHECK(trace.days[5].offers.at(0).script == 1);
  CHECK(trace.days[5].offers.at(0).settled);
  CHECK_FALSE(trace.days[9].offers.at(0).settled);
}

TEST_CASE("On a tie without reactivity a scripted measure ends with its life") {
  Scenario scenario = still();
  scenario.tie(0, 1).reactivity = 0;
  scenario.moves = {measureOf(0, 0, 1, 3)};  // 21 days
  const Trace trace = runWithTrace(scenario, {});
  CHECK(trace.states[21].posture[ab] == 2);
  CHECK(trace.states[22].posture[ab] == 0);
}

TEST_CASE("Events at or after the horizon never happen") {
  Scenario scenario = still();
  scenario.incidents = {incident(150, 0, 1, 2)};
  scenario.moves = {measureOf(149, 0, 1, 3), measureOf(150, 0, 1, 15)};
  const RunSummary summary = run(scenario, {});
  CHECK(summary.outcomes.attacks == 0);
  CHECK(summary.outcomes.peak == 2);
}
