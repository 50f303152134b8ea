// Step 6, within mandates: a member that is about to act shows its partners what it has, and they vote.

#include "step/consult.h"

#include <algorithm>

#include "base/deterministic_math.h"
#include "base/index.h"
#include "model/belief.h"
#include "model/havens.h"
#include "model/permit.h"

namespace firebreak {
namespace {

constexpr double tied = 1e-9;        // sums of weights this close are the same
constexpr double enoughStake = 0.2;  // commitment × cohesion below which a partner stays out

// What the partner makes of the victim's evidence, with its own prejudice: its belief in one hypothesis.
double partnerBelief(const Model& model, const WorldState& state, const Case& open, ActorIndex partner,
                     ActorIndex hypothesis, std::vector<double>& outlook) {
  const std::size_t row = ix(static_cast<int>(&open - state.cases.data())) * ix(model.hypotheses);
  const double* shown = (model.shownApart ? state.shownWeight : state.logWeight).data() + row;
  const double* prior = state.priorWeight.data() + row;
  const std::vector<ActorIndex>& suspects = model.facts[ix(open.victim)].suspects;
  outlook.assign(ix(model.hypotheses), 0);
  double highest = -1e300;
  for (const ActorIndex k : suspects) {
    const double evidence = model.scenario.coalition.sharing * (shown[k] - prior[k]);
    outlook[ix(k)] = logPrior(model, state, partner, k) + evidence;
    highest = std::max(highest, outlook[ix(k)]);
  }
  double sum = 0;
  for (const ActorIndex k : suspects)
    sum += outlook[ix(k)] = expD(outlook[ix(k)] - highest);
  return outlook[ix(hypothesis)] / sum;
}

VoteRecord::Ballot ballotOf(const Model& model, const WorldState& state, const Case& open, const Accusation& accusation,
                            const CoalitionMember& member, Today& today) {
  VoteRecord::Ballot ballot;
  ballot.member = member.actor;
  ballot.belief =
      accusation.certainty * partnerBelief(model, state, open, member.actor, accusation.hypothesis, today.outlook);
  ballot.standard = evidenceStandard(model, member.actor, accusation.rung, 0.2 * (member.riskAppetite - 0.5));
  ballot.concurs = ballot.belief >= ballot.standard && member.commitment * state.cohesion >= enoughStake;
  return ballot;
}

// A partner that concurs acts on the same ground.
void shareMandate(const Model& model, WorldState& state, const Case& open, ActorIndex partner,
                  const Accusation& accusation, Today& today) {
  const std::size_t tie = model.tie(partner, accusation.named);
  if (!(model.scenario.ties[tie].reactivity > 0)) return;
  if (mandateLive(state, tie) && state.mandateRung[tie] >= accusation.rung) return;
  state.mandateRung[tie] = accusation.rung;
  state.mandateUntil[tie] = state.tick + model.mandateLife;
  state.mandateTruth[tie] = truthBehind(model.scenario, open, accusation.named);
  state.mandateCase[tie] = open.number;
  state.mandateCounted[tie] = 0;
  today.due[tie] = 1;
}

}  // namespace

int consult(const Model& model, WorldState& state, Case& open, const Accusation& accusation, Today& today) {
  const Coalition& coalition = model.scenario.coalition;
  const StateFacts& victim = model.facts[ix(open.victim)];
  if (!victim.member || model.facts[ix(accusation.named)].member) return accusation.rung;

  VoteRecord record;
  record.inFavour = coalition.members[ix(victim.memberIndex)].weight;
  for (const CoalitionMember& member : coalition.members) {
    if (member.actor == open.victim) continue;
    record.ballots.push_back(ballotOf(model, state, open, accusation, member, today));
    if (record.ballots.back().concurs) record.inFavour += member.weight;
  }
  record.inFavour = std::min(1.0, record.inFavour);

  const int voteRung = roundHalfUp(coalition.voteRung);
  const bool asked = coalition.quorum > 0 && accusation.rung >= voteRung;
  const bool agreed = record.inFavour >= coalition.quorum - tied;
  const int granted = asked && !agreed ? voteRung - 1 : accusation.rung;
  const bool again = open.refusedTarget == accusation.named && open.refusedRung == accusation.rung;
  if (again && record.inFavour == open.joint) return granted;

  open.joint = record.inFavour;
  open.refusedTarget = granted < accusation.rung ? accusation.named : -1;
  open.refusedRung = granted < accusation.rung ? accusation.rung : 0;
  state.unity[ix(accusation.named)] = record.inFavour;
  today.tally.outcomes.votes += asked ? 1 : 0;
  today.tally.outcomes.votesLost += asked && !agreed ? 1 : 0;
  for (const VoteRecord::Ballot& ballot : record.ballots) {
    if (ballot.concurs && agreed && coalition.quorum > 0)
      shareMandate(model, state, open, ballot.member, accusation, today);
  }
  if (!today.record) return granted;
  record.number = open.number;
  record.actor = open.victim;
  record.named = accusation.named;
  record.asked = accusation.rung;
  record.granted = granted < 3 ? 0 : granted;
  record.quorum = asked ? coalition.quorum : 0;
  today.record->votes.push_back(record);
  return granted;
}

}  // namespace firebreak
