#include "web/views/network_view.h"

#include <algorithm>
#include <cmath>

namespace firebreak::web {
namespace {

std::size_t at(int index) {
  return static_cast<std::size_t>(index);
}

std::string whole(double value) {
  return std::to_string(static_cast<long>(std::floor(value + 0.5)));
}

std::string roleOf(const Scenario& scenario, const Actor& actor) {
  switch (actor.kind) {
    case ActorKind::state: return "state";
    case ActorKind::proxy:
      if (actor.sponsor < 0) return "proxy";
      return (actor.harboured ? "group harboured by " : "proxy of ") + scenario.actors[at(actor.sponsor)].name;
    case ActorKind::organisation: return "organisation";
  }
  return "";
}

// The opponent toward whom the state's tension is highest; -1 if it has no hostile tie.
ActorIndex mostHostile(const Scenario& scenario, const WorldState& state, ActorIndex actor) {
  ActorIndex worst = -1;
  for (ActorIndex k = 0; k < scenario.stateCount; ++k) {
    if (k == actor || scenario.tie(actor, k).reactivity <= 0) continue;
    if (worst < 0 || state.tension[scenario.tieIndex(actor, k)] > state.tension[scenario.tieIndex(actor, worst)])
      worst = k;
  }
  return worst;
}

std::string sentenceOf(const Scenario& scenario, const WorldState& state, const NetworkNode& node) {
  std::string words = node.name + ", " + node.role;
  if (node.rung >= 0) words += ", rung " + std::to_string(node.rung);
  if (const ActorIndex k = node.rung >= 0 ? mostHostile(scenario, state, node.actor) : -1; k >= 0) {
    words += ", tension " + whole(state.tension[scenario.tieIndex(node.actor, k)]) + " toward " +
             scenario.actors[at(k)].name;
  }
  if (node.resilience >= 0) words += ", resilience " + whole(100 * node.resilience) + " %";
  return words;
}

// As it can be read: whole points of tension, hundredths of resilience.
bool readsDifferently(const Scene& scene, const NetworkNode& node) {
  if (node.rung != node.baselineRung) return true;
  const WorldState &now = scene.after(scene.day()), &before = scene.baselineAfter(scene.day());
  const auto apart = [](double a, double b) { return std::abs(a - b); };
  if (node.resilience >= 0 && apart(now.resilience[at(node.actor)], before.resilience[at(node.actor)]) >= 0.01)
    return true;
  for (ActorIndex k = 0; node.rung >= 0 && k < scene.scenario.stateCount; ++k) {
    const std::size_t tie = scene.scenario.tieIndex(node.actor, k);
    if (k != node.actor && apart(now.tension[tie], before.tension[tie]) >= 1) return true;
  }
  return false;
}

NetworkNode nodeOf(const Scene& scene, ActorIndex index) {
  const Scenario& scenario = scene.scenario;
  const Actor& actor = scenario.actors[at(index)];
  const WorldState& state = scene.after(scene.day());
  NetworkNode node{.actor = index, .name = actor.name, .letter = actor.letter, .colour = actor.colour};
  node.role = roleOf(scenario, actor);
  node.kind = actor.kind;
  node.capability = state.offence[at(index)];
  if (actor.kind == ActorKind::state) node.resilience = state.resilience[at(index)];
  node.rung = highestRung(scenario, state, index);
  node.baselineRung = highestRung(scene.baseline, scene.baselineAfter(scene.day()), index);
  node.selected = scene.look.actor == index;
  node.inPair = scene.look.tieActor == index || scene.look.tieToward == index;
  node.sentence = sentenceOf(scenario, state, node);
  node.differs = scene.parting && readsDifferently(scene, node);
  if (node.differs && node.rung != node.baselineRung)
    node.sentence += ", in " + scene.partner + " rung " + std::to_string(node.baselineRung);
  return node;
}

std::vector<NetworkSponsorship> sponsorships(const Scenario& scenario, const WorldState& state) {
  std::vector<NetworkSponsorship> found;
  for (ActorIndex i = scenario.stateCount; i < scenario.actorCount(); ++i) {
    const Actor& actor = scenario.actors[at(i)];
    if (actor.kind != ActorKind::proxy || actor.sponsor < 0) continue;
    const double shelter = state.shelter.empty() ? 0 : state.shelter[at(i)];
    found.push_back({actor.sponsor, i, actor.deniability, actor.harboured, shelter});
  }
  return found;
}

// The hotline of the selected pair, and the good offices of organisations between the two.
std::vector<NetworkChannel> channels(const Scene& scene) {
  const Scenario& scenario = scene.scenario;
  const ActorIndex a = scene.look.tieActor, b = scene.look.tieToward;
  std::vector<NetworkChannel> found;
  if (a == b || a >= scenario.stateCount || b >= scenario.stateCount) return found;
  // How i is read by k depends on the channel of k toward i.
  found.push_back({a, b, scenario.tie(b, a).channel, true});
  for (ActorIndex m = scenario.stateCount; m < scenario.actorCount(); ++m) {
    if (scenario.actors[at(m)].kind != ActorKind::organisation || scenario.actors[at(m)].mediation <= 0) continue;
    found.push_back({m, a, scenario.actors[at(m)].mediation, false});
    found.push_back({m, b, scenario.actors[at(m)].mediation, false});
  }
  return found;
}

NetworkAlliance allianceOf(const Scene& scene) {
  const Coalition& coalition = scene.scenario.coalition;
  NetworkAlliance alliance;
  for (const CoalitionMember& member : coalition.members)
    alliance.members.push_back(member.actor);
  if (alliance.members.empty()) return alliance;
  alliance.name = coalition.name.empty() ? "Coalition" : coalition.name;
  alliance.cohesion = scene.after(scene.day()).cohesion;
  alliance.baselineCohesion = scene.baselineAfter(scene.day()).cohesion;
  return alliance;
}

std::string summaryOf(const NetworkView& view) {
  int highest = 0;
  for (const NetworkNode& node : view.nodes)
    highest = std::max(highest, node.rung);
  return std::to_string(view.nodes.size()) + " actors, " + std::to_string(view.ties.size()) +
         " hostile ties, highest rung " + std::to_string(highest) + " on day " + std::to_string(view.day);
}

}  // namespace

int highestRung(const Scenario& scenario, const WorldState& state, ActorIndex actor) {
  if (actor >= scenario.stateCount) return -1;
  int highest = 0;
  for (ActorIndex k = 0; k < scenario.stateCount; ++k) {
    if (k != actor) highest = std::max(highest, state.posture[scenario.tieIndex(actor, k)]);
  }
  return highest;
}

NetworkView networkView(const Scene& scene) {
  NetworkView view;
  view.day = scene.day();
  view.playing = scene.look.playing;
  view.daysPerSecond = scene.look.daysPerSecond;
  view.ghosts = scene.anyChange;
  view.truth = scene.look.truth;
  view.run = scene.trace.signature;
  for (ActorIndex i = 0; i < scene.scenario.actorCount(); ++i)
    view.nodes.push_back(nodeOf(scene, i));
  view.ties = networkTies(scene, view.hiddenTies);
  view.sponsorships = sponsorships(scene.scenario, scene.after(scene.day()));
  view.channels = channels(scene);
  view.alliance = allianceOf(scene);
  view.pulses = networkPulses(scene);
  view.beliefs = networkBeliefs(scene);
  view.summary = summaryOf(view);
  arrangeNetwork(scene.baseline, view);
  return view;
}

}  // namespace firebreak::web
