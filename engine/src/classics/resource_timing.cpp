#include "classics/resource_timing.h"

#include <cmath>

#include "base/deterministic_math.h"
#include "classics/models.h"

namespace firebreak::classics {
namespace {

// E[max(s + use, keep)], s from the die or uniform.
double expectedBetter(int faces, double use, double keep) {
  if (faces == 0) {
    const double threshold = clampTo(keep - use, 0, 1);
    return (1 - threshold) * use + (1 - threshold * threshold) / 2 + threshold * keep;
  }
  double sum = 0;
  for (int face = 1; face <= faces; ++face)
    sum += face + use > keep ? face + use : keep;
  return sum / faces;
}

}  // namespace

ResourceTimingResult solve(const ResourceTiming& resource) {
  ResourceTimingResult result;
  // Each round comes closer by at least the factor w max(S, P).
  for (int round = 0; round < 100000; ++round) {
    const double next = expectedBetter(resource.faces, resource.discount * resource.stealth * result.value,
                                       resource.discount * resource.persistence * result.value);
    const double gap = std::fabs(next - result.value);
    result.value = next;
    if (gap <= 1e-15 * next) break;
  }
  const double gain = resource.persistence - resource.stealth;
  result.threshold = gain > 0 ? resource.discount * result.value * gain : 0;
  if (resource.faces == 0) {
    result.useShare = 1 - clampTo(result.threshold, 0, 1);
  } else {
    const int first = static_cast<int>(std::ceil(result.threshold - 1e-9));
    result.useFrom = first < 1 ? 1 : (first > resource.faces ? 0 : first);
    result.useShare = result.useFrom == 0 ? 0 : (resource.faces - result.useFrom + 1.0) / resource.faces;
  }
  return result;
}

namespace {

constexpr ClassicParameter parameterTable[] = {
    {"stealth", "Stealth", "probability", 0, 1, .2, 2, false, "That the resource survives being used."},
    {"persistence", "Persistence", "probability", 0, 1, .9, 2, false, "That it survives a period of being kept."},
    {"discount", "Weight of the next period", "", 0, .99, .9, 2, false, "How much the future counts."},
    {"faces", "Faces of the die", "", 0, 100, 6, 0, true,
     "Stakes of a period are a throw of a fair die with so many faces; 0 means uniform from 0 to 1."},
};

Result<ClassicResult> compute(const ClassicInput& input) {
  const ResourceTimingResult solved = solve({.stealth = input["stealth"],
                                             .persistence = input["persistence"],
                                             .discount = input["discount"],
                                             .faces = static_cast<int>(input["faces"])});
  ClassicResult result;
  result.verdict = solved.threshold == 0 || solved.useShare == 1 ? "use it at once" : "wait for high stakes";
  result.values = {{"value", "Value of the resource", solved.value},
                   {"threshold", "Use it at stakes from", solved.threshold},
                   {"useFrom", "First face at which to use it", static_cast<double>(solved.useFrom)},
                   {"useShare", "Share of periods in which to use it", solved.useShare}};
  return result;
}

}  // namespace

constinit const ClassicModel resourceTimingModel = {
    .name = "resource-timing",
    .title = "Timing of a cyber resource",
    .lesson =
        "Stealth lets one use a resource sooner, persistence lets one wait: what others are about to find and mend "
        "is used at once.",
    .source = "Axelrod and Iliev, PNAS 111(4), 2014, 1298–1303; solved anew",
    .formula = "V = E[max(s + w S V, w P V)],  T* = w V (P − S)",
    .relation = "Attackers judge one act at a time and save nothing for later.",
    .parameters = parameterTable,
    .mapX = "stealth",
    .mapY = "persistence",
    .compute = compute};

}  // namespace firebreak::classics
