// Step 2: a public rubric turns an event into a score.

#include <algorithm>
#include <cmath>

#include "base/index.h"
#include "engine/rubrics.h"
#include "model/belief.h"
#include "step/phases.h"

namespace firebreak {
namespace {

constexpr std::size_t durationMetric = 0, exfiltrationMetric = 2, frequencyMetric = 3, endorsementMetric = 6;

std::array<double, metricCount> drawnMetrics(const Draws& draws, const Incident& incident, int tick) {
  const Block a = draws.block(Purpose::metricA, tick, incident.attacker, incident.target);
  const Block b = draws.block(Purpose::metricB, tick, incident.attacker, incident.target);
  const std::array<double, metricCount> u = {a.uniform(0), a.uniform(1), a.uniform(2), 0,
                                             a.uniform(3), b.uniform(0), b.uniform(1), b.uniform(2)};
  const IncidentType& type = incidentTable()[ix(incident.type)];
  std::array<double, metricCount> metrics = {};
  for (std::size_t q = 0; q < metricCount; ++q)
    metrics[q] = type.low[q] + (type.high[q] - type.low[q]) * u[q];
  if (incident.flagged) metrics[endorsementMetric] = 0;
  return metrics;
}

// Documented values stand for what is drawn.
void overwriteGiven(const ScriptedIncident& scripted, std::array<double, metricCount>& metrics) {
  for (std::size_t q = 0; q < metricCount; ++q) {
    if (scripted.given[q] && q != frequencyMetric) metrics[q] = scripted.metric[q];
  }
}

// What nobody notices lasts longer and takes more, at most ten times as much.
void prolong(int hidden, std::array<double, metricCount>& metrics) {
  metrics[durationMetric] += 24 * hidden;
  metrics[exfiltrationMetric] *= std::min(10.0, 1 + hidden / 10.0);
}

int nearestType(const Model& model, double score) {
  int nearest = 0;
  for (int type = 1; type < incidentTypes; ++type) {
    const double distance = std::fabs(model.typicalSeverity[ix(type)] - score);
    if (distance < std::fabs(model.typicalSeverity[ix(nearest)] - score)) nearest = type;
  }
  return nearest;
}

// Harm to the victim, and its spillover along trade. Returns the victim's part.
double bearHarm(const Model& model, WorldState& state, ActorIndex victim, double score) {
  const Scenario& scenario = model.scenario;
  const double harm = score * scenario.actors[ix(victim)].exposure * (1 - effectiveResilience(model, state, victim));
  state.harm[ix(victim)] += harm;
  for (ActorIndex j = 0; j < model.states; ++j) {
    if (j == victim) continue;
    state.harm[ix(j)] += scenario.constants.spillover * scenario.tie(victim, j).trade *
                         (1 - scenario.actors[ix(j)].diversification) * score * scenario.actors[ix(j)].exposure *
                         (1 - effectiveResilience(model, state, j));
  }
  return harm;
}

}  // namespace

Case assess(const Model& model, const Draws& draws, const Incident& incident, WorldState& state, Today& today) {
  const ActorIndex victim = incident.target;
  state.frequency[ix(victim)] += 1;

  Case assessed;
  assessed.opened = state.tick;
  assessed.attacker = incident.attacker;
  assessed.victim = victim;
  assessed.principal = principalOf(model.scenario, incident.attacker);
  assessed.type = incident.type;
  assessed.flagged = incident.flagged;
  assessed.script = incident.script;
  if (incident.type >= 0) assessed.metric = drawnMetrics(draws, incident, state.tick);
  if (incident.hidden > 0) prolong(incident.hidden, assessed.metric);
  if (incident.script >= 0) overwriteGiven(model.scenario.incidents[ix(incident.script)], assessed.metric);
  assessed.metric[frequencyMetric] = state.frequency[ix(victim)];
  assessed.severity = rubricSeverity(model.scenario.rubric, assessed.metric);
  if (incident.type < 0) assessed.type = nearestType(model, assessed.severity);

  const double harm = bearHarm(model, state, victim, assessed.severity);
  if (today.record) {
    IncidentRecord record;
    if (model.scenario.rubric == RubricKind::project) record.part = severityParts(assessed.metric);
    record.harm = harm;
    record.hidden = incident.hidden;
    record.spreadFrom = incident.spreadFrom;
    today.record->incidents.push_back(record);  // step 3 completes it
  }
  return assessed;
}

}  // namespace firebreak
