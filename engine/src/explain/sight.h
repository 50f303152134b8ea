#pragma once
// All that an explanation may look at, and the first steps back from an event.

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "base/index.h"
#include "engine/explain.h"
#include "engine/tables.h"
#include "explain/ledger.h"
#include "text/text.h"
#include "trace/lookup.h"

namespace firebreak {

struct Sight {
  const Scenario& scenario;
  const Trace& trace;
  const std::vector<Event>& events;
  CaseBook cases;

  const DayRecord& day(int tick) const { return dayOf(trace, tick); }
  const Actor& actor(ActorIndex index) const { return scenario.actors[ix(index)]; }
  std::string name(ActorIndex index) const { return text::actorName(scenario, index); }
  // The id of the event made from that record, "" if there is none.
  std::string idOf(Place place, std::initializer_list<EventKind> kinds) const;
  std::string idOfCase(CaseNumber number) const { return idOf(cases.place(number), {EventKind::incident}); }
  std::string idOfSignal(Place place) const;
  std::string idOfMandate(Place place) const { return idOf(place, {EventKind::named}); }
  // Beliefs about a case on the last day up to `until` on which it was looked at; its priors before that.
  const std::vector<double>& beliefs(CaseNumber number, int until) const;
};

// Sentences that causes of several kinds share.

// "Boreas 72 % (likely), crime or unknown 20 % (unlikely)": the suspects that matter, most likely first.
std::string suspectList(const Sight& sight, const std::vector<double>& beliefs);
// The same, one a line, for `believed`.
void believe(const Sight& sight, const std::vector<double>& beliefs, std::vector<std::string>& lines);
// Who did it, how severe it was, which flag it flew: for `truth`.
void tellTruth(const Sight& sight, CaseNumber number, std::vector<std::string>& lines);

// Causes.
Cause causeOf(CauseKind kind, std::string title, std::string text, int tick);
Factor factorOf(std::string label, double value, std::string valueText);  // on a scale from 0 to 100, without a limit
Factor against(Factor factor, double limit, std::string limitText);
Factor asShare(Factor factor);                                         // on a scale from 0 to 1
Factor drawFactor(double draw, double below, std::string_view limit);  // a draw and what it has to be below
// The highest rung that this severity justifies at the victim, 0 if none.
int justifiedRung(const Actor& victim, double severity);
Cause incidentCause(const Sight& sight, CaseNumber number);
// Chance of the attacker, without saying who: gain against fear.
Cause chanceCause(const Sight& sight, const ChanceRecord& chance, int tick);
Cause evidenceCause(const Sight& sight, Place mandate);
// The measure that actor held against toward, and how toward read it. `signal` is where it was raised or renewed.
Cause measureCause(const Sight& sight, Place signal);
Cause readingCause(const Sight& sight, Place signal);
Cause tensionCause(const Sight& sight, const ReviewRecord& review, int tick, int rung,
                   const std::vector<LedgerLine>& ledger);
Cause lawCause(const Sight& sight, const ReviewRecord& review, int tick);
Cause resolveCause(const Sight& sight, const ReviewRecord& review, int tick);

// Extensions of docs/model.md 14.
Cause overseersCause(const Sight& sight, const ReviewRecord& review, int tick);
Cause legalCause(const Sight& sight, Place signal);
Cause voteCause(const Sight& sight, Place vote);
// The vote on the mandate that the case gave, {} if none was held.
Place voteOf(const Sight& sight, CaseNumber number, int until);
// What partners, publicity and others' noise made of a signal; "" if nothing.
std::string receptionText(const SignalRecord& signal);
// What is shown of the evidence, where it is not all that is known; "" otherwise.
std::string shownText(const Sight& sight, const MandateRecord& mandate, int tick);

// Explanations by kind: all but id, title and subtitle, which explain() sets.
void explainCase(const Sight& sight, const Event& event, Explanation& why);       // incident … closed
void explainPosture(const Sight& sight, const Event& event, Explanation& why);    // raise … statement
void explainRelation(const Sight& sight, const Event& event, Explanation& why);   // support … truceBroken
void explainExtension(const Sight& sight, const Event& event, Explanation& why);  // voted, objected … changed

}  // namespace firebreak
