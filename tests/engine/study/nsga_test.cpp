// engine/src/study/nsga.cpp: sorting and crowding by hand, and a front that grows toward the known one.
#include "study/nsga.h"

#include <cmath>
#include <limits>
#include <set>

#include <catch_amalgamated.hpp>

namespace firebreak {
namespace {

using Catch::Approx;

Individual point(double first, double second, double violation = 0) {
  return {.genes = {}, .objectives = {first, second}, .violation = violation};
}

// ZDT1 of Zitzler, Deb and Thiele (2000): the front is f2 = 1 − √f1, where all genes but the first are 0.
Individual zdt1(std::vector<double> genes) {
  double rest = 0;
  for (std::size_t i = 1; i < genes.size(); ++i)
    rest += genes[i];
  const double g = 1 + 9 * rest / static_cast<double>(genes.size() - 1);
  Individual one = point(genes[0], g * (1 - std::sqrt(genes[0] / g)));
  one.genes = std::move(genes);
  return one;
}

void evaluate(Nsga& nsga, const std::vector<std::vector<double>>& proposed) {
  std::vector<Individual> evaluated;
  for (const std::vector<double>& genes : proposed)
    evaluated.push_back(zdt1(genes));
  nsga.survive(std::move(evaluated));
}

}  // namespace

TEST_CASE("one dominates another without being worse anywhere, and a constraint goes before both") {
  CHECK(dominates(point(1, 2), point(1, 3)));
  CHECK(dominates(point(0, 0), point(1, 3)));
  CHECK_FALSE(dominates(point(1, 2), point(1, 2)));
  CHECK_FALSE(dominates(point(1, 3), point(2, 1)));
  CHECK(dominates(point(9, 9), point(1, 1, .1)));
  CHECK(dominates(point(9, 9, .1), point(1, 1, .2)));
  CHECK_FALSE(dominates(point(1, 1, .2), point(9, 9, .2)));
}

TEST_CASE("non-dominated sorting peels front after front") {
  // Fronts: {(1,5), (2,3), (4,1)}, {(2,6), (3,4), (5,2)}, {(5,5)}, then what violates.
  const std::vector<Individual> all = {point(2, 6), point(1, 5),    point(3, 4), point(2, 3),    point(5, 5),
                                       point(4, 1), point(0, 0, 1), point(5, 2), point(0, 0, .5)};
  CHECK(nonDominatedRanks(all) == std::vector<int>{1, 0, 1, 0, 2, 0, 4, 1, 3});
}

TEST_CASE("crowding distance is the way between the neighbours, and infinite at the ends") {
  const std::vector<Individual> all = {point(0, 10), point(10, 0), point(2, 6), point(4, 5), point(99, 99)};
  const std::vector<std::size_t> members = {0, 1, 2, 3};
  const std::vector<double> distances = crowdingDistances(all, members);
  CHECK(std::isinf(distances[0]));
  CHECK(std::isinf(distances[1]));
  CHECK(distances[2] == Approx((4. - 0) / 10 + (10. - 5) / 10));
  CHECK(distances[3] == Approx((10. - 2) / 10 + (6. - 0) / 10));
}

TEST_CASE("hypervolume is the area below the reference that is dominated") {
  // (1,3): 4 × 2 up to (5,5); (3,1) adds 2 × 2; (4,4) lies in it; (6,0) is beyond.
  const std::vector<Individual> all = {point(3, 1), point(4, 4), point(1, 3), point(6, 0), point(0, 0, 1)};
  CHECK(hypervolume(all, {5, 5}) == Approx(12));
}

TEST_CASE("the first population is a Latin hypercube, offspring stay within the ranges and differ") {
  Nsga nsga(3, 20, 4);
  const auto first = nsga.first();
  REQUIRE(first.size() == 20);
  for (std::size_t gene = 0; gene < 3; ++gene) {
    std::set<int> strata;
    for (const auto& genes : first)
      strata.insert(static_cast<int>(genes[gene] * 20));
    CHECK(strata.size() == 20);
  }
  evaluate(nsga, first);
  const auto children = nsga.offspring();
  REQUIRE(children.size() == 20);
  int moved = 0;
  for (const auto& genes : children)
    for (const double gene : genes) {
      CHECK(gene >= 0);
      CHECK(gene <= 1);
      bool inherited = false;
      for (const auto& parent : first)
        inherited = inherited || std::find(parent.begin(), parent.end(), gene) != parent.end();
      moved += !inherited;
    }
  CHECK(moved > 10);  // of 60: crossover moves about 45 % of the genes
  CHECK(nsga.offspring() == children);
}

TEST_CASE("the dominated area never shrinks and comes near that of the known front") {
  Nsga nsga(6, 40, 11);
  evaluate(nsga, nsga.first());
  const std::array<double, 2> reference = {1.1, 1.1};
  const double atFirst = hypervolume(nsga.population(), reference);
  double before = atFirst;
  for (int generation = 0; generation < 60; ++generation) {
    evaluate(nsga, nsga.offspring());
    CHECK(nsga.population().size() == 40);
    const double area = hypervolume(nsga.population(), reference);
    CHECK(area >= before - .01);  // crowding may give up a little of a full front
    before = std::max(before, area);
  }
  // Up to (1.1, 1.1) the known front dominates 0.1 × 1.1 + ∫₀¹ (0.1 + √f) df = 0.11 + 0.1 + 2/3.
  const double whole = .11 + .1 + 2. / 3;
  CHECK(atFirst < .5 * whole);
  CHECK(before > .93 * whole);
  CHECK(before < whole);
}

}  // namespace firebreak
