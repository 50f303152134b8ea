// engine/src/classics/imperfect_attribution: the equilibria and the comparative statics that the article proves.

#include "classics/imperfect_attribution.h"

#include "engine/classics.h"
#include "engine/classics/near.h"

using namespace firebreak::classics;
using firebreak::test::near;

namespace {

// Two attackers, mirror images of each other.
AttributionGame twins(double falseAlarm, double traced, double mistaken) {
  AttributionGame game;
  game.falseSignals = {1 - falseAlarm, falseAlarm / 2, falseAlarm / 2};
  game.attackers = {{2, {1 - traced - mistaken, traced, mistaken}}, {2, {1 - traced - mistaken, mistaken, traced}}};
  return game;
}

struct Vector {
  const char* name;
  AttributionGame game;
  double cutoff, attack, overall, posterior;
};

// Detections are told apart as ".8, a tenth of them mistaken": .72 and .08.
const Vector vectors[] = {
    {"base", twins(.05, .72, .08), .567440, .716280, .358140, .809343},
    {"more detection, as well told apart", twins(.05, .81, .09), .643358, .678321, .339160, .812093},
    {"fewer false alarms", twins(.01, .72, .08), .635651, .682175, .341087, .878780},
    {"mistakes turned into misses", twins(.05, .72, 0), .614478, .692761, .346381, .884141},
    {"perfect attribution", twins(0, 1, 0), 1, .5, .25, 1},
};

// The article's "back-fire": a cautious defender, and attacks by 1 that begin to be seen but look like 2's.
AttributionGame cautious(double unseen, double mistaken) {
  AttributionGame game;
  game.opportunity = .9;
  game.falseSignals = {.99, .005, .005};
  game.attackers = {{5, {unseen, .69, mistaken}}, {1.4, {.30, .01, .69}}};
  game.caution = 8;
  return game;
}

}  // namespace

TEST_CASE("Two like attackers: cut-offs, attacks and blame") {
  for (const Vector& each : vectors) {
    INFO(each.name);
    const AttributionEquilibrium found = solve(each.game);
    REQUIRE(found.converged);
    for (std::size_t i = 0; i < 2; ++i) {
      CHECK_THAT(found.cutoffs[i], near(each.cutoff));
      CHECK_THAT(found.attackProbabilities[i], near(each.attack));  // 1 − x*/2
    }
    CHECK_THAT(found.overall, near(each.overall));  // (.5/2) · 2a
    CHECK_THAT(found.posteriors[0][1], near(each.posterior));
  }
}

TEST_CASE("The answer does not depend on where the search begins") {
  for (const Vector& each : vectors) {
    INFO(each.name);
    for (const double start : {-1.0, 1.0}) {
      AttributionGame game = each.game;
      game.start = start;
      CHECK_THAT(solve(game).cutoffs[0], Catch::Matchers::WithinAbs(solve(each.game).cutoffs[0], 1e-12));
    }
  }
}

TEST_CASE("More detection, fewer false alarms and fewer mistakes each deter") {
  const double base = solve(vectors[0].game).overall;
  for (std::size_t n = 1; n < 5; ++n)
    CHECK(solve(vectors[n].game).overall < base);
}

TEST_CASE("An attacker who grows more aggressive shields the other") {
  struct Row {
    double largest, cutoff1, cutoff2, attack1, attack2;
  };
  // Detection .8, a fifth mistaken: .64 and .16.
  for (const Row& row : {Row{2, .471370, .471370, .764315, .764315}, Row{3, .485171, .464039, .838276, .767981},
                         Row{6, .498236, .456618, .916961, .771691}}) {
    AttributionGame game = twins(.05, .64, .16);
    game.attackers[0].largestBenefit = row.largest;
    const AttributionEquilibrium found = solve(game);
    CHECK_THAT(found.cutoffs[0], near(row.cutoff1));
    CHECK_THAT(found.cutoffs[1], near(row.cutoff2));
    CHECK_THAT(found.attackProbabilities[0], near(row.attack1));
    CHECK_THAT(found.attackProbabilities[1], near(row.attack2));
  }
}

TEST_CASE("Detecting attacks that look like another's backfires") {
  const AttributionEquilibrium before = solve(cautious(.30, .01));
  const AttributionEquilibrium after = solve(cautious(.05, .26));
  REQUIRE(before.converged);
  REQUIRE(after.converged);
  CHECK_THAT(before.attackProbabilities[0], near(.879441));
  CHECK_THAT(before.attackProbabilities[1], near(.612158));
  CHECK_THAT(after.attackProbabilities[0], near(.882023));
  CHECK_THAT(after.attackProbabilities[1], near(.955816));
  CHECK(after.overall > before.overall);
}

TEST_CASE("The cut-offs are a fixed point, and the equilibrium is found under great caution too") {
  for (const double caution : {1.0, 4.0, 20.0}) {
    AttributionGame game = twins(.01, .9, .05);
    game.caution = caution;
    const AttributionEquilibrium found = solve(game);
    INFO(caution);
    REQUIRE(found.converged);
    // x* = Σ_{s=1,2} (π^s − π_0^s) β^caution, written out.
    double sum = 0;
    for (std::size_t s = 1; s < 3; ++s)
      sum += (game.attackers[0].signals[s] - .005) * std::pow(found.posteriors[0][s], caution);
    CHECK_THAT(found.cutoffs[0], Catch::Matchers::WithinAbs(sum, 1e-9));
  }
}

TEST_CASE("A signal that nobody's play can produce still points somewhere") {
  AttributionGame game = twins(0, 1, 0);
  game.attackers[0].largestBenefit = game.attackers[1].largestBenefit = .5;  // below the certain retaliation of 1
  const AttributionEquilibrium found = solve(game);
  CHECK(found.converged);
  CHECK(found.overall == 0);
  CHECK_THAT(found.posteriors[0][1], near(1));  // as if all had slipped alike: 1/(1 + 0)
}

TEST_CASE("The table computes the same and refuses probabilities above one") {
  using firebreak::ClassicSetting;
  const firebreak::ClassicModel& model = **firebreak::findClassic("imperfect-attribution");
  const ClassicSetting settings[] = {{"opportunity", .9}, {"benefit1", 5},     {"benefit2", 1.4},
                                     {"traced1", .69},    {"mistaken1", .26},  {"traced2", .69},
                                     {"mistaken2", .01},  {"falseAlarm", .01}, {"caution", 8}};
  const auto computed = firebreak::computeClassic(model, settings);
  REQUIRE(computed);
  CHECK(computed->values[2].key == "attack1");
  CHECK_THAT(computed->values[2].value, near(.882023));
  CHECK_THAT(computed->values[3].value, near(.955816));

  const ClassicSetting tooMuch[] = {{"traced1", .8}, {"mistaken1", .3}};
  const auto refused = firebreak::computeClassic(model, tooMuch);
  REQUIRE_FALSE(refused);
  CHECK(refused.issues()[0].rule == "contradiction");
  CHECK(refused.issues()[0].pointer == "mistaken1");
}

TEST_CASE("Seeing more of what is mostly mistaken backfires, of what is mostly traced deters") {
  const firebreak::ClassicModel& model = **firebreak::findClassic("imperfect-attribution");
  const firebreak::ClassicSetting mistaken[] = {{"traced1", .05}, {"mistaken1", .1}};
  CHECK(firebreak::computeClassic(model, mistaken)->verdict == "seeing more such attacks would backfire");
  const auto usual = firebreak::computeClassic(model, {});
  CHECK(usual->verdict == "seeing more such attacks would deter");
  // One more point of sight, of which the needed share is traced, changes nothing: to first order in the point.
  const double share = usual->values[9].value;
  REQUIRE(usual->values[9].key == "neededShare");
  const firebreak::ClassicSetting more[] = {{"traced1", .72 + .001 * share}, {"mistaken1", .08 + .001 * (1 - share)}};
  CHECK_THAT(firebreak::computeClassic(model, more)->values[4].value,
             Catch::Matchers::WithinAbs(usual->values[4].value, 1e-7));
}
