#pragma once
// What views are made from: one moment of one session, read only. Views turn it into shapes-to-be as pure data; panels
// draw those.

#include <string>
#include <vector>

#include "engine/engine.h"
#include "web/session/futures.h"
#include "web/session/look.h"
#include "web/session/variant_shelf.h"

namespace firebreak::web {

struct Scene {
  const Scenario& scenario;  // the variant
  const Scenario& baseline;  // what it is compared with: the baseline, or a variant that was kept
  const Trace& trace;
  const Trace& baselineTrace;
  const std::vector<Event>& events;
  const Look& look;
  const Futures& futures;
  EscalationNumber escalation, baselineEscalation;  // of the day looked at
  bool anyChange = false;                           // variant and baseline differ: ghosts are worth drawing

  // Of the comparison; the pointers are null where nothing is compared.
  std::string partner = "Baseline";     // name of what it is compared with
  std::string openName = "As changed";  // and of what is on the screen
  const Scenario* home = nullptr;       // the baseline of the levers; null: `baseline` itself
  const VariantShelf* shelf = nullptr;
  int openSlot = VariantShelf::baseline;  // as Session::openSlot()
  const std::vector<Event>* partnerEvents = nullptr;
  const Parting* parting = nullptr;
  bool ofPartner = false;  // this is the partner's own scene: its futures are the baseline's

  const Scenario& leverBaseline() const { return home ? *home : baseline; }
  int day() const { return look.wholeDay(); }
  // The state after the events of that day.
  const WorldState& after(int day) const { return trace.states[static_cast<std::size_t>(day + 1)]; }
  const WorldState& baselineAfter(int day) const {
    const std::size_t last = baselineTrace.states.size() - 1;
    const auto wanted = static_cast<std::size_t>(day + 1);
    return baselineTrace.states[wanted < last ? wanted : last];
  }
};

}  // namespace firebreak::web
