#include "model/model.h"

#include <algorithm>

#include "base/deterministic_math.h"
#include "base/index.h"
#include "engine/rubrics.h"
#include "model/measure_choice.h"
#include "model/misreading.h"
#include "model/rates.h"

namespace firebreak {
namespace {

int wholeOf(double ticks) {
  return roundHalfUp(ticks);
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

// d̂: the hub's agencies work one after the other, or as far as they can at the same time.
double hubDays(const Actor& actor) {
  const double inTurn = actor.assessmentDays + actor.legalDays + actor.clearanceDays;
  const double atOnce = std::max({actor.assessmentDays, actor.legalDays, actor.clearanceDays});
  return (1 - actor.parallelWork) * inTurn + actor.parallelWork * atOnce;
}

StateFacts factsOf(const Scenario& scenario, ActorIndex i) {
  const Actor& actor = scenario.actors[ix(i)];
  const Constants& constants = scenario.constants;
  StateFacts facts;
  facts.memberIndex = memberIndexOf(scenario.coalition, i);
  facts.member = facts.memberIndex >= 0;

  const double latency = actor.decisionLatency + hubDays(actor) + (facts.member ? scenario.coalition.consultation : 0);
  facts.latency = std::max(1, roundHalfUp(latency * (1 - 0.6 * actor.preparedness)));
  facts.vulnerability = 0.3 + 0.7 * actor.exposure;
  const double insured = 0.5 * actor.insuranceCover * actor.insuranceAligned * (1 - actor.privateHardening);
  facts.hardened = actor.privateShare * (actor.privateHardening + insured);
  facts.capacity = std::max(1e-9, actor.attention * (0.5 + actor.preparedness));
  facts.noise = constants.assessmentNoise * (1 - 0.5 * actor.preparedness);

  facts.premium = 0.03 * actor.insuranceCover * actor.privateShare * actor.exposure * (1 - actor.privateHardening);
  facts.crimeRate = constants.crimeRate * actor.exposure;

  for (ActorIndex k = 0; k < scenario.stateCount; ++k) {
    const bool fellow = facts.member && memberIndexOf(scenario.coalition, k) >= 0;
    if (k != i && !fellow) facts.suspects.push_back(k);
  }
  facts.suspects.push_back(scenario.stateCount);

  for (int r = 1; r < rungCount; ++r)
    facts.standardLogit[ix(r)] = logit(evidenceStandard(actor, r, 0));

  for (int type = 0; type < incidentTypes; ++type) {
    const double severity = std::max(0.0, typicalSeverity(scenario.rubric, type) - tolerance(actor, type));
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
      if (rate > 0 && i != p && i != principal && i != attacker.sponsor)
        rivalries.push_back({p, i, principal, rate, 1.5 * rate});
    }
  }
  return rivalries;
}

// `rivalries` come by group, so that the groups of a haven ascend.
std::vector<Haven> havensOf(const Scenario& scenario, const std::vector<Rivalry>& rivalries) {
  std::vector<Haven> havens;
  for (const Rivalry& rivalry : rivalries) {
    const Actor& group = scenario.actors[ix(rivalry.attacker)];
    const bool fellows = scenario.isMember(rivalry.target) && scenario.isMember(group.sponsor);
    if (!group.harboured || fellows) continue;
    const auto found = std::find_if(havens.begin(), havens.end(), [&](const Haven& haven) {
      return haven.victim == rivalry.target && haven.host == group.sponsor;
    });
    if (found == havens.end()) {
      havens.push_back({rivalry.target, group.sponsor, {rivalry.attacker}});
    } else {
      found->groups.push_back(rivalry.attacker);
    }
  }
  std::sort(havens.begin(), havens.end(), [](const Haven& a, const Haven& b) {
    return a.victim != b.victim ? a.victim < b.victim : a.host < b.host;
  });
  return havens;
}

// The t mod L* on which (t + 5i + 3k) mod L* is 0.
int reviewTurn(int latency, ActorIndex i, ActorIndex k) {
  return (latency - (5 * i + 3 * k) % latency) % latency;
}

bool hasScriptedMeasure(const Scenario& scenario, ActorIndex i, ActorIndex k) {
  return std::any_of(scenario.moves.begin(), scenario.moves.end(), [=](const ScriptedMove& move) {
    return move.act == ScriptedAct::measure && move.actor == i && move.target == k;
  });
}

// The parameter has another value later on.
bool changes(const Scenario& scenario, std::string_view key) {
  return std::any_of(scenario.changes.begin(), scenario.changes.end(), [=](const ScriptedChange& change) {
    const std::string_view path = change.parameter;
    return path.substr(path.rfind('.') + 1) == key;
  });
}

// What garbles k's view comes from whoever is hostile to k, whomever k listens to.
void setGarblers(Model& model) {
  const Scenario& scenario = model.scenario;
  const auto skill = [&](ActorIndex q) { return scenario.actors[ix(q)].deceptiveSignals; };
  for (ActorIndex q = 0; q < model.states; ++q) {
    if (!(skill(q) > 0)) continue;
    if (model.garblers.empty()) model.garblers.assign(ix(model.states), {-1, -1});
    for (ActorIndex k = 0; k < model.states; ++k) {
      if (k == q || !(scenario.tie(q, k).reactivity > 0)) continue;
      auto& [first, second] = model.garblers[ix(k)];
      if (first < 0 || skill(q) > skill(first)) {
        second = first;
        first = q;
      } else if (second < 0 || skill(q) > skill(second)) {
        second = q;
      }
    }
  }
}

// A parameter that changes counts as in use from the start, so that its state is there when it begins to matter.
void setExtensions(Model& model) {
  const Scenario& scenario = model.scenario;
  for (const Actor& actor : scenario.actors) {
    model.havens = model.havens || actor.harboured;
    model.persists = model.persists || actor.persistence > 0;
    model.shownApart = model.shownApart || actor.disinformation > 0 || actor.sourceProtection > 0;
  }
  model.persists = model.persists || changes(scenario, "persistence");
  model.shownApart = model.shownApart || changes(scenario, "disinformation") || changes(scenario, "sourceProtection");
  const bool coalition = !scenario.coalition.members.empty();
  model.consultsToday =
      coalition && (scenario.coalition.quorum > 0 || scenario.constants.fragmentation > 0 || model.legitimacy > 0);
  model.consults =
      model.consultsToday || (coalition && (changes(scenario, "quorum") || changes(scenario, "fragmentation") ||
                                            changes(scenario, "legitimacy")));
  setGarblers(model);
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
      hosts(havensOf(source, rivalries)),
      choices(source.ties.size()),
      rates(tieRates(source)),
      growth(dailyGrowth(source)),
      misreading(source.ties.size()) {
  for (ActorIndex i = 0; i < states; ++i)
    facts.push_back(factsOf(scenario, i));

  for (ActorIndex i = 0; i < states; ++i) {
    for (ActorIndex k = 0; k < states; ++k) {
      if (i == k) continue;
      const TieRef ref = {i, k, tie(i, k), tie(k, i)};
      ties.push_back(ref);
      if (scenario.ties[ref.tie].reactivity > 0) {
        hostileTies.push_back(ref);
        reviewTurns.push_back(reviewTurn(facts[ix(i)].latency, i, k));
      } else if (!scenario.changes.empty() || hasScriptedMeasure(scenario, i, k)) {
        unreviewedTies.push_back(ref);
      }
      choices[ref.tie] = measureChoice(scenario, i, k);
      misreading[ref.tie] = plainMisreading(scenario, i, k, scenario.ties[ref.back].channel);
    }
  }

  crimeLogPrior = logD(scenario.constants.crimePrior);
  truceActivity = scenario.constants.truceActivity * (1 - 0.5 * scenario.constants.verification);
  for (int type = 0; type < incidentTypes; ++type)
    typicalSeverity[ix(type)] = firebreak::typicalSeverity(scenario.rubric, type);
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

double evidenceStandard(const Actor& victim, int rung, double eased) {
  return clampTo(victim.ladder.evidence[ix(rung)] + victim.evidenceShift - eased, .02, .995);
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
