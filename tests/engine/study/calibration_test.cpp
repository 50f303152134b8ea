// engine/src/study/calibration_*.cpp: what became of incidents, and published rates beside the model's.
#include <cmath>

#include <catch_amalgamated.hpp>

#include "engine/base_rates.h"
#include "engine/rubrics.h"
#include "support/builders.h"

namespace firebreak {
namespace {

using Catch::Matchers::WithinAbs;

Scenario incidentOn(int tick, ActorIndex attacker) {
  Scenario scenario = test::quietStates(2);
  scenario.ticks = 80;
  scenario.constants.crimeRate = 0;
  for (Actor& actor : scenario.actors) {
    actor.attribution = 1;
    actor.stealth = actor.deception = 0;
  }
  ScriptedIncident incident;
  incident.tick = tick;
  incident.attacker = attacker;
  incident.target = 1;
  incident.type = 3;
  incident.falseFlag = 0;
  scenario.incidents.push_back(incident);
  return scenario;
}

std::vector<IncidentFate> fates(const Scenario& scenario, std::uint32_t run = 0) {
  return fatesOf(scenario, runWithTrace(scenario, {.seed = 1, .run = run}));
}

BaseRateFigure figure(const BaseRates& rates, std::string_view key) {
  for (const BaseRateFigure& each : rates.figures())
    if (each.key == key) return each;
  FAIL("no figure " << key);
  return {};
}

// `answered` of `count` incidents of one intensity, ten to a run.
void add(BaseRates& rates, int count, int answered, int intensity) {
  for (int from = 0; from < count; from += 10) {
    std::vector<IncidentFate> run(10);
    for (int n = 0; n < 10; ++n) {
      run[static_cast<std::size_t>(n)].intensity = intensity;
      run[static_cast<std::size_t>(n)].answer = from + n < answered ? 3 : 0;
      run[static_cast<std::size_t>(n)].namedAge = from + n < answered ? from + n : -1;
    }
    rates.add(run);
  }
}

}  // namespace

TEST_CASE("an incident is fated by its own window") {
  const std::vector<IncidentFate> one = fates(incidentOn(3, 0));
  REQUIRE(one.size() == 1);
  CHECK(one[0].victim == 1);
  CHECK(one[0].principal == 0);
  const Scenario scenario = incidentOn(3, 0);
  const Trace trace = runWithTrace(scenario, {.seed = 1, .run = 0});
  const Metrics metrics = trace.days[3].incidents[0].opened.metric;
  CHECK(one[0].intensity == static_cast<int>(rubricScore(RubricKind::eurepoc, metrics).own));

  CHECK(fates(incidentOn(49, 0)).size() == 1);  // its window of 30 days ends on day 79, the last
  CHECK(fates(incidentOn(50, 0)).empty());
  CHECK(fates(incidentOn(3, 2))[0].principal == -1);  // a criminal's
}

TEST_CASE("a willing victim names and answers, an unwilling one does neither") {
  Scenario willing = incidentOn(3, 0), unwilling = incidentOn(3, 0);
  willing.actors[1].resolve = 1;
  unwilling.actors[1].resolve = 0;
  int named = 0, answered = 0;
  for (std::uint32_t run = 0; run < 40; ++run) {
    const IncidentFate fate = fates(willing, run)[0];
    named += fate.namedAge >= 0;
    answered += fate.answer > 0;
    CHECK((fate.answer == 0 || fate.answer >= 2));
    CHECK(fate.namedAge < 31);
    const IncidentFate silent = fates(unwilling, run)[0];
    CHECK(silent.namedAge == -1);
    CHECK(silent.answer == 0);
  }
  CHECK(named > 20);
  CHECK(answered > 10);
}

TEST_CASE("a strike back counts as in kind, and as higher when it is graver") {
  Scenario scenario = incidentOn(3, 0);
  ScriptedIncident back = scenario.incidents[0];
  back.tick = 20;
  std::swap(back.attacker, back.target);
  back.type = 5;
  scenario.incidents[0].type = 0;
  scenario.incidents.push_back(back);
  scenario.actors[0].resolve = scenario.actors[1].resolve = 0;
  const std::vector<IncidentFate> both = fates(scenario);
  REQUIRE(both.size() == 2);
  CHECK(both[0].inKind);
  CHECK(both[0].higher == (both[1].intensity > both[0].intensity));
  CHECK(both[0].higher);
  CHECK_FALSE(both[1].inKind);

  scenario.incidents[1].tick = 34;  // after the window
  CHECK_FALSE(fates(scenario)[0].inKind);
}

TEST_CASE("figures are read off the fates") {
  BaseRates rates;
  add(rates, 1000, 60, 2);
  add(rates, 100, 18, 4);
  CHECK(rates.runs() == 110);
  CHECK(rates.incidents() == 1100);

  const BaseRateFigure all = figure(rates, "answered");
  CHECK_THAT(all.model, WithinAbs(100 * 78.0 / 1100, 1e-9));
  CHECK(all.low < all.model);
  CHECK(all.model < all.high);
  CHECK(all.agrees);
  CHECK_THAT(figure(rates, "answered-2").model, WithinAbs(6, 1e-9));
  CHECK_THAT(figure(rates, "answered-4").model, WithinAbs(18, 1e-9));
  CHECK(std::isnan(figure(rates, "answered-5").model));
  CHECK_FALSE(figure(rates, "answered-5").agrees);
  CHECK_THAT(figure(rates, "rises-with-intensity").model, WithinAbs(3, 1e-9));
  CHECK(figure(rates, "rises-with-intensity").agrees);
  CHECK(figure(rates, "beyond-words").model == 100);
  CHECK_FALSE(figure(rates, "beyond-words").agrees);

  const BaseRateFigure force = figure(rates, "force");
  CHECK(force.model == 0);
  CHECK_THAT(force.high, WithinAbs(100 * 3.6888794541 / 1100, 1e-6));
  CHECK(force.agrees);
}

TEST_CASE("classes by rank cut the incidents where the record does") {
  // 2,336 incidents of rising severity, the gravest 39 answered and of the mildest 1,048 every eighth.
  BaseRates rates;
  for (int n = 0; n < 2336; ++n) {
    IncidentFate fate;
    fate.severity = n < 1168 ? 2 * n : 2 * (n - 1168) + 1;  // not in the order of severity
    const double place = fate.severity;
    fate.answer = place >= 2336 - 39 || (place < 1048 && static_cast<int>(place) % 8 == 0) ? 2 : 0;
    rates.add(std::span<const IncidentFate>(&fate, 1));
  }
  CHECK(figure(rates, "ranked-1").sample == 1048);
  CHECK_THAT(figure(rates, "ranked-1").model, WithinAbs(12.5, 1e-9));
  CHECK(figure(rates, "ranked-2").sample == 352);
  CHECK(figure(rates, "ranked-2").model == 0);
  CHECK(figure(rates, "ranked-6").sample == 39);
  CHECK(figure(rates, "ranked-6").model == 100);
  CHECK_THAT(figure(rates, "rises-with-rank").model, WithinAbs(39.0 / 436 / (131.0 / 1900), 1e-9));
  CHECK(figure(rates, "answered-unknown").sample == 2336);
  CHECK(std::isnan(figure(rates, "answered-states").model));
}

TEST_CASE("the median of the days to naming has an interval by order") {
  BaseRates rates;
  add(rates, 100, 100, 1);  // named at ages 0, 1, …, 99
  const BaseRateFigure days = figure(rates, "days-to-naming");
  CHECK(days.sample == 100);
  CHECK(days.model == 49.5);
  CHECK(days.low == 40);  // 50 − 9.8, rounded down
  CHECK(days.high == 59);
  CHECK_FALSE(days.agrees);
}

TEST_CASE("every figure has a published value within its tolerance, a source and a remark") {
  BaseRates rates;
  add(rates, 10, 1, 1);
  for (const BaseRateFigure& each : rates.figures()) {
    INFO(each.key);
    CHECK(each.lowest <= each.published);
    CHECK(each.published <= each.highest);
    CHECK_FALSE(each.source.empty());
    CHECK_FALSE(each.remark.empty());
  }
}

}  // namespace firebreak
