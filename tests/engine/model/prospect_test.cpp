// engine/src/model/prospect: what an attack promises, with the vectors of docs/model.md 10.1.

#include "model/prospect.h"

#include <catch_amalgamated.hpp>

#include "support/bench.h"
#include "support/builders.h"

using namespace firebreak;
using namespace firebreak::test;

namespace {

auto nearly(double value) {
  return Catch::Approx(value).epsilon(0).margin(1e-11);
}

const Rivalry& rivalryOf(const Model& model, ActorIndex attacker, ActorIndex target) {
  return *std::find_if(model.rivalries.begin(), model.rivalries.end(),
                       [=](const Rivalry& r) { return r.attacker == attacker && r.target == target; });
}

void checkWeights(const Appraisal& appraisal, const std::array<double, incidentTypes>& printed) {
  for (std::size_t type = 0; type < incidentTypes; ++type)
    CHECK(appraisal.weight[type] == nearly(printed[type]));
}

}  // namespace

TEST_CASE("A on B in S1 weighs its options as printed") {
  Bench bench(s1());
  const Prospect prospect = prospectOf(bench.model, bench.state, rivalryOf(bench.model, 0, 1));
  const double drive = driveOf(bench.model, 0, 20);
  CHECK(drive == 20);
  const Appraisal appraisal = appraise(bench.model, prospect, drive);
  checkWeights(appraisal, {1.354553399089, .590133038884, .627455856536, .119617047343, .057120143145, .005549428037});
  CHECK(1 - 1 / appraisal.sum == nearly(.733647906735));
  CHECK(1 - 1 / appraisal.sumUnpunished == nearly(.863428631086));
  CHECK(1 - 1 / appraisal.sumBare == nearly(.953854796472));
}

TEST_CASE("Proxy X on B in S2 weighs its options as printed") {
  Bench bench(s2());
  const Prospect prospect = prospectOf(bench.model, bench.state, rivalryOf(bench.model, 3, 1));
  const double drive = driveOf(bench.model, 3, 20);
  CHECK(drive == nearly(32));  // .6 · 20 + .4 · 50
  const Appraisal appraisal = appraise(bench.model, prospect, drive);
  checkWeights(appraisal,
               {1.415812828670, 1.170949620324, 1.187090732775, .804187797820, .610379883297, .335049724324});
  CHECK(1 - 1 / appraisal.sum == nearly(.846707364334));
  CHECK(1 - 1 / appraisal.sumUnpunished == nearly(.869392237953));
  CHECK(1 - 1 / appraisal.sumBare == nearly(.959026830383));
}

TEST_CASE("The chance that B answers rises with the severity") {
  Bench bench(s1());
  const Prospect prospect = prospectOf(bench.model, bench.state, rivalryOf(bench.model, 0, 1));
  for (std::size_t type = 1; type < incidentTypes; ++type) {
    if (bench.model.typicalSeverity[type] > bench.model.typicalSeverity[type - 1]) {
      CHECK(prospect.option[type].answer > prospect.option[type - 1].answer);
    }
  }
  // R₀ · sig((S̄ − 30)/(12 · .55)) with R₀ = .6 and S̄ = 49.9566
  CHECK(prospect.option[3].answer == Catch::Approx(.6 / (1 + std::exp(-(49.956569664903 - 30) / 6.6))).epsilon(1e-12));
}

TEST_CASE("Types beyond an attacker's skill are closed") {
  Scenario scenario = s1();
  scenario.actors[0].offence = .15;
  Bench bench(scenario);
  const Prospect prospect = prospectOf(bench.model, bench.state, rivalryOf(bench.model, 0, 1));
  for (std::size_t type = 0; type < incidentTypes; ++type)
    CHECK(prospect.option[type].open == (type == 0 || type == 2));
  const Appraisal appraisal = appraise(bench.model, prospect, 50);
  CHECK(appraisal.weight[1] == 0);
  CHECK(chosenType(prospect, appraisal, .999999, appraisal.sum) == 2);
  CHECK(chosenType(prospect, appraisal, 1e-9, appraisal.sum) == 0);
}

TEST_CASE("The three sums are nested: punishment and denial only take away") {
  Bench bench(s2());
  for (const Rivalry& rivalry : bench.model.rivalries) {
    const Prospect prospect = prospectOf(bench.model, bench.state, rivalry);
    for (const double drive : {0.0, 30.0, 100.0}) {
      const Appraisal appraisal = appraise(bench.model, prospect, drive);
      CHECK(appraisal.sum <= appraisal.sumUnpunished);
      CHECK(appraisal.sumUnpunished <= appraisal.sumBare);
    }
  }
}

TEST_CASE("A crime is a probe, a denial of service or ransomware") {
  CHECK(crimeType(.39) == 0);
  CHECK(crimeType(.4) == 2);
  CHECK(crimeType(.7) == 3);
}
