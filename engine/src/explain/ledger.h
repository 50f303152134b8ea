#pragma once
// Where a tension comes from: every point of it, traced back to a case, a measure, a grievance or the start.
//
// Each day forgets the same share of all that was there, so what a source once added is worth less by the day; the
// lines sum to the tension.

#include <vector>

#include "engine/trace.h"

namespace firebreak {

enum class TensionSource { start, grievance, blame, solidarity, pressure, support, brokenTruce, limit, haven, norm };

struct LedgerLine {
  TensionSource source = TensionSource::start;
  CaseNumber number = -1;  // blame, solidarity
  ActorIndex from = -1;    // pressure, support: whose measure; solidarity: which partner's case
  double amount = 0;       // points of tension left today
};

// The tension of actor→toward as the reviews of day `tick` find it: after step 5 and broken truces, before new truces.
// In order of first appearance.
std::vector<LedgerLine> tensionLedger(const Scenario& scenario, const Trace& trace, ActorIndex actor, ActorIndex toward,
                                      int tick);

// The same, largest first (by size, ties in order).
std::vector<LedgerLine> largestFirst(std::vector<LedgerLine> ledger);

}  // namespace firebreak
