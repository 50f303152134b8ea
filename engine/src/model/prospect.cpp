#include "model/prospect.h"

#include "base/deterministic_math.h"
#include "base/index.h"
#include "model/belief.h"

namespace firebreak {

Prospect prospectOf(const Model& model, const WorldState& state, const Rivalry& rivalry) {
  const auto [attacker, target, principal, rate] = rivalry;
  const Constants& constants = model.scenario.constants;
  const Actor &aggressor = model.scenario.actors[ix(attacker)], &victim = model.scenario.actors[ix(target)];
  const StateFacts& facts = model.facts[ix(target)];
  const MeasureChoice& answers = model.choices[model.tie(target, principal)];

  const AttributionOdds attribution(model, state, attacker, principal, target);
  const double reputation =
      state.reputationYes[ix(target)] / (state.reputationYes[ix(target)] + state.reputationNo[ix(target)]);
  const double weight = model.facts[ix(principal)].vulnerability * (1 - aggressor.riskTolerance) *
                        constants.punishmentWeight * (1 + state.partnersSupport[ix(target)]) *
                        (aggressor.kind == ActorKind::proxy ? aggressor.control : 1);

  Prospect prospect;
  prospect.success = sig(constants.successSlope * (state.offence[ix(attacker)] - victim.defence));
  prospect.bites = 1 - effectiveResilience(model, state, target);
  for (std::size_t type = 0; type < incidentTypes; ++type) {
    const IncidentType& kind = incidentTable()[type];
    Prospect::Option& option = prospect.option[type];
    option.open = state.offence[ix(attacker)] >= kind.offenceNeeded;
    option.worth = kind.benefit * prospect.success;
    option.cost = kind.cost;
    const int rung = facts.promised[type];
    if (rung == 0) continue;
    option.attribution = attribution.at(rung);
    option.answer = reputation * facts.lineCrossed[type];
    option.punishment = option.attribution * option.answer * answers.intensity[ix(rung)] * weight;
  }
  return prospect;
}

double driveOf(const Model& model, ActorIndex attacker, double tension) {
  const Actor& actor = model.scenario.actors[ix(attacker)];
  return actor.kind == ActorKind::proxy ? actor.control * tension + (1 - actor.control) * 50 : tension;
}

Appraisal appraise(const Model& model, const Prospect& prospect, double drive, bool all) {
  const double rationality = model.scenario.constants.rationality;
  Appraisal appraisal;
  for (std::size_t type = 0; type < incidentTypes; ++type) {
    const Prospect::Option& option = prospect.option[type];
    if (!option.open) continue;
    const double gain = option.worth * (0.5 + drive / 100);
    const double unpunished = gain * prospect.bites - option.cost;
    appraisal.gain[type] = gain;
    appraisal.weight[type] = expD(rationality * (unpunished - option.punishment));
    appraisal.sum += appraisal.weight[type];
    if (!all) continue;
    appraisal.sumUnpunished += expD(rationality * unpunished);
    appraisal.sumBare += expD(rationality * (gain - option.cost));
  }
  return appraisal;
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
