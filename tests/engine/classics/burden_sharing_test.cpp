// engine/src/classics/burden_sharing.

#include "classics/burden_sharing.h"

#include <cmath>

#include "engine/classics.h"
#include "engine/classics/near.h"

using namespace firebreak::classics;
using firebreak::test::exactly;
using firebreak::test::near;

namespace {

void check(const BurdenSharing& alliance, double total, const std::vector<double>& contributions, double efficient) {
  const BurdenSharingResult solved = solve(alliance);
  CHECK_THAT(solved.total, near(total));
  CHECK_THAT(solved.efficient, near(efficient));
  REQUIRE(solved.contributions.size() == contributions.size());
  for (std::size_t i = 0; i < contributions.size(); ++i)
    CHECK_THAT(solved.contributions[i], near(contributions[i]));
}

}  // namespace

TEST_CASE("Who contributes, how much, and what would be best") {
  check({{100, 100}, .5}, 66.666667, {33.333333, 33.333333}, 100);  // .5 · 200/(.5 + 2 · .5)
  check({{100, 60, 40}, .3}, 30, {30, 0, 0}, 60);                   // .3 · 100/(.3 + .7); 60 < 7/3 · 30
  check({{1000, 100, 50}, .1}, 100, {100, 0, 0}, 115);              // .1 · 1000/1; 100 < 9 · 100
  // .4 · 270/(.4 + 3 · .6); 70 < 1.5 · 49.09
  check({{100, 90, 80, 70}, .4}, 49.090909, {26.363636, 16.363636, 6.363636, 0}, 136);
}

namespace {

// Incomes from a plain congruential sequence, 1 to 100.
std::vector<BurdenSharing> manyAlliances() {
  std::vector<BurdenSharing> all;
  unsigned state = 7;
  const auto next = [&] { return (state = state * 1664525u + 1013904223u) >> 8; };
  for (int n = 0; n < 200; ++n) {
    BurdenSharing alliance = {.incomes = {}, .taste = .05 + .9 * (next() % 1000) / 1000};
    for (unsigned members = 1 + next() % 7; members > 0; --members)
      alliance.incomes.push_back(1 + next() % 100);
    all.push_back(alliance);
  }
  return all;
}

}  // namespace

TEST_CASE("Nobody would rather give another amount, in 200 alliances") {
  for (const BurdenSharing& alliance : manyAlliances()) {
    const BurdenSharingResult solved = solve(alliance);
    double sum = 0;
    for (std::size_t i = 0; i < alliance.incomes.size(); ++i) {
      const double others = solved.total - solved.contributions[i];
      CHECK_THAT(solved.contributions[i],
                 Catch::Matchers::WithinAbs(bestReply(alliance.incomes[i], others, alliance.taste), 1e-9));
      sum += solved.contributions[i];
    }
    CHECK_THAT(sum, Catch::Matchers::WithinAbs(solved.total, 1e-9));
    CHECK(solved.total <= solved.efficient + 1e-9);
  }
}

TEST_CASE("The share never falls with income") {
  for (const BurdenSharing& alliance : manyAlliances()) {
    const BurdenSharingResult solved = solve(alliance);
    for (std::size_t i = 0; i < alliance.incomes.size(); ++i)
      for (std::size_t j = 0; j < alliance.incomes.size(); ++j)
        if (alliance.incomes[i] > alliance.incomes[j])
          CHECK(solved.contributions[i] / alliance.incomes[i] >= solved.contributions[j] / alliance.incomes[j] - 1e-12);
  }
}

TEST_CASE("Gifts among contributors change nothing in total") {
  const BurdenSharingResult before = solve({.incomes = {100, 90, 80, 70}, .taste = .4});
  const BurdenSharingResult after = solve({.incomes = {105, 90, 75, 70}, .taste = .4});
  CHECK_THAT(after.total, exactly(before.total));
  CHECK_THAT(after.contributions[0] - before.contributions[0], exactly(5));
}

TEST_CASE("The article's rank correlation for NATO in 1964") {
  std::vector<double> products, shares;
  for (const AllianceMember& member : nato1964()) {
    products.push_back(member.product);
    shares.push_back(member.share);
  }
  REQUIRE(products.size() == 14);
  CHECK_THAT(rankCorrelation(products, shares), near(.490110));  // 1 − 6 · 232/(14 · 195)
}

TEST_CASE("Rank correlation at its ends, with ties, and where nothing varies") {
  const double up[] = {1, 2, 3}, down[] = {30, 20, 10}, tied[] = {1, 1, 2}, flat[] = {4, 4, 4};
  CHECK_THAT(rankCorrelation(up, up), exactly(1));
  CHECK_THAT(rankCorrelation(up, down), exactly(-1));
  CHECK_THAT(rankCorrelation(up, tied), exactly(1.5 / std::sqrt(2 * 1.5)));  // ranks 3 2 1 and 2.5 2.5 1
  CHECK(std::isnan(rankCorrelation(up, flat)));
}

TEST_CASE("The screen's row for NATO says how much two members matter") {
  const auto computed = firebreak::computeClassic(**firebreak::findClassic("nato-burdens"), {});
  REQUIRE(computed);
  CHECK_THAT(computed->values[0].value, near(.490110));
  CHECK_THAT(computed->values[1].value, near(.846154));  // 1 − 6 · 44/(12 · 143)
}
