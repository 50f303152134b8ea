// engine/src/tables/ladder: tables 3.2 and 3.3.

#include <set>

#include <catch_amalgamated.hpp>

#include "engine/tables.h"

using namespace firebreak;

TEST_CASE("Each rung finds its own measures, and all measures stand on a rung") {
  int counted = 0;
  for (int rung = 1; rung < rungCount; ++rung) {
    CHECK(firstMeasure(rung) == counted);
    CHECK(measuresOnRung(rung) > 0);
    for (int n = 0; n < measuresOnRung(rung); ++n) {
      CHECK(measures()[static_cast<std::size_t>(firstMeasure(rung) + n)].rung == rung);
    }
    counted += measuresOnRung(rung);
  }
  CHECK(counted == measureCount);
}

TEST_CASE("Reference intensities rise with the rungs") {
  for (std::size_t rung = 1; rung < rungCount; ++rung)
    CHECK(rungs()[rung].intensity > rungs()[rung - 1].intensity);
  CHECK(rungs()[3].intensity == 22);
  CHECK(rungs()[7].intensity == 100);
}

TEST_CASE("Keys of measures are unique") {
  std::set<std::string_view> keys;
  for (const Measure& measure : measures())
    keys.insert(measure.key);
  CHECK(keys.size() == measureCount);
}

TEST_CASE("Indictments, strikes and war cannot be undone; cyber measures are covert") {
  for (std::size_t m = 0; m < measureCount; ++m) {
    const bool lasting = m == 4 || m == 14 || m == 15;
    CHECK(measures()[m].reversible == !lasting);
    CHECK((measures()[m].visibility == Visibility::covert) == (measures()[m].domain == Domain::cyber));
  }
}
