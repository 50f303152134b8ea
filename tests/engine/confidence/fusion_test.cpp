// engine/src/confidence/fusion: how evidence adds up.

#include <algorithm>
#include <limits>

#include "engine/classics/near.h"
#include "engine/confidence.h"

using namespace firebreak;
using firebreak::test::exactly;
using firebreak::test::near;

namespace {

double fused(double prior, std::initializer_list<double> ratios) {
  std::vector<Evidence> evidence;
  for (const double ratio : ratios)
    evidence.push_back({.likelihoodRatio = ratio});
  const auto posterior = fuseEvidence(prior, evidence);
  REQUIRE(posterior);
  return *posterior;
}

}  // namespace

TEST_CASE("Evidence multiplies odds") {
  CHECK_THAT(fused(.20, {3, 4}), near(.75));  // 1:4 · 12 = 3:1
  CHECK_THAT(fused(.50, {.5, 8}), near(.8));
  CHECK_THAT(fused(.05, {10, 10}), near(.840336));
  CHECK_THAT(fused(.30, {1}), exactly(.3));
  CHECK_THAT(fused(.30, {}), exactly(.3));
  CHECK(fused(0, {50}) == 0);
  CHECK(fused(1, {.1}) == 1);
  CHECK(fused(.5, {0}) == 0);
}

TEST_CASE("A copy of a source adds nothing, a relative of it a little") {
  const auto second = [](double weight) {
    const Evidence both[] = {{.likelihoodRatio = 3}, {.likelihoodRatio = 4, .weight = weight}};
    return *fuseEvidence(.2, both);
  };
  CHECK_THAT(second(1), near(.75));
  CHECK_THAT(second(.5), near(.6));
  CHECK_THAT(second(0), near(.428571));
  CHECK_THAT(second(0), exactly(fused(.2, {3})));
}

TEST_CASE("One at a time, in any order, or all at once: the same belief") {
  std::vector<double> ratios = {.3, 1.7, 4, .9, 12};
  const double batch = fused(.15, {.3, 1.7, 4, .9, 12});
  std::sort(ratios.begin(), ratios.end());
  do {
    double belief = .15;
    for (const double ratio : ratios)
      belief = fused(belief, {ratio});
    CHECK_THAT(belief, exactly(batch));
  } while (std::next_permutation(ratios.begin(), ratios.end()));
}

TEST_CASE("Several suspects") {
  const double priors[] = {.4, .3, .2, .1};
  const std::vector<double> likelihoods[] = {{.6, .2, .1, .3}, {.5, .5, .1, .2}};
  const auto posterior = fuseSuspects(priors, likelihoods);
  REQUIRE(posterior);
  const double expected[] = {.759494, .189873, .012658, .037975};
  double sum = 0;
  for (std::size_t i = 0; i < 4; ++i) {
    CHECK_THAT((*posterior)[i], near(expected[i]));
    sum += (*posterior)[i];
  }
  CHECK_THAT(sum, exactly(1));
  const std::vector<double> reversed[] = {likelihoods[1], likelihoods[0]};
  for (std::size_t i = 0; i < 4; ++i)
    CHECK_THAT((*fuseSuspects(priors, reversed))[i], exactly((*posterior)[i]));
}

TEST_CASE("Two suspects are the odds form") {
  const double priors[] = {.2, .8};
  const std::vector<double> likelihoods[] = {{.9, .3}, {.4, .1}};
  CHECK_THAT((*fuseSuspects(priors, likelihoods))[0], exactly(fused(.2, {3, 4})));
}

TEST_CASE("Traces that another may have planted") {
  const auto posterior = [](double planted, double stray) {
    return *plantedTracePosterior({.prior = .5, .hit = .7, .planted = planted, .stray = stray});
  };
  CHECK_THAT(posterior(0, .02), near(.972222));
  CHECK_THAT(posterior(.1, .02), near(.888325));
  CHECK_THAT(posterior(.3, .02), near(.757576));
  for (const double planted : {.1, .3, .8}) {
    CHECK_THAT(posterior(planted, 0), exactly(1 / (1 + planted)));  // no evidence gets beyond
    CHECK(posterior(planted, .001) < 1 / (1 + planted));
  }
}

TEST_CASE("Pools of several judges") {
  const double judges[] = {.9, .6, .4}, alike[] = {1, 1, 1};
  CHECK_THAT(*linearPool(judges, alike), near(.633333));
  CHECK_THAT(*logOddsPool(judges, alike), near(.675334));
  const double first[] = {1, 0, 0};
  CHECK_THAT(*linearPool(judges, first), exactly(.9));
  CHECK_THAT(*logOddsPool(judges, first), exactly(.9));

  // Externally Bayesian: evidence that all see may be added before or after pooling in log-odds, not in the linear
  // pool.
  const auto seen = [](double p) { return fused(p, {5}); };
  const double updated[] = {seen(.9), seen(.6), seen(.4)};
  CHECK_THAT(*logOddsPool(updated, alike), exactly(seen(*logOddsPool(judges, alike))));
  CHECK(std::abs(*linearPool(updated, alike) - seen(*linearPool(judges, alike))) > .01);
}

TEST_CASE("What cannot be is refused") {
  const Evidence wrong[] = {{.likelihoodRatio = -1}, {.likelihoodRatio = 2, .weight = 1.5}};
  const auto refused = fuseEvidence(1.2, wrong);
  REQUIRE_FALSE(refused);
  REQUIRE(refused.issues().size() == 3);
  CHECK(refused.issues()[0].pointer == "prior");
  CHECK(refused.issues()[1].pointer == "evidence/0/likelihoodRatio");
  CHECK(refused.issues()[2].pointer == "evidence/1/weight");
  const Evidence impossible[] = {{.likelihoodRatio = 0}};
  CHECK(fuseEvidence(1, impossible).issues()[0].rule == "contradiction");

  const double priors[] = {.5, .5};
  const std::vector<double> neither[] = {{0, 0}}, three[] = {{.1, .2, .3}};
  CHECK(fuseSuspects(priors, neither).issues()[0].rule == "contradiction");
  CHECK(fuseSuspects(priors, three).issues()[0].rule == "wrong-count");
  CHECK(plantedTracePosterior({.hit = 2}).issues()[0].pointer == "hit");

  const double one[] = {1}, none[] = {0, 0}, sure[] = {1, .5}, even[] = {1, 1};
  CHECK(linearPool(priors, one).issues()[0].rule == "wrong-count");
  CHECK(linearPool(priors, none).issues()[0].rule == "out-of-range");
  CHECK(linearPool({}, {}).issues()[0].rule == "wrong-count");
  CHECK(logOddsPool(sure, even).issues()[0].pointer == "probabilities/0");
}
