#pragma once
// One day of a run as a network: actors as nodes, hostility as ties, and what passed between them. What nobody in the
// run can know (who really attacked) is in it only if the look asks for the truth. Pure data; the panel draws it.

#include <string>
#include <vector>

#include "web/views/network_layout.h"
#include "web/views/scene.h"

namespace firebreak::web {

struct NetworkNode {
  ActorIndex actor = -1;
  std::string name, letter, colour;   // colour: token
  std::string role = {};              // "state", "proxy of Iran", "organisation"
  ActorKind kind = ActorKind::state;  // shape
  double capability = 0;              // offence, 0–1
  double resilience = -1;             // 0–1; -1: none to show
  int rung = -1, baselineRung = -1;   // highest posture that day; -1: holds none
  bool differs = false;               // compared: its rung, its resilience or its tension toward somebody does
  bool selected = false;              // its levers are shown
  bool inPair = false;                // its ladder is shown, or it stands on the other side of it
  std::string sentence = {};          // "Albania, state, rung 2, tension 41 toward Iran, resilience 62 %"
};

struct NetworkTie {
  ActorIndex from = -1, to = -1;
  double tension = 0, baselineTension = 0;
  int rung = 0, baselineRung = 0;
  int acts = 0;           // of the last three days
  bool selected = false;  // its ladder is shown
  bool inPair = false;    // it or its way back is selected
  bool paired = false;    // the way back is shown too: the two are bowed
  bool truce = false;
  std::string measure = {};   // in force; "" none
  std::string sentence = {};  // "Albania toward Iran: rung 3, tension 56"
};

struct NetworkSponsorship {
  ActorIndex sponsor = -1, proxy = -1;
  double deniability = 0;  // 0–1
  bool harboured = false;  // only hosted: no orders
  double shelter = 0;      // how far the host leaves it alone today, 0–1
};

struct NetworkChannel {
  ActorIndex a = -1, b = -1;
  double quality = 0;  // 0–1, of a toward b: how well a is read there
  bool selected = false;
};

struct NetworkAlliance {
  std::string name;  // never empty if there are members
  std::vector<ActorIndex> members;
  double cohesion = 0, baselineCohesion = 0;
};

enum class PulseKind { open, closed, covert, statement, incident, offer };

// Something of the day that travels from one actor to another.
struct NetworkPulse {
  PulseKind kind = PulseKind::open;
  ActorIndex from = -1, to = -1;  // from -1: out of nowhere known
  int rung = 0;
  int incidentType = -1;  // kind incident
  bool misread = false;
  std::string title = {};
};

// An open case at its victim: the most severe one as its leaders see it.
struct NetworkBelief {
  ActorIndex victim = -1;
  int incidentType = -1;
  int opened = 0;            // day
  double felt = 0;           // severity, 0–100
  ActorIndex suspect = -1;   // whom the victim suspects most; a state, or stateCount for crime or unknown
  double probability = 0;    // 0–1
  ActorIndex attacker = -1;  // truth: who did it, stateCount … as in Case; -1 unless the truth is asked for
};

struct NetworkView {
  std::vector<NetworkNode> nodes;  // one an actor, in actor order
  std::vector<NetworkTie> ties;    // the strongest last, so that it is drawn on top
  std::vector<NetworkSponsorship> sponsorships;
  std::vector<NetworkChannel> channels;
  NetworkAlliance alliance;
  std::vector<NetworkPulse> pulses;  // of this day
  std::vector<NetworkBelief> beliefs;
  int day = 0;
  bool playing = false;
  double daysPerSecond = 1;
  bool ghosts = false;  // the baseline differs and is worth drawing
  bool truth = false;
  int hiddenTies = 0;     // worth showing but beyond what can be read
  std::uint64_t run = 0;  // another number: another run
  std::string summary;    // for people who do not see it

  // What the layout needs. Made from the baseline, so that nothing jumps when a lever moves; without boxes, which
  // depend on type.
  std::vector<LayoutNode> layoutNodes;
  std::vector<LayoutEdge> layoutEdges;
  std::uint64_t layoutKey = 0;  // same key: same layout
};

NetworkView networkView(const Scene& scene);

// Parts of it, each in the order in which it is drawn.
std::vector<NetworkTie> networkTies(const Scene& scene, int& hidden);
std::vector<NetworkPulse> networkPulses(const Scene& scene);
std::vector<NetworkBelief> networkBeliefs(const Scene& scene);
void arrangeNetwork(const Scenario& scenario, NetworkView& view);

// Highest posture of an actor; -1 if it is not a state.
int highestRung(const Scenario& scenario, const WorldState& state, ActorIndex actor);

}  // namespace firebreak::web
