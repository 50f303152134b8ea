#include "model/prospect.h"

#include <algorithm>

#include "base/deterministic_math.h"
#include "base/index.h"
#include "model/belief.h"
#include "model/defence.h"
#include "model/economy.h"

namespace firebreak {
namespace {

constexpr std::size_t civilianMetric = 5;

// What breaking the rule that spares civilians costs the attacker; types whose class of civilian risk is below 2 at
// mid-range do not break it.
double normPrice(const Model& model, const Actor& aggressor, const IncidentType& type) {
  const double civilian = (type.low[civilianMetric] + type.high[civilianMetric]) / 2;
  return civilian < 2 ? 0 : 4 * model.scenario.constants.normStrength * aggressor.normRespect * civilian / 5;
}

// What is threatened by a coalition that speaks with many voices counts for less.
double oneVoice(const Model& model, const WorldState& state, ActorIndex target, ActorIndex principal) {
  if (!model.consults || !model.facts[ix(target)].member) return 1;
  return 1 - model.scenario.constants.fragmentation * (1 - state.unity[ix(principal)]);
}

// Only where a state stands behind the attacker.
void addPunishment(const Model& model, const WorldState& state, const Rivalry& rivalry, Prospect& prospect) {
  const ActorIndex attacker = rivalry.attacker, target = rivalry.target, principal = rivalry.principal;
  const Actor& aggressor = model.scenario.actors[ix(attacker)];
  const StateFacts& facts = model.facts[ix(target)];
  const TieRef answer = {target, principal, model.tie(target, principal), model.tie(principal, target)};
  const AttributionOdds attribution(model, state, attacker, principal, target);
  const double reputation =
      state.reputationYes[ix(target)] / (state.reputationYes[ix(target)] + state.reputationNo[ix(target)]);
  const double unity = oneVoice(model, state, target, principal);
  const double weight = model.facts[ix(principal)].vulnerability * (1 - aggressor.riskTolerance) *
                        model.scenario.constants.punishmentWeight * (1 + state.partnersSupport[ix(target)]) *
                        (aggressor.kind == ActorKind::proxy ? aggressor.control : 1);
  for (std::size_t type = 0; type < incidentTypes; ++type) {
    Prospect::Option& option = prospect.option[type];
    const int rung = facts.promised[type];
    if (rung == 0) continue;
    option.attribution = attribution.at(rung);
    option.answer = reputation * facts.lineCrossed[type] * unity;
    option.punishment = option.attribution * option.answer * expectedIntensity(model, state, answer, rung) * weight;
  }
}

}  // namespace

Prospect prospectOf(const Model& model, const WorldState& state, const Rivalry& rivalry) {
  const ActorIndex attacker = rivalry.attacker, target = rivalry.target;
  const Actor &aggressor = model.scenario.actors[ix(attacker)], &victim = model.scenario.actors[ix(target)];
  const double skill = offenceAgainst(model, state, attacker, target) - effectiveDefence(model, state, target);

  Prospect prospect;
  prospect.success = sig(model.scenario.constants.successSlope * skill);
  prospect.bites =
      (1 - effectiveResilience(model, state, target)) * (1 - victim.recoveryShown * std::min(1.0, 4 * victim.recovery));
  for (std::size_t type = 0; type < incidentTypes; ++type) {
    const IncidentType& kind = incidentTable()[type];
    Prospect::Option& option = prospect.option[type];
    option.open = state.offence[ix(attacker)] >= kind.offenceNeeded;
    option.worth = kind.benefit * prospect.success;
    option.norm = normPrice(model, aggressor, kind);
    option.cost = aggressor.attackCost * kind.cost + option.norm;
  }
  if (rivalry.principal < model.states) addPunishment(model, state, rivalry, prospect);
  return prospect;
}

double driveOf(const Model& model, ActorIndex attacker, double tension) {
  const Actor& actor = model.scenario.actors[ix(attacker)];
  if (actor.harboured) return 50;
  return actor.kind == ActorKind::proxy ? actor.control * tension + (1 - actor.control) * 50 : tension;
}

double driveToday(const Model& model, const WorldState& state, const Rivalry& rivalry) {
  const bool ordered = rivalry.principal < model.states;
  return driveOf(model, rivalry.attacker, ordered ? state.tension[model.tie(rivalry.principal, rivalry.target)] : 50);
}

Appraisal appraise(const Model& model, const Prospect& prospect, double drive, bool all) {
  Appraisal appraisal;
  for (std::size_t type = 0; type < incidentTypes; ++type) {
    const Prospect::Option& option = prospect.option[type];
    if (!option.open) continue;
    const double gain = option.worth * (0.5 + drive / 100);
    const double unpunished = gain * prospect.bites - option.cost;
    appraisal.gain[type] = gain;
    appraisal.weight[type] = expD(model.scenario.constants.rationality * (unpunished - option.punishment));
    appraisal.sum += appraisal.weight[type];
  }
  if (all) addTemptation(model, prospect, appraisal);
  return appraisal;
}

void addTemptation(const Model& model, const Prospect& prospect, Appraisal& appraisal) {
  const double rationality = model.scenario.constants.rationality;
  for (std::size_t type = 0; type < incidentTypes; ++type) {
    const Prospect::Option& option = prospect.option[type];
    if (!option.open) continue;
    const double gain = appraisal.gain[type];
    appraisal.sumUnpunished += expD(rationality * (gain * prospect.bites - option.cost));
    appraisal.sumBare += expD(rationality * (gain - option.cost));
  }
}

int chosenType(const Prospect& prospect, const Appraisal& appraisal, double u, double total) {
  double running = 0;
  int last = -1;
  for (int type = 0; type < incidentTypes; ++type) {
    if (!prospect.option[ix(type)].open) continue;
    running += appraisal.weight[ix(type)];
    last = type;
    if (u * total < running) break;
  }
  return last;
}

int crimeType(double u) {
  if (u < .4) return 0;
  return u < .7 ? 2 : 3;
}

}  // namespace firebreak
