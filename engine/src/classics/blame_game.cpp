#include "classics/blame_game.h"

#include "classics/models.h"

namespace firebreak::classics {

double guiltAfterEvidence(const BlameGame& game) {
  const double ifInnocent = game.planted * game.trueEvidence + (1 - game.planted) * game.strayEvidence;
  const double guilty = game.priorGuilt * game.trueEvidence;
  const double all = guilty + (1 - game.priorGuilt) * ifInnocent;
  return all > 0 ? guilty / all : 0;
}

BlameResult solve(const BlameGame& game) {
  BlameResult result;
  result.threshold = game.costOfBlame / (game.gainOfBlame + game.costOfBlame);
  result.guilt = guiltAfterEvidence(game);
  const double ifKnown = truth(result.guilt >= result.threshold);
  const double ifUnknown = truth(result.guilt * game.vulnerable >= result.threshold);
  result.blamesVulnerable = game.knowledge * ifKnown + (1 - game.knowledge) * ifUnknown;
  result.blamesInvulnerable = (1 - game.knowledge) * ifUnknown;

  result.toleranceLimit = game.gainOfAttack / (game.gainOfAttack + game.lossIfBlamed);
  result.vulnerableAttacks = result.blamesVulnerable < result.toleranceLimit;
  result.invulnerableAttacks = game.gainOfAttack > 0;
  const double fromVulnerable = game.vulnerable * truth(result.vulnerableAttacks);
  const double fromInvulnerable = (1 - game.vulnerable) * truth(result.invulnerableAttacks);
  result.attackProbability = fromVulnerable + fromInvulnerable;
  const double tolerated =
      fromVulnerable * (1 - result.blamesVulnerable) + fromInvulnerable * (1 - result.blamesInvulnerable);
  result.toleratedShare = result.attackProbability > 0 ? tolerated / result.attackProbability : 0;
  return result;
}

namespace {

constexpr ClassicParameter parameterTable[] = {
    {"vulnerable", "Attacker open to blame", "probability", 0, 1, .5, 2, false, "That blame would hurt the attacker."},
    {"knowledge", "Victim's knowledge", "probability", 0, 1, 0, 2, false,
     "That the victim learns whether the attacker is open to blame."},
    {"gainOfBlame", "Gain of right blame", "utility", .1, 100, 4, 1, false,
     "To the victim, from blaming a guilty attacker who is open to blame."},
    {"costOfBlame", "Cost of vain blame", "utility", .1, 100, 1, 1, false,
     "To the victim, from blaming an innocent or an attacker who does not care."},
    {"priorGuilt", "Suspicion before the evidence", "probability", 0, 1, .5, 2, false, "That the suspect did it."},
    {"trueEvidence", "Evidence if guilty", "probability", .01, 1, .7, 2, false,
     "That the evidence points at the suspect if the suspect did it."},
    {"strayEvidence", "Evidence by accident", "probability", 0, 1, .02, 2, false,
     "That it points there though the suspect is innocent and nobody planted it."},
    {"planted", "Planted evidence", "probability", 0, 1, 0, 2, false,
     "That somebody else who did it plants evidence against the suspect."},
    {"gainOfAttack", "Gain of an attack", "utility", .1, 100, 1, 1, false, "To the attacker, if not blamed."},
    {"lossIfBlamed", "Loss if blamed", "utility", .1, 100, 1, 1, false, "To an attacker who is open to blame."},
};

Result<ClassicResult> compute(const ClassicInput& input) {
  const BlameResult solved = solve({.vulnerable = input["vulnerable"],
                                    .knowledge = input["knowledge"],
                                    .gainOfBlame = input["gainOfBlame"],
                                    .costOfBlame = input["costOfBlame"],
                                    .priorGuilt = input["priorGuilt"],
                                    .trueEvidence = input["trueEvidence"],
                                    .strayEvidence = input["strayEvidence"],
                                    .planted = input["planted"],
                                    .gainOfAttack = input["gainOfAttack"],
                                    .lossIfBlamed = input["lossIfBlamed"]});
  ClassicResult result;
  result.verdict = !solved.vulnerableAttacks     ? "blame deters whom it can hurt"
                   : solved.blamesVulnerable > 0 ? "blame comes too rarely to deter"
                                                 : "attacks are tolerated";
  result.values = {{"threshold", "Certainty that makes blame worth while", solved.threshold},
                   {"guilt", "Guilt after the evidence", solved.guilt},
                   {"blamesVulnerable", "Blame on an attacker open to it", solved.blamesVulnerable},
                   {"blamesInvulnerable", "Blame on one who does not care", solved.blamesInvulnerable},
                   {"toleranceLimit", "Chance of blame that deters", solved.toleranceLimit},
                   {"vulnerableAttacks", "Attacks if open to blame", truth(solved.vulnerableAttacks)},
                   {"invulnerableAttacks", "Attacks if not", truth(solved.invulnerableAttacks)},
                   {"attack", "Attack", solved.attackProbability},
                   {"tolerated", "Share of attacks without blame", solved.toleratedShare}};
  return result;
}

}  // namespace

constinit const ClassicModel blameGameModel = {
    .name = "blame-game",
    .title = "The blame game",
    .lesson =
        "To tolerate an attack is often the best reply; knowledge of who can be hurt helps against those only; and "
        "a little planted evidence takes away the certainty that blame needs.",
    .source = "After Edwards, Furnas, Forrest and Axelrod, PNAS 114(11), 2017; a minimal version, inequalities our own",
    .formula = "blame iff P(guilty, vulnerable) ≥ C/(G+C);  attack iff P(blamed) < g/(g+l)",
    .relation =
        "Victims tolerate when evidence stays below a standard; whether the culprit is open to blame plays no part in "
        "it.",
    .parameters = parameterTable,
    .mapX = "vulnerable",
    .mapY = "knowledge",
    .compute = compute};

}  // namespace firebreak::classics
