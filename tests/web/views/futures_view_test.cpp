// web/views/futures_*: shares, paired changes, quantiles and tables are what the runs say, counted here by hand.
#include <algorithm>
#include <cmath>
#include <set>

#include <catch_amalgamated.hpp>

#include "support/builders.h"
#include "support/sitting.h"
#include "web/views/futures_map.h"
#include "web/views/futures_outcomes.h"
#include "web/views/futures_spread.h"
#include "web/views/futures_stops.h"

using namespace firebreak;
using namespace firebreak::web;
using Catch::Approx;

namespace {

// S1 beside itself with a lower red line, and futures of both.
struct Pair {
  Pair() : sitting(test::s1()) {
    sitting.futures->restart(std::make_shared<const Scenario>(variant()),
                             std::make_shared<const Scenario>(sitting.scenario), true, 1,
                             {sitting.look.tieActor, sitting.look.tieToward});
    while (std::min(sitting.futures->runs(), sitting.futures->baselineRuns()) < 200)
      test::makeRuns(*sitting.futures, 1);
  }
  Scenario variant() const {
    Scenario there = sitting.scenario;
    REQUIRE(setParameter(there, "actors." + focus() + ".redLine.3", 24));
    return there;
  }
  std::string focus() const { return sitting.scenario.actors[static_cast<std::size_t>(sitting.look.tieActor)].id; }
  Scene scene() const {
    return {.scenario = changed,
            .baseline = sitting.scenario,
            .trace = sitting.trace,
            .baselineTrace = sitting.trace,
            .events = sitting.events,
            .look = sitting.look,
            .futures = *sitting.futures,
            .escalation = {},
            .baselineEscalation = {},
            .anyChange = true};
  }
  int peak(const Scenario& scenario, std::uint32_t run, StopsOf of) const {
    const Outcomes outcomes = firebreak::run(scenario, {.seed = 1, .run = run}).outcomes;
    const std::size_t tie = scenario.tieIndex(sitting.look.tieActor, sitting.look.tieToward);
    return of == StopsOf::all ? outcomes.peak : outcomes.peakOf[tie];
  }

  test::Sitting sitting;
  Scenario changed = variant();
};

}  // namespace

TEST_CASE("bars, changes and the three parts are those of the runs, paired by their luck") {
  const Pair pair;
  for (const StopsOf of : {StopsOf::tie, StopsOf::all}) {
    const StopsView view = stopsView(pair.scene(), of);
    REQUIRE(view.paired >= 200);
    const auto n = static_cast<std::uint32_t>(view.paired);
    std::array<std::vector<double>, rungCount> differences;
    double lower = 0, higher = 0;
    for (std::uint32_t run = 0; run < n; ++run) {
      const int was = pair.peak(pair.sitting.scenario, run, of), now = pair.peak(pair.changed, run, of);
      lower += now < was ? 1 : 0;
      higher += now > was ? 1 : 0;
      for (int r = 0; r < rungCount; ++r)
        differences[static_cast<std::size_t>(r)].push_back((now == r ? 1 : 0) - (was == r ? 1 : 0));
    }
    double sum = 0;
    for (const StopRow& row : view.rows) {
      const std::vector<double>& each = differences[static_cast<std::size_t>(row.rung)];
      double mean = 0, squares = 0;
      for (const double value : each)
        mean += value / n;
      for (const double value : each)
        squares += (value - mean) * (value - mean);
      CHECK(row.change.mean == Approx(mean).margin(1e-12));
      CHECK(row.change.se == Approx(std::sqrt(squares / (n - 1) / n)).margin(1e-12));
      sum += row.now;
    }
    CHECK(sum == Approx(1));
    CHECK(view.lower == Approx(lower / n).margin(1e-12));
    CHECK(view.higher == Approx(higher / n).margin(1e-12));
    CHECK(view.lower + view.same + view.higher == Approx(1));
    CHECK(view.higher + view.lower > 0);
  }
}

TEST_CASE("the runs behind a bar stop at its rung") {
  const Pair pair;
  const StopsView view = stopsView(pair.scene(), StopsOf::tie);
  const auto most = std::max_element(view.rows.begin(), view.rows.end(),
                                     [](const StopRow& a, const StopRow& b) { return a.futures < b.futures; });
  const std::vector<std::uint32_t> runs = runsThatStop(pair.scene(), StopsOf::tie, most->rung, 5);
  REQUIRE(runs.size() == 5);
  for (const std::uint32_t run : runs)
    CHECK(pair.peak(pair.changed, run, StopsOf::tie) == most->rung);
  CHECK(runsThatStop(pair.scene(), StopsOf::tie, most->rung, 1u << 20).size() == most->futures);
}

TEST_CASE("quantiles lie within their bin in the measure of its runs") {
  std::array<std::uint32_t, tensionBins> counts = {};
  CHECK(fanOf(counts) == std::array<double, fanQuantiles.size()>{});
  counts[50] = 200;
  std::array<double, fanQuantiles.size()> within = fanOf(counts);
  for (std::size_t q = 0; q < within.size(); ++q)
    CHECK(within[q] == Approx(50 + fanQuantiles[q]));
  counts[70] = 600;  // a quarter below 51, three quarters from 70 to 71
  within = fanOf(counts);
  CHECK(within[2] == Approx(51));
  CHECK(within[fanMedian] == Approx(70 + 1.0 / 3));
}

TEST_CASE("bands do not cross, shares of every day sum to one, and the chosen day is shown whole") {
  const Pair pair;
  FuturesDesk desk;
  const SpreadView view = spreadView(pair.scene(), desk, 40);
  for (const SpreadSide* side : {&view.baseline, &view.variant}) {
    REQUIRE(side->runs >= 200);
    CHECK(side->days.front().day == 0);
    CHECK(side->days.back().day == view.horizon - 1);
    CHECK(side->chosen.day == 40);
    for (const SpreadDay& day : side->days) {
      CHECK(std::is_sorted(day.tension.begin(), day.tension.end()));
      double sum = 0;
      for (const double share : day.rungs)
        sum += share;
      CHECK(sum == Approx(1));
    }
    double sum = 0;
    for (const double share : side->histogram)
      sum += share;
    CHECK(sum == Approx(1));
  }
  CHECK(view.variant.lines[2].changed);
  CHECK(view.variant.lines[2].tension == 24);
  CHECK_FALSE(view.variant.lines[3].changed);
  CHECK(spreadView(pair.scene(), desk, 100000).day == view.horizon - 1);
}

TEST_CASE("every outcome has words of its own") {
  std::set<std::string_view> names, labels;
  for (const OutcomeWords& words : outcomeWords()) {
    CHECK(outcomeNamed(words.name) < outcomeNames().size());
    names.insert(words.name);
    labels.insert(words.label);
  }
  CHECK(names.size() == outcomeNames().size());
  CHECK(labels.size() == outcomeNames().size());
  CHECK(outcomeNamed("nothing of the kind") == outcomeNames().size());
}

TEST_CASE("the table holds the means of the ensembles and leaves out what never happens") {
  const Pair pair;
  const OutcomesView view = outcomesView(pair.scene());
  const Ensemble &now = *pair.sitting.futures->variant(), &was = *pair.sitting.futures->baseline();
  REQUIRE(view.rows.size() > 10);
  CHECK(view.rows.size() < outcomeNames().size());
  for (const OutcomeRow& row : view.rows) {
    CHECK(row.now.mean == now.outcome(row.outcome).mean);
    CHECK(row.was.mean == was.outcome(row.outcome).mean);
    CHECK(row.change.mean == pairedDifference(was, now, row.outcome).mean);
    CHECK((row.now.mean != 0 || row.was.mean != 0));
  }
}

TEST_CASE("the luck of the first runs is how much all of them differ from those") {
  Ensemble ensemble(test::s1(), {.seed = 1, .watch = {}});
  CHECK(luckOfFirst(nullptr, 100, 3) == 1);
  ensemble.advance(100);
  CHECK(luckOfFirst(&ensemble, 100, 3) == 1);  // nothing is known beyond the first
  double first = 0;
  for (int rung = 3; rung < rungCount; ++rung)
    first += ensemble.peaks()[static_cast<std::size_t>(rung)];
  ensemble.advance(300);
  double all = 0;
  for (int rung = 3; rung < rungCount; ++rung)
    all += ensemble.peaks()[static_cast<std::size_t>(rung)];
  REQUIRE(first >= 5);
  CHECK(luckOfFirst(&ensemble, 100, 3) == Approx(all / 400 / (first / 100)));
  CHECK(luckOfFirst(&ensemble, 4, 7) == 1);  // too few reach it to say
}

TEST_CASE("the field of a map is scaled, smoothed and cut into contours between its ends") {
  const Scenario scenario = test::s1();
  const std::string actor = "actors." + scenario.actors[static_cast<std::size_t>(scenario.focusActor)].id;
  ThresholdMap map(scenario, firebreak::mapAxis(scenario, actor + ".redLine.3", 4),
                   firebreak::mapAxis(scenario, "constants.blameGain", 3), {.seed = 1, .runs = 20});
  CHECK(thresholdField(map, 3).contours.empty());
  while (runNext(map)) {
  }
  const ThresholdField plain = thresholdField(map, 3), halved = thresholdField(map, 3, .5);
  REQUIRE(plain.shares.size() == 12);
  for (std::size_t i = 0; i < plain.shares.size(); ++i) {
    CHECK(plain.shares[i] >= 0);
    CHECK(plain.shares[i] <= 1);
    CHECK(halved.shares[i] == Approx(plain.shares[i] / 2));
  }
  CHECK(plain.most >= *std::max_element(plain.shares.begin(), plain.shares.end()));
  for (const ThresholdField::Line& line : plain.contours) {
    CHECK(line.level > *std::min_element(plain.shares.begin(), plain.shares.end()));
    CHECK(line.level < *std::max_element(plain.shares.begin(), plain.shares.end()));
    for (const MapPosition& point : line.points) {
      CHECK((point.x >= 0 && point.x <= 1));
      CHECK((point.y >= 0 && point.y <= 1));
    }
  }
}
