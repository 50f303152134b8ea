// Whether stated probabilities of guilt keep their word: the engine's own evidence without a world around it
// (docs/model.md 11.2), as a reliability curve.

#include "classics/models.h"
#include "engine/reliability.h"

namespace firebreak::classics {
namespace {

// Enough for a curve that does not tremble, few enough for a frame; always the same, so that it does not flicker.
constexpr int judgedCases = 12000;

constexpr ClassicParameter parameterTable[] = {
    {"evidence", "Evidence a day", "per day", .01, .3, .075, 3, false,
     "Mean push of a day's evidence toward the right name."},
    {"days", "Days of inquiry", "days", 1, 60, 15, 0, true, "After how many days the judgement is taken down."},
    {"bias", "Prejudice against the first state", "", -3, 3, 0, 1, false,
     "Added to its log-prior in the mind of whoever judges."},
    {"flags", "False flags", "share", 0, 1, .1, 2, false, "Share of the states' attacks that frame another."},
    {"exposure", "Flags seen through", "per day", 0, .5, .054, 3, false,
     "Chance a day that a false flag is seen through; what pointed elsewhere is then thrown out."},
};

// Overconfident: the strongest statements come true less often than they say, beyond what chance explains.
std::string_view verdictOf(const Reliability& found) {
  const ReliabilityBin& surest = found.bins.back();
  if (surest.count == 0) return "never sure of anything";
  const double gap = surest.stated - surest.share;
  if (gap > .02 + 2 * surest.se) return "surer than it has a right to be";
  return gap < -.02 - 2 * surest.se ? "less sure than it could be" : "keeps its word";
}

Result<ClassicResult> compute(const ClassicInput& input) {
  AttributionExperiment experiment;
  experiment.rate = input["evidence"];
  experiment.days = static_cast<int>(input["days"]);
  experiment.bias = input["bias"];
  experiment.flagShare = input["flags"];
  experiment.exposure = input["exposure"];
  experiment.cases = judgedCases;
  const Reliability found = reliability(experiment);

  ClassicResult result;
  result.verdict = verdictOf(found);
  const double named = static_cast<double>(found.named) / static_cast<double>(found.cases);
  result.values = {{"meanGap", "Mean gap between said and true", found.meanGap},
                   {"named", "Cases with a state named at .9 or more", named},
                   {"namedWrong", "Of these, wrong", found.namedWrong},
                   {"namedDoubt", "Doubt that was owned to", found.namedDoubt}};
  ClassicSeries truth = {.key = "share", .label = "true", .axis = "said", .x = {}, .y = {}};
  ClassicSeries ideal = {.key = "stated", .label = "as said", .axis = "said", .x = {0, 1}, .y = {0, 1}};
  for (const ReliabilityBin& bin : found.bins) {
    if (bin.count == 0) continue;
    truth.x.push_back(bin.stated);
    truth.y.push_back(bin.share);
  }
  result.series = {std::move(truth), std::move(ideal)};
  return result;
}

}  // namespace

constinit const ClassicModel attributionCalibrationModel = {
    .name = "attribution-calibration",
    .title = "Calibration of attribution",
    .lesson =
        "Evidence alone is as sure as it should be; prejudice and false flags make the surest judgements the worst.",
    .source = "Reliability diagram after Murphy and Winkler 1977; the experiment of docs/model.md 11.2",
    .formula = "l_k += ±μ + √(2μ) z each day,  p = softmax(l);  of all times p was said, how often was it true?",
    .relation =
        "This is the engine's own evidence without the world around it: in a scenario the priors follow tension, and "
        "firebreak reliability shows how much that costs.",
    .parameters = parameterTable,
    .mapX = "",
    .mapY = "",
    .compute = compute};

}  // namespace firebreak::classics
