// engine/src/step/attribute: step 4, and the calibration of docs/model.md 11.2.

#include <catch_amalgamated.hpp>

#include "base/deterministic_math.h"
#include "base/index.h"
#include "support/bench.h"
#include "support/builders.h"

using namespace firebreak;
using namespace firebreak::test;

TEST_CASE("One day's evidence in S2 is added as the keys say") {
  Bench bench(s2());
  bench.openCase(0, 1, 50);
  const std::vector<double> before = bench.state.logWeight;
  attribute(bench.model, bench.draws, bench.state, bench.today);
  const Block z = bench.draws.evidence(0, 0, 0, 1, 0);
  const double spread = std::sqrt(2 * .075);
  CHECK(bench.state.logWeight[0] == before[0] + (.075 + spread * z.normal(0)));
  CHECK(bench.state.logWeight[2] == before[2] + (-.075 + spread * z.normal(2)));
  CHECK(bench.state.logWeight[3] == before[3] + (-.075 + spread * z.normal(3)));
  CHECK(bench.state.logWeight[1] == 0);
  CHECK(bench.state.posterior[1] == 0);
}

TEST_CASE("After one tick of S2 with the printed normals B believes as printed") {
  // z = A .5, C −1, crime .25 at μ = .075: the arithmetic of step 4 on the priors of step 3
  Bench bench(s2());
  bench.openCase(0, 1, 50);
  const double rate = .075, spread = std::sqrt(2 * rate);
  const double a = bench.state.logWeight[0] + rate + spread * .5;
  const double c = bench.state.logWeight[2] - rate - spread;
  const double crime = bench.state.logWeight[3] - rate + spread * .25;
  const double sum = expD(a) + expD(c) + expD(crime);
  CHECK(expD(a) / sum == Catch::Approx(.432863152997).epsilon(0).margin(1e-11));
  CHECK(expD(c) / sum == Catch::Approx(.113750678668).epsilon(0).margin(1e-11));
  CHECK(expD(crime) / sum == Catch::Approx(.453386168335).epsilon(0).margin(1e-11));
}

TEST_CASE("Stated posteriors are true as often as they say") {
  // docs/model.md 11.2, first row: truths drawn from priors .75 : .5 : 1.5, μ = .075, 15 days, no bias, no flags.
  Scenario scenario = quietStates(3);
  scenario.actors[0].offence = .75;
  scenario.actors[2].offence = .5;
  scenario.actors[1].attributionBias = 0;
  scenario.actors[1].attention = 20;
  scenario.actors[1].attribution = .75;
  for (const std::size_t p : {0u, 2u})
    scenario.actors[p].stealth = .5;  // μ = .2 · .75 · .5 = .075
  Bench bench(scenario);
  bench.today.record = nullptr;
  std::array<double, 10> stated = {}, truly = {};
  std::array<int, 10> count = {};
  const double total = .75 + .5 + 1.5;
  // 60 batches of 1,000 cases that differ in the key's day.
  for (int batch = 0; batch < 60; ++batch) {
    bench.state = initialState(bench.model);
    bench.state.tick = batch * 100;
    std::vector<ActorIndex> truth;
    for (int n = 0; n < 1000; ++n) {
      const double u = bench.draws.block(Purpose::crime, 1000000 + batch, n, 0).uniform(0) * total;
      truth.push_back(u < .75 ? 0 : (u < 1.25 ? 2 : 3));
      Case& opened = bench.openCase(0, 1, 50);
      opened.principal = truth.back();
      opened.opened = bench.state.tick - 60 * n;  // only ages differ: keys stay unique
    }
    bench.state.openCases[1] = 0;
    for (int day = 0; day < 15; ++day) {
      attribute(bench.model, bench.draws, bench.state, bench.today);
      bench.state.tick += 1;
    }
    for (std::size_t n = 0; n < truth.size(); ++n) {
      for (const ActorIndex k : {0, 2, 3}) {
        const double p = bench.state.posterior[n * 4 + ix(k)];
        const std::size_t decile = std::min<std::size_t>(9, static_cast<std::size_t>(p * 10));
        stated[decile] += p;
        truly[decile] += k == truth[n] ? 1 : 0;
        count[decile] += 1;
      }
    }
  }
  for (std::size_t decile = 0; decile < 10; ++decile) {
    REQUIRE(count[decile] > 1000);
    CHECK(std::fabs(stated[decile] - truly[decile]) / count[decile] <= .01);
  }
}

TEST_CASE("Without evidence belief stays at the prior") {
  Scenario scenario = s1();
  scenario.constants.evidenceRate = 0;
  Bench bench(scenario);
  bench.openCase(0, 1, 50);
  attribute(bench.model, bench.draws, bench.state, bench.today);
  const std::vector<double> first = bench.state.posterior;
  bench.state.tick += 1;
  attribute(bench.model, bench.draws, bench.state, bench.today);
  CHECK(bench.state.posterior == first);
}

TEST_CASE("A flag pulls belief to the framed until it is seen through, then all starts again from the priors") {
  Scenario scenario = s2();
  scenario.constants.flagExposure = 0;
  scenario.constants.evidenceRate = .5;  // μ = .5 · .75 · .5 = .19: 11 points of log-odds in 30 days
  Bench framed(scenario);
  Case& opened = framed.openCase(0, 1, 50);
  opened.flagged = true;
  opened.framed = 2;
  for (int day = 0; day < 30; ++day) {
    attribute(framed.model, framed.draws, framed.state, framed.today);
    framed.state.tick += 1;
  }
  CHECK(framed.state.posterior[2] > .8);
  CHECK_FALSE(framed.state.cases[0].exposed);

  scenario.constants.flagExposure = 1000;  // certain on the first day
  Bench exposed(scenario);
  Case& seen = exposed.openCase(0, 1, 50);
  seen.flagged = true;
  seen.framed = 2;
  exposed.state.logWeight = {-50, 0, 50, 0};
  attribute(exposed.model, exposed.draws, exposed.state, exposed.today);
  CHECK(exposed.state.cases[0].exposed);
  CHECK(exposed.record.evidence[0].flagExposed);
  CHECK(std::fabs(exposed.state.logWeight[0] - (std::log(.75) + .4)) < 3);  // near the prior again
}

TEST_CASE("With no suspects but crime, it is crime") {
  Scenario scenario = quietStates(1);
  Bench bench(scenario);
  bench.openCase(1, 0, 50);
  attribute(bench.model, bench.draws, bench.state, bench.today);
  CHECK(bench.state.posterior == std::vector<double>{0, 1});
}

namespace {

// A case of A against B in S2 of which B keeps its own evidence to itself.
Scenario guarded(double protection) {
  Scenario scenario = s2();
  scenario.actors[1].sourceProtection = protection;
  return scenario;
}

}  // namespace

TEST_CASE("A record tells the sources, and an arbiter speeds them up once a target is named") {
  Scenario scenario = s2();
  scenario.actors[1].openSource = .6;
  Actor court;
  court.id = court.name = "O";
  court.kind = ActorKind::organisation;
  court.attribution = .4;
  court.arbitration = .5;
  scenario.actors.push_back(court);
  scenario.opportunity.resize(scenario.actors.size() * 3);
  Bench bench(scenario);
  bench.openCase(0, 1, 50);
  attribute(bench.model, bench.draws, bench.state, bench.today);
  bench.state.cases[0].named = 2;
  attribute(bench.model, bench.draws, bench.state, bench.today);
  const EvidenceRecord &before = bench.record.evidence[0], &after = bench.record.evidence[1];
  CHECK(before.technical == Catch::Approx(.075));   // .2 · .75 · .5
  CHECK(before.thirdParty == Catch::Approx(.015));  // .4 · (1 − ½) times that
  CHECK(before.openSource == Catch::Approx(.045));  // ½ · .2 · .6 · .75
  CHECK(before.rate == Catch::Approx(.135));
  CHECK(after.rate == Catch::Approx(.2025));  // × 1.5
  CHECK(after.technical + after.thirdParty + after.openSource == Catch::Approx(after.rate));
  CHECK(before.shown.empty());
}

TEST_CASE("What can be shown gets its share of each day's evidence") {
  Bench bench(guarded(.8));
  bench.openCase(0, 1, 50);
  const std::vector<double> prior = bench.state.logWeight;
  CHECK(bench.state.shownWeight == prior);
  attribute(bench.model, bench.draws, bench.state, bench.today);
  for (const std::size_t k : {0u, 2u, 3u}) {
    const double push = bench.state.logWeight[k] - prior[k];
    CHECK(bench.state.shownWeight[k] == Catch::Approx(prior[k] + .2 * push));  // w = 1 − .8 · .075/.075
  }
  const EvidenceRecord& record = bench.record.evidence[0];
  CHECK(record.showable == Catch::Approx(.2));
  CHECK(record.shown == bench.state.shown);
  CHECK(record.after == bench.state.posterior);
  CHECK(record.shown[0] + record.shown[2] + record.shown[3] == Catch::Approx(1));
  CHECK(record.shown[1] == 0);
}

TEST_CASE("With nothing to protect and nobody to sow doubt the two are one") {
  Bench bench(guarded(.8));
  bench.openCase(1, 0, 50);  // A protects nothing
  attribute(bench.model, bench.draws, bench.state, bench.today);
  CHECK(bench.state.shownWeight == bench.state.logWeight);
  CHECK(bench.state.shown == bench.state.posterior);
  CHECK(bench.record.evidence[0].shown.empty());
}

TEST_CASE("Disinformation makes it look like anybody, until it is taken apart") {
  Scenario scenario = s2();
  scenario.actors[0].disinformation = .7;
  scenario.actors[1].correction = .2;
  Bench bench(scenario);
  bench.openCase(0, 1, 50);
  for (int age = 0; age < 3; ++age) {
    attribute(bench.model, bench.draws, bench.state, bench.today);
    const auto odds = [](const std::vector<double>& p) { return std::log(p[3] / p[0]); };
    // 2 · .7 · e^(−.2 age) on crime or unknown, in what is shown alone, that day alone
    CHECK(odds(bench.state.shown) - odds(bench.state.posterior) == Catch::Approx(1.4 * std::exp(-.2 * age)));
    CHECK(bench.state.shownWeight == bench.state.logWeight);
    bench.state.tick += 1;
  }
  CHECK(bench.record.evidence[2].shown == bench.state.shown);

  Bench crime(scenario);
  crime.openCase(crime.model.actors, 1, 50);
  attribute(crime.model, crime.draws, crime.state, crime.today);
  CHECK(crime.state.shown == crime.state.posterior);
}

TEST_CASE("A flag that is seen through sets what can be shown back as well") {
  Scenario scenario = guarded(.8);
  scenario.constants.flagExposure = 1000;
  scenario.constants.evidenceRate = 0;
  Bench bench(scenario);
  Case& opened = bench.openCase(0, 1, 50);
  opened.flagged = true;
  opened.framed = 2;
  const std::vector<double> prior = bench.state.logWeight;
  bench.state.logWeight = bench.state.shownWeight = {-50, 0, 50, 0};
  attribute(bench.model, bench.draws, bench.state, bench.today);
  CHECK(bench.state.logWeight == prior);
  CHECK(bench.state.shownWeight == prior);
  CHECK(bench.record.evidence[0].showable == 1);  // μ = 0
}
