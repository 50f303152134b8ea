#include "model/model.h"

#include <algorithm>

#include "base/deterministic_math.h"
#include "base/index.h"

namespace firebreak {
namespace {

int wholeOf(double ticks) {
  return roundHalfUp(ticks);
}

MeasureChoice measureChoice(const Scenario& scenario, ActorIndex i, ActorIndex k) {
  const Actor& actor = scenario.actors[ix(i)];
  const double trade = scenario.tie(i, k).trade;
  const double traceable = scenario.actors[ix(k)].attribution;
  MeasureChoice choice;
  for (int r = 1; r < rungCount; ++r) {
    double sum = 0, intensity = 0, reversible = 0;
    for (int m = firstMeasure(r); m < firstMeasure(r) + measuresOnRung(r); ++m) {
      const Measure& measure = measures()[ix(m)];
      const double value = 0.04 * measure.intensity - 0.4 * measure.cost - measure.blowback * trade -
                           2 * measure.collateral * actor.preparedness +
                           (measure.reversible ? actor.reversibilityPreference : 0);
      const double weight = expD(value);
      sum += weight;
      intensity += weight * measure.intensity * (measure.visibility == Visibility::covert ? traceable : 1);
      reversible += measure.reversible ? weight : 0;
      choice.weight[ix(m)] = sum;
    }
    choice.intensity[ix(r)] = intensity / sum;
    choice.reversible[ix(r)] = reversible / sum;
  }
  return choice;
}

double meanLifeOf(int rung) {
  double sum = 0;
  for (int m = firstMeasure(rung); m < firstMeasure(rung) + measuresOnRung(rung); ++m)
    sum += measures()[ix(m)].life;
  return sum / measuresOnRung(rung);
}

int memberIndexOf(const Coalition& coalition, ActorIndex i) {
  for (std::size_t j = 0; j < coalition.members.size(); ++j) {
    if (coalition.members[j].actor == i) return static_cast<int>(j);
  }
  return -1;
}

StateFacts factsOf(const Scenario& scenario, ActorIndex i) {
  const Actor& actor = scenario.actors[ix(i)];
  const Constants& constants = scenario.constants;
  StateFacts facts;
  facts.memberIndex = memberIndexOf(scenario.coalition, i);
  facts.member = facts.memberIndex >= 0;

  const double latency = actor.decisionLatency + (facts.member ? scenario.coalition.consultation : 0);
  facts.latency = std::max(1, roundHalfUp(latency * (1 - 0.6 * actor.preparedness)));
  facts.vulnerability = 0.3 + 0.7 * actor.exposure;
  const double insured = 0.5 * actor.insuranceCover * actor.insuranceAligned * (1 - actor.privateHardening);
  facts.hardened = actor.privateShare * (actor.privateHardening + insured);
  facts.capacity = std::max(1e-9, actor.attention * (0.5 + actor.preparedness));
  facts.noise = constants.assessmentNoise * (1 - 0.5 * actor.preparedness);

  for (ActorIndex k = 0; k < scenario.stateCount; ++k) {
    const bool fellow = facts.member && memberIndexOf(scenario.coalition, k) >= 0;
    if (k != i && !fellow) facts.suspects.push_back(k);
  }
  facts.suspects.push_back(scenario.stateCount);

  for (int type = 0; type < incidentTypes; ++type) {
    const double severity = std::max(0.0, typicalSeverity(type) - tolerance(actor, type));
    facts.promised[ix(type)] = promise(actor.ladder, severity);
    facts.lineCrossed[ix(type)] =
        sig((severity - actor.declaredLine) / (constants.lineWidth * (1.05 - actor.redLineClarity)));
  }
  return facts;
}

std::vector<Rivalry> rivalriesOf(const Scenario& scenario) {
  std::vector<Rivalry> rivalries;
  for (ActorIndex p = 0; p < scenario.actorCount(); ++p) {
    const Actor& attacker = scenario.actors[ix(p)];
    if (attacker.kind == ActorKind::organisation) continue;
    const ActorIndex principal = principalOf(scenario, p);
    for (ActorIndex i = 0; i < scenario.stateCount; ++i) {
      const double rate = scenario.opportunityRate(p, i);
      if (rate > 0 && i != p && i != principal && i != attacker.sponsor) rivalries.push_back({p, i, principal, rate});
    }
  }
  return rivalries;
}

bool hasScriptedMeasure(const Scenario& scenario, ActorIndex i, ActorIndex k) {
  return std::any_of(scenario.moves.begin(), scenario.moves.end(), [=](const ScriptedMove& move) {
    return move.act == ScriptedAct::measure && move.actor == i && move.target == k;
  });
}

void setExtensions(Model& model) {
  const Scenario& scenario = model.scenario;
  for (const Actor& actor : scenario.actors) {
    model.havens = model.havens || actor.harboured;
    model.persists = model.persists || actor.persistence > 0;
    model.shownApart = model.shownApart || actor.disinformation > 0 || actor.sourceProtection > 0;
  }
  const bool coalition = !scenario.coalition.members.empty();
  model.consults =
      coalition && (scenario.coalition.quorum > 0 || scenario.constants.fragmentation > 0 || model.legitimacy > 0);
}

}  // namespace

Model::Model(const Scenario& source)
    : scenario(source),
      actors(source.actorCount()),
      states(source.stateCount),
      hypotheses(source.stateCount + 1),
      horizon(wholeOf(source.ticks)),
      moodLength(std::max(1, wholeOf(source.constants.moodDuration))),
      caseWindow(wholeOf(source.constants.caseWindow)),
      mandateLife(wholeOf(source.constants.mandateLife)),
      truceLength(wholeOf(source.constants.truceLength)),
      rivalries(rivalriesOf(source)),
      choices(source.ties.size()),
      misreading(source.ties.size()) {
  for (ActorIndex i = 0; i < states; ++i)
    facts.push_back(factsOf(scenario, i));

  for (ActorIndex i = 0; i < states; ++i) {
    for (ActorIndex k = 0; k < states; ++k) {
      if (i == k) continue;
      const TieRef ref = {i, k, tie(i, k), tie(k, i)};
      const Actor &sender = scenario.actors[ix(i)], &reader = scenario.actors[ix(k)];
      ties.push_back(ref);
      if (scenario.ties[ref.tie].reactivity > 0) {
        hostileTies.push_back(ref);
      } else if (!scenario.changes.empty() || hasScriptedMeasure(scenario, i, k)) {
        unreviewedTies.push_back(ref);
      }
      choices[ref.tie] = measureChoice(scenario, i, k);
      misreading[ref.tie] = scenario.constants.misreading * (1 - scenario.ties[ref.back].channel) *
                            (1 - sender.redLineClarity) * (1 - 0.5 * reader.preparedness);
    }
  }

  for (int type = 0; type < incidentTypes; ++type)
    typicalSeverity[ix(type)] = firebreak::typicalSeverity(type);
  for (int r = 1; r < rungCount; ++r)
    meanLife[ix(r)] = meanLifeOf(r);
  for (ActorIndex p = 0; p < actors; ++p) {
    if (scenario.actors[ix(p)].kind != ActorKind::organisation) continue;
    organisations.push_back(p);
    mediation = std::max(mediation, scenario.actors[ix(p)].mediation);
    arbitration = std::max(arbitration, scenario.actors[ix(p)].arbitration);
    legitimacy = std::max(legitimacy, scenario.actors[ix(p)].legitimacy);
  }
  setExtensions(*this);
}

ActorIndex principalOf(const Scenario& scenario, ActorIndex attacker) {
  if (attacker == scenario.actorCount()) return scenario.stateCount;
  const Actor& actor = scenario.actors[ix(attacker)];
  if (actor.kind != ActorKind::proxy) return attacker;
  return actor.harboured ? scenario.stateCount : actor.sponsor;
}

double tolerance(const Actor& victim, int incidentType) {
  switch (incidentType) {
    case 0:
    case 1: return victim.espionageTolerance;
    case 2:
    case 3: return victim.disruptionTolerance;
    default: return 0;
  }
}

int promise(const Ladder& ladder, double severity) {
  for (int r = rungCount - 1; r > 0; --r) {
    if (severity >= ladder.severityFloor[ix(r)]) return r;
  }
  return 0;
}

int pickMeasure(const Model& model, std::size_t tie, int rung, double u) {
  const MeasureChoice& choice = model.choices[tie];
  const int last = firstMeasure(rung) + measuresOnRung(rung) - 1;
  const double at = u * choice.weight[ix(last)];
  for (int m = firstMeasure(rung); m < last; ++m) {
    if (at < choice.weight[ix(m)]) return m;
  }
  return last;
}

}  // namespace firebreak
