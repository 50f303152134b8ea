#pragma once
// Two runs of the same luck side by side: the first day on which what happened in them differs, the first day on which
// any number of their states does, and what was changed that brought it about. Read from the two traces alone; nothing
// is decided again, and nothing in the sentences needs the truth.

#include <string>
#include <string_view>
#include <vector>

#include "engine/events.h"
#include "engine/trace.h"

namespace firebreak {

// One of the two runs. What it points at must outlive the call.
struct PartingSide {
  const Scenario& scenario;
  const Trace& trace;
  const std::vector<Event>& events;  // eventsOf(scenario, trace)
};

// A parameter that stands otherwise in the second scenario.
struct ParameterChange {
  std::string path;
  std::string owner;                  // name of the actor whose it is, "" of nobody
  std::string label;                  // "Red line, rung 3"
  double before = 0, after = 0;       // in the first and in the second
  std::string beforeText, afterText;  // for people: "48", "70 %"
};

// What stands in one of the two at the place where they part.
struct PartingMoment {
  bool happens = false;  // the trace holds a record of it
  std::string eventId;   // the event that the record is or belongs to; "" none
  std::string title;     // a sentence without a full stop: "Albania climbs to rung 3 against Iran", "No talks are held"
  std::string clause;    // the same within another sentence: "it climbs to rung 3 against Iran", "no talks are held"
  std::string rule;      // the rule that fired, as explain() tells it; "" where there is no event
};

struct Parting {
  std::string incomparable;  // why the two cannot be compared, a sentence; "" they can. Then nothing below is set.
  std::vector<ParameterChange> changes;  // in registry order
  bool otherScript = false;              // incidents, moves or changes over time were written otherwise
  int days = 0;                          // that both have

  int day = -1;           // first day on which what happened differs; −1 never
  std::string what;       // kind of record that differs there: "review", "incident", "offer"; "" never
  ActorIndex actor = -1;  // whose it is; −1 nobody's, or only the truth could tell
  PartingMoment first, second;
  std::string because;  // "its red line at rung 3 stands at 40 and not at 48", seen from the second; "" never

  int numbersDay = -1;     // first day in whose evening any number of the state differs; −1 never
  bool fromStart = false;  // they differ before the first day begins; then numbersDay is 0
  std::string number;      // which, the first in the order of WorldState: "tension of Albania toward Iran"
  double firstNumber = 0, secondNumber = 0;  // its values; 0 where it is no single number

  bool parts() const { return day >= 0; }
};

// first: what is compared with (the baseline); second: the variant. Scenarios with other actors and runs under another
// seed or run number cannot be compared; of unequal horizons the days that both have are. Swapping the two swaps the
// answer.
Parting partingOf(const PartingSide& first, const PartingSide& second);

// Parameters that stand otherwise in the second of two scenarios with the same actors, in registry order.
std::vector<ParameterChange> changesBetween(const Scenario& first, const Scenario& second);

// "Day 12: Albania climbs to rung 3 against Iran; in the baseline it holds rung 2, since its red line at rung 3 stands
// at 40 and not at 48." there: the name of the first, "the baseline". Also where they do not part, or cannot be
// compared.
std::string partingSentence(const Parting& parting, std::string_view there);

// What the sentence leaves out, a sentence each: what was changed, and the first number to differ.
std::vector<std::string> partingDetails(const Parting& parting, std::string_view there);

// All of it as a JSON object, without line breaks, keys in a fixed order, with sentence and details.
std::string partingJson(const Parting& parting, std::string_view there);

}  // namespace firebreak
