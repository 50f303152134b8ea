#include "run/signature.h"

namespace firebreak {
namespace {

void addTies(const WorldState& state, Hash& hash) {
  hash.all(state.tension);
  hash.all(state.posture);
  hash.all(state.measure);
  hash.all(state.expiry);
  hash.all(state.reading);
  hash.all(state.lastAction);
  hash.all(state.mandateRung);
  hash.all(state.mandateUntil);
  hash.all(state.mandateTruth);
  hash.all(state.mandateCase);
  hash.all(state.mandateCounted);
  hash.all(state.support);
  hash.all(state.lead);
  hash.all(state.truceUntil);
  hash.all(state.trust);
}

void addActors(const WorldState& state, Hash& hash) {
  hash.all(state.pressure);
  hash.all(state.frequency);
  hash.all(state.harm);
  hash.all(state.reputationYes);
  hash.all(state.reputationNo);
  hash.all(state.recentCost);
  hash.all(state.openCases);
  hash.all(state.offence);
  hash.all(state.stealth);
  hash.all(state.attribution);
  hash.all(state.resilience);
  hash.real(state.cohesion);
  hash.all(state.partnersSupport);
}

void addCase(const Case& open, Hash& hash) {
  hash.integers(open.number, open.opened);
  hash.integers(open.attacker, open.victim);
  hash.integers(open.principal, open.type);
  hash.integers(open.framed, (open.flagged ? 1 : 0) + (open.exposed ? 2 : 0) + (open.will ? 4 : 0));
  hash.real(open.severity);
  hash.real(open.felt);
  for (const double metric : open.metric)
    hash.real(metric);
  hash.integers(open.named, open.namedRung);
  hash.integers(open.answeredAge, open.script);
}

void addCost(const CostTotals& cost, Hash& hash) {
  for (const double part : {cost.damage, cost.insured, cost.premium, cost.ownMeasures, cost.suffered, cost.total}) {
    hash.real(part);
  }
}

// Empty, and therefore without effect, where the scenario does not use them.
void addExtensions(const WorldState& state, Hash& hash) {
  hash.all(state.shelter);
  hash.all(state.unity);
  for (const Intrusion& intrusion : state.intrusions) {
    hash.integers(intrusion.since, intrusion.attacker);
    hash.integers(intrusion.victim, intrusion.type * 2 + (intrusion.flagged ? 1 : 0));
  }
  hash.all(state.priorWeight);
  hash.all(state.shownWeight);
  hash.all(state.shown);
}

}  // namespace

void Signature::day(const WorldState& state) {
  hash_.integer(state.tick);
  addTies(state, hash_);
  addActors(state, hash_);
  hash_.integers(state.casesOpened, static_cast<int>(state.cases.size()));
  for (const Case& open : state.cases)
    addCase(open, hash_);
  hash_.all(state.logWeight);
  hash_.all(state.posterior);
  addExtensions(state, hash_);
}

std::uint64_t Signature::finish(const Outcomes& o) {
  for (const int count :
       {o.peak, o.opportunities, o.attempts, o.attacks, o.deterredByPunishment, o.deterredByDenial, o.crossings,
        o.seriousCases, o.unanswered, o.punished, o.wrongTargets, o.misreadings, o.raises, o.objections, o.settlements,
        o.brokenTruces, o.firstSettlement, o.ticksAtRung3, o.ticksAtRung6}) {
    hash_.integer(count);
  }
  hash_.all(o.peakOf);
  hash_.all(o.finalReputation);
  for (const double value : {o.impunity, o.timeToAnswer, o.lowestCohesion})
    hash_.real(value);
  addCost(o.cost, hash_);
  for (const CostTotals& cost : o.costOf)
    addCost(cost, hash_);
  return hash_.value();
}

}  // namespace firebreak
