// engine/src/study/threshold_search.cpp, search_space.cpp: a known front is found, bounds are kept, settings can be
// made, and the order of tickets changes no bit.
#include "engine/threshold_search.h"

#include <algorithm>
#include <cmath>
#include <set>

#include <catch_amalgamated.hpp>

#include "study/search_space.h"
#include "support/builders.h"
#include "support/made_up.h"

namespace firebreak {
namespace {

using Catch::Approx;
using test::at, test::costing;

const std::size_t cost = test::outcomeNamed("cost"), impunity = test::outcomeNamed("impunity");

const std::vector<LeverRange> three = {
    {"actors.B.resilience", 0, .8}, {"actors.B.defence", 0, 1}, {"actors.B.exposure", 0, 1}};

// Cost falls and impunity rises with resilience; the other two only harm, away from 0.6 and 0.3.
Outcomes traded(const Scenario& s, std::uint32_t run) {
  const double x = at(s, "actors.B.resilience") / .8, d = at(s, "actors.B.defence") - .6,
               e = at(s, "actors.B.exposure") - .3;
  Outcomes outcomes = costing(1 - std::sqrt(x) + d * d + e * e + run % 2);
  outcomes.impunity = x + d * d + e * e;
  return outcomes;
}

constexpr ThresholdSearch::Options quick = {.runs = 4, .runsPerTicket = 3, .population = 16, .generations = 12};

// As much of the front that there is below (0.9, 0.9) as these dominate. Half a point of cost is luck.
double area(std::span<const SearchPoint> front) {
  double sum = 0, ceiling = .9;
  for (auto point = front.begin(); point != front.end(); ++point) {
    const double first = point->first.mean - .5, second = point->second.mean;
    if (first >= .9) continue;
    sum += std::max(0.0, ceiling - second) * (.9 - first);
    ceiling = std::min(ceiling, second);
  }
  return sum;
}

}  // namespace

TEST_CASE("a search comes near a front that is known, and nearer with every generation") {
  const Scenario s1 = test::s1();
  ThresholdSearch search(s1, three, {.outcome = cost}, {.outcome = impunity}, quick);
  double atFirst = 0, before = 0;
  std::uint32_t generation = 0;
  while (const std::optional<RunsWanted> wanted = search.next()) {
    std::vector<Outcomes> runs;
    for (std::uint32_t i = 0; i < wanted->count; ++i)
      runs.push_back(traded(*wanted->scenario, wanted->first + i));
    search.take(wanted->ticket, runs);
    if (search.generation() == generation) continue;
    generation = search.generation();
    CHECK(area(search.front()) >= before);
    before = area(search.front());
    if (generation == 1) atFirst = before;
  }
  CHECK(search.done());
  CHECK(generation == 13);
  CHECK(search.runsTaken() == search.runsPlanned());
  // Up to (0.9, 0.9) the known front 1 − √x dominates ∫ (√x − 0.1) dx from 0.01 to 0.9.
  const double whole = 2. / 3 * (std::pow(.9, 1.5) - .001) - .1 * .89;
  CHECK(before > 1.05 * atFirst);
  CHECK(before > .85 * whole);
  CHECK(before < whole);
  const auto front = search.front();
  for (std::size_t i = 1; i < front.size(); ++i) {
    CHECK(front[i].first.mean >= front[i - 1].first.mean);
    CHECK(front[i].second.mean <= front[i - 1].second.mean);
  }
}

TEST_CASE("every point can be made, on round figures, once, and its means are of its runs") {
  const Scenario s1 = test::s1();
  ThresholdSearch search(s1, three, {.outcome = cost}, {.outcome = impunity}, quick);
  test::play(search, traded);
  const SearchPoint& now = search.now();
  CHECK(now.settings[0].value == at(s1, "actors.B.resilience"));
  CHECK(now.firstChange.mean == 0);
  std::set<std::vector<double>> seen;
  for (const SearchPoint& point : search.points()) {
    const Result<Scenario> there = withSettings(s1, point.settings);
    REQUIRE(there);
    CHECK(point.first.mean == Approx(traded(*there, 0).cost.total + .5));
    CHECK(point.second.mean == Approx(traded(*there, 0).impunity));
    CHECK(point.firstChange.mean == Approx(point.first.mean - now.first.mean).margin(1e-12));
    CHECK(point.firstChange.se < 1e-9);  // luck is shared
    CHECK(point.first.se > 0);
    for (std::size_t i = 0; i < three.size(); ++i) {
      CHECK(point.settings[i].value >= three[i].low);
      CHECK(point.settings[i].value <= three[i].high);
      CHECK(point.settings[i].value * 100 == Approx(std::floor(point.settings[i].value * 100 + .5)));
    }
    CHECK(seen.insert(SearchSpace::valuesOf(point.settings)).second);
  }
}

TEST_CASE("a bound on the first outcome is kept, or the nearest to it is named") {
  const Scenario s1 = test::s1();
  ThresholdSearch::Options bounded = quick;
  bounded.bound = .5 + .4;
  ThresholdSearch search(s1, three, {.outcome = cost}, {.outcome = impunity}, bounded);
  test::play(search, traded);
  REQUIRE_FALSE(search.front().empty());
  for (const SearchPoint& point : search.front())
    CHECK(point.first.mean <= .9);
  CHECK(
      std::any_of(search.points().begin(), search.points().end(), [](const SearchPoint& p) { return !p.withinBound; }));
  CHECK(search.nearest()->withinBound);

  bounded.bound = -1;
  ThresholdSearch impossible(s1, three, {.outcome = cost}, {.outcome = impunity}, bounded);
  CHECK_FALSE(impossible.nearest());
  test::play(impossible, traded);
  CHECK(impossible.front().empty());
  REQUIRE(impossible.nearest());
  CHECK(impossible.nearest()->first.mean == Approx(.5).margin(.05));  // the cheapest there is

  // Maximised: at least the bound, and larger is better.
  bounded.bound = 1.2;
  ThresholdSearch dear(s1, three, {.outcome = cost, .maximise = true}, {.outcome = impunity}, bounded);
  test::play(dear, traded);
  REQUIRE_FALSE(dear.front().empty());
  for (const SearchPoint& point : dear.front())
    CHECK(point.first.mean >= 1.2);
  CHECK(dear.front().size() > 3);
  CHECK(dear.front().back().first.mean > 2);  // 2.35 at most, and then with the most impunity
  CHECK(dear.front().back().second.mean > dear.front().front().second.mean);
}

TEST_CASE("the front is played once more with runs that the search has not seen") {
  // Cost is the number of the run: 0 … 3 in the search, 4 … 7 afterwards.
  const auto counted = [](const Scenario& s, std::uint32_t run) {
    Outcomes outcomes = costing(run);
    outcomes.impunity = at(s, "actors.B.resilience");
    return outcomes;
  };
  ThresholdSearch search(test::s1(), three, {.outcome = cost}, {.outcome = impunity}, quick);
  test::play(search, counted, 50, test::TicketOrder::lastFirst);
  CHECK(search.done());
  CHECK(search.runsTaken() == search.runsPlanned());
  REQUIRE_FALSE(search.front().empty());
  for (const SearchPoint& point : search.front()) {
    CHECK(point.first.mean == 1.5);
    REQUIRE(point.firstAgain);
    CHECK(point.firstAgain->mean == 5.5);
    CHECK(point.secondAgain->mean == Approx(point.second.mean));
  }
  ThresholdSearch::Options once = quick;
  once.again = false;
  ThresholdSearch brief(test::s1(), three, {.outcome = cost}, {.outcome = impunity}, once);
  test::play(brief, counted);
  CHECK(brief.done());
  CHECK_FALSE(brief.front().front().firstAgain);
  CHECK(brief.runsTaken() == search.runsTaken() - 4 * search.front().size());
}

TEST_CASE("settings that break a ladder's order are moved to the nearest that do not") {
  const Scenario s1 = test::s1();
  const SearchSpace space(s1, {{"actors.B.redLine.3", 20, 47}, {"actors.B.redLine.4", 35, 60}});
  REQUIRE(at(s1, "actors.B.redLine.2") <= 20);
  const std::optional<SearchSpace::Place> place = space.placeOf({1, 0});
  REQUIRE(place);
  CHECK(place->settings[0].value <= place->settings[1].value);
  CHECK(at(place->scenario, "actors.B.redLine.3") == place->settings[0].value);
  const std::optional<SearchSpace::Place> fine = space.placeOf({0, 1});
  REQUIRE(fine);
  CHECK(fine->settings[0].value == 20);
  CHECK(fine->settings[1].value == 60);
  CHECK(space.genesOf(fine->settings) == std::vector<double>{0, 1});

  // A range narrower than the digits of its parameter still has some choice.
  const SearchSpace narrow(s1, {{"actors.B.redLine.3", 30, 31}});
  CHECK(narrow.placeOf({.5})->settings[0].value == Approx(30.5));
}

TEST_CASE("a search has the same bits whatever the order of tickets and their size") {
  const auto found = [](std::uint32_t perTicket, std::size_t atOnce, test::TicketOrder order) {
    ThresholdSearch::Options options = quick;
    options.runsPerTicket = perTicket;
    ThresholdSearch search(test::s1(), three, {.outcome = cost}, {.outcome = impunity}, options);
    test::play(search, traded, atOnce, order);
    std::vector<double> bits;
    for (const SearchPoint& point : search.points()) {
      bits.insert(bits.end(), {point.first.mean, point.second.mean, point.firstChange.se});
      for (const LeverSetting& setting : point.settings)
        bits.push_back(setting.value);
    }
    return bits;
  };
  const auto plain = found(4, 1, test::TicketOrder::asAsked);
  CHECK(found(1, 30, test::TicketOrder::lastFirst) == plain);
  CHECK(found(3, 9, test::TicketOrder::evensFirst) == plain);
}

TEST_CASE("a search that can go nowhere ends") {
  // Two values in all: every later generation repeats them.
  ThresholdSearch small(test::s1(), {{"actors.B.climbStep", 1, 2}}, {.outcome = cost}, {.outcome = impunity}, quick);
  test::play(small, traded);
  CHECK(small.done());
  CHECK(small.points().size() == 2);
  CHECK(small.runsTaken() == small.runsPlanned());
}

}  // namespace firebreak
