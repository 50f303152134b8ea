// engine/src/study/threshold_map.cpp, contours.cpp, lattice.cpp: contours of known fields, a grid filled from coarse to
// fine, points that cannot be, and the same bits in any order.
#include "engine/threshold_map.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>

#include <catch_amalgamated.hpp>

#include "engine/escalation.h"
#include "study/lattice.h"
#include "support/builders.h"
#include "support/made_up.h"

namespace firebreak {
namespace {

using Catch::Approx;
using test::at, test::costing;

constexpr double nan = std::numeric_limits<double>::quiet_NaN();
const std::size_t cost = test::outcomeNamed("cost");

template <class Field>
std::vector<double> sampled(int columns, int rows, Field field) {
  std::vector<double> values;
  for (int y = 0; y < rows; ++y)
    for (int x = 0; x < columns; ++x)
      values.push_back(field(x, y));
  return values;
}

ThresholdAxis axisOf(const char* path, double from, double to, int points) {
  return mapAxis(test::s1(), LeverRange{path, from, to}, points);
}

// Half the runs reach rung 5 in the lower left corner, none in the upper right one.
Outcomes corner(const Scenario& s, std::uint32_t run) {
  const double high = 8 * (1 - at(s, "actors.B.resilience") / .9) + 8 * (1 - at(s, "actors.B.defence"));
  return costing(high, run % 16 < high ? 5 : 2);
}

}  // namespace

TEST_CASE("the contour of a plane is a straight line, with the higher side on the left") {
  const std::vector<double> plane = sampled(6, 4, [](int x, int y) { return x + 2. * y; });
  const std::vector<Contour> lines = contourLines(plane, 6, 4, 4.5);
  REQUIRE(lines.size() == 1);
  CHECK_FALSE(lines[0].closed);
  for (const MapPosition& p : lines[0].points)
    CHECK(p.x + 2 * p.y == Approx(4.5));
  // From (4.5, 0) up to (0, 2.25) the lower values are on the left: so it runs the other way.
  CHECK(lines[0].points.front().x < 1e-12);
  CHECK(lines[0].points.front().y == Approx(2.25));
  CHECK(lines[0].points.back().x == Approx(4.5));
  CHECK(lines[0].points.back().y < 1e-12);
  CHECK(contourLines(plane, 6, 4, -1).empty());
  CHECK(contourLines(plane, 6, 4, 100).empty());
}

TEST_CASE("a hill has a closed contour around it, a saddle is cut as its middle says") {
  const auto hill = sampled(9, 9, [](int x, int y) { return 30. - (x - 4) * (x - 4) - (y - 4) * (y - 4); });
  const std::vector<Contour> around = contourLines(hill, 9, 9, 22);
  REQUIRE(around.size() == 1);
  CHECK(around[0].closed);
  double area = 0;  // against the clock it is positive: the top is on the left
  for (std::size_t i = 0; i < around[0].points.size(); ++i) {
    const MapPosition a = around[0].points[i], b = around[0].points[(i + 1) % around[0].points.size()];
    area += (a.x * b.y - b.x * a.y) / 2;
    CHECK(std::hypot(a.x - 4, a.y - 4) == Approx(std::sqrt(8)).margin(.1));
  }
  CHECK(area == Approx(3.1416 * 8).epsilon(.05));

  // High corners lower left and upper right. A low middle leaves them apart, a high one joins them.
  const std::vector<Contour> apart = contourLines(std::vector<double>{10, 0, 0, 10}, 2, 2, 6);
  REQUIRE(apart.size() == 2);
  CHECK(apart[0].points[0].x + apart[0].points[0].y == Approx(.4));
  CHECK(apart[0].points[1].x + apart[0].points[1].y == Approx(.4));
  const std::vector<Contour> joined = contourLines(std::vector<double>{10, 0, 0, 10}, 2, 2, 4);
  REQUIRE(joined.size() == 2);
  for (const Contour& line : joined)
    CHECK(std::abs(line.points[0].x - line.points[0].y) == Approx(.6));
}

TEST_CASE("contours leave out squares with a corner that has no value") {
  std::vector<double> plane = sampled(5, 2, [](int, int y) { return y; });
  plane[2] = nan;
  const std::vector<Contour> lines = contourLines(plane, 5, 2, .5);
  REQUIRE(lines.size() == 2);
  std::multiset<double> ends;
  for (const Contour& line : lines)
    for (const MapPosition& p : line.points)
      ends.insert(p.x);
  CHECK(ends == std::multiset<double>{0, 1, 3, 4});
}

TEST_CASE("a grid is filled from coarse to fine, every point once") {
  const std::vector<std::size_t> order = coarseFirst(25, 17);
  CHECK(std::set<std::size_t>(order.begin(), order.end()).size() == 25 * 17);
  REQUIRE(order.size() == 25 * 17);
  CHECK(std::vector<std::size_t>(order.begin(), order.begin() + 5) == std::vector<std::size_t>{0, 8, 16, 24, 8 * 25});
  CHECK(order[12] == 4);  // after 4 × 3 coarse ones
  CHECK(coarseFirst(10, 2).size() == 20);
  CHECK(coarseFirst(10, 2)[2] == 9);  // the last column belongs to every level
}

TEST_CASE("between known points of a complete level an open point lies on the plane through them") {
  const auto plane = [](int x, int y) { return 3 + .5 * x - .25 * y; };
  std::vector<double> values = sampled(10, 7, [&](int x, int y) {
    const bool coarse = (x % 4 == 0 || x == 9) && (y % 4 == 0 || y == 6);
    return coarse ? plane(x, y) : nan;
  });
  std::vector<char> open;
  for (const double value : values)
    open.push_back(std::isnan(value));
  values[9] = nan;  // not possible: stays so, and is left out around it
  fillBetween(values, open, 10, 7);
  for (int y = 0; y < 7; ++y)
    for (int x = 0; x < 10; ++x) {
      INFO(x << " " << y);
      const double value = values[static_cast<std::size_t>(y * 10 + x)];
      if (x == 9 && y == 0)
        CHECK(std::isnan(value));
      else  // beside it only the corner above counts
        CHECK(value == Approx(x == 9 && y < 4 ? plane(9, 4) : plane(x, y)));
    }
  std::vector<double> nothing(6, nan);
  fillBetween(nothing, std::vector<char>(6, 1), 3, 2);
  CHECK(std::all_of(nothing.begin(), nothing.end(), [](double v) { return std::isnan(v); }));
}

TEST_CASE("an axis goes from end to end, a whole one over whole numbers once") {
  const ThresholdAxis axis = axisOf("actors.B.resilience", .1, .9, 5);
  CHECK(axis.value(0) == .1);
  CHECK(axis.value(2) == Approx(.5));
  CHECK(axis.value(4) == .9);
  CHECK(axis.valueBetween(1.5) == Approx(.4));
  CHECK(axis.position(.4) == Approx(1.5));
  CHECK(axis.position(-3) == 0);
  CHECK(axis.position(3) == 4);
  const ThresholdAxis days = axisOf("actors.B.decisionLatency", 2, 5, 20);
  CHECK(days.points == 4);
  CHECK(days.value(1) == 3);
  const ThresholdAxis wide = axisOf("actors.B.decisionLatency", 1, 30, 8);
  for (int i = 0; i < 8; ++i) {
    CHECK(wide.value(i) == std::floor(wide.value(i)));
    CHECK(wide.position(wide.value(i)) == Approx(i));
  }
  CHECK(mapAxis(test::s1(), "actors.B.redLine.3", 9).from ==
        leverRange(test::s1(), *findParameter(test::s1(), "actors.B.redLine.3")).low);
}

TEST_CASE("a map has the share of runs at every point, a contour in the values of its axes, and E") {
  const Scenario s1 = test::s1();
  ThresholdMap map(s1, axisOf("actors.B.resilience", 0, .9, 10), axisOf("actors.B.defence", 0, 1, 5),
                   {.runs = 32, .runsPerTicket = 10});
  CHECK(map.runsPlanned() == 50 * 32);
  CHECK(std::isnan(map.shares(5)[0]));
  test::play(map, corner);
  CHECK(map.done());
  CHECK(map.runsTaken() == 50 * 32);
  CHECK(map.share(0, 0, 5).mean == 1);
  CHECK(map.share(9, 0, 5).mean == .5);
  CHECK(map.share(9, 0, 5).se == Approx(std::sqrt(.25 / 31)));
  CHECK(map.share(9, 4, 5).mean == 0);
  CHECK(map.share(9, 4, 2).mean == 1);
  CHECK(map.share(9, 4, 3).mean == 0);
  CHECK(map.outcome(9, 0, cost).mean == Approx(8));
  CHECK(map.shares(5)[9] == .5);

  const std::vector<Contour> lines = map.contours(map.outcomes(cost), 6);  // x/0.9 + y = 1.25
  REQUIRE(lines.size() == 1);
  for (const MapPosition& p : lines[0].points)
    CHECK(p.x / .9 + p.y == Approx(1.25));

  Scenario there = s1;
  REQUIRE(setParameter(there, "actors.B.resilience", map.x().value(3)));
  REQUIRE(setParameter(there, "actors.B.defence", map.y().value(1)));
  CHECK(map.escalation(3, 1) == escalationNumber(there, initialState(there)).latent);
  CHECK(map.escalations()[1 * 10 + 3] == map.escalation(3, 1));

  WorldState hot = initialState(there);
  for (double& tension : hot.tension)
    tension = 55;
  ThresholdMap heated(s1, map.x(), map.y(), {.runs = 1, .tension = hot.tension});
  test::play(heated, corner);
  CHECK(heated.escalation(3, 1) == escalationNumber(there, hot).latent);
  CHECK(heated.escalation(3, 1) != map.escalation(3, 1));
}

TEST_CASE("a map marks points at which a ladder would be out of order") {
  const Scenario s1 = test::s1();
  const double two = at(s1, "actors.B.redLine.2"), five = at(s1, "actors.B.redLine.5");
  ThresholdMap map(s1, axisOf("actors.B.redLine.3", two, at(s1, "actors.B.redLine.4"), 7),
                   axisOf("actors.B.redLine.4", at(s1, "actors.B.redLine.3"), five, 5), {.runs = 3});
  test::play(map, [](const Scenario& s, std::uint32_t) {
    CHECK(at(s, "actors.B.redLine.3") <= at(s, "actors.B.redLine.4"));
    return costing(1);
  });
  CHECK(map.done());
  int refused = 0;
  for (int row = 0; row < 5; ++row)
    for (int column = 0; column < 7; ++column) {
      const bool ordered = map.x().value(column) <= map.y().value(row);
      CHECK(map.possible(column, row) == ordered);
      CHECK(std::isnan(map.outcomes(cost)[static_cast<std::size_t>(row * 7 + column)]) == !ordered);
      CHECK(std::isnan(map.escalation(column, row)) == !ordered);
      refused += !ordered;
    }
  CHECK(refused > 0);
  CHECK(map.runsPlanned() == static_cast<std::size_t>(35 - refused) * 3);
}

TEST_CASE("a map is a picture early and has the same bits in any order") {
  const auto make = [&](std::uint32_t perTicket) {
    return ThresholdMap(test::s1(), axisOf("actors.B.resilience", 0, .9, 17), axisOf("actors.B.defence", 0, 1, 9),
                        {.runs = 16, .runsPerTicket = perTicket});
  };
  ThresholdMap early = make(16);
  for (int ticket = 0; ticket < 6; ++ticket) {  // 3 × 2 coarse points
    const RunsWanted wanted = *early.next();
    std::vector<Outcomes> runs;
    for (std::uint32_t i = 0; i < wanted.count; ++i)
      runs.push_back(corner(*wanted.scenario, i));
    early.take(wanted.ticket, runs);
  }
  const std::vector<double> coarse = early.outcomes(cost);
  for (std::size_t i = 0; i < coarse.size(); ++i)
    CHECK(coarse[i] == Approx(16 - static_cast<double>(i % 17) / 2 - static_cast<double>(i / 17)));

  ThresholdMap whole = make(16), shuffled = make(5);
  test::play(whole, corner);
  test::play(shuffled, corner, 40, test::TicketOrder::evensFirst);
  CHECK(whole.shares(5) == shuffled.shares(5));
  CHECK(whole.escalations() == shuffled.escalations());
}

TEST_CASE("a map of one tie counts its rungs") {
  const Scenario s1 = test::s1();
  ThresholdMap map(s1, axisOf("actors.B.resilience", 0, .9, 2), axisOf("actors.B.defence", 0, 1, 2),
                   {.runs = 4, .watch = {1, 0}});
  test::play(map, [](const Scenario&, std::uint32_t run) {
    Outcomes outcomes = costing(0, 7);
    outcomes.peakOf = {0, 7, static_cast<int>(run), 0};
    return outcomes;
  });
  CHECK(map.share(0, 0, 2).mean == .5);
  CHECK(map.share(0, 0, 4).mean == 0);
}

}  // namespace firebreak
