#include "study/point_runs.h"

#include <catch2/catch_test_macros.hpp>

using namespace firebreak;

TEST_CASE("a point without a run yet has no values, and no share of another's", "[study]") {
  PointRuns runs({.runs = 8, .perTicket = 4});
  runs.add(nullptr);
  runs.add(nullptr);
  CHECK(runs.values(1, PointRuns::peakColumn()).empty());
  CHECK(runs.change(0, 1, 0).se == 0);
  CHECK(runs.shared(0, 1) == 0);
}

TEST_CASE("values are known from the first run on up to the first gap", "[study]") {
  PointRuns runs({.runs = 6, .perTicket = 2});
  runs.add(nullptr);
  std::vector<Outcomes> pair(2);
  pair[0].peak = 3, pair[1].peak = 5;
  const auto ticket = [&](std::size_t part) { return runs.want(0, part).ticket; };
  runs.take(ticket(1), pair);
  CHECK(runs.values(0, PointRuns::peakColumn()).empty());
  runs.take(ticket(0), pair);
  const auto values = runs.values(0, PointRuns::peakColumn());
  REQUIRE(values.size() == 4);
  CHECK(values[0] == 3);
  CHECK(values[3] == 5);
  CHECK_FALSE(runs.whole(0));
  runs.take(ticket(2), pair);
  CHECK(runs.whole(0));
  runs.release(0);
  CHECK(runs.values(0, 0).empty());
}
