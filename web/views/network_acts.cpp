// What happened between the actors on the day that is looked at, and what the victims believe about it.

#include <algorithm>

#include "engine/tables.h"
#include "web/views/network_view.h"

namespace firebreak::web {
namespace {

constexpr std::size_t mostPulses = 40;  // of one day

std::size_t at(int index) {
  return static_cast<std::size_t>(index);
}

PulseKind kindOf(const SignalRecord& signal) {
  if (signal.statement) return PulseKind::statement;
  if (signal.measure < 0) return PulseKind::open;
  switch (measures()[at(signal.measure)].visibility) {
    case Visibility::open: return PulseKind::open;
    case Visibility::closed: return PulseKind::closed;
    case Visibility::covert: return PulseKind::covert;
  }
  return PulseKind::open;
}

std::string titleOf(const Scenario& scenario, const SignalRecord& signal) {
  if (signal.script >= 0 && !scenario.moves[at(signal.script)].title.empty())
    return scenario.moves[at(signal.script)].title;
  const std::string who = scenario.actors[at(signal.actor)].name;
  if (signal.statement) return who + " speaks";
  if (signal.to < signal.from) return who + " steps down to rung " + std::to_string(signal.to);
  return who + (signal.renewal ? " renews rung " : " climbs to rung ") + std::to_string(signal.to);
}

// Of each victim the most severe open case, the earliest of equals; -1 if it has none.
std::vector<int> gravestCases(const WorldState& state, int states) {
  std::vector<int> gravest(at(states), -1);
  for (int c = 0; c < static_cast<int>(state.cases.size()); ++c) {
    int& best = gravest[at(state.cases[at(c)].victim)];
    if (best < 0 || state.cases[at(c)].felt > state.cases[at(best)].felt) best = c;
  }
  return gravest;
}

NetworkBelief beliefOf(const Scene& scene, const WorldState& state, int index) {
  const Case& open = state.cases[at(index)];
  NetworkBelief belief{.victim = open.victim, .incidentType = open.type, .opened = open.opened, .felt = open.felt};
  const std::size_t hypotheses = at(scene.scenario.stateCount) + 1, first = at(index) * hypotheses;
  for (std::size_t k = 0; k < hypotheses; ++k) {
    const double p = state.posterior[first + k];
    if (belief.suspect >= 0 && p <= belief.probability) continue;
    belief.suspect = static_cast<ActorIndex>(k);
    belief.probability = p;
  }
  if (scene.look.truth) belief.attacker = open.attacker;
  return belief;
}

NetworkPulse incidentPulse(const Scene& scene, const IncidentRecord& record) {
  const Scenario& scenario = scene.scenario;
  NetworkPulse pulse{.kind = PulseKind::incident, .to = record.opened.victim, .incidentType = record.opened.type};
  if (scene.look.truth && record.opened.attacker < scenario.actorCount()) pulse.from = record.opened.attacker;
  pulse.title = incidentTable()[at(record.opened.type)].label;
  if (record.opened.script >= 0 && !scenario.incidents[at(record.opened.script)].title.empty()) {
    pulse.title = scenario.incidents[at(record.opened.script)].title;
  }
  return pulse;
}

}  // namespace

std::vector<NetworkPulse> networkPulses(const Scene& scene) {
  const DayRecord& day = scene.trace.days[at(scene.day())];
  std::vector<NetworkPulse> pulses;
  for (const IncidentRecord& record : day.incidents)
    pulses.push_back(incidentPulse(scene, record));
  for (const SignalRecord& signal : day.signals) {
    NetworkPulse pulse{.kind = kindOf(signal), .from = signal.actor, .to = signal.toward, .rung = signal.to};
    pulse.misread = signal.reading == Reading::misread;
    pulse.title = titleOf(scene.scenario, signal);
    pulses.push_back(std::move(pulse));
  }
  for (const OfferRecord& offer : day.offers) {
    pulses.push_back({.kind = PulseKind::offer,
                      .from = offer.first,
                      .to = offer.second,
                      .title = offer.settled ? "Truce" : "Talks fail"});
  }
  // More in one day than anybody can follow: those of the selected pair first.
  const Look& look = scene.look;
  std::stable_partition(pulses.begin(), pulses.end(), [&](const NetworkPulse& pulse) {
    return (pulse.from == look.tieActor && pulse.to == look.tieToward) ||
           (pulse.from == look.tieToward && pulse.to == look.tieActor);
  });
  if (pulses.size() > mostPulses) pulses.resize(mostPulses);
  return pulses;
}

std::vector<NetworkBelief> networkBeliefs(const Scene& scene) {
  const WorldState& state = scene.after(scene.day());
  std::vector<NetworkBelief> beliefs;
  for (const int gravest : gravestCases(state, scene.scenario.stateCount)) {
    if (gravest >= 0) beliefs.push_back(beliefOf(scene, state, gravest));
  }
  return beliefs;
}

}  // namespace firebreak::web
