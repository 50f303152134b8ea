// Ties of the network, and what the layout needs to know of the scenario.

#include <algorithm>

#include "engine/tables.h"
#include "web/views/network_view.h"

namespace firebreak::web {
namespace {

constexpr double tensionWorthShowing = 5;
constexpr std::size_t mostTies = 160;  // more cannot be read
constexpr int recentDays = 3;

std::size_t at(int index) {
  return static_cast<std::size_t>(index);
}

bool isSelected(const Look& look, ActorIndex i, ActorIndex k) {
  return look.tieActor == i && look.tieToward == k;
}

bool worthShowing(const Scene& scene, const WorldState& state, ActorIndex i, ActorIndex k) {
  const std::size_t tie = scene.scenario.tieIndex(i, k);
  if (state.posture[tie] > 0 || isSelected(scene.look, i, k) || isSelected(scene.look, k, i)) return true;
  return scene.scenario.ties[tie].reactivity > 0 && state.tension[tie] >= tensionWorthShowing;
}

// Acts of i toward k in the last three days.
int recentActs(const Scene& scene, ActorIndex i, ActorIndex k) {
  int acts = 0;
  for (int day = std::max(0, scene.day() - recentDays + 1); day <= scene.day(); ++day) {
    for (const SignalRecord& signal : scene.trace.days[at(day)].signals)
      acts += signal.actor == i && signal.toward == k;
  }
  return acts;
}

std::string sentenceOf(const Scenario& scenario, const NetworkTie& tie) {
  return scenario.actors[at(tie.from)].name + " toward " + scenario.actors[at(tie.to)].name + ": rung " +
         std::to_string(tie.rung) + ", tension " + std::to_string(static_cast<int>(tie.tension + 0.5));
}

// What decides which ties are shown when there are too many, and in what order they are drawn.
struct Rank {
  ActorIndex from, to;
  int weight;  // the selected tie, its way back, then by rung
  double tension;

  // The weaker first; of equals, the later one. No two are alike.
  bool operator<(const Rank& other) const {
    if (weight != other.weight) return weight < other.weight;
    if (tension != other.tension) return tension < other.tension;
    return from != other.from ? from > other.from : to > other.to;
  }
};

Rank rankOf(const Scene& scene, const WorldState& state, ActorIndex i, ActorIndex k) {
  const std::size_t index = scene.scenario.tieIndex(i, k);
  const int pair = isSelected(scene.look, i, k) ? 2 * rungCount : isSelected(scene.look, k, i) ? rungCount : 0;
  return {i, k, pair + state.posture[index], state.tension[index]};
}

NetworkTie tieOf(const Scene& scene, const WorldState& state, const Rank& rank) {
  const std::size_t index = scene.scenario.tieIndex(rank.from, rank.to);
  const WorldState& before = scene.baselineAfter(scene.day());
  NetworkTie tie{.from = rank.from, .to = rank.to};
  tie.tension = state.tension[index];
  tie.rung = state.posture[index];
  tie.selected = isSelected(scene.look, tie.from, tie.to);
  tie.inPair = tie.selected || isSelected(scene.look, tie.to, tie.from);
  tie.baselineTension = index < before.tension.size() ? before.tension[index] : tie.tension;
  tie.baselineRung = index < before.posture.size() ? before.posture[index] : tie.rung;
  tie.acts = recentActs(scene, tie.from, tie.to);
  tie.paired = worthShowing(scene, state, tie.to, tie.from);
  tie.truce = state.truceUntil[index] > state.tick;
  if (state.measure[index] >= 0) tie.measure = measures()[at(state.measure[index])].label;
  tie.sentence = sentenceOf(scene.scenario, tie);
  return tie;
}

NetworkSide sideOf(const Scenario& scenario, ActorIndex index) {
  const Actor& actor = scenario.actors[at(index)];
  if (actor.kind == ActorKind::organisation) return NetworkSide::top;
  const ActorIndex principal = actor.kind == ActorKind::proxy ? actor.sponsor : index;
  if (principal == scenario.focusActor || scenario.isMember(principal)) {
    return scenario.isMember(scenario.focusTarget) && !scenario.isMember(scenario.focusActor) &&
                   principal != scenario.focusActor
               ? NetworkSide::right
               : NetworkSide::left;
  }
  if (principal == scenario.focusTarget) return NetworkSide::right;
  return NetworkSide::bottom;
}

void mixIn(std::uint64_t& key, std::uint64_t value) {
  key = (key ^ value) * 1099511628211ULL;
}

std::uint64_t keyOf(const NetworkView& view) {
  std::uint64_t key = 1469598103934665603ULL;
  for (const NetworkNode& node : view.nodes) {
    for (const char letter : node.name)
      mixIn(key, static_cast<unsigned char>(letter));
    mixIn(key, 256);
  }
  for (const LayoutNode& node : view.layoutNodes) {
    mixIn(key, static_cast<std::uint64_t>(node.side));
    mixIn(key, node.placed ? static_cast<std::uint64_t>(node.place.x * 1e6F) * 2097152U +
                                 static_cast<std::uint64_t>(node.place.y * 1e6F)
                           : 0U);
  }
  for (const LayoutEdge& edge : view.layoutEdges)
    mixIn(key, static_cast<std::uint64_t>(edge.a) * 65536U + static_cast<std::uint64_t>(edge.b));
  return key;
}

}  // namespace

std::vector<NetworkTie> networkTies(const Scene& scene, int& hidden) {
  const WorldState& state = scene.after(scene.day());
  std::vector<Rank> ranks;
  for (ActorIndex i = 0; i < scene.scenario.stateCount; ++i) {
    for (ActorIndex k = 0; k < scene.scenario.stateCount; ++k) {
      if (i != k && worthShowing(scene, state, i, k)) ranks.push_back(rankOf(scene, state, i, k));
    }
  }
  hidden = static_cast<int>(ranks.size() - std::min(ranks.size(), mostTies));
  std::nth_element(ranks.begin(), ranks.begin() + hidden, ranks.end());
  std::sort(ranks.begin() + hidden, ranks.end());
  std::vector<NetworkTie> ties;
  for (std::size_t n = static_cast<std::size_t>(hidden); n < ranks.size(); ++n)
    ties.push_back(tieOf(scene, state, ranks[n]));
  return ties;
}

void arrangeNetwork(const Scenario& scenario, NetworkView& view) {
  for (ActorIndex i = 0; i < scenario.actorCount(); ++i) {
    const Actor& actor = scenario.actors[at(i)];
    LayoutNode node;
    node.side = sideOf(scenario, i);
    node.placed = actor.placed;
    if (actor.placed) node.place = {static_cast<float>(actor.x), static_cast<float>(actor.y)};
    view.layoutNodes.push_back(node);
    if (actor.kind == ActorKind::proxy && actor.sponsor >= 0) view.layoutEdges.push_back({actor.sponsor, i, 1.0F});
  }
  // The ties of the two sides that matter; with many states all ties would only pull everything together.
  for (ActorIndex i = 0; i < scenario.stateCount; ++i) {
    for (const ActorIndex k : {scenario.focusActor, scenario.focusTarget}) {
      if (i == k || (scenario.tie(i, k).reactivity <= 0 && scenario.tie(k, i).reactivity <= 0)) continue;
      view.layoutEdges.push_back({std::min(i, k), std::max(i, k), 0.5F});
    }
  }
  view.layoutKey = keyOf(view);
}

}  // namespace firebreak::web
