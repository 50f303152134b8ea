// engine/src/step/assess: step 2.

#include <catch_amalgamated.hpp>

#include "support/bench.h"
#include "support/builders.h"

using namespace firebreak;
using namespace firebreak::test;

namespace {
constexpr Incident ransomware = {.attacker = 0, .target = 1, .type = 3, .flagged = false, .script = -1};
}

TEST_CASE("Metrics are drawn between low and high, and frequency is counted") {
  Bench bench(s1());
  const IncidentType& type = incidentTable()[3];
  for (int tick = 0; tick < 200; ++tick) {
    bench.state.tick = tick;
    bench.state.frequency[1] = 4;
    const Case assessed = assess(bench.model, bench.draws, ransomware, bench.state, bench.today);
    for (std::size_t q = 0; q < metricCount; ++q) {
      if (q == 3) continue;
      CHECK(assessed.metric[q] >= type.low[q]);
      CHECK(assessed.metric[q] <= type.high[q]);
    }
    CHECK(assessed.metric[3] == 5);
    CHECK(assessed.severity == severity(assessed.metric));
  }
}

TEST_CASE("The words of the metric draws are in the order of the model") {
  Bench bench(s1());
  const Case assessed = assess(bench.model, bench.draws, ransomware, bench.state, bench.today);
  const Block a = bench.draws.block(Purpose::metricA, 0, 0, 1), b = bench.draws.block(Purpose::metricB, 0, 0, 1);
  CHECK(assessed.metric[0] == 24 + 216 * a.uniform(0));        // duration 24–240
  CHECK(assessed.metric[2] == 10 + 990 * a.uniform(2));        // exfiltration 10–1000
  CHECK(assessed.metric[4] == 1.5 + 2.5 * a.uniform(3));       // criticality 1.5–4
  CHECK(assessed.metric[5] == 1 + 2 * b.uniform(0));           // civilian risk 1–3
  CHECK(assessed.metric[7] == .3 + (.8 - .3) * b.uniform(2));  // irreversibility
}

TEST_CASE("A false flag shows no sign of endorsement") {
  Bench bench(s1());
  Incident flagged = ransomware;
  flagged.flagged = true;
  CHECK(assess(bench.model, bench.draws, flagged, bench.state, bench.today).metric[6] == 0);
  CHECK(assess(bench.model, bench.draws, ransomware, bench.state, bench.today).metric[6] > 0);
}

TEST_CASE("Harm bites the victim and spills over to those it trades with") {
  Bench bench(s2());
  const Case assessed = assess(bench.model, bench.draws, ransomware, bench.state, bench.today);
  CHECK(bench.state.harm[1] == Catch::Approx(assessed.severity * .8 * .6));             // e (1 − ρ*)
  CHECK(bench.state.harm[2] == Catch::Approx(.03 * .5 * assessed.severity * .5 * .6));  // sp · trade · …
  CHECK(bench.record.incidents.back().harm == bench.state.harm[1]);
}

TEST_CASE("The principal of a proxy is its sponsor, of a criminal nobody's state") {
  Bench bench(s2());
  Incident incident = ransomware;
  incident.attacker = 3;
  CHECK(assess(bench.model, bench.draws, incident, bench.state, bench.today).principal == 0);
  incident.attacker = 4;
  CHECK(assess(bench.model, bench.draws, incident, bench.state, bench.today).principal == 3);
}

TEST_CASE("Harm spills over less to whom can trade elsewhere") {
  Scenario scenario = s2();
  scenario.actors[2].diversification = .4;
  Bench bench(scenario), bound(s2());
  assess(bench.model, bench.draws, ransomware, bench.state, bench.today);
  assess(bound.model, bound.draws, ransomware, bound.state, bound.today);
  CHECK(bench.state.harm[2] == Catch::Approx(.6 * bound.state.harm[2]));
  CHECK(bound.state.harm[2] > 0);
  CHECK(bench.state.harm[1] == bound.state.harm[1]);
}
