// engine/src/study/sensitivity*.cpp, morris.cpp: known functions come back as they are; luck is shared; the order in
// which tickets are handed back changes no bit.
#include "engine/sensitivity.h"

#include <algorithm>
#include <cmath>
#include <map>

#include <catch_amalgamated.hpp>

#include "study/morris.h"
#include "support/builders.h"
#include "support/made_up.h"

namespace firebreak {
namespace {

using Catch::Approx;
using test::at, test::costing;

const std::size_t cost = test::outcomeNamed("cost");

// All in ranges of their own; the first matters most and the third not at all.
const std::vector<LeverRange> four = {{"actors.B.resilience", 0, .9},
                                      {"actors.B.defence", .2, .8},
                                      {"actors.B.exposure", .1, .7},
                                      {"actors.B.decisionLatency", 2, 14}};

// Luck of a run, the same at every point.
double luck(std::uint32_t run) {
  return run % 7 * 1.5 - run % 3;
}

double additive(const Scenario& s) {
  return 10 - 8 * at(s, "actors.B.resilience") + 5 * at(s, "actors.B.defence") + .3 * at(s, "actors.B.decisionLatency");
}

Outcomes additiveRun(const Scenario& scenario, std::uint32_t run) {
  return costing(additive(scenario) + luck(run));
}

// Resilience pays only with much defence.
Outcomes interactingRun(const Scenario& scenario, std::uint32_t) {
  return costing(at(scenario, "actors.B.resilience") * at(scenario, "actors.B.defence"));
}

// Luck that hits one point harder than another.
Outcomes uneven(const Scenario& scenario, std::uint32_t run) {
  return costing(additive(scenario) * luck(run), static_cast<int>(run % 8));
}

bool same(const Moments& a, const Moments& b) {
  return a.mean == b.mean && a.se == b.se;
}

template <class Row>
Row rowOf(const std::vector<Row>& rows, const std::string& path) {
  const auto found = std::find_if(rows.begin(), rows.end(), [&](const Row& row) { return row.lever.path == path; });
  REQUIRE(found != rows.end());
  return *found;
}

}  // namespace

TEST_CASE("a tornado gives the changes of an additive function, without the luck that points share") {
  const Scenario s1 = test::s1();
  Tornado tornado(s1, four, {.runs = 90, .runsPerTicket = 25});
  CHECK(tornado.runsPlanned() == 9 * 90);
  test::play(tornado, additiveRun);
  CHECK(tornado.done());
  CHECK(tornado.now(cost).se > 0);

  const std::vector<TornadoBar> bars = tornado.bars(cost);
  REQUIRE(bars.size() == 4);
  CHECK(bars[0].lever.path == "actors.B.resilience");       // 8 × 0.9 = 7.2
  CHECK(bars[1].lever.path == "actors.B.decisionLatency");  // 0.3 × 12 = 3.6
  CHECK(bars[2].lever.path == "actors.B.defence");          // 5 × 0.6 = 3
  CHECK(bars[3].lever.path == "actors.B.exposure");
  const TornadoBar& resilience = bars[0];
  CHECK(resilience.runs == 90);
  CHECK(resilience.now == at(s1, "actors.B.resilience"));
  CHECK(resilience.swing.mean == Approx(-7.2));
  CHECK(resilience.lowChange.mean == Approx(8 * resilience.now));
  CHECK(resilience.highChange.mean == Approx(-8 * (.9 - resilience.now)));
  CHECK(resilience.swing.se < 1e-12);
  CHECK(resilience.atHigh.mean == Approx(tornado.now(cost).mean + resilience.highChange.mean));
  CHECK(bars[3].swing.mean == 0);
}

TEST_CASE("a tornado sharpens all bars together and needs no runs where the lever stands already") {
  Scenario s1 = test::s1();
  REQUIRE(setParameter(s1, "actors.B.resilience", 0));
  Tornado tornado(s1, four, {.runs = 60, .runsPerTicket = 20});
  CHECK(tornado.runsPlanned() == 8 * 60);
  for (int ticket = 0; ticket < 8; ++ticket) {
    const RunsWanted wanted = *tornado.next();
    CHECK(wanted.first == 0);
    CHECK(wanted.count == 20);
    tornado.take(wanted.ticket, std::vector<Outcomes>(20, costing(ticket)));
  }
  for (const TornadoBar& bar : tornado.bars(cost))
    CHECK(bar.runs == 20);
  CHECK_FALSE(tornado.done());
  CHECK(tornado.next()->first == 20);
  CHECK(same(rowOf(tornado.bars(cost), "actors.B.resilience").lowChange, {0, 0}));
}

TEST_CASE("runs count from the first on without a gap") {
  Tornado tornado(test::s1(), {four[0]}, {.runs = 30, .runsPerTicket = 10});
  std::vector<RunsWanted> wanted;
  for (int ticket = 0; ticket < 9; ++ticket)
    wanted.push_back(*tornado.next());
  const auto take = [&](std::size_t i) {
    tornado.take(wanted[i].ticket, std::vector<Outcomes>(10, costing(wanted[i].first)));
  };
  // The second ten of all points, then the first ten.
  for (const std::size_t i : {3u, 4u, 5u})
    take(i);
  CHECK(tornado.bars(cost).front().runs == 0);
  CHECK(tornado.now(cost).mean == 0);
  for (const std::size_t i : {0u, 1u})
    take(i);
  CHECK(tornado.bars(cost).front().runs == 0);
  take(2);
  CHECK(tornado.bars(cost).front().runs == 20);
  CHECK(tornado.now(cost).mean == 5);
}

TEST_CASE("a tornado of played runs is that of ensembles") {
  const Scenario s1 = test::s1();
  Tornado tornado(s1, {four[0]}, {.seed = 5, .runs = 30, .runsPerTicket = 7});
  while (runNext(tornado)) {
  }
  Scenario high = s1;
  REQUIRE(setParameter(high, four[0].path, four[0].high));
  Ensemble before(s1, {.seed = 5}), after(high, {.seed = 5});
  before.advance(30);
  after.advance(30);
  const std::size_t attempts = test::outcomeNamed("attempts");
  const TornadoBar bar = tornado.bars(attempts).front();
  CHECK(same(tornado.now(attempts), before.outcome(attempts)));
  CHECK(same(bar.atHigh, after.outcome(attempts)));
  CHECK(same(bar.highChange, pairedDifference(before, after, attempts)));
}

TEST_CASE("a sweep of one lever takes evenly spaced values, whole ones once") {
  const Scenario s1 = test::s1();
  LeverSweep sweep(s1, four[0], 10, {.runs = 20, .runsPerTicket = 8});
  test::play(sweep, additiveRun);
  REQUIRE(sweep.curve(cost).size() == 10);
  const double now = at(s1, "actors.B.resilience");
  for (std::size_t i = 0; i < 10; ++i) {
    const SweepPoint point = sweep.curve(cost)[i];
    CHECK(point.value == Approx(.1 * static_cast<double>(i)));
    CHECK(point.change.mean == Approx(-8 * (point.value - now)).margin(1e-12));
    CHECK(point.runs == 20);
  }
  CHECK(sweep.curve(cost).back().value == .9);

  LeverSweep whole(s1, {"actors.B.decisionLatency", 2, 5}, 11, {.runs = 1});
  test::play(whole, additiveRun);
  std::vector<double> values;
  for (const SweepPoint& point : whole.curve(cost))
    values.push_back(point.value);
  CHECK(values == std::vector<double>{2, 3, 4, 5});
}

TEST_CASE("a trajectory moves every lever once, by half of the levels") {
  const DesignDraws draws(9, DesignPurpose::morris);
  std::map<std::vector<std::size_t>, int> orders;
  int ups = 0;
  for (std::size_t number = 0; number < 200; ++number) {
    const MorrisTrajectory t = morrisTrajectory(draws, number, 0, 3, 4);
    ++orders[t.order];
    for (std::size_t lever = 0; lever < 3; ++lever) {
      CHECK(std::abs(t.to[lever] - t.from[lever]) == 2);
      CHECK(std::min(t.from[lever], t.to[lever]) >= 0);
      CHECK(std::max(t.from[lever], t.to[lever]) <= 3);
      CHECK(t.level(0, lever) == t.from[lever]);
      CHECK(t.level(3, lever) == t.to[lever]);
      ups += t.to[lever] > t.from[lever];
    }
    for (std::size_t point = 0; point < 3; ++point) {
      int moved = 0;
      for (std::size_t lever = 0; lever < 3; ++lever)
        moved += t.level(point, lever) != t.level(point + 1, lever);
      CHECK(moved == 1);
    }
  }
  CHECK(orders.size() == 6);
  for (const auto& [order, count] : orders)
    CHECK(count > 15);  // 200/6 = 33, five standard deviations of 5.3 below are 7
  CHECK(ups > 240);     // of 600: 300 ± 12
  CHECK(ups < 360);
}

TEST_CASE("Morris finds the slopes of an additive function and no deviation") {
  MorrisScreening screening(test::s1(), four, {.seed = 3, .trajectories = 8, .runs = 20, .runsPerTicket = 6});
  CHECK(screening.runsPlanned() == 8 * 5 * 20);
  test::play(screening, additiveRun);
  CHECK(screening.runsTaken() == screening.runsPlanned());
  CHECK(screening.trajectories() == 8);
  CHECK(screening.redrawn() == 0);
  const std::vector<MorrisEffect> effects = screening.effects(cost);
  CHECK(effects.front().lever.path == "actors.B.resilience");
  const std::map<std::string, double> slopes = {{"actors.B.resilience", -8 * .9},
                                                {"actors.B.defence", 5 * .6},
                                                {"actors.B.exposure", 0},
                                                {"actors.B.decisionLatency", .3 * 12}};
  for (const MorrisEffect& effect : effects) {
    INFO(effect.lever.path);
    const double slope = slopes.at(effect.lever.path);
    CHECK(effect.effects == 8);
    CHECK(effect.mean.mean == Approx(slope).margin(1e-9));
    CHECK(effect.absolute.mean == Approx(std::abs(slope)).margin(1e-9));
    CHECK(effect.deviation < 1e-9);
    CHECK(effect.noise < 1e-9);
  }
}

TEST_CASE("Morris shows an interaction as deviation, and luck as noise") {
  MorrisScreening screening(test::s1(), four, {.seed = 3, .trajectories = 30, .runs = 2});
  test::play(screening, interactingRun);
  const std::vector<MorrisEffect> effects = screening.effects(cost);
  // The effect of resilience is 0.9 × defence, whose levels are 0.2, 0.4, 0.6, 0.8: mean 0.45, deviation 0.2.
  const MorrisEffect resilience = rowOf(effects, "actors.B.resilience");
  CHECK(resilience.mean.mean == Approx(.45).margin(4 * .2 / std::sqrt(30.)));
  CHECK(resilience.deviation == Approx(.2).margin(.07));
  CHECK(resilience.mean.se == Approx(resilience.deviation / std::sqrt(30.)));
  CHECK(resilience.noise == 0);
  CHECK(rowOf(effects, "actors.B.exposure").deviation == 0);

  // The sign of the effect turns: µ averages out, µ* does not.
  MorrisScreening turning(test::s1(), four, {.seed = 3, .trajectories = 30, .runs = 2});
  test::play(turning, [](const Scenario& s, std::uint32_t) {
    return costing((at(s, "actors.B.resilience") - .45) * (at(s, "actors.B.defence") - .5));
  });
  const MorrisEffect both = rowOf(turning.effects(cost), "actors.B.resilience");
  CHECK(std::abs(both.mean.mean) < both.absolute.mean / 2);

  MorrisScreening noisy(test::s1(), four, {.seed = 3, .trajectories = 10, .runs = 40});
  test::play(noisy, uneven);
  CHECK(rowOf(noisy.effects(cost), "actors.B.resilience").noise > .1);
}

TEST_CASE("Morris keeps to the part of the space where ladders are in order") {
  Scenario s1 = test::s1();
  const std::vector<LeverRange> crossing = {
      {"actors.B.redLine.3", at(s1, "actors.B.redLine.2"), at(s1, "actors.B.redLine.4")},
      {"actors.B.redLine.4", at(s1, "actors.B.redLine.3"), at(s1, "actors.B.redLine.5")}};
  REQUIRE(checkLevers(s1, crossing).empty());
  MorrisScreening screening(s1, crossing, {.trajectories = 12, .runs = 1});
  test::play(screening, [](const Scenario& s, std::uint32_t) {
    CHECK(at(s, "actors.B.redLine.3") <= at(s, "actors.B.redLine.4"));
    return costing(at(s, "actors.B.redLine.3"));
  });
  CHECK(screening.done());
  CHECK(screening.redrawn() > 0);
  CHECK(screening.trajectories() == 12);

  // Weights of one coalition cannot be set apart: no trajectory is possible.
  MorrisScreening none(test::s3(), {{"coalition.members.M1.weight", .1, .3}, {"coalition.members.M2.weight", .1, .3}},
                       {});
  test::play(none, additiveRun);
  CHECK(none.done());
  CHECK(none.effects(cost).front().effects == 0);
}

TEST_CASE("sensitivity has the same bits whatever the order of tickets and their size") {
  const Scenario s1 = test::s1();
  const auto tornado = [&](std::uint32_t ticket, std::size_t atOnce, test::TicketOrder order) {
    Tornado study(s1, four, {.runs = 50, .runsPerTicket = ticket});
    test::play(study, uneven, atOnce, order);
    return study.bars(cost);
  };
  const auto morris = [&](std::uint32_t ticket, std::size_t atOnce, test::TicketOrder order) {
    MorrisScreening study(s1, four, {.trajectories = 5, .runs = 50, .runsPerTicket = ticket});
    test::play(study, uneven, atOnce, order);
    return study.effects(cost);
  };
  const auto bars = tornado(50, 1, test::TicketOrder::asAsked);
  const auto effects = morris(50, 1, test::TicketOrder::asAsked);
  for (const std::uint32_t ticket : {7u, 50u}) {
    for (const auto order : {test::TicketOrder::lastFirst, test::TicketOrder::evensFirst}) {
      const auto otherBars = tornado(ticket, 13, order);
      const auto otherEffects = morris(ticket, 13, order);
      for (std::size_t i = 0; i < four.size(); ++i) {
        CHECK(otherBars[i].lever.path == bars[i].lever.path);
        CHECK(same(otherBars[i].swing, bars[i].swing));
        CHECK(same(otherBars[i].lowChange, bars[i].lowChange));
        CHECK(otherEffects[i].lever.path == effects[i].lever.path);
        CHECK(same(otherEffects[i].absolute, effects[i].absolute));
        CHECK(otherEffects[i].deviation == effects[i].deviation);
      }
    }
  }
}

}  // namespace firebreak
