#pragma once
// The claims of the policy literature as experiments (docs/model.md 11.1): two arms of one scenario under the same
// random numbers, an outcome, the direction that is claimed. Each can be run in any scenario that has the parts for it,
// as it stands and over a space of assumptions, and gets a verdict that its numbers support.

#include <array>
#include <cstdint>
#include <limits>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/ensemble.h"

namespace firebreak {

// Who is meant, in any scenario: the defender is the actor of the focus tie, the challenger its target.
enum class ClaimRole {
  defender,
  challenger,
  challengerSide,  // the challenger and the groups to which it gives orders
  proxies,         // those groups alone
  states,          // all states
  pair,            // the two ties between defender and challenger
  partners,        // members of the defender's coalition other than the defender
  coalition,
  organisations,
  everywhere,  // a constant
};

enum class LeverMode { set, times, add };

// The arm leaves the parameter as the scenario has it.
constexpr double asItStands = std::numeric_limits<double>::quiet_NaN();

struct ClaimLever {
  ClaimRole role;
  std::string_view key;  // of the registry
  LeverMode mode;
  double low, high;  // times and add are cut to the parameter's range
};

enum class ClaimOutcome {
  ticksAtRung3,
  reachedRung4,
  reachedRung5,
  attempts,
  attemptsPerOpportunity,
  misreadings,
  misreadingsPerRaise,
  wrongTargets,
  wrongPerAnswered,  // per serious case that was answered
  impunity,
  timeToAnswer,
  defenderCost,
  damage,  // of all
  defenderReputation,
  lowestCohesion,
};
// Key ("ticksAtRung3") and words ("days at rung 3 or above").
std::string_view claimOutcomeName(ClaimOutcome outcome);
std::string_view claimOutcomeText(ClaimOutcome outcome);

// One run's share in an outcome. Ratios are of totals over all runs, so both parts are kept; the lower is 1 otherwise.
struct ClaimSample {
  double upper = 0, lower = 1;
};
ClaimSample claimSample(ClaimOutcome outcome, ActorIndex defender, const Outcomes& outcomes);

enum class ClaimSign { rise, fall, none };  // none: the direction is asked, not claimed

// direct: the lever enters the outcome by construction, so the number only gives its size; emergent: through behaviour.
enum class ClaimKind { emergent, partlyDirect, direct };

// Figures of docs/model.md 11.1, in the scenario named there; half: of the 95 % interval of the difference.
struct PublishedEffect {
  double low, high, difference, half;
};

struct ClaimRow {
  ClaimOutcome outcome;
  ClaimSign sign;
  ClaimKind kind;
  PublishedEffect published;
};

constexpr std::size_t mostClaimRows = 4;

struct Claim {
  std::string_view id;         // "C9-sharing"; before the dash the claim's number in docs/model.md
  std::string_view statement;  // one sentence
  std::string_view source;     // codes of docs/model.md section 2, "A11 G3"
  std::string_view scenario;   // id of the shipped scenario of the published figures
  std::vector<ClaimLever> levers;
  std::vector<ClaimRow> rows;     // 1 to mostClaimRows outcomes of the same runs
  bool addsOrganisation = false;  // in both arms: one that traces well (a = 0.8), does not attack and does not mediate
};

std::span<const Claim> claims();
std::string claimRowId(const Claim& claim, const ClaimRow& row);  // "C9-sharing.attempts"

// Why a claim cannot be put to this scenario, one sentence each; empty: it can.
std::vector<std::string> claimObstacles(const Scenario& scenario, const Claim& claim);

enum class ClaimArm { low, high };
// claimObstacles() must be empty.
Scenario claimArm(const Scenario& scenario, const Claim& claim, ClaimArm arm);

struct ClaimEffect {
  double low = 0, high = 0;  // the outcome in the arms
  Moments difference;        // high − low, paired; half of the 95 % interval is 1.96 se
  bool rises() const { return difference.mean > 1.96 * difference.se; }
  bool falls() const { return difference.mean < -1.96 * difference.se; }
  double half() const { return 1.96 * difference.se; }  // of the 95 % interval of the difference
};
// Whether two independent estimates differ by no more than the 95 % interval of their difference.
bool agrees(const ClaimEffect& effect, const PublishedEffect& published);

// Where the space of assumptions stands for one row. Shares are of settings.
struct ClaimShares {
  int settings = 0;
  double rise = 0, fall = 0;                        // the mean difference has this sign
  double significantRise = 0, significantFall = 0;  // and its 95 % interval leaves out 0
};

enum class ClaimVerdict { builtIn, holds, holdsMostly, depends, noClearEffect, doesNotHold, rises, falls };
std::string_view claimVerdictText(ClaimVerdict verdict);

// With at least 10 settings by their shares of significant effects, yes for the claim and no against it:
//   does not hold   no ≥ 25 % and no > 2 yes
//   holds           yes ≥ 25 % and no ≤ yes/10
//   holds mostly    yes ≥ 50 % and no ≤ yes/4
//   no clear effect yes + no < 25 %
//   depends         otherwise
// With fewer by the effect as it stands: holds or does not hold if its 95 % interval leaves out 0. Without a claimed
// direction, rises and falls stand for holds and does not hold. A direct effect of the claimed sign is built in.
ClaimVerdict claimVerdict(const ClaimRow& row, const ClaimEffect& effect, const ClaimShares& shares);

}  // namespace firebreak
