#include "trace/lookup.h"

#include "base/index.h"

namespace firebreak {
namespace {

template <class Record, class Matches>
int lastIndex(const std::vector<Record>& records, Matches matches) {
  for (std::size_t i = records.size(); i-- > 0;)
    if (matches(records[i])) return static_cast<int>(i);
  return -1;
}

template <class Matches>
Place lastSignalThat(const Trace& trace, int before, Matches matches) {
  for (int tick = before - 1; tick >= 0; --tick) {
    const int record = lastIndex(dayOf(trace, tick).signals, matches);
    if (record >= 0) return {tick, record};
  }
  return {};
}

}  // namespace

CaseBook::CaseBook(const Trace& trace) : trace_(trace) {
  for (std::size_t tick = 0; tick < trace.days.size(); ++tick)
    for (std::size_t i = 0; i < trace.days[tick].incidents.size(); ++i)
      places_.push_back({static_cast<int>(tick), static_cast<int>(i)});
}

const IncidentRecord& CaseBook::record(CaseNumber number) const {
  const Place where = place(number);
  return dayOf(trace_, where.tick).incidents[ix(where.record)];
}

const DayRecord& dayOf(const Trace& trace, int tick) {
  return trace.days[ix(tick)];
}

const SignalRecord& signalAt(const Trace& trace, Place place) {
  return dayOf(trace, place.tick).signals[ix(place.record)];
}

Place lastSignal(const Trace& trace, ActorIndex actor, ActorIndex target, int before) {
  return lastSignalThat(trace, before, [&](const SignalRecord& signal) {
    const bool stopped = signal.legal.objected && signal.to == signal.from;  // by lawyers, before anything was done
    return signal.actor == actor && signal.toward == target && !signal.statement && !stopped;
  });
}

Place lastRaise(const Trace& trace, ActorIndex actor, ActorIndex target, int before) {
  return lastSignalThat(trace, before, [&](const SignalRecord& signal) {
    return signal.actor == actor && signal.toward == target && !signal.statement && signal.to > signal.from;
  });
}

Place lastRead(const Trace& trace, ActorIndex actor, ActorIndex target, int before) {
  return lastSignalThat(trace, before, [&](const SignalRecord& signal) {
    return signal.actor == actor && signal.toward == target && (signal.statement || signal.to > signal.from);
  });
}

Place lastMandate(const Trace& trace, CaseNumber number, ActorIndex named, int until) {
  for (int tick = until; tick >= 0; --tick) {
    const int record = lastIndex(dayOf(trace, tick).mandates, [&](const MandateRecord& mandate) {
      return mandate.number == number && mandate.named == named;
    });
    if (record >= 0) return {tick, record};
  }
  return {};
}

const ReviewRecord* reviewOn(const Trace& trace, int tick, ActorIndex actor, ActorIndex toward) {
  for (const ReviewRecord& review : dayOf(trace, tick).reviews)
    if (review.actor == actor && review.toward == toward) return &review;
  return nullptr;
}

const EvidenceRecord* evidenceOn(const Trace& trace, int tick, CaseNumber number) {
  for (const EvidenceRecord& evidence : dayOf(trace, tick).evidence)
    if (evidence.number == number) return &evidence;
  return nullptr;
}

ActorIndex leadingState(const std::vector<double>& beliefs) {
  ActorIndex leading = -1;
  double highest = 0;
  for (std::size_t k = 0; k + 1 < beliefs.size(); ++k) {
    if (beliefs[k] <= highest) continue;
    highest = beliefs[k];
    leading = static_cast<ActorIndex>(k);
  }
  return leading;
}

}  // namespace firebreak
