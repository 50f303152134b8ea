#include "classics/unilateral_deterrence.h"

#include <limits>

#include "classics/models.h"

namespace firebreak::classics {
namespace {

DeterrenceEquilibrium equilibriumOf(const UnilateralDeterrence& game, const UnilateralDeterrenceResult& result) {
  if (game.defender.credibility >= result.c2) return DeterrenceEquilibrium::certainDeterrence;
  if (game.defender.credibility >= result.c1) return DeterrenceEquilibrium::separating;
  return game.challenger.credibility >= result.d1 ? DeterrenceEquilibrium::attack : DeterrenceEquilibrium::bluff;
}

void fillPlay(const UnilateralDeterrence& game, UnilateralDeterrenceResult& result) {
  const double pC = game.challenger.credibility, pD = game.defender.credibility;
  result.hardChallenges = truth(result.equilibrium != DeterrenceEquilibrium::certainDeterrence);
  switch (result.equilibrium) {
    case DeterrenceEquilibrium::certainDeterrence:
    case DeterrenceEquilibrium::separating: break;
    case DeterrenceEquilibrium::attack: result.softChallenges = 1; break;
    case DeterrenceEquilibrium::bluff:
      // w leaves the Soft defender indifferent, z the Soft challenger.
      result.softChallenges = pC * (1 - result.d1) / ((1 - pC) * result.d1);
      result.softResists = (result.c1 - pD) / (1 - pD);
      break;
  }
}

void fillOutcomes(const UnilateralDeterrence& game, UnilateralDeterrenceResult& result) {
  const double pD = game.defender.credibility;
  const double hard = game.challenger.credibility * result.hardChallenges;
  const double soft = (1 - game.challenger.credibility) * result.softChallenges;
  const double resist = pD + (1 - pD) * result.softResists;
  result.statusQuo = 1 - hard - soft;
  result.challengerWins = (hard + soft) * (1 - resist);
  result.conflict = hard * resist;
  result.challengerBacksDown = soft * resist;
}

}  // namespace

UnilateralDeterrenceResult solve(const UnilateralDeterrence& game) {
  const auto& c = game.challenger;
  const auto& d = game.defender;
  UnilateralDeterrenceResult result;
  result.c1 = (c.wins - c.statusQuo) / (c.wins - c.backsDown);
  result.c2 = c.wins > c.fightsHard ? (c.wins - c.statusQuo) / (c.wins - c.fightsHard)
                                    : std::numeric_limits<double>::infinity();
  result.d1 = (d.otherBacksDown - d.concedes) / (d.otherBacksDown - d.fightsSoft);
  result.capable = c.fightsHard < c.statusQuo;
  result.equilibrium = equilibriumOf(game, result);
  fillPlay(game, result);
  fillOutcomes(game, result);
  return result;
}

namespace {

constexpr ClassicParameter parameterTable[] = {
    {"challengerCredibility", "Credibility of the challenger", "probability", 0, 1, .5, 2, false,
     "That the challenger is Hard: would rather fight than back down."},
    {"defenderCredibility", "Credibility of the defender", "probability", 0, 1, .6, 2, false,
     "That the defender is Hard: would rather fight than concede."},
    {"challengerWins", "Challenger: other concedes", "utility", -200, 200, 100, 0, false, "c_DC, above c_SQ."},
    {"challengerStatusQuo", "Challenger: status quo", "utility", -200, 200, 60, 0, false, "c_SQ, above c_CD."},
    {"challengerBacksDown", "Challenger: backs down", "utility", -200, 200, 20, 0, false, "c_CD."},
    {"challengerFightsHard", "Challenger: fights, Hard", "utility", -200, 200, 40, 0, false, "c_DD+, above c_CD."},
    {"defenderWins", "Defender: other backs down", "utility", -200, 200, 80, 0, false, "d_CD, above d_DC."},
    {"defenderConcedes", "Defender: concedes", "utility", -200, 200, 30, 0, false, "d_DC."},
    {"defenderFightsSoft", "Defender: fights, Soft", "utility", -200, 200, 0, 0, false, "d_DD−, below d_DC."},
};

UnilateralDeterrence gameOf(const ClassicInput& input) {
  return {.challenger = {.wins = input["challengerWins"],
                         .statusQuo = input["challengerStatusQuo"],
                         .backsDown = input["challengerBacksDown"],
                         .fightsHard = input["challengerFightsHard"],
                         .credibility = input["challengerCredibility"]},
          .defender = {.otherBacksDown = input["defenderWins"],
                       .concedes = input["defenderConcedes"],
                       .fightsSoft = input["defenderFightsSoft"],
                       .credibility = input["defenderCredibility"]}};
}

std::vector<Issue> disorderOf(const UnilateralDeterrence& game) {
  const auto& c = game.challenger;
  const auto& d = game.defender;
  std::vector<Issue> issues;
  const auto demand = [&](bool holds, std::string_view key, std::string_view expected) {
    if (!holds) issues.push_back(contradiction(key, expected));
  };
  demand(c.wins > c.statusQuo, "challengerWins", "more than challengerStatusQuo");
  demand(c.statusQuo > c.backsDown, "challengerStatusQuo", "more than challengerBacksDown");
  demand(c.fightsHard > c.backsDown, "challengerFightsHard", "more than challengerBacksDown");
  demand(d.otherBacksDown > d.concedes, "defenderWins", "more than defenderConcedes");
  demand(d.fightsSoft < d.concedes, "defenderFightsSoft", "less than defenderConcedes");
  return issues;
}

std::string_view nameOf(DeterrenceEquilibrium equilibrium) {
  switch (equilibrium) {
    case DeterrenceEquilibrium::certainDeterrence: return "certain deterrence";
    case DeterrenceEquilibrium::separating: return "separating";
    case DeterrenceEquilibrium::attack: return "attack";
    case DeterrenceEquilibrium::bluff: return "bluff";
  }
  return "";
}

Result<ClassicResult> compute(const ClassicInput& input) {
  const UnilateralDeterrence game = gameOf(input);
  const std::vector<Issue> issues = disorderOf(game);
  if (!issues.empty()) return issues;
  const UnilateralDeterrenceResult solved = solve(game);
  ClassicResult result;
  result.verdict = nameOf(solved.equilibrium);
  result.values = {{"c1", "Credibility that stops a Soft challenger", solved.c1},
                   {"c2", "Credibility that stops a Hard challenger", solved.c2},
                   {"d1", "Challenger's credibility that cows a Soft defender", solved.d1},
                   {"capable", "The threat would hurt", truth(solved.capable)},
                   {"softChallenges", "A Soft challenger challenges", solved.softChallenges},
                   {"softResists", "A Soft defender resists", solved.softResists},
                   {"statusQuo", "Status quo", solved.statusQuo},
                   {"challengerWins", "Defender concedes", solved.challengerWins},
                   {"conflict", "Conflict", solved.conflict},
                   {"challengerBacksDown", "Challenger backs down", solved.challengerBacksDown}};
  return result;
}

}  // namespace

constinit const ClassicModel unilateralDeterrenceModel = {
    .name = "unilateral-deterrence",
    .title = "Perfect deterrence, one-sided",
    .lesson =
        "A threat that is more credible but not credible enough can bring more conflict, not less; and one that "
        "would not hurt deters nobody, however credible.",
    .source = "Zagare and Kilgour, Perfect Deterrence, Cambridge University Press 2000; algebra re-derived",
    .formula =
        "c1 = (c_DC − c_SQ)/(c_DC − c_CD),  c2 = (c_DC − c_SQ)/(c_DC − c_DD+),  d1 = (d_CD − d_DC)/(d_CD − d_DD−)",
    .relation = "Credibility is not the probability of a type, known to all, but a reputation earned by what was done.",
    .parameters = parameterTable,
    .mapX = "challengerCredibility",
    .mapY = "defenderCredibility",
    .compute = compute};

}  // namespace firebreak::classics
