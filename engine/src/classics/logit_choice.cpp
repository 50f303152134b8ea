#include "classics/logit_choice.h"

#include "base/deterministic_math.h"
#include "classics/models.h"

namespace firebreak::classics {

std::vector<double> logitChoice(std::span<const double> utilities, double precision) {
  double best = utilities[0];
  for (const double utility : utilities)
    best = utility > best ? utility : best;
  std::vector<double> shares;
  double sum = 0;
  for (const double utility : utilities) {
    shares.push_back(expD(precision * (utility - best)));
    sum += shares.back();
  }
  for (double& share : shares)
    share /= sum;
  return shares;
}

namespace {

constexpr ClassicParameter parameterTable[] = {
    {"precision", "Precision", "per unit of utility", 0, 100, 1, 2, false, "λ: 0 is chance, large is the best reply."},
    {"utility1", "Utility of option 1", "utility", -100, 100, 1, 2, false, "What option 1 is worth."},
    {"utility2", "Utility of option 2", "utility", -100, 100, .5, 2, false, "What option 2 is worth."},
    {"utility3", "Utility of option 3", "utility", -100, 100, 0, 2, false, "What option 3 is worth."},
};

Result<ClassicResult> compute(const ClassicInput& input) {
  const double utilities[] = {input["utility1"], input["utility2"], input["utility3"]};
  const std::vector<double> shares = logitChoice(utilities, input["precision"]);
  double likeliest = 0;
  for (const double share : shares)
    likeliest = share > likeliest ? share : likeliest;
  ClassicResult result;
  result.verdict =
      likeliest > .9 ? "nearly the best reply" : (likeliest < .4 ? "nearly chance" : "between chance and best reply");
  result.values = {
      {"option1", "Option 1", shares[0]}, {"option2", "Option 2", shares[1]}, {"option3", "Option 3", shares[2]}};
  return result;
}

}  // namespace

constinit const ClassicModel logitChoiceModel = {
    .name = "logit-choice",
    .title = "Logit choice",
    .lesson =
        "Decision makers who err choose better options more often, not always: precision runs from a coin to the "
        "best reply.",
    .source = "Standard multinomial logit",
    .formula = "P(a) = e^{λ u_a} / Σ e^{λ u}",
    .relation = "Its attackers choose by it between doing nothing and every type of incident.",
    .parameters = parameterTable,
    .mapX = "",
    .mapY = "",
    .compute = compute};

}  // namespace firebreak::classics
