#pragma once
// The blame game, after Edwards, Furnas, Forrest and Axelrod, PNAS 114(11), 2017, 2825–2830: when is it best to blame,
// and when to tolerate? A minimal version of our own; the inequalities are not the paper's.

namespace firebreak::classics {

struct BlameGame {
  // The victim's question: is the suspect guilty, and open to blame?
  double vulnerable = .5;      // P(attacker vulnerable to blame), [0,1]
  double knowledge = 0;        // that the victim learns whether the attacker is vulnerable, [0,1]
  double gainOfBlame = 4;      // G > 0: blaming a guilty, vulnerable attacker
  double costOfBlame = 1;      // C > 0: blaming anybody else
  double priorGuilt = 1;       // that the suspect did it, before the evidence, [0,1]
  double trueEvidence = .7;    // a: that the evidence points at the suspect if guilty, (0,1]
  double strayEvidence = .02;  // b0: likewise if innocent and nobody plants anything, [0,1]
  double planted = 0;          // f: that somebody else, if guilty, plants evidence against the suspect, [0,1]
  // The attacker's.
  double gainOfAttack = 1;  // g > 0, unblamed
  double lossIfBlamed = 1;  // l > 0
};

struct BlameResult {
  double threshold = 0;           // C/(G+C): blame iff P(guilty and vulnerable) is at least this
  double guilt = 0;               // posterior after the evidence
  double blamesVulnerable = 0;    // P(blamed) of a vulnerable suspect
  double blamesInvulnerable = 0;  // of an invulnerable one: only a victim who does not know blames it
  double toleranceLimit = 0;      // g/(g+l): a vulnerable attacker attacks iff P(blamed) is below
  bool vulnerableAttacks = false;
  bool invulnerableAttacks = false;  // always, if there is anything to gain: peace with it needs denial
  double attackProbability = 0;      // over both kinds of attacker
  double toleratedShare = 0;         // of the attacks that happen, those that draw no blame; 0 without attacks
};

BlameResult solve(const BlameGame& game);

// P(guilty | evidence) = p a / (p a + (1−p) (f a + (1−f) b0)).
double guiltAfterEvidence(const BlameGame& game);

}  // namespace firebreak::classics
