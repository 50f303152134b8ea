// engine/src/study/sweep.cpp, latin_hypercube.cpp: grids in order, hypercubes with one point a stratum, refusals.
#include "engine/sweep.h"

#include <algorithm>
#include <cmath>
#include <set>

#include <catch_amalgamated.hpp>

#include "engine/assumptions.h"
#include "study/latin_hypercube.h"
#include "support/builders.h"
#include "support/made_up.h"

namespace firebreak {
namespace {

using Catch::Approx;

SweepAxis list(const char* path, std::vector<double> values) {
  return {.path = path, .values = std::move(values)};
}

SweepAxis range(const char* path, double from, double to, int steps = 0) {
  return {.path = path, .from = from, .to = to, .steps = steps};
}

std::multiset<std::string> rulesOf(const Result<SweepDesign>& design) {
  std::multiset<std::string> rules;
  if (!design)
    for (const Issue& issue : design.issues())
      rules.insert(issue.rule);
  return rules;
}

}  // namespace

TEST_CASE("a grid has every combination, the last axis fastest, both ends of a range, round figures") {
  const Scenario s1 = test::s1();
  const Result<SweepDesign> design =
      SweepDesign::grid(s1, {list("actors.A.resilience", {.3, .1}), range("actors.B.resilience", .1, .9, 5)});
  REQUIRE(design);
  REQUIRE(design->points() == 10);
  CHECK(design->value(0, 0) == .3);
  CHECK(design->value(5, 0) == .1);
  const double expected[] = {.1, .3, .5, .7, .9};
  for (std::size_t point = 0; point < 10; ++point)
    CHECK(design->value(point, 1) == expected[point % 5]);

  const Result<Scenario> there = design->at(s1, 8);
  REQUIRE(there);
  CHECK(test::at(*there, "actors.A.resilience") == .1);
  CHECK(test::at(*there, "actors.B.resilience") == .7);
  Scenario back = *there;
  REQUIRE(setParameter(back, "actors.A.resilience", test::at(s1, "actors.A.resilience")));
  REQUIRE(setParameter(back, "actors.B.resilience", test::at(s1, "actors.B.resilience")));
  CHECK(digest(back) == digest(s1));
}

TEST_CASE("a hypercube has one point in every stratum of every axis, by its seed and not by other axes' number") {
  const Scenario s1 = test::s1();
  const std::vector<SweepAxis> axes = {range("actors.B.resilience", .1, .9), range("ties.A>B.reactivity", .5, 1.5),
                                       range("actors.B.decisionLatency", 1, 20)};
  const Result<SweepDesign> design = SweepDesign::latin(s1, axes, 20, 5);
  REQUIRE(design);
  for (std::size_t axis = 0; axis < 3; ++axis) {
    std::vector<int> strata;
    for (std::size_t point = 0; point < 20; ++point) {
      const double value = design->value(point, axis);
      CHECK(value >= axes[axis].from);
      CHECK(value <= axes[axis].to);
      strata.push_back(axis == 2
                           ? static_cast<int>(value) - 1
                           : static_cast<int>((value - axes[axis].from) / (axes[axis].to - axes[axis].from) * 20));
    }
    CHECK_FALSE(std::is_sorted(strata.begin(), strata.end()));
    CHECK(std::set<int>(strata.begin(), strata.end()).size() == 20);
  }
  const auto column = [&](std::uint64_t seed, std::size_t count) {
    const Result<SweepDesign> other =
        SweepDesign::latin(s1, {axes.begin(), axes.begin() + static_cast<std::ptrdiff_t>(count)}, 20, seed);
    std::vector<double> values;
    for (std::size_t point = 0; point < 20; ++point)
      values.push_back(other->value(point, 0));
    return values;
  };
  CHECK(column(5, 1) == column(5, 3));
  CHECK(column(5, 1) != column(6, 1));
}

TEST_CASE("shares of a hypercube are the same for the same draws, and other designs have others") {
  const std::vector<double> sweep = latinShares(DesignDraws(7, DesignPurpose::sweep), 0, 100);
  CHECK(sweep == latinShares(DesignDraws(7, DesignPurpose::sweep), 0, 100));
  CHECK(sweep != latinShares(DesignDraws(7, DesignPurpose::search), 0, 100));
  CHECK(sweep != latinShares(DesignDraws(7, DesignPurpose::sweep), 1, 100));
  CHECK(latinShares(DesignDraws(7, DesignPurpose::sweep), 0, 1).front() < 1);
  CHECK(latinShares(DesignDraws(7, DesignPurpose::sweep), 0, 0).empty());
  // Of the assumptions it is the same hypercube, stretched over their ranges.
  const std::vector<double> shares = latinShares(DesignDraws(7, DesignPurpose::assumptions), 1, 30);
  const std::vector<AssumptionSetting> settings = latinHypercube(7, 30);
  for (std::size_t i = 0; i < 30; ++i)
    CHECK(settings[i][1] == Approx(.7 + .6 * shares[i]));
}

TEST_CASE("all that is wrong with a design is said, axis by axis") {
  const Scenario s1 = test::s1();
  CHECK(rulesOf(SweepDesign::grid(s1, {})) == std::multiset<std::string>{"no-axes"});
  CHECK(rulesOf(SweepDesign::grid(s1, std::vector<SweepAxis>(65))) == std::multiset<std::string>{"too-many-axes"});
  CHECK(rulesOf(SweepDesign::grid(
            s1, {range("actors.B.resiliense", 0, 1, 3), list("actors.B.resilience", {.1, 2}), range("ticks", 40, 30, 3),
                 range("actors.B.decisionLatency", 1, 4, 3), range("actors.B.defence", 0, 1, 1),
                 list("actors.B.stealth", {.1}), list("actors.B.stealth", {.2})})) ==
        std::multiset<std::string>{"empty-range", "empty-range", "not-whole", "out-of-range", "repeated-axis",
                                   "unknown-parameter"});
  CHECK(
      rulesOf(SweepDesign::grid(s1, {range("actors.A.defence", 0, 1, 1001), range("actors.B.defence", 0, 1, 1001)})) ==
      std::multiset<std::string>{"too-many-points"});
  CHECK(rulesOf(SweepDesign::latin(s1, {list("actors.B.defence", {.1})}, 0, 1)) ==
        std::multiset<std::string>{"needs-range", "too-many-points"});
}

TEST_CASE("a point finds the order in which a ladder can be set, or is refused") {
  const Scenario s1 = test::s1();
  const double line4 = test::at(s1, "actors.B.redLine.4");
  const Result<SweepDesign> design = SweepDesign::grid(
      s1, {list("actors.B.redLine.3", {line4 - 1, line4 + 1}), list("actors.B.redLine.4", {line4, line4 + 2})});
  REQUIRE(design);
  CHECK(design->at(s1, 0));
  CHECK(design->at(s1, 3));
  REQUIRE_FALSE(design->at(s1, 2));
  CHECK(design->at(s1, 2).issues().front().rule == "ladder-order");
}

}  // namespace firebreak
