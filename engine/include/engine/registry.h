#pragma once
// The one list of parameters: what each is called, means, ranges over and serves. Scenario reading, validation, JSON
// Schema,
// `--set`, sliders, help texts and documentation are made from it.
//
// Paths, with ids of the scenario at hand:
//   actors.ID.KEY              actors.A.resilience
//   actors.ID.redLine.R        actors.A.redLine.3       R = 1…7; likewise severityFloor.R and evidence.R
//   ties.ID>ID.KEY             ties.A>B.reactivity
//   opportunities.ID>ID        opportunities.A>B
//   coalition.KEY              coalition.cohesion
//   coalition.members.ID.KEY   coalition.members.M1.commitment
//   constants.KEY              constants.blameGain
//   ticks                      the horizon T

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/scenario.h"

namespace firebreak {

enum class ParameterScope { actor, ladder, tie, opportunity, coalition, member, constant, scenario };

// Which actor kinds have the parameter (bit set); 0 for scopes other than actor.
enum ActorKinds : unsigned { forStates = 1, forProxies = 2, forOrganisations = 4 };

struct Parameter {
  ParameterScope scope;
  std::string_view key;     // camelCase, unique within its scope; the key in the scenario format
  std::string_view symbol;  // as in docs/model.md
  std::string_view label;   // for people, sentence case: "Clarity of red lines"
  std::string_view
      unit;  // "tension", "severity", "days", "per day", "share", "probability", "points", "" for a pure number
  double minimum, maximum;   // closed range
  double fallback;           // the default
  int decimals;              // sensible digits on a slider, 0–4
  bool whole;                // only whole numbers
  std::string_view meaning;  // one sentence
  std::string_view group;    // group of levers: "Red lines", "Evidence", "Signalling", "Resilience", "Alliance",
                             // "Capability", "Resolve", "Economics", "Change over time", "Opponent" …
  std::string_view serves;   // requirement rows, "D1 F4"
  unsigned kinds;            // ActorKinds
};

// All of them, in the order in which people should meet them.
std::span<const Parameter> parameters();

// True if the actor has the parameter (scopes actor and ladder): by its kind, and for groups by whether they have
// orders.
bool matters(const Parameter& parameter, const Actor& actor);

// One parameter of one thing in one scenario.
struct ParameterAddress {
  const Parameter* parameter = nullptr;  // static lifetime
  int first = -1;                        // actor, tie source, attacker or member's actor
  int second = -1;                       // tie or opportunity target, or the rung of a ladder parameter
};

// Every address that exists in the scenario, in registry order within actor order. Opportunities that are 0 and belong
// to nobody hostile are included: they can be raised.
std::vector<ParameterAddress> addresses(const Scenario& scenario);

std::string pathOf(const Scenario& scenario, const ParameterAddress& address);

// Unknown path: one Issue with rule "unknown-parameter" and the nearest path as a hint.
Result<ParameterAddress> findParameter(const Scenario& scenario, std::string_view path);

// Label with its place: "Red line, rung 3", "Reactivity toward Boreas". Without the actor's own name.
std::string labelOf(const Scenario& scenario, const ParameterAddress& address);

double valueAt(const Scenario& scenario, const ParameterAddress& address);

// Closed range within which the value may move now: the parameter's range, narrowed for a ladder so that its order is
// kept.
struct Range {
  double minimum, maximum;
};
Range rangeAt(const Scenario& scenario, const ParameterAddress& address);

// Sets in place. Refuses non-finite, out of range, fractions of whole numbers, and what would break the ladder's order;
// then nothing changes. Weights of coalition members: the others are scaled so that the sum stays 1.
Result<double> setParameter(Scenario& scenario, std::string_view path, double value);

}  // namespace firebreak
