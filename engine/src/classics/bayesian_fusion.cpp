// Bayesian fusion of two pieces of evidence, the second perhaps a copy of the first (engine/confidence.h).

#include "classics/models.h"
#include "engine/confidence.h"
#include "engine/tables.h"

namespace firebreak::classics {
namespace {

constexpr ClassicParameter parameterTable[] = {
    {"prior", "Suspicion before the evidence", "probability", .01, .99, .2, 2, false,
     "That the suspect did it, before any evidence: a base rate, if there is one."},
    {"ratio1", "Likelihood ratio of the first piece", "", .05, 50, 3, 2, false,
     "How many times likelier this evidence is if the suspect did it than if not; below 1 it clears."},
    {"ratio2", "Likelihood ratio of the second piece", "", .05, 50, 4, 2, false,
     "The same of the second piece, taken alone."},
    {"weight", "Independence of the second piece", "share", 0, 1, 1, 2, false,
     "1: another source altogether; 0: the first leak told once more, which adds nothing."},
};

ClassicSeries overIndependence(double prior, const Evidence& first, double ratio2) {
  ClassicSeries series = {.key = "posterior",
                          .label = "Posterior",
                          .axis = "independence of the second piece",
                          .x = evenly(41, .025),
                          .y = {}};
  for (const double weight : series.x) {
    const Evidence both[] = {first, {.likelihoodRatio = ratio2, .weight = weight}};
    series.y.push_back(*fuseEvidence(prior, both));
  }
  return series;
}

Result<ClassicResult> compute(const ClassicInput& input) {
  const double prior = input["prior"];
  const Evidence evidence[] = {{.likelihoodRatio = input["ratio1"]},
                               {.likelihoodRatio = input["ratio2"], .weight = input["weight"]}};
  const double first = *fuseEvidence(prior, std::span(evidence).first(1)), posterior = *fuseEvidence(prior, evidence);
  const Evidence twice[] = {evidence[0], {.likelihoodRatio = input["ratio2"]}};
  const double naive = *fuseEvidence(prior, twice);

  ClassicResult result;
  result.verdict = likelihoodWord(posterior);
  result.values = {{"posterior", "Probability that the suspect did it", posterior},
                   {"afterFirst", "After the first piece alone", first},
                   {"asIfIndependent", "If both counted in full", naive},
                   {"overstated", "What counting a copy in full would add", naive - posterior},
                   {"odds", "Odds", posterior / (1 - posterior)}};
  result.series = {overIndependence(prior, evidence[0], input["ratio2"])};
  return result;
}

}  // namespace

constinit const ClassicModel bayesianFusionModel = {
    .name = "bayesian-fusion",
    .title = "Fusion of evidence",
    .lesson =
        "Evidence multiplies odds, so a low base rate needs strong evidence; and a leak that two papers print is one "
        "piece of evidence, not two.",
    .source = "Bayes' rule in odds form, with tempered likelihoods; own numbers",
    .formula = "odds(H|E1,E2) = odds(H) · LR1 · LR2^w,  p = odds/(1 + odds)",
    .relation =
        "Its investigations do this day by day with the logarithm of likelihood ratios, for several suspects at once; "
        "partners' evidence that overlaps counts only in part.",
    .parameters = parameterTable,
    .mapX = "prior",
    .mapY = "ratio1",
    .compute = compute};

}  // namespace firebreak::classics
