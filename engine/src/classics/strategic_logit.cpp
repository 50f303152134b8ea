#include "classics/strategic_logit.h"

#include "base/deterministic_math.h"
#include "classics/models.h"

namespace firebreak::classics {

StrategicLogitResult solve(const StrategicLogit& game) {
  const StrategicLogit::Ends& c = game.challenger;
  const StrategicLogit::Ends& d = game.defender;
  StrategicLogitResult result;
  // From the end: each expects the later moves as they will be made, errors and all.
  const double war = sig(game.precision * (c.war - c.backDown));
  const double resist = sig(game.precision * (war * d.war + (1 - war) * d.backDown - d.concede));
  const double attacked = (1 - resist) * c.concede + resist * (war * c.war + (1 - war) * c.backDown);
  const double attack = sig(game.precision * (attacked - c.statusQuo));

  result.warAtEnd = war;
  result.resist = resist;
  result.attack = attack;
  result.statusQuo = 1 - attack;
  result.concede = attack * (1 - resist);
  result.backDown = attack * resist * (1 - war);
  result.war = attack * resist * war;
  return result;
}

namespace {

constexpr ClassicParameter parameterTable[] = {
    {"precision", "Precision", "per unit of utility", 0, 100, 1, 2, false, "λ: 0 is chance, large is the best reply."},
    {"challengerStatusQuo", "Challenger: status quo", "utility", -10, 10, 0, 2, false, "What the challenger has now."},
    {"challengerConcede", "Challenger: other concedes", "utility", -10, 10, 1, 2, false, "If the defender gives way."},
    {"challengerBackDown", "Challenger: backs down", "utility", -10, 10, -.5, 2, false, "If it gives way in the end."},
    {"challengerWar", "Challenger: war", "utility", -10, 10, -1, 2, false, "If it does not."},
    {"defenderConcede", "Defender: concedes", "utility", -10, 10, -1, 2, false, "If the defender gives way."},
    {"defenderBackDown", "Defender: other backs down", "utility", -10, 10, .5, 2, false,
     "If the challenger gives way."},
    {"defenderWar", "Defender: war", "utility", -10, 10, -.8, 2, false, "If nobody does."},
};

constexpr int points = 41;

std::string_view verdictOf(const StrategicLogitResult& solved) {
  std::string_view name = "status quo";
  double most = solved.statusQuo;
  const auto compare = [&](double share, std::string_view other) {
    if (share > most) {
      most = share;
      name = other;
    }
  };
  compare(solved.concede, "the defender concedes");
  compare(solved.backDown, "the challenger backs down");
  compare(solved.war, "war");
  return name;
}

Result<ClassicResult> compute(const ClassicInput& input) {
  StrategicLogit game = {.challenger = {input["challengerStatusQuo"], input["challengerConcede"],
                                        input["challengerBackDown"], input["challengerWar"]},
                         .defender = {0, input["defenderConcede"], input["defenderBackDown"], input["defenderWar"]},
                         .precision = input["precision"]};
  const StrategicLogitResult solved = solve(game);
  ClassicResult result;
  result.verdict = verdictOf(solved);
  result.values = {{"warAtEnd", "Challenger fights when resisted", solved.warAtEnd},
                   {"resist", "Defender resists", solved.resist},
                   {"attack", "Challenger attacks", solved.attack},
                   {"statusQuo", "Status quo", solved.statusQuo},
                   {"concede", "Defender concedes", solved.concede},
                   {"backDown", "Challenger backs down", solved.backDown},
                   {"war", "War", solved.war}};
  ClassicSeries war = {"warByPrecision", "War", "precision", evenly(points, .25), {}};
  ClassicSeries attack = {"attackByPrecision", "Challenger attacks", "precision", war.x, {}};
  for (const double precision : war.x) {
    game.precision = precision;
    const StrategicLogitResult at = solve(game);
    war.y.push_back(at.war);
    attack.y.push_back(at.attack);
  }
  result.series = {war, attack};
  return result;
}

}  // namespace

constinit const ClassicModel strategicLogitModel = {
    .name = "strategic-logit",
    .title = "Deterrence among players who err",
    .lesson =
        "Where both sides err, war has a probability even when nobody wants it; precision makes the threat work, "
        "because the defender then resists for certain.",
    .source = "After Signorino, American Political Science Review 93(2), 1999; numbers our own",
    .formula = "P(move) = σ(λ Δu) at each step, solved backwards",
    .relation =
        "Actors err there but take the other side's rules as given; here each expects the other to err at the next "
        "step.",
    .parameters = parameterTable,
    .mapX = "challengerWar",
    .mapY = "defenderWar",
    .compute = compute};

}  // namespace firebreak::classics
