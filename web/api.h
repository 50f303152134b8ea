#pragma once
// The page's JavaScript interface as one function: a JSON call in, a JSON answer out. web/shell/interface.js makes
// window.firebreak from it.

#include <string>
#include <string_view>

#include "web/app.h"

namespace firebreak::web {

// {"call": "state"} and so on:
//   state                       the whole answer of state()
//   load   text, name           {"ok": true} or {"ok": false, "issues"}: a list of
//                               {pointer, line, rule, found, expected, hint, message}
//   open   id                   a shipped scenario
//   set    path, value          {"ok": …, "issues"}; one undo step
//   reset  [path]
//   seed   seed, [run]          seed as a number or a decimal string
//   undo, redo, play, pause
//   seek   tick                 day 0 … T−1
//   speed  daysPerSecond
//   select [id]                 an event
//   show   screen, [model]      "explore" or "claims"; model: the name of a formal model, or the id of a claim, to
//   choose setModel key, value         a parameter of the chosen formal model resetModel                  all of them
//   back to their defaults claim  id, [row], [where]   a claim of the literature, one of its outcomes; where: "open",
//   "published", "library" claimAmounts [pairs], [settings] explain id                  {"ok", "explanation", "text"}
//   futures                     {"variant", "baseline": {runs, peakShares, outcomes}, "differences"}: as far as they
//   are events                      [{id, kind, tick, title}] scenarios                   [{id, title}] save the
//   scenario as it stands, as a format v1 document
// A call that is not JSON or not known: {"ok": false, "issues": […]}. Never throws, never aborts.
std::string apiCall(App& app, std::string_view json);

}  // namespace firebreak::web
