#include "classics/audience_costs.h"

#include <cmath>

#include "classics/models.h"

namespace firebreak::classics {

AudienceCostsResult solve(const AudienceCosts& crisis) {
  const double c = crisis.largestWarCost;
  const double high = crisis.rate1 > crisis.rate2 ? crisis.rate1 : crisis.rate2;
  const double low = crisis.rate1 > crisis.rate2 ? crisis.rate2 : crisis.rate1;
  AudienceCostsResult result;
  // (−1 + √(1 + 4 a_L C/a_H)) / (2 a_L), in the form that keeps its digits for small a_L.
  result.horizon = 2 * c / (high * (1 + std::sqrt(1 + 4 * low * c / high)));
  // K = F(a t*) (1 + a_other t*): 1 for the higher rate, by the choice of t*.
  const double staysLow = low * result.horizon / c * (1 + high * result.horizon);
  result.stays1 = crisis.rate1 >= crisis.rate2 ? 1 : staysLow;
  result.stays2 = crisis.rate2 >= crisis.rate1 ? 1 : staysLow;
  const double never1 = crisis.rate1 * result.horizon / c, never2 = crisis.rate2 * result.horizon / c;
  result.quits1 = 1 - never1;
  result.quits2 = 1 - never2;
  result.war = never1 * never2;
  return result;
}

double stillIn(const AudienceCosts& crisis, const AudienceCostsResult& solved, int state, double time) {
  return state == 1 ? solved.stays1 / (1 + crisis.rate2 * time) : solved.stays2 / (1 + crisis.rate1 * time);
}

namespace {

constexpr ClassicParameter parameterTable[] = {
    {"rate1", "Audience costs of state 1", "prizes per unit of time", .01, 5, .2, 2, false,
     "How fast the public's price of backing down grows for state 1."},
    {"rate2", "Audience costs of state 2", "prizes per unit of time", .01, 5, .1, 2, false,
     "How fast the public's price of backing down grows for state 2."},
    {"warCost", "Largest cost of war", "prizes", .1, 20, 1, 1, false,
     "Each state's private cost of war is uniform from 0 to this."},
};

constexpr int points = 41;

Result<ClassicResult> compute(const ClassicInput& input) {
  const AudienceCosts crisis = {.rate1 = input["rate1"], .rate2 = input["rate2"], .largestWarCost = input["warCost"]};
  const AudienceCostsResult solved = solve(crisis);
  ClassicResult result;
  result.verdict = crisis.rate1 == crisis.rate2
                       ? "both back down as often"
                       : (crisis.rate1 < crisis.rate2 ? "1 backs down more often" : "2 backs down more often");
  result.values = {{"horizon", "Time after which nobody backs down", solved.horizon},
                   {"stays1", "1 does not give in at once", solved.stays1},
                   {"stays2", "2 does not give in at once", solved.stays2},
                   {"quits1", "1 backs down", solved.quits1},
                   {"quits2", "2 backs down", solved.quits2},
                   {"war", "War", solved.war}};
  const std::vector<double> times = evenly(points, solved.horizon / (points - 1));
  ClassicSeries in1 = {"stillIn1", "1 has not backed down", "time", times, {}};
  ClassicSeries in2 = {"stillIn2", "2 has not backed down", "time", times, {}};
  for (const double time : times) {
    in1.y.push_back(stillIn(crisis, solved, 1, time));
    in2.y.push_back(stillIn(crisis, solved, 2, time));
  }
  result.series = {in1, in2};
  return result;
}

}  // namespace

constinit const ClassicModel audienceCostsModel = {
    .name = "audience-costs",
    .title = "Domestic audience costs",
    .lesson =
        "The state whose public punishes backing down more backs down less: being able to tie one's hands is an "
        "advantage in a crisis, and makes it shorter.",
    .source = "After Fearon, American Political Science Review 88(3), 1994; solution re-derived for uniform costs",
    .formula = "t* = (−1 + √(1 + 4 a_L C/a_H)) / (2 a_L),  P(i quits) = 1 − a_i t*/C",
    .relation =
        "The domestic audience makes leaders rush and slows their backing down; it does not let them show resolve.",
    .parameters = parameterTable,
    .mapX = "",
    .mapY = "",
    .compute = compute};

}  // namespace firebreak::classics
