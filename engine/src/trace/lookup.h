#pragma once
// Where things stand in a trace: cases by number, the act that set a posture, the mandate that a case gave.

#include <vector>

#include "engine/trace.h"

namespace firebreak {

// A record's place: trace.days[tick].<vector>[record]. tick −1: there is none.
struct Place {
  int tick = -1, record = -1;
  bool found() const { return tick >= 0; }
};

class CaseBook {
 public:
  explicit CaseBook(const Trace& trace);

  int size() const { return static_cast<int>(places_.size()); }
  Place place(CaseNumber number) const { return places_[static_cast<std::size_t>(number)]; }
  const IncidentRecord& record(CaseNumber number) const;
  const Case& opened(CaseNumber number) const { return record(number).opened; }

 private:
  const Trace& trace_;
  std::vector<Place> places_;
};

const DayRecord& dayOf(const Trace& trace, int tick);
const SignalRecord& signalAt(const Trace& trace, Place place);

// The last signal of actor toward target, on a day before `before`, that changed or renewed the posture (words alone do
// not).
Place lastSignal(const Trace& trace, ActorIndex actor, ActorIndex target, int before);
// The last one that raised it.
Place lastRaise(const Trace& trace, ActorIndex actor, ActorIndex target, int before);
// The last one that was read: a raise, or words.
Place lastRead(const Trace& trace, ActorIndex actor, ActorIndex target, int before);
// The mandate that the case gave its victim against `named`, the last one on or before day `until`.
Place lastMandate(const Trace& trace, CaseNumber number, ActorIndex named, int until);
// The review of actor→toward on a day, nullptr if there was none.
const ReviewRecord* reviewOn(const Trace& trace, int tick, ActorIndex actor, ActorIndex toward);
// The evidence of a case on a day, nullptr if it was not looked at.
const EvidenceRecord* evidenceOn(const Trace& trace, int tick, CaseNumber number);
// The suspect state with the highest belief (lowest index of equals), −1 if all are 0. beliefs: S + 1, crime last.
ActorIndex leadingState(const std::vector<double>& beliefs);

}  // namespace firebreak
