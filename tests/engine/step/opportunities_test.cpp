// engine/src/step/opportunities: step 1.

#include <catch_amalgamated.hpp>

#include "support/bench.h"
#include "support/builders.h"

using namespace firebreak;
using namespace firebreak::test;

namespace {

// A's chance against B today.
std::optional<Incident> chance(Bench& bench) {
  const Block block = bench.draws.block(Purpose::opportunity, bench.state.tick, 0, 1);
  return opportunity(bench.model, bench.model.rivalries[0], block, bench.state, bench.today);
}

// Many chances of A against B on days 0…n − 1, each on a fresh state but for what `prepare` sets.
template <class Prepare>
Outcomes chances(Scenario scenario, int n, Prepare prepare) {
  Bench bench(std::move(scenario));
  prepare(bench);
  for (int tick = 0; tick < n; ++tick) {
    bench.state.tick = tick;
    bench.state.frequency.assign(2, 0);
    chance(bench);
  }
  return bench.outcomes();
}

constexpr auto nothing = [](Bench&) {};

Scenario certain() {
  Scenario scenario = s1();
  scenario.opportunity[scenario.tieIndex(0, 1)] = 1;
  scenario.tie(0, 1).initialTension = 50;  // 1 · (½ + 50/100) = 1: a chance a day
  return scenario;
}

}  // namespace

TEST_CASE("A chance comes as often as the rate and the drive say") {
  const Outcomes outcomes = chances(s1(), 20000, nothing);
  // .08 · (½ + 20/100) = .056; four standard errors of 20,000 draws: 4 · √(.056 · .944 · 20000) = 130
  CHECK(outcomes.opportunities == Catch::Approx(1120).margin(130));
}

TEST_CASE("A truce leaves fewer chances") {
  const Outcomes outcomes = chances(s1(), 20000, [](Bench& bench) { bench.state.truceUntil.assign(4, 20000); });
  CHECK(outcomes.opportunities == Catch::Approx(336).margin(73));  // .3 · 1120
}

TEST_CASE("Attempts are taken, deterred or left as the logit says, and succeed with P_s") {
  const Outcomes outcomes = chances(certain(), 20000, nothing);
  CHECK(outcomes.opportunities == 20000);
  Bench bench(certain());
  chance(bench);
  REQUIRE(bench.record.chances.size() == 1);
  const ChanceRecord& chance = bench.record.chances[0];
  const auto share = [](int count) { return count / 20000.0; };
  CHECK(share(outcomes.attempts) == Catch::Approx(chance.actBelow).margin(.015));
  CHECK(share(outcomes.deterredByPunishment) == Catch::Approx(chance.punishmentBelow - chance.actBelow).margin(.015));
  CHECK(share(outcomes.deterredByDenial) == Catch::Approx(chance.denialBelow - chance.punishmentBelow).margin(.015));
  // P_s = sig(4 (.75 − .5)) = .731
  CHECK(outcomes.attacks / static_cast<double>(outcomes.attempts) == Catch::Approx(.731).margin(.015));
}

TEST_CASE("A failed attempt makes the victim's record more frequent and opens nothing") {
  Bench bench(certain());
  int failed = 0;
  for (int tick = 0; tick < 50; ++tick) {
    bench.state.tick = tick;
    bench.record = {};
    const double before = bench.state.frequency[1];
    const auto incident = chance(bench);
    REQUIRE(bench.record.chances.size() == 1);
    if (bench.record.chances[0].verdict != Verdict::attemptFailed) continue;
    failed += 1;
    CHECK_FALSE(incident);
    CHECK(bench.state.frequency[1] == before + 1);
  }
  CHECK(failed > 0);
}

TEST_CASE("A record holds the terms of the choice") {
  Bench bench(certain());
  chance(bench);
  REQUIRE(bench.record.chances.size() == 1);
  const ChanceRecord& chance = bench.record.chances[0];
  CHECK(chance.attacker == 0);
  CHECK(chance.target == 1);
  CHECK(chance.drive == 50);
  CHECK(chance.chance == 1);
  CHECK(chance.actBelow < chance.punishmentBelow);
  CHECK(chance.punishmentBelow < chance.denialBelow);
  const auto& option = chance.option[3];
  CHECK(option.gain == Catch::Approx(11 * option.success));  // B · P_s · (½ + 50/100)
  CHECK(option.denial == Catch::Approx(option.gain * .4));   // ρ* of B
  CHECK(option.value == Catch::Approx(option.gain - option.denial - option.punishment - 3.2));
}

TEST_CASE("Crime comes at its rate times exposure, and is never flagged") {
  Bench bench(s1());
  int count = 0;
  for (int tick = 0; tick < 20000; ++tick) {
    bench.state.tick = tick;
    const auto incident = crime(bench.model, 1, bench.draws.block(Purpose::crime, tick, 1, 0), bench.today);
    if (!incident) continue;
    count += 1;
    CHECK(incident->attacker == 2);
    CHECK_FALSE(incident->flagged);
  }
  CHECK(count == Catch::Approx(320).margin(72));  // .02 · .8 · 20000; 4 · √320
  CHECK(bench.outcomes().opportunities == 0);
}
