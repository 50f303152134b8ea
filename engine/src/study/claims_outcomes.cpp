// What claims are about: names of outcomes, one run's share in them, and verdicts in words.
#include <cmath>

#include "engine/claims.h"

namespace firebreak {
namespace {

struct Named {
  std::string_view name, text;
};

constexpr Named outcomes[] = {
    {"ticksAtRung3", "days at rung 3 or above"},
    {"reachedRung4", "chance of reaching rung 4"},
    {"reachedRung5", "chance of reaching rung 5"},
    {"attempts", "attempts"},
    {"attemptsPerOpportunity", "attempts per opportunity"},
    {"misreadings", "misreadings"},
    {"misreadingsPerRaise", "misreadings per raise"},
    {"wrongTargets", "answers to the wrong target"},
    {"wrongPerAnswered", "wrong targets per serious case answered"},
    {"impunity", "share of serious cases never answered"},
    {"timeToAnswer", "days to the answer"},
    {"defenderCost", "cost to the defender"},
    {"damage", "damage to all"},
    {"defenderReputation", "defender's reputation at the end"},
    {"lowestCohesion", "lowest cohesion"},
};

const Named& namesOf(ClaimOutcome outcome) {
  return outcomes[static_cast<std::size_t>(outcome)];
}

double flag(bool holds) {
  return holds ? 1 : 0;
}

// yes and no: shares that point up or down with 95 % confidence, up being for the claim.
ClaimVerdict verdictOf(double yes, double no) {
  if (no >= .25 && no > 2 * yes) return ClaimVerdict::doesNotHold;
  if (yes >= .25 && no <= yes / 10) return ClaimVerdict::holds;
  if (yes >= .5 && no <= yes / 4) return ClaimVerdict::holdsMostly;
  if (yes + no < .25) return ClaimVerdict::noClearEffect;
  return ClaimVerdict::depends;
}

constexpr int fewestSettings = 10;

}  // namespace

std::string_view claimOutcomeName(ClaimOutcome outcome) {
  return namesOf(outcome).name;
}

std::string_view claimOutcomeText(ClaimOutcome outcome) {
  return namesOf(outcome).text;
}

ClaimSample claimSample(ClaimOutcome outcome, ActorIndex defender, const Outcomes& o) {
  const std::size_t d = static_cast<std::size_t>(defender);
  switch (outcome) {
    case ClaimOutcome::ticksAtRung3: return {static_cast<double>(o.ticksAtRung3)};
    case ClaimOutcome::reachedRung4: return {flag(o.peak >= 4)};
    case ClaimOutcome::reachedRung5: return {flag(o.peak >= 5)};
    case ClaimOutcome::attempts: return {static_cast<double>(o.attempts)};
    case ClaimOutcome::attemptsPerOpportunity:
      return {static_cast<double>(o.attempts), static_cast<double>(o.opportunities)};
    case ClaimOutcome::misreadings: return {static_cast<double>(o.misreadings)};
    case ClaimOutcome::misreadingsPerRaise: return {static_cast<double>(o.misreadings), static_cast<double>(o.raises)};
    case ClaimOutcome::wrongTargets: return {static_cast<double>(o.wrongTargets)};
    case ClaimOutcome::wrongPerAnswered:
      return {static_cast<double>(o.wrongTargets), static_cast<double>(o.seriousCases - o.unanswered)};
    case ClaimOutcome::impunity: return {o.impunity};
    case ClaimOutcome::timeToAnswer: return {o.timeToAnswer};
    case ClaimOutcome::defenderCost: return {o.costOf[d].total};
    case ClaimOutcome::damage: return {o.cost.damage};
    case ClaimOutcome::defenderReputation: return {o.finalReputation[d]};
    case ClaimOutcome::lowestCohesion: return {o.lowestCohesion};
  }
  return {};
}

bool agrees(const ClaimEffect& effect, const PublishedEffect& published) {
  const double joint = std::sqrt(effect.half() * effect.half() + published.half * published.half);
  return std::abs(effect.difference.mean - published.difference) <= joint;
}

std::string_view claimVerdictText(ClaimVerdict verdict) {
  constexpr std::string_view texts[] = {"built in",        "holds",         "holds mostly", "depends",
                                        "no clear effect", "does not hold", "rises",        "falls"};
  return texts[static_cast<std::size_t>(verdict)];
}

ClaimVerdict claimVerdict(const ClaimRow& row, const ClaimEffect& effect, const ClaimShares& shares) {
  const bool fewSettings = shares.settings < fewestSettings;
  const double rises = fewSettings ? flag(effect.rises()) : shares.significantRise;
  const double falls = fewSettings ? flag(effect.falls()) : shares.significantFall;
  const bool claimsFall = row.sign == ClaimSign::fall;
  const bool claimedHere = claimsFall ? effect.falls() : effect.rises();
  if (row.kind == ClaimKind::direct && claimedHere) return ClaimVerdict::builtIn;

  const ClaimVerdict verdict = claimsFall ? verdictOf(falls, rises) : verdictOf(rises, falls);
  if (row.sign != ClaimSign::none) return verdict;
  // No direction is for or against: both are asked alike.
  const ClaimVerdict downward = verdictOf(falls, rises);
  if (verdict == ClaimVerdict::holds || verdict == ClaimVerdict::holdsMostly) return ClaimVerdict::rises;
  if (downward == ClaimVerdict::holds || downward == ClaimVerdict::holdsMostly) return ClaimVerdict::falls;
  return verdict == ClaimVerdict::noClearEffect ? verdict : ClaimVerdict::depends;
}

}  // namespace firebreak
