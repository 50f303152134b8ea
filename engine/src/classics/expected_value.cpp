#include "classics/expected_value.h"

#include <limits>

#include "classics/models.h"

namespace firebreak::classics {

ExpectedValueResult solve(const ExpectedValue& game) {
  ExpectedValueResult result;
  const double expected = game.responseProbability * game.punishment;
  result.net = game.benefit - game.attributionProbability * expected;
  result.attacks = result.net > 0;
  if (game.benefit == 0)
    result.criticalAttribution = 0;
  else
    result.criticalAttribution = expected > 0 ? game.benefit / expected : std::numeric_limits<double>::infinity();
  result.punishable = result.criticalAttribution <= 1;
  return result;
}

namespace {

constexpr ClassicParameter parameterTable[] = {
    {"benefit", "Benefit of the attack", "utility", 0, 100, 10, 1, false, "What the attacker gains."},
    {"punishment", "Punishment", "utility", 0, 200, 50, 1, false, "What an answer costs the attacker."},
    {"attribution", "Attribution", "probability", 0, 1, .5, 2, false, "That the attacker is identified."},
    {"response", "Response", "probability", 0, 1, .5, 2, false, "That an identified attacker is answered."},
};

Result<ClassicResult> compute(const ClassicInput& input) {
  const ExpectedValueResult solved = solve({.benefit = input["benefit"],
                                            .punishment = input["punishment"],
                                            .responseProbability = input["response"],
                                            .attributionProbability = input["attribution"]});
  ClassicResult result;
  result.verdict = !solved.attacks ? "deterred" : (solved.punishable ? "attacks" : "attacks; only denial could deter");
  result.values = {{"net", "Expected gain of attacking", solved.net},
                   {"criticalAttribution", "Attribution that just deters", solved.criticalAttribution},
                   {"attacks", "Attacks", truth(solved.attacks)},
                   {"punishable", "Punishment can deter", truth(solved.punishable)}};
  return result;
}

}  // namespace

constinit const ClassicModel expectedValueModel = {
    .name = "expected-value",
    .title = "Deterrence as an expected value",
    .lesson =
        "Attribution, the will to answer and the answer's weight multiply: where one is small the others cannot "
        "make up for it, and beyond a point only denial deters.",
    .source = "Expected-utility deterrence with attribution as a factor; own algebra",
    .formula = "attack iff B > p_att · p_resp · C;  p_att* = B / (p_resp · C)",
    .relation =
        "Its attackers become this as their precision grows: an act is worth while if what it brings exceeds "
        "attribution times response times punishment.",
    .parameters = parameterTable,
    .mapX = "attribution",
    .mapY = "response",
    .compute = compute};

}  // namespace firebreak::classics
