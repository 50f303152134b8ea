#pragma once
// Why something happened: a chain of causes with their numbers, from the trace alone.

#include <string>
#include <string_view>
#include <vector>

#include "engine/events.h"
#include "engine/trace.h"

namespace firebreak {

// A number against its limit: the bar and tick of the why-panel.
struct Factor {
  std::string label;  // "tension"
  double value = 0;
  std::string valueText;  // "58.3", "72 %, likely"
  bool limited = false;   // limit is meaningful
  double limit = 0;
  std::string limitText;       // "red line 55"
  double low = 0, high = 100;  // scale of the bar
};

enum class CauseKind { incident, chance, tension, evidence, law, resolve, answer, reading, alliance, settlement, cost };

struct Cause {
  CauseKind kind = CauseKind::incident;
  std::string title;  // "Tension passes the red line"
  std::string text;   // one or two sentences with the figures
  std::vector<Factor> factors;
  std::string eventId;  // the event this cause is, so that one can go back along the chain; "" none
  int tick = -1;        // the day it speaks of
};

struct Explanation {
  std::string eventId;
  std::string title;          // "Arden climbs from rung 2 to rung 3"
  std::string subtitle;       // "day 44, against Boreas"
  std::vector<Cause> causes;  // what came before, then the gates of the day; the last is the event itself; never empty.
                              // Nothing in title, causes and rule needs the truth: it is in `truth` alone
  std::string rule;           // the rule that fired, with its numbers: "lower of demanded 3, permitted 3"
  std::vector<std::string> believed;  // what the actor believed…
  std::vector<std::string> truth;     // …and what was true; shown only when asked
};

// Unknown id: an Issue with rule "unknown-event" and the nearest id as hint.
Result<Explanation> explain(const Scenario& scenario, const Trace& trace, const std::vector<Event>& events,
                            std::string_view eventId);

// The same as plain text, a few lines a cause.
std::string explanationText(const Explanation& explanation, bool withTruth);

}  // namespace firebreak
