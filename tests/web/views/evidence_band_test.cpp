// Tests of web/views/evidence_band.cpp: belief by day, one case at a time.

#include "web/views/evidence_band.h"

#include <algorithm>

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

#include "support/builders.h"
#include "support/sitting.h"

using namespace firebreak;
using namespace firebreak::web;
using Catch::Approx;
using test::Sitting;

namespace {

const EvidenceRecord* recordOf(const Trace& trace, int day, CaseNumber number) {
  for (const EvidenceRecord& record : trace.days[static_cast<std::size_t>(day)].evidence)
    if (record.number == number) return &record;
  return nullptr;
}

}  // namespace

TEST_CASE("a band's belief is the posterior of the trace, day by day") {
  for (std::uint64_t seed = 1; seed <= 8; ++seed) {
    Sitting sitting(test::s2(), {.seed = seed, .run = 0});
    sitting.look.day = sitting.lastDay();
    for (const EvidenceBand& band : evidenceBands(sitting.scene())) {
      REQUIRE(band.day.size() == band.standard.size());
      for (std::size_t i = 0; i < band.day.size(); ++i) {
        const EvidenceRecord* record = recordOf(sitting.trace, band.day[i], band.number);
        if (!record) continue;  // the evening before the band took over is the case's own, or another case's last
        float sum = 0;
        for (const Suspect& suspect : band.suspects) {
          CHECK(static_cast<double>(suspect.belief[i]) ==
                Approx(record->after[static_cast<std::size_t>(suspect.actor)]).margin(1e-6));
          sum += suspect.belief[i];
        }
        CHECK(sum <= 1.0001F);
        CHECK(sum >= 0.8F);  // left out: only those who never mattered
      }
    }
  }
}

TEST_CASE("the leading suspect comes first") {
  Sitting sitting(test::s2(), {.seed = 2, .run = 0});
  sitting.look.day = sitting.lastDay();
  for (const EvidenceBand& band : evidenceBands(sitting.scene()))
    for (const Suspect& suspect : band.suspects)
      CHECK(suspect.belief.back() <= band.suspects.front().belief.back());
}

TEST_CASE("bands of one victim do not overlap, and each is grave enough for a mandate") {
  for (std::uint64_t seed = 1; seed <= 8; ++seed) {
    Sitting sitting(test::s3(), {.seed = seed, .run = 0});
    sitting.look.day = sitting.lastDay();
    const std::vector<EvidenceBand> bands = evidenceBands(sitting.scene());
    REQUIRE_FALSE(bands.empty());
    for (std::size_t i = 0; i < bands.size(); ++i) {
      CHECK(sitting.events[static_cast<std::size_t>(bands[i].event)].felt >=
            sitting.scenario.actors[static_cast<std::size_t>(bands[i].victim)].ladder.severityFloor[3]);
      if (i > 0 && bands[i].victim == bands[i - 1].victim) CHECK(bands[i].day.front() >= bands[i - 1].day.back());
    }
  }
}

TEST_CASE("the selected case is shown however small it is") {
  Sitting sitting(test::s1(), {.seed = 1, .run = 0});
  sitting.look.day = sitting.lastDay();
  const auto small = std::find_if(sitting.events.begin(), sitting.events.end(), [](const Event& event) {
    return event.kind == EventKind::incident && event.felt < 22;
  });
  REQUIRE(small != sitting.events.end());
  const auto shown = [&] {
    const std::vector<EvidenceBand> bands = evidenceBands(sitting.scene());
    return std::any_of(bands.begin(), bands.end(),
                       [&](const EvidenceBand& band) { return band.number == small->number; });
  };
  CHECK_FALSE(shown());
  sitting.look.eventId = small->id;
  CHECK(shown());
}

TEST_CASE("the standard is that of the rung, shifted, and lower under pressure") {
  Scenario scenario = test::s1();
  for (Actor& actor : scenario.actors)
    actor.evidenceShift = 0.1;
  Sitting sitting(scenario, {.seed = 1, .run = 0});
  sitting.look.day = sitting.lastDay();
  const std::vector<EvidenceBand> bands = evidenceBands(sitting.scene());
  REQUIRE_FALSE(bands.empty());
  for (const EvidenceBand& band : bands) {
    const Ladder& ladder = sitting.scenario.actors[static_cast<std::size_t>(band.victim)].ladder;
    for (const float standard : band.standard) {
      CHECK(standard <= ladder.evidence[7] + 0.1);
      CHECK(standard >= ladder.evidence[3] + 0.1 - 0.2001);
    }
  }
}
