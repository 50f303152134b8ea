#include "classics/signal_detection.h"

#include "base/deterministic_math.h"
#include "classics/models.h"
#include "classics/normal.h"

namespace firebreak::classics {

SignalDetectionResult solve(const SignalDetection& leader) {
  const double p = leader.prior, d = leader.sensitivity;
  SignalDetectionResult result;
  result.likelihoodRatio = (1 - p) / p * (leader.falseAlarmCost / leader.missCost);
  result.criterion = logD(result.likelihoodRatio) / d + d / 2;
  result.hit = normalShare(d - result.criterion);
  result.falseAlarm = normalShare(-result.criterion);
  result.expectedCost = p * (1 - result.hit) * leader.missCost + (1 - p) * result.falseAlarm * leader.falseAlarmCost;
  return result;
}

namespace {

constexpr ClassicParameter parameterTable[] = {
    {"sensitivity", "Sensitivity d′", "", .1, 4, 1, 2, false,
     "How far apart crossings and noise look, in standard deviations of the noise."},
    {"prior", "How often lines are crossed", "probability", .01, .99, .5, 2, false,
     "That an ambiguous event is a crossing, before it is looked at."},
    {"falseAlarmCost", "Cost of a false alarm", "points", .1, 20, 1, 1, false,
     "What answering a crossing that was none costs."},
    {"missCost", "Cost of a miss", "points", .1, 20, 1, 1, false, "What letting a crossing pass costs."},
};

// Hits over false alarms for every criterion: what the sensitivity allows.
ClassicSeries operatingCurve(double sensitivity) {
  ClassicSeries curve = {.key = "operatingCurve", .label = "Hits", .axis = "false alarms", .x = {}, .y = {}};
  for (int n = 0; n <= 60; ++n) {
    const double criterion = 3 - .1 * n;
    curve.x.push_back(normalShare(-criterion));
    curve.y.push_back(normalShare(sensitivity - criterion));
  }
  return curve;
}

std::string_view verdictOf(const SignalDetectionResult& found) {
  if (found.hit < .5) return "most crossings pass";
  return found.falseAlarm > .5 ? "most alarms are raised over nothing" : "sees more than half, cries wolf on less";
}

Result<ClassicResult> compute(const ClassicInput& input) {
  const SignalDetectionResult found = solve(SignalDetection{.sensitivity = input["sensitivity"],
                                                            .prior = input["prior"],
                                                            .falseAlarmCost = input["falseAlarmCost"],
                                                            .missCost = input["missCost"]});
  ClassicResult result;
  result.verdict = verdictOf(found);
  result.values = {{"likelihoodRatio", "Evidence asked for, as a likelihood ratio β*", found.likelihoodRatio},
                   {"criterion", "Criterion c*", found.criterion},
                   {"hit", "Crossings that are seen", found.hit},
                   {"falseAlarm", "Noise that is taken for a crossing", found.falseAlarm},
                   {"expectedCost", "Expected cost of errors", found.expectedCost}};
  result.series = {operatingCurve(input["sensitivity"])};
  return result;
}

}  // namespace

constinit const ClassicModel signalDetectionModel = {
    .name = "signal-detection",
    .title = "Seeing a red line crossed",
    .lesson =
        "Fewer false alarms and fewer misses are one trade until sensors get better; whoever fears a miss more, or "
        "expects crossings, cries wolf more.",
    .source = "Green and Swets 1966, equal variances; re-derived",
    .formula = "β* = ((1 − p)/p)(C_FA/C_M),  c* = ln β*/d′ + d′/2,  hit = Φ(d′ − c*),  false alarm = Φ(−c*)",
    .relation =
        "Its leaders see every incident's severity through noise, and no cost of error sets where they draw the line: "
        "the ladder's thresholds are given.",
    .parameters = parameterTable,
    .mapX = "prior",
    .mapY = "sensitivity",
    .compute = compute};

}  // namespace firebreak::classics
