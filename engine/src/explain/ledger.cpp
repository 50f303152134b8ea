#include "explain/ledger.h"

#include <algorithm>
#include <cmath>

#include "base/index.h"
#include "engine/order.h"
#include "trace/lookup.h"

namespace firebreak {
namespace {

using Kind = TensionPart::Kind;

double sumOf(const std::vector<LedgerLine>& ledger) {
  double sum = 0;
  for (const LedgerLine& line : ledger)
    sum += line.amount;
  return sum;
}

void add(std::vector<LedgerLine>& ledger, const LedgerLine& entry) {
  for (LedgerLine& line : ledger) {
    if (line.source != entry.source || line.number != entry.number || line.from != entry.from) continue;
    line.amount += entry.amount;
    return;
  }
  ledger.push_back(entry);
}

// What takes a share of everything: forgetting and the relief of a truce.
void scale(std::vector<LedgerLine>& ledger, double change) {
  const double sum = sumOf(ledger);
  if (sum == 0) return;
  for (LedgerLine& line : ledger)
    line.amount *= (sum + change) / sum;
}

TensionSource sourceOf(Kind kind) {
  switch (kind) {
    case Kind::grievance: return TensionSource::grievance;
    case Kind::blame: return TensionSource::blame;
    case Kind::solidarity: return TensionSource::solidarity;
    case Kind::pressure: return TensionSource::pressure;
    case Kind::support: return TensionSource::support;
    case Kind::brokenTruce: return TensionSource::brokenTruce;
    case Kind::haven: return TensionSource::haven;
    case Kind::norm: return TensionSource::norm;
    case Kind::decay:
    case Kind::clamp:
    case Kind::truceRelief: break;
  }
  return TensionSource::limit;
}

void enter(std::vector<LedgerLine>& ledger, const TensionPart& part) {
  if (part.kind == Kind::decay || part.kind == Kind::truceRelief)
    scale(ledger, part.amount);
  else
    add(ledger, {sourceOf(part.kind), part.number, part.from, part.amount});
}

// Truces that begin or fall apart in step 10 come after the reviews of the day.
bool comesAfterReviews(const DayRecord& day, const TensionRecord& tension, Kind kind) {
  if (kind == Kind::truceRelief) return true;
  if (kind != Kind::brokenTruce) return false;
  return std::any_of(day.relapses.begin(), day.relapses.end(), [&](const RelapseRecord& relapse) {
    return relapse.first == std::min(tension.actor, tension.toward) &&
           relapse.second == std::max(tension.actor, tension.toward);
  });
}

}  // namespace

std::vector<LedgerLine> tensionLedger(const Scenario& scenario, const Trace& trace, ActorIndex actor, ActorIndex toward,
                                      int tick) {
  std::vector<LedgerLine> ledger = {
      {TensionSource::start, -1, -1, trace.states.front().tension[scenario.tieIndex(actor, toward)]}};
  for (int day = 0; day <= tick; ++day) {
    for (const TensionRecord& record : dayOf(trace, day).tensions) {
      if (record.actor != actor || record.toward != toward) continue;
      for (const TensionPart& part : record.parts)
        if (day < tick || !comesAfterReviews(dayOf(trace, day), record, part.kind)) enter(ledger, part);
    }
  }
  return ledger;
}

std::vector<LedgerLine> largestFirst(std::vector<LedgerLine> ledger) {
  sortStably(ledger.begin(), ledger.end(),
             [](const LedgerLine& a, const LedgerLine& b) { return std::fabs(a.amount) > std::fabs(b.amount); });
  return ledger;
}

}  // namespace firebreak
